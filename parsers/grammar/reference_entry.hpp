#pragma once

#include <string_view>

#include "model/reference.hpp"

namespace claimcheck::parsers {

// Reads one entry of a reference list: text[entry], label included. Fills key, span, body, item, urls, quote_flaw and
// is_short_form; never fails: what cannot be told stays empty.
Reference read_reference_entry(std::string_view text, Span entry);

}  // namespace claimcheck::parsers
