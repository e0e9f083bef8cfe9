#pragma once

#include <cstdint>
#include <string_view>

#include "model/span.hpp"

namespace claimcheck::rules::expression {

enum class TokenKind : std::uint8_t {
  end,  // after the last one, so that there is always a next token
  name,
  quoted_name,       // `b-c`, a field
  integer,           // 12, 0x1F
  unsigned_integer,  // 12u
  real,              // 1.5, .5, 1e3
  string,            // with its quotes and the letter r before them
  bytes,             // with the letter b
  null,
  yes,
  no,
  in,
  question,
  colon,
  comma,
  dot,
  open_paren,
  close_paren,
  open_bracket,
  close_bracket,
  open_brace,
  close_brace,
  plus,
  minus,
  star,
  slash,
  percent,
  bang,
  and_and,
  or_or,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
};

struct Token {
  TokenKind kind = TokenKind::end;
  Span at;
};

// How a token of this kind is spoken of: "a name", "')'", "the end".
std::string_view describe(TokenKind kind);

// A word that the grammar keeps for later and that names nothing: "for", "let", "while", …
bool is_reserved(std::string_view name);

}  // namespace claimcheck::rules::expression
