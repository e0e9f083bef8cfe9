#include "parsers/grammar/marker_words.hpp"

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::array<std::string_view, 33> kCalendarWords = {
    "april", "aug",       "august",   "autumn", "by",     "circa", "dec",      "december", "early",
    "fall",  "feb",       "february", "from",   "in",     "jan",   "january",  "july",     "june",
    "late",  "mar",       "march",    "may",    "mid",    "nov",   "november", "oct",      "october",
    "sept",  "september", "since",    "spring", "summer", "winter"};

constexpr std::array<std::string_view, 40> kLeadIns = {
    "A",       "After", "Although", "An",     "And",      "As",   "At",        "Because", "Before",   "Both",
    "But",     "By",    "Cf",       "Contra", "Despite",  "Even", "Following", "For",     "From",     "Here",
    "However", "If",    "In",       "Like",   "Moreover", "On",   "Only",      "Or",      "Recently", "See",
    "Since",   "So",    "That",     "The",    "Then",     "Thus", "Under",     "When",    "While",    "With"};

static_assert(std::ranges::is_sorted(kCalendarWords) && std::ranges::is_sorted(kLeadIns) &&
              std::ranges::is_sorted(kNameParticles));

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(0, end);
}

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

}  // namespace

bool is_calendar_word(std::string_view lowered_name) {
  const std::size_t last = lowered_name.find_last_of(" &");
  return holds(kCalendarWords, last == std::string_view::npos ? lowered_name : lowered_name.substr(last + 1));
}

bool is_lead_in(std::string_view text) {
  return holds(kLeadIns, first_word(text));
}

bool is_name_link(std::string_view text) {
  const std::string_view word = first_word(text);
  return word == "and" || word == "et" || word == "of" || word == "for" || word == "the" || word == "on" ||
         holds(kNameParticles, word);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = to_lower(out[i]);
    const auto byte = static_cast<unsigned char>(out[i]);
    const bool latin = i > 0 && out[i - 1] == '\xC3' && byte <= 0x9E && byte != 0x97;
    if (latin) out[i] = static_cast<char>(out[i] + 0x20);
    if (out[i] == '\n' || out[i] == '\r' || out[i] == '\t') out[i] = ' ';
  }
  return out;
}

}  // namespace claimcheck::parsers
