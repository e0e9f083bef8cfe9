#include "parsers/grammar/reference_entry_fields.hpp"

#include <algorithm>

#include "parsers/grammar/reference_entry_features.hpp"
#include "parsers/grammar/reference_entry_weights.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kTokensRead = 400;  // an entry's fields stand in front of its abstract or comment

// The lanes are copied before they are added, so that no pointer may overlap and one instruction does eight of them.
void add_rows(const FeatureList& list, const FieldScores* rows, FieldScores& sum) {
  FieldScores total = sum;
  for (std::size_t i = 0; i < list.size; ++i) {
    const FieldScores row = rows[list.ids[i]];
    for (std::size_t lane = 0; lane < kFieldLanes; ++lane)
      total[lane] = static_cast<std::int16_t>(total[lane] + row[lane]);
  }
  sum = total;
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

// The best sum of each field at the token behind `from`, and the field that it came from. Sums count from the greatest
// one, which keeps them small on entries of any length.
void step(const FieldScores& from, const FieldScores* steps, const FieldScores& scores, FieldScores& sums,
          FieldScores& origins) {
  FieldScores next;
  FieldScores origin{};
  next.fill(INT16_MIN / 2);
  for (std::size_t field = 0; field < kEntryFields; ++field) {
    const FieldScores row = steps[field];
    const std::int16_t sum = from[field];
    const std::int16_t name = static_cast<std::int16_t>(field);
    for (std::size_t lane = 0; lane < kFieldLanes; ++lane) {
      const std::int16_t offer = static_cast<std::int16_t>(sum + row[lane]);
      origin[lane] = offer > next[lane] ? name : origin[lane];
      next[lane] = offer > next[lane] ? offer : next[lane];
    }
  }
  std::int16_t most = INT16_MIN;
  for (std::size_t lane = 0; lane < kFieldLanes; ++lane) {
    next[lane] = static_cast<std::int16_t>(next[lane] + scores[lane]);
    most = std::max(most, next[lane]);
  }
  for (std::size_t lane = 0; lane < kFieldLanes; ++lane) next[lane] = static_cast<std::int16_t>(next[lane] - most);
  sums = next;
  origins = origin;
}

// The likeliest sequence of fields (Viterbi).
std::vector<EntryField> best_path(const EntryShape& entry, const std::vector<FieldScores>& scores,
                                  const EntryWeights& weights) {
  std::vector<FieldScores> origins(scores.size());
  FieldScores sums = *weights.first;
  for (std::size_t lane = 0; lane < kFieldLanes; ++lane)
    sums[lane] = static_cast<std::int16_t>(sums[lane] + scores[0][lane]);
  for (std::size_t i = 1; i < scores.size(); ++i) {
    const FieldScores* steps = weights.steps + step_place(entry.tokens[i - 1], entry.tokens[i]) * kEntryFields;
    step(sums, steps, scores[i], sums, origins[i]);
  }
  std::vector<EntryField> path(scores.size());
  auto field = static_cast<std::size_t>(std::max_element(sums.begin(), sums.begin() + kEntryFields) - sums.begin());
  for (std::size_t i = scores.size(); i-- > 0;) {
    path[i] = static_cast<EntryField>(field);
    if (i > 0) field = static_cast<std::size_t>(origins[i][field]);
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
