#include "parsers/author_years.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kHead = 300;  // bytes of an entry in which its authors are looked for
constexpr std::size_t kMaxYears = 8;

// The ASCII letters of a word in lower case: whatever stands over or beside them is left to the linker.
std::uint64_t hash_word(std::string_view word) {
  std::uint64_t hash = 1469598103934665603u;
  for (const char byte : word) {
    if (is_letter(byte)) hash = (hash ^ static_cast<unsigned char>(to_lower(byte))) * 1099511628211u;
  }
  return hash;
}

std::uint64_t paired(std::uint64_t word, std::string_view year) {
  return (word ^ std::hash<std::string_view>()(year)) * 1099511628211u;
}

template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end > at) visit(text.substr(at, end - at));
    at = end + 1;
  }
}

std::vector<std::string_view> years_in(std::string_view text) {
  std::vector<std::string_view> years;
  for_each_word(text, [&](std::string_view word) {
    const bool is_year =
        (word.size() == 4 || word.size() == 5) && std::all_of(word.begin(), word.begin() + 4, is_digit);
    if (is_year && years.size() < kMaxYears) years.push_back(word.substr(0, 4));
  });
  return years;
}

}  // namespace

AuthorYears::AuthorYears(std::string_view text, std::span<const Reference> references,
                         std::span<const Marker> markers) {
  const bool wanted = std::ranges::any_of(markers, [](const Marker& m) { return m.style == MarkerStyle::author_year; });
  if (!wanted) return;
  for (const Reference& reference : references) {
    const std::string_view entry = reference.span.in(text);
    const auto years = years_in(entry);
    for_each_word(entry.substr(0, kHead), [&](std::string_view word) {
      if (is_digit(word[0])) return;
      for (const std::string_view year : years) pairs_.insert(paired(hash_word(word), year));
      if (years.empty()) pairs_.insert(paired(hash_word(word), ""));
    });
  }
}

bool AuthorYears::offers(const Marker& marker) const {
  return std::ranges::any_of(marker.keys, [&](const std::string& key) {
    const std::size_t bar = key.find('|');
    const std::string_view families = std::string_view(key).substr(0, std::min(key.find_first_of("&+|"), bar));
    std::string_view year = std::string_view(key).substr(bar + 1, 4);
    if (year.empty() || !is_digit(year[0])) year = "";
    bool found = false;
    for_each_word(families,
                  [&](std::string_view word) { found = found || pairs_.contains(paired(hash_word(word), year)); });
    return found;
  });
}

}  // namespace claimcheck::parsers
