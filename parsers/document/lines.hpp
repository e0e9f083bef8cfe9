#pragma once

#include <cstdint>
#include <string_view>

#include "model/span.hpp"

namespace claimcheck::parsers {

// One line of plain text.
struct Line {
  Span span;                    // without white space at either end; empty for a blank line
  std::uint32_t next = 0;       // where the next line starts
  std::uint16_t indent = 0;     // columns before the first word, a tab counting four
  bool trailing_space = false;  // a blank before the line's end: the soft line break of RFC 3676
};

// The line that starts at `at`. It ends at `terminator`: '\n', or '\r' in a text that has no '\n'.
Line read_line(std::string_view text, std::uint32_t at, char terminator);

// Bytes of the white space or invisible character that starts at (ends before) `at`, 0 where there is none: ASCII's,
// NBSP, U+2000–200B, U+2028, U+2029, U+202F, U+3000, U+FEFF.
std::size_t space_at(std::string_view text, std::size_t at);
std::size_t space_before(std::string_view text, std::size_t at);

// The span without the white space at its ends.
Span trimmed(std::string_view text, Span span);

}  // namespace claimcheck::parsers
