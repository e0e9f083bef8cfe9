#include "engine/report/citation_key.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/ascii.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::array<std::string_view, 12> kSmallWords{"a",  "an", "and", "for", "from", "how",
                                                       "in", "of", "on",  "the", "to",   "why"};

// Letters and digits of ASCII in lower case; what lies between is dropped.
std::string plain(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (is_alnum(byte)) out += to_lower(byte);
  }
  return out;
}

std::string first_word(std::string_view title) {
  while (!title.empty()) {
    const std::size_t end = std::min(title.find_first_of(" -:,"), title.size());
    const std::string word = plain(title.substr(0, end));
    const bool begins_with_letter = !word.empty() && word.front() >= 'a';
    if (begins_with_letter && !std::ranges::binary_search(kSmallWords, word)) return word;
    title.remove_prefix(std::min(end + 1, title.size()));
  }
  return {};
}

std::string suffix(unsigned earlier) {
  std::string out;
  for (; earlier > 0; earlier = (earlier - 1) / 26)
    out.insert(out.begin(), static_cast<char>('a' + (earlier - 1) % 26));
  return out;
}

}  // namespace

std::string CitationKeys::make(const CslItem& item) {
  std::string key;
  if (!item.author.empty()) {
    const CslName& first = item.author.front();
    key = first.family.empty() ? first_word(first.literal) : plain(first.family);
  } else {
    key = first_word(item.container_title.empty() ? item.publisher : item.container_title);
  }
  if (item.issued && item.issued->begin && !item.issued->begin->any_year)
    key += plain(to_edtf(*item.issued->begin).substr(0, 4));
  key += first_word(item.title);
  if (key.empty()) key = "reference";
  // A letter behind a key may itself be another's key.
  for (unsigned earlier = used_[key]++;; earlier = used_[key]++) {
    if (earlier == 0) return key;
    const std::string with_letter = key + suffix(earlier + 1);
    if (used_[with_letter]++ == 0) return with_letter;
  }
}

}  // namespace claimcheck::engine
