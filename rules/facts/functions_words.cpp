#include <algorithm>

#include "rules/expression/evaluation.hpp"
#include "rules/facts/functions.hpp"
#include "rules/facts/words.hpp"

namespace claimcheck::rules {
namespace {

using expression::Evaluation;
using expression::Value;
using Arguments = std::span<const Value>;

bool spend(Arguments a, Evaluation& evaluation) {
  std::uint64_t bytes = 64;
  for (const Value& one : a) bytes += one.as_text().size();
  return evaluation.spend_bytes(bytes * 4);
}

Value fold(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  return Value::string(fold_text(a[0].as_text()));
}

Value words(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  std::vector<Value> out;
  for (std::string& word : words_of(a[0].as_text())) out.push_back(Value::string(std::move(word)));
  return Value::list(std::move(out));
}

Value numbers(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  std::vector<Value> out;
  for (const double number : numbers_in(a[0].as_text())) out.push_back(Value::real(number));
  return Value::list(std::move(out));
}

std::vector<std::string> distinct_words(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// Distinct words: of both, and of each alone.
struct Overlap {
  std::size_t shared, one, other;
};

Overlap overlap(const Value& one, const Value& other) {
  const auto a = distinct_words(one.as_text()), b = distinct_words(other.as_text());
  const auto shared = std::ranges::count_if(a, [&](const auto& word) { return std::ranges::binary_search(b, word); });
  return {static_cast<std::size_t>(shared), a.size(), b.size()};
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

Value similarity(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  const Overlap of = overlap(a[0], a[1]);
  return Value::real(share(of.shared, of.one + of.other - of.shared));
}

Value coverage(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  const Overlap of = overlap(a[0], a[1]);
  return Value::real(share(of.shared, of.one));
}

Value distance(Arguments a, Evaluation& evaluation) {
  constexpr unsigned kMost = 8;
  if (!spend(a, evaluation)) return evaluation.exhausted();
  return Value::int64(edit_distance(a[0].as_text(), a[1].as_text(), kMost));
}

constexpr expression::OverloadRow kRows[] = {
    {"fold_string", "fold(string) -> string", fold,
     "The text as it is compared: lower case, straight quotation marks and apostrophes, `-` for every dash, one blank "
     "for "
     "any white space."},
    {"words_string", "words(string) -> list(string)", words,
     "Its words in lower case, without accents and apostrophes: `xis`, `us`, `visit` of \"Xi’s U.S. visit\"."},
    {"numbers_string", "numbers(string) -> list(double)", numbers, "The numbers in it, of digits alone."},
    {"similarity_string_string", "similarity(string, string) -> double", similarity,
     "How like two texts are: of their distinct words together, the share that both have (Jaccard's index), 0 to 1."},
    {"coverage_string_string", "coverage(string, string) -> double", coverage,
     "Of the distinct words of the first text, the share that the second has, 0 to 1."},
    {"edit_distance_string_string", "edit_distance(string, string) -> int", distance,
     "How many characters have to be changed to make one of the other, swapped neighbours counting one; 8 at most."},
};

}  // namespace

std::span<const expression::OverloadRow> word_functions() {
  return kRows;
}

}  // namespace claimcheck::rules
