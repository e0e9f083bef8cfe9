// The functions that take a regular expression of their own: RE2's syntax, as matches() has it.

#include <re2/re2.h>

#include "model/utf8.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/facts/functions.hpp"
#include "rules/facts/records.hpp"

namespace claimcheck::rules {
namespace {

using expression::Evaluation;
using expression::Value;
using expression::ValueKind;
using Arguments = std::span<const Value>;
using Part = re2::StringPiece;

constexpr int kMostGroups = 10;

Part piece(std::string_view text) {
  return {text.data(), text.size()};
}

Value refused(const re2::RE2& pattern) {
  return Value::error("not a regular expression: " + pattern.error());
}

// The first group that took part, or else the whole match.
const Part& meant(const Part (&parts)[kMostGroups], int groups) {
  for (int i = 1; i < groups; ++i) {
    if (parts[i].data() != nullptr) return parts[i];
  }
  return parts[0];
}

Value find_all(Arguments a, Evaluation& evaluation) {
  if (!a[0].is(ValueKind::record) || a[0].record_view().is != &passage_class()) {
    return expression::no_such_overload("find_all", a);
  }
  const re2::RE2& pattern = evaluation.pattern(a[1].as_text());
  if (!pattern.ok()) return refused(pattern);
  const auto& facts = *static_cast<const Facts*>(a[0].record_view().context);
  const Span where = PassageRecords::unpacked(a[0].fact());
  const std::string_view text = facts.text(where);
  if (!evaluation.spend_bytes(64 + text.size())) return evaluation.exhausted();
  const int groups = std::min(pattern.NumberOfCapturingGroups() + 1, kMostGroups);
  std::vector<Value> found;
  Part parts[kMostGroups];
  for (std::size_t at = 0; at <= text.size();) {
    if (!pattern.Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, parts, groups)) break;
    const Part& part = meant(parts, groups);
    const auto begin = where.begin + static_cast<std::uint32_t>(part.data() - text.data());
    found.push_back(facts.records().passages.one({begin, begin + static_cast<std::uint32_t>(part.size())}));
    const std::size_t end = static_cast<std::size_t>(parts[0].data() - text.data()) + parts[0].size();
    at = parts[0].empty() && end < text.size() ? end + decode_code_point(text, end).size : end + parts[0].empty();
    if (!evaluation.spend(4)) return evaluation.exhausted();
  }
  return Value::list(std::move(found));
}

Value without_query(Arguments a, Evaluation& evaluation) {
  const std::string_view url = a[0].as_text();
  const re2::RE2& names = evaluation.pattern(a[1].as_text());
  if (!names.ok()) return refused(names);
  if (!evaluation.spend_bytes(64 + url.size() * 2)) return evaluation.exhausted();
  const std::string_view before_fragment = url.substr(0, url.find('#'));
  const std::size_t mark = before_fragment.find('?');
  if (mark == std::string_view::npos) return a[0];
  std::string out(before_fragment.substr(0, mark));
  std::string_view left = before_fragment.substr(mark + 1);
  char separator = '?';
  while (!left.empty()) {
    const std::string_view pair = left.substr(0, left.find('&'));
    left.remove_prefix(std::min(left.size(), pair.size() + 1));
    if (re2::RE2::FullMatch(piece(pair.substr(0, pair.find('='))), names)) continue;
    out.append(1, separator).append(pair);
    separator = '&';
  }
  return Value::string(out.append(url.substr(before_fragment.size())));
}

constexpr expression::OverloadRow kRows[] = {
    {"passage_find_all", "record(passage).find_all(string) -> list(record(passage))", find_all,
     "All places in it where the regular expression (RE2) matches, left to right; where it has groups, the place of "
     "the "
     "first group that took part."},
    {"without_query_string_string", "without_query(string, string) -> string", without_query,
     "The URL without those parts of its query whose name is all matched by the regular expression."},
};

}  // namespace

std::span<const expression::OverloadRow> regex_functions() {
  return kRows;
}

}  // namespace claimcheck::rules
