#include "rules/facts/list_summary.hpp"

#include <algorithm>

namespace claimcheck::rules {
namespace {

bool is_number(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string list_summary(const Article& article) {
  const auto& entries = article.references;
  if (entries.empty()) return "the article has no reference list";
  const std::string size = std::to_string(entries.size());
  std::string out = "the reference list has " + size + (entries.size() == 1 ? " entry" : " entries");
  const std::string &first = entries.front().key, &last = entries.back().key;
  if (is_number(first) && is_number(last) && (first != "1" || last != size)) {
    out += first == last ? ", " + first : ", from " + first + " to " + last;
  }
  return out;
}

}  // namespace claimcheck::rules
