#include "parsers/grammar/reference_entry_scores.hpp"

#include <functional>
#include <numeric>
#include <type_traits>
#include <utility>
#include <vector>

#include "parsers/grammar/reference_entry_groups.hpp"

namespace claimcheck::parsers {
namespace {

struct Sum {
  const FieldScores* features;
  FieldScores sum;

  void one(Template name, std::size_t value) { sum += features[kOffsets[name] + value]; }
};

// The sums of a group's features for each combination of the values that they look at.
template <class Group>
class GroupRows {
 public:
  using Values = std::remove_const_t<decltype(Group::kSizes)>;

  explicit GroupRows(const FieldScores* features) {
    rows_.reserve(std::accumulate(Group::kSizes.begin(), Group::kSizes.end(), std::size_t{1}, std::multiplies()));
    for (Values values{}; values[0] < Group::kSizes[0]; advance(values)) {
      Sum sum{features, {}};
      Group::features(values, sum);
      rows_.push_back(sum.sum);
    }
  }

  const FieldScores& at(const Values& values) const {
    return at(values, std::make_index_sequence<Group::kSizes.size()>());
  }

 private:
  template <std::size_t... i>
  const FieldScores& at(const Values& values, std::index_sequence<i...>) const {
    std::size_t row = 0;
    ((row = row * Group::kSizes[i] + values[i]), ...);
    return rows_[row];
  }
  static void advance(Values& values) {
    std::size_t i = values.size() - 1;
    while (++values[i] == Group::kSizes[i] && i > 0) values[i--] = 0;
  }

  std::vector<FieldScores> rows_;
};

template <class... Groups>
struct AllRows : GroupRows<Groups>... {
  explicit AllRows(const FieldScores* rows) : GroupRows<Groups>(rows)..., features(rows) {}

  const FieldScores* features;
};

using Rows = AllRows<TailsGroup, FarGroup, PlaceGroup, SideGroup, WordGroup, PhraseWordGroup>;

struct Summer {
  const Rows& rows;
  FieldScores sum;

  void one(Template name, std::size_t value) { sum += rows.features[kOffsets[name] + value]; }
  template <class Group>
  void group(const decltype(Group::kSizes)& values) {
    sum += rows.GroupRows<Group>::at(values);
  }
};

const Rows& rows() {
  static const Rows kRows(entry_weights().features);
  return kRows;
}

template <class Walk>
FieldScores sum_of(Walk walk) {
  Summer summer{rows(), {}};
  walk(summer);
  return summer.sum;
}

}  // namespace

FieldScores score_phrase(const EntryShape& entry, std::size_t phrase) {
  return sum_of([&](Summer& summer) { walk_phrase(entry, phrase, summer); });
}

FieldScores score_clause(const EntryShape& entry, std::size_t clause) {
  return sum_of([&](Summer& summer) { walk_clause(entry, clause, summer); });
}

FieldScores score_token(const EntryShape& entry, std::size_t token, std::size_t clause) {
  return sum_of([&](Summer& summer) { walk_token(entry, token, clause, summer); });
}

}  // namespace claimcheck::parsers
