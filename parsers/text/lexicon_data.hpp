#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {

// Words that share their classes, separated by blanks. A word may stand in several rows: its classes add up.
struct WordRow {
  std::uint64_t classes;
  std::string_view words;
};

// One verb a row: base, third person, past, participle, gerund.
struct VerbRow {
  std::uint64_t classes;
  std::string_view forms;
};

std::span<const WordRow> word_rows();
std::span<const VerbRow> verb_rows();

}  // namespace claimcheck::parsers
