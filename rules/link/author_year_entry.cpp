#include <algorithm>

#include "model/ascii.hpp"
#include "rules/link/by_author_year.hpp"
#include "rules/link/fold.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::size_t kHead = 400;  // bytes of an entry in which its authors stand
constexpr std::size_t kMaxYears = 8;

bool is_year_word(std::string_view word) {
  if (word.size() < 4 || word.size() > 5) return false;
  if (!std::all_of(word.begin(), word.begin() + 4, is_digit)) return false;
  if (word.size() == 5 && !(word[4] >= 'a' && word[4] <= 'z')) return false;
  return word[0] == '1' || word.starts_with("20");
}

std::vector<std::string> years_in(std::string_view words) {
  std::vector<std::string> years;
  for (std::size_t at = 0; at < words.size() && years.size() < kMaxYears;) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    if (is_year_word(word) && std::ranges::find(years, word) == years.end()) years.emplace_back(word);
    at = end + 1;
  }
  return years;
}

}  // namespace

AuthorYearEntry read_author_year_entry(std::string_view text, const Reference& reference) {
  AuthorYearEntry entry;
  for (const CslName& author : reference.item.author) {
    const std::string particle = author.non_dropping_particle.empty() ? "" : author.non_dropping_particle + ' ';
    entry.families.push_back(folded(author.family.empty() ? author.literal : particle + author.family));
    entry.et_al = entry.et_al || entry.families.back() == "et al" || entry.families.back() == "others";
  }
  const std::string words = folded(reference.body.in(text));
  entry.years = years_in(words);
  entry.head = words.substr(0, kHead);
  entry.et_al = entry.et_al || holds_words(entry.head, "et al");
  if (reference.item.issued && reference.item.issued->begin) {
    entry.issued = std::to_string(reference.item.issued->begin->year);
  }
  return entry;
}

}  // namespace claimcheck::rules
