#include "rules/link/by_author_year.hpp"

#include <algorithm>

#include "rules/link/author_year_key.hpp"
#include "rules/link/fold.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::size_t kMaxAlike = 64;  // entries of one name and year that are looked at
constexpr std::size_t kMaxNameWords = 5;

// "world health organization" → "who"
std::string initials(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = words.substr(at, end - at);
    if (word != "of" && word != "the" && word != "and" && word != "for" && word != "on" && word != "in") {
      out.push_back(word[0]);
    }
    at = end + 1;
  }
  return out;
}

std::string_view first_words(std::string_view words, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end != std::string_view::npos; --count) end = words.find(' ', end == 0 ? 0 : end + 1);
  return words.substr(0, end);
}

// The ways to read a marker's names, the likeliest first: as they stand, as one institution ("Food and Drug Office"),
// without a word before or behind the name ("As Smith", "Smith JA").
std::vector<std::string> readings(const AuthorYearKey& key) {
  std::vector<std::string> out{key.families[0]};
  if (key.families.size() > 1) {
    out.push_back(key.families[0]);
    for (std::size_t i = 1; i < key.families.size(); ++i) out.back() += " and " + key.families[i];
  }
  const std::string name = key.families[0];
  for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
    out.push_back(name.substr(at + 1));
  }
  for (std::size_t at = name.rfind(' '); at != std::string::npos && at > 0; at = name.rfind(' ', at - 1)) {
    out.push_back(name.substr(0, at));
  }
  return out;
}

}  // namespace

AuthorYearIndex::AuthorYearIndex(std::string_view text, std::span<const Reference> references) {
  entries_.reserve(references.size());
  for (std::uint32_t i = 0; i < references.size(); ++i) {
    entries_.push_back(references[i].is_short_form ? AuthorYearEntry{} : read_author_year_entry(text, references[i]));
    const AuthorYearEntry& entry = entries_.back();
    std::vector<std::string> names;
    if (!entry.families.empty()) {
      const std::string& first = entry.families.front();
      names.push_back(first);
      if (const std::size_t last = first.rfind(' '); last != std::string::npos) names.push_back(first.substr(last + 1));
      if (references[i].item.author[0].family.empty()) names.push_back(initials(first));
    } else {
      names.insert(names.end(), {"anonymous", "anon"});
    }
    for (std::size_t words = 1; words <= kMaxNameWords; ++words) names.emplace_back(first_words(entry.head, words));
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string& name : names) add(i, name);
  }
}

void AuthorYearIndex::add(std::uint32_t entry, std::string_view name) {
  if (name.empty()) return;
  std::vector<std::string_view> years;
  for (const std::string& year : entries_[entry].years) years.push_back(std::string_view(year).substr(0, 4));
  std::ranges::sort(years);
  years.erase(std::unique(years.begin(), years.end()), years.end());
  years.push_back("");  // for "n.d." and "in press"
  for (const std::string_view year : years) {
    auto& alike = by_name_[std::string(name).append("|").append(year)];
    if (alike.size() < kMaxAlike) alike.push_back(entry);
  }
}

std::vector<std::uint32_t> AuthorYearIndex::entries_at(std::string_view name, std::string_view year) const {
  const auto found = by_name_.find(std::string(first_words(name, kMaxNameWords)).append("|").append(year));
  if (found == by_name_.end()) return {};
  std::vector<std::uint32_t> entries = found->second;
  if (first_words(name, kMaxNameWords).size() < name.size()) {
    std::erase_if(entries, [&](std::uint32_t entry) { return !begins_with_words(entries_[entry].head, name); });
  }
  return entries;
}

std::vector<ReferenceId> AuthorYearIndex::find(std::string_view text) const {
  const AuthorYearKey key = read_author_year_key(text);
  if (key.families.empty() || key.families[0].empty()) return {};
  for (const std::string& name : readings(key)) {
    int best = 0;
    std::vector<std::uint32_t> fitting;
    for (const std::uint32_t entry : entries_at(name, key.year)) {
      AuthorYearKey read = key;
      if (name.size() > key.families[0].size()) read.families = {name};
      read.families[0] = name;
      const int how = fit(entries_[entry], read);
      if (how < 0 || how < best) continue;
      if (how > best) fitting.clear();
      best = how;
      const bool same_work = std::ranges::any_of(
          fitting, [&](std::uint32_t other) { return entries_[other].head == entries_[entry].head; });
      if (!same_work) fitting.push_back(entry);
    }
    // "2015b" of entries that carry no letters: the second one.
    if (fitting.size() > 1 && key.suffix.size() == 1) {
      const auto place = static_cast<std::size_t>(key.suffix[0] - 'a');
      if (place < fitting.size()) return {static_cast<ReferenceId>(fitting[place])};
    }
    if (fitting.size() > 3) return {};
    std::vector<ReferenceId> out;
    for (const std::uint32_t entry : fitting) out.push_back(static_cast<ReferenceId>(entry));
    if (!out.empty()) return out;
  }
  return {};
}

void AuthorYearIndex::resolve(Marker& marker) const {
  marker.references.clear();
  for (const std::string& key : marker.keys) {
    for (const ReferenceId found : find(key)) {
      if (std::ranges::find(marker.references, found) == marker.references.end()) marker.references.push_back(found);
    }
  }
}

}  // namespace claimcheck::rules
