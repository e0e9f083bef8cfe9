#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/mention.hpp"
#include "parsers/grammar/value_starts.hpp"

namespace claimcheck::parsers {

// Appends the numbers in text[within], in reading order, with unit, scale and modifier. `starts` are those of
// text[within]. Numbers inside `taken` (dates, markers, URLs; ascending) are left out.
void find_numbers(std::string_view text, Span within, std::span<const ValueStart> starts, std::span<const Span> taken,
                  std::vector<Quantity>& out);
// The same, where nobody else needs the starts.
void find_numbers(std::string_view text, Span within, std::span<const Span> taken, std::vector<Quantity>& out);

}  // namespace claimcheck::parsers
