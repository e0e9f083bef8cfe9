#include "parsers/grammar/reference_entry_weights.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "model/ascii.hpp"
#include "parsers/grammar/reference_entry_features.hpp"

namespace claimcheck {

// The bytes of reference_entry_weights.txt, whose head says how they are to be read.
extern const char kEntryWeightsText[];
extern const std::size_t kEntryWeightsTextSize;

namespace parsers {
namespace {

constexpr char kZero = 'P';
constexpr char kZeroRow = '~';

// Reads the rows one after the other; behind the last one all are zero.
class Rows {
 public:
  explicit Rows(std::string_view text) : rest_(text) { skip_remarks(); }

  FieldScores next(std::int16_t padding) {
    FieldScores::Values row{};
    std::fill(row.begin() + kEntryFields, row.end(), padding);
    if (zeros_ == 0) skip_to_row();
    if (zeros_ > 0) {
      --zeros_;
    } else if (rest_.size() >= kEntryFields) {
      for (std::size_t field = 0; field < kEntryFields; ++field)
        row[field] = static_cast<std::int16_t>(rest_[field] - kZero);
      rest_.remove_prefix(kEntryFields);
    }
    return std::bit_cast<FieldScores>(row);
  }

 private:
  void skip_to_row() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n')) {
      const bool ends_line = rest_.front() == '\n';
      rest_.remove_prefix(1);
      if (ends_line) skip_remarks();
    }
    if (rest_.empty() || rest_.front() != kZeroRow) return;
    rest_.remove_prefix(1);
    std::size_t count = 0;
    for (; !rest_.empty() && is_digit(rest_.front()); rest_.remove_prefix(1)) {
      count = count * 10 + static_cast<std::size_t>(rest_.front() - '0');
    }
    zeros_ = count == 0 ? 1 : count;
  }
  void skip_remarks() {
    while (rest_.starts_with('#')) rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size() - 1) + 1);
  }

  std::string_view rest_;
  std::size_t zeros_ = 0;
};

struct Tables {
  std::vector<FieldScores> features;
  std::vector<FieldScores> steps;
  FieldScores first{};

  Tables() {
    Rows rows({kEntryWeightsText, kEntryWeightsTextSize});
    features.reserve(kEntryFeatures);
    while (features.size() < kEntryFeatures) features.push_back(rows.next(0));
    steps.reserve(kStepPlaces * kEntryFields);
    while (steps.size() < kStepPlaces * kEntryFields) steps.push_back(rows.next(kNoScore));
    first = rows.next(kNoScore);
  }
};

}  // namespace

const EntryWeights& entry_weights() {
  static const Tables kTables;
  static const EntryWeights kWeights{kTables.features.data(), kTables.steps.data(), &kTables.first};
  return kWeights;
}

}  // namespace parsers
}  // namespace claimcheck
