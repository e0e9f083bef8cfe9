#include "rules/expression/evaluation.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace claimcheck::rules::expression {

// Rules are run article by article with the same patterns, each of which takes longer to compile than most articles to
// search.
std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern) {
  constexpr std::size_t kMostKept = 512;
  static std::mutex mutex;
  static std::unordered_map<std::string, std::shared_ptr<const re2::RE2>> kept;
  const std::scoped_lock lock(mutex);
  if (const auto found = kept.find(std::string(pattern)); found != kept.end()) return found->second;
  re2::RE2::Options options;
  options.set_log_errors(false);
  auto made = std::make_shared<const re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
  if (kept.size() >= kMostKept) kept.clear();
  return kept.emplace(pattern, std::move(made)).first->second;
}

Value match_pattern(const re2::RE2& pattern, std::string_view text) {
  if (!pattern.ok()) return Value::error("not a regular expression: " + pattern.error());
  return Value::boolean(re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern));
}

bool Evaluation::spend_parts(const Value& value, std::uint64_t times) {
  using enum ValueKind;
  switch (value.kind()) {
    case string:
    case bytes: return spend(value.as_text().size() / 64 * times);
    case list:
      if (!spend(value.size() * times)) return false;
      for (std::size_t i = 0; i < value.size(); ++i) {
        if (!spend_parts(value.at(i), times + 1)) return false;
      }
      return true;
    case map:
      if (!spend(value.as_map().size() * times)) return false;
      return std::ranges::all_of(value.as_map().entries(), [&](const Map::Entry& entry) {
        return spend_parts(entry.key, times + 1) && spend_parts(entry.value, times + 1);
      });
    case optional:
      return value.as_optional() == nullptr || (spend(times) && spend_parts(*value.as_optional(), times + 1));
    default: return true;
  }
}

Value Evaluation::exhausted() const {
  return Value::error("stopped after " + std::to_string(most_steps_) +
                      " steps: the expression looks at too many combinations");
}

const re2::RE2& Evaluation::pattern(std::string_view text) {
  constexpr std::size_t kMostPatterns = 16;
  const auto found = std::ranges::find(patterns_, text, &Pattern::text);
  if (found != patterns_.end()) return *found->compiled;
  if (patterns_.size() >= kMostPatterns) patterns_.clear();
  patterns_.push_back({std::string(text), compile_pattern(text)});
  return *patterns_.back().compiled;
}

}  // namespace claimcheck::rules::expression
