#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "parsers/grammar/reference_entry_quotes.hpp"

namespace claimcheck::parsers {

enum class TokenShape : std::uint8_t {
  initials,      // J. J.-P. A.B.
  capitals,      // JP, no stop, up to three letters
  shouted,       // SMITH
  capitalised,   // Smith
  abbreviation,  // Appl. Phys.
  lower,         // lakes
  lower_stop,    // pp. lakes.
  mixed,         // McNeil, mRNA
  year,          // 2011, 2011a
  small_number,  // 7, 12
  number,        // 115, 1204
  big_number,    // 30128
  range,         // 17–29
  code,          // e1003106, A65, 3rd
  roman,         // XIV
  address,       // a URL or DOI
  mark           // & – //
};
inline constexpr unsigned kTokenShapes = 17;

enum class TokenTail : std::uint8_t {
  none,
  comma,
  stop,
  semicolon,
  colon,
  bracket,
  question,
  quote,
  dash,
  bracket_stop
};
inline constexpr unsigned kTokenTails = 10;

enum class TokenHead : std::uint8_t { none, paren, bracket, quote, other };
inline constexpr unsigned kTokenHeads = 5;

enum class QuoteState : std::uint8_t { none, before, inside, after };

// A word or number of an entry with the punctuation that sticks to it: “(2011),” “J.-P.” “Phys.”
struct EntryToken {
  Span span;  // with the punctuation
  Span word;  // without
  TokenShape shape = TokenShape::mark;
  TokenHead head = TokenHead::none;
  TokenTail tail = TokenTail::none;
  QuoteState quote = QuoteState::none;
  bool in_brackets = false;
  std::uint32_t words = 0;  // EntryWord bits
};

// Cuts an entry's body into tokens: at blanks, and inside "2013;9(1):22" too. `urls` stay whole.
void read_entry_tokens(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls,
                       std::vector<EntryToken>& out);

}  // namespace claimcheck::parsers
