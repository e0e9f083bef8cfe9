#include "rules/link/author_year_key.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "rules/link/fold.hpp"

namespace claimcheck::rules {
namespace {

constexpr int kImpossible = -100;

int fit_year(const AuthorYearEntry& entry, const AuthorYearKey& key) {
  // Several works "n.d.-a", "n.d.-b" of one author have no year, one that says just "n.d." or "in press" may have got
  // it.
  if (key.year.empty()) return entry.issued.empty() ? 2 : key.suffix.empty() ? 0 : kImpossible;
  int best = kImpossible;
  for (const std::string& year : entry.years) {
    if (!year.starts_with(key.year)) continue;
    const std::string_view suffix = std::string_view(year).substr(4);
    if (suffix == key.suffix) {
      best = std::max(best, 8);
    } else if (suffix.empty() || key.suffix.empty()) {
      best = std::max(best, suffix.empty() ? 2 : 3);
    }
  }
  const bool comes_first = !entry.years.empty() && entry.years.front().starts_with(key.year);
  return best + (entry.issued == key.year ? 2 : 0) + (comes_first ? 2 : 0);
}

bool is_author(const AuthorYearEntry& entry, std::size_t place, std::string_view family) {
  return place < entry.families.size() &&
         (begins_with_words(entry.families[place], family) || holds_words(entry.families[place], family));
}

int fit_others(const AuthorYearEntry& entry, const AuthorYearKey& key) {
  const std::size_t authors = entry.families.size();
  int sum = 0;
  for (std::size_t i = 1; i < key.families.size(); ++i) {
    if (is_author(entry, i, key.families[i])) {
      sum += 4;
    } else {
      sum += holds_words(entry.head, key.families[i]) ? 1 : -6;
    }
  }
  if (authors == 0) return sum;
  if (key.others) return sum + (authors > 2 || entry.et_al ? 3 : authors == 1 ? -3 : 0);
  const bool alike = authors == key.families.size() && !entry.et_al;
  return sum + (alike ? 3 : authors < key.families.size() ? -1 : 0);
}

}  // namespace

AuthorYearKey read_author_year_key(std::string_view key) {
  AuthorYearKey out;
  const std::size_t bar = std::min(key.find('|'), key.size());
  std::string_view names = key.substr(0, bar);
  if (names.ends_with('+')) {
    out.others = true;
    names.remove_suffix(1);
  }
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('&'), names.size());
    out.families.push_back(folded(names.substr(0, end)));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  const std::string_view year = key.substr(std::min(bar + 1, key.size()));
  if (!year.empty() && is_digit(year[0])) {
    out.year = year.substr(0, 4);
    out.suffix = year.size() > 4 ? year.substr(4) : "";
  } else if (const std::size_t dash = year.rfind('-'); dash != std::string_view::npos) {
    out.suffix = year.substr(dash + 1);
  }
  return out;
}

int fit(const AuthorYearEntry& entry, const AuthorYearKey& key) {
  const int year = fit_year(entry, key);
  if (year < 0) return year;
  const int others = fit_others(entry, key);
  const bool leads = is_author(entry, 0, key.families[0]) || begins_with_words(entry.head, key.families[0]);
  return others < -3 && key.families.size() > 1 && !key.others ? -1 : std::max(0, year + others + (leads ? 2 : 0));
}

}  // namespace claimcheck::rules
