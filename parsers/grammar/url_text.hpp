#pragma once

#include <cstdint>
#include <string_view>

#include "model/ascii.hpp"

// The classes of characters by which URLs in text begin and end.
namespace claimcheck::parsers {

enum class UrlChar : std::uint8_t {
  word,         // letters, digits, symbols, emoji
  ideographic,  // scripts written without blanks between words: Han, kana, Hangul, Thai
  dash,         // hyphens and dashes that no keyboard has, U+2212 among them
  apostrophe,   // ‘ ’ ʼ ′
  quote,        // “ ” „ « » ‹ › ″
  ellipsis,     // …
  invisible,    // zero-width characters and the soft hyphen
  blank,        // white space of every kind
  mark,         // punctuation that ends a URL: full-width forms, CJK brackets, superscript digits
  broken        // bytes that are not UTF-8, control characters
};

// Of a code point beyond ASCII; for ASCII use the plain functions above.
UrlChar url_char(char32_t c);

}  // namespace claimcheck::parsers
