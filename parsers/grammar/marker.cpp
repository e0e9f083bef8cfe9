#include "parsers/grammar/marker.hpp"

#include <array>
#include <optional>

#include "model/ascii.hpp"
#include "parsers/grammar/marker_authors.hpp"
#include "parsers/grammar/marker_numbers.hpp"
#include "parsers/text/byte_scan.hpp"

namespace claimcheck::parsers {
namespace {

// The bytes with which a marker may begin.
constexpr auto kFirstBytes = [] {
  std::array<bool, 256> table{};
  for (const unsigned char byte : {'[', '(', '^'}) table[byte] = true;
  table[0xC2] = table[0xE2] = true;  // ¹ ² ³ and the other raised digits
  return table;
}();

bool is_raised_digit(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0; };
  if (byte(0) == 0xC2) return byte(1) == 0xB9 || byte(1) == 0xB2 || byte(1) == 0xB3;
  return byte(0) == 0xE2 && byte(1) == 0x81 && (byte(2) == 0xB0 || (byte(2) >= 0xB4 && byte(2) <= 0xB9));
}

// What stands in a bracket, or before it, other than a number.
std::optional<Marker> match_words_at(std::string_view text, std::size_t from, std::size_t at) {
  if (auto found = match_narrative_marker(text, from, at)) return found;
  if (auto found = match_author_year_marker(text, at)) return found;
  return match_ibid_marker(text, at);
}

std::optional<Marker> match_at(std::string_view text, std::size_t from, std::size_t at) {
  switch (text[at]) {
    case '[':
      if (at + 1 < text.size() && text[at + 1] == '^') return match_footnote_marker(text, at);
      if (auto found = match_bracket_marker(text, at)) return found;
      if (auto found = match_key_marker(text, at)) return found;
      return match_words_at(text, from, at);
    case '(':
      if (auto found = match_paren_marker(text, at)) {
        // "Smith (2015)" before the number 2015.
        if (auto named = match_narrative_marker(text, from, at)) return named;
        return found;
      }
      return match_words_at(text, from, at);
    case '^': return at + 1 < text.size() && is_digit(text[at + 1]) ? match_caret_marker(text, at) : std::nullopt;
    default: return is_raised_digit(text, at) ? match_raised_marker(text, at) : std::nullopt;
  }
}

}  // namespace

void find_markers(std::string_view text, Span within, std::vector<Marker>& out) {
  const std::string_view seen = text.substr(0, within.end);
  std::size_t from = within.begin;  // the end of the last marker
  for (std::size_t at = within.begin; at < seen.size(); ++at) {
    at = find_any_or_high<'[', '(', '^'>(seen, static_cast<std::uint32_t>(at));
    if (at == seen.size()) return;
    if (!kFirstBytes[static_cast<unsigned char>(seen[at])]) continue;
    auto found = match_at(seen, from, at);
    if (!found) continue;
    from = found->span.end;
    at = from - 1;
    out.push_back(std::move(*found));
  }
}

}  // namespace claimcheck::parsers
