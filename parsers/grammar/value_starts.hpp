#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {

// What may begin at a place of the text; bits of ValueStart::kinds.
enum ValueKind : std::uint8_t {
  kDateValue = 1,
  kRelativeDateValue = 2,  // that counts from a day: "yesterday", "two years ago"
  kNumberValue = 4,
};

// A place at which the grammars of dates and numbers are worth trying.
struct ValueStart {
  std::uint32_t at;
  std::uint8_t kinds;
};

// Appends them in ascending order: the digits, the signs such as ½ and the words with which a value of text[within] may
// begin. Most sentences have none. `words` are those of text[within] that are known already, none or all: they spare a
// look at each byte.
void find_value_starts(std::string_view text, Span within, std::span<const Word> words, std::vector<ValueStart>& out);

}  // namespace claimcheck::parsers
