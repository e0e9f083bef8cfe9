#include "parsers/grammar/reference_entry_fields.hpp"

#include <algorithm>

#include "parsers/grammar/reference_entry_features.hpp"
#include "parsers/grammar/reference_entry_weights.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kTokensRead = 400;  // an entry's fields stand in front of its abstract or comment

using Sums = std::array<std::int32_t, kEntryFields>;

struct Best {
  std::array<std::uint8_t, kEntryFields> from;  // the field of the token before, for each field of this one
};

void add_rows(const FeatureList& list, const FieldScores* rows, FieldScores& sum) {
  for (std::size_t i = 0; i < list.size; ++i) {
    const FieldScores& row = rows[list.ids[i]];
    for (std::size_t lane = 0; lane < kFieldLanes; ++lane) sum[lane] = static_cast<std::int16_t>(sum[lane] + row[lane]);
  }
}

// The score of each field at each token, from the features of the token and its chunks.
std::vector<FieldScores> score_tokens(const EntryShape& entry, std::size_t count, const EntryWeights& weights) {
  std::vector<FieldScores> scores(count);
  std::size_t phrase = 0;
  std::size_t clause = 0;
  FieldScores phrase_sum{};
  FieldScores clause_sum{};
  for (std::size_t i = 0; i < count; ++i) {
    if (i == entry.phrases[phrase].end) ++phrase;
    if (i == entry.clauses[clause].end) ++clause;
    FeatureList list;
    if (i == entry.phrases[phrase].first) {
      phrase_features(entry, phrase, list);
      phrase_sum = {};
      add_rows(list, weights.features, phrase_sum);
      list.size = 0;
    }
    if (i == entry.clauses[clause].first) {
      clause_features(entry, clause, list);
      clause_sum = {};
      add_rows(list, weights.features, clause_sum);
      list.size = 0;
    }
    token_features(entry, i, clause, list);
    FieldScores& sum = scores[i];
    for (std::size_t lane = 0; lane < kFieldLanes; ++lane) {
      sum[lane] = static_cast<std::int16_t>(phrase_sum[lane] + clause_sum[lane]);
    }
    add_rows(list, weights.features, sum);
  }
  return scores;
}

// The likeliest sequence of fields (Viterbi).
std::vector<EntryField> best_path(const EntryShape& entry, const std::vector<FieldScores>& scores,
                                  const EntryWeights& weights) {
  std::vector<Best> best(scores.size());
  Sums sums{};
  for (std::size_t field = 0; field < kEntryFields; ++field) sums[field] = scores[0][field] + (*weights.first)[field];
  for (std::size_t i = 1; i < scores.size(); ++i) {
    const FieldScores* steps = weights.steps + step_place(entry.tokens[i - 1], entry.tokens[i]) * kEntryFields;
    Sums next;
    next.fill(INT32_MIN);
    for (std::size_t from = 0; from < kEntryFields; ++from) {
      for (std::size_t to = 0; to < kEntryFields; ++to) {
        const std::int32_t sum = sums[from] + steps[from][to];
        const bool better = sum > next[to];
        next[to] = better ? sum : next[to];
        best[i].from[to] = better ? static_cast<std::uint8_t>(from) : best[i].from[to];
      }
    }
    for (std::size_t to = 0; to < kEntryFields; ++to) sums[to] = next[to] + scores[i][to];
  }
  std::vector<EntryField> path(scores.size());
  std::size_t field = static_cast<std::size_t>(std::ranges::max_element(sums) - sums.begin());
  for (std::size_t i = scores.size(); i-- > 0;) {
    path[i] = static_cast<EntryField>(field);
    if (i > 0) field = best[i].from[field];
  }
  return path;
}

}  // namespace

std::vector<FieldRun> read_entry_fields(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls) {
  const EntryShape entry = read_entry_shape(body, quotes, urls);
  if (entry.tokens.empty()) return {};
  const EntryWeights& weights = entry_weights();
  const std::size_t count = std::min(entry.tokens.size(), kTokensRead);
  const std::vector<EntryField> path = best_path(entry, score_tokens(entry, count, weights), weights);
  std::vector<FieldRun> runs;
  for (std::size_t i = 0; i < count; ++i) {
    if (runs.empty() || runs.back().field != path[i]) {
      runs.push_back({path[i], entry.tokens[i].span});
    } else {
      runs.back().span.end = entry.tokens[i].span.end;
    }
  }
  return runs;
}

}  // namespace claimcheck::parsers
