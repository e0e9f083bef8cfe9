#include "parsers/grammar/reference_entry_fields.hpp"

#include <algorithm>

#include "parsers/grammar/reference_entry_features.hpp"
#include "parsers/grammar/reference_entry_scores.hpp"
#include "parsers/grammar/reference_entry_weights.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kTokensRead = 400;  // an entry's fields stand in front of its abstract or comment

// Calls `take` with each token and the score of each field at it, from the features of the token and its chunks.
template <class Take>
void score_tokens(const EntryShape& entry, std::size_t count, Take take) {
  std::size_t phrase = 0;
  std::size_t clause = 0;
  FieldScores of_phrase;
  FieldScores of_clause;
  for (std::size_t i = 0; i < count; ++i) {
    if (i == entry.phrases[phrase].end) ++phrase;
    if (i == entry.clauses[clause].end) ++clause;
    if (i == entry.phrases[phrase].first) of_phrase = score_phrase(entry, phrase);
    if (i == entry.clauses[clause].first) of_clause = score_clause(entry, clause);
    FieldScores scores = score_token(entry, i, clause);
    scores += of_phrase;
    scores += of_clause;
    take(i, scores);
  }
}

using Lanes = FieldScores::Lanes;

Lanes greater(Lanes a, Lanes b) {
  return a > b ? a : b;
}

// Takes the best sum off each, which keeps them small on entries of any length.
void count_from_best(FieldScores& sums) {
  Lanes best = greater(sums.low, sums.high);
  best = greater(best, __builtin_shufflevector(best, best, 4, 5, 6, 7, 0, 1, 2, 3));
  best = greater(best, __builtin_shufflevector(best, best, 2, 3, 0, 1, 6, 7, 4, 5));
  best = greater(best, __builtin_shufflevector(best, best, 1, 0, 3, 2, 5, 4, 7, 6));
  sums.low -= best;
  sums.high -= best;
}

// Replaces the sums, the best of which is zero, by those of each field at the next token, and says which field each
// came from. A field further below the best one than two steps can differ leads to none.
FieldScores step(FieldScores& sums, const FieldScores* steps, const FieldScores& scores) {
  const FieldScores::Values from = sums.values();
  FieldScores next{Lanes{} + INT16_MIN, Lanes{} + INT16_MIN};
  FieldScores origins;
  for (std::size_t field = 0; field < kEntryFields; ++field) {
    if (from[field] < -2 * kHeaviestWeight) continue;
    const Lanes sum = Lanes{} + from[field];
    const Lanes name = Lanes{} + static_cast<std::int16_t>(field);
    const Lanes low = steps[field].low + sum;
    const Lanes high = steps[field].high + sum;
    origins.low = low > next.low ? name : origins.low;
    origins.high = high > next.high ? name : origins.high;
    next.low = greater(low, next.low);
    next.high = greater(high, next.high);
  }
  next += scores;
  count_from_best(next);
  sums = next;
  return origins;
}

// Where the likeliest sequence of fields (Viterbi) comes from at each token, and the field that it ends with.
struct Path {
  std::vector<FieldScores> origins;
  std::size_t last = 0;

  Path(const EntryShape& entry, std::size_t count) : origins(count) {
    const EntryWeights& weights = entry_weights();
    FieldScores sums = *weights.first;
    score_tokens(entry, count, [&](std::size_t i, const FieldScores& scores) {
      if (i == 0) {
        sums += scores;
        count_from_best(sums);
      } else {
        const FieldScores* steps = weights.steps + step_place(entry.tokens[i - 1], entry.tokens[i]) * kEntryFields;
        origins[i] = step(sums, steps, scores);
      }
    });
    const FieldScores::Values ends = sums.values();
    last = static_cast<std::size_t>(std::ranges::max_element(ends) - ends.begin());
  }
};

}  // namespace

std::vector<FieldRun> read_entry_fields(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls) {
  const EntryShape entry = read_entry_shape(body, quotes, urls);
  if (entry.tokens.empty()) return {};
  const std::size_t count = std::min(entry.tokens.size(), kTokensRead);
  const Path path(entry, count);
  std::vector<FieldRun> runs;
  runs.reserve(16);
  std::size_t field = path.last;
  for (std::size_t i = count; i-- > 0;) {
    const Span span = entry.tokens[i].span;
    if (runs.empty() || runs.back().field != static_cast<EntryField>(field))
      runs.push_back({static_cast<EntryField>(field), span});
    else
      runs.back().span.begin = span.begin;
    field = static_cast<std::size_t>(path.origins[i].values()[field]);
  }
  std::ranges::reverse(runs);
  return runs;
}

}  // namespace claimcheck::parsers
