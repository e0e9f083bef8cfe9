#pragma once

#include <string_view>

#include "parsers/grammar/reference_entry_tokens.hpp"

namespace claimcheck::parsers {

// The shape of a word, never empty, that holds a digit, and of one that holds none and whether a full stop follows.
TokenShape entry_number_shape(std::string_view word);
TokenShape entry_word_shape(std::string_view word, bool stop);

}  // namespace claimcheck::parsers
