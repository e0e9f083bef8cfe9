#include "rules/expression/evaluation.hpp"

#include <re2/re2.h>

namespace claimcheck::rules::expression {

std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return std::make_shared<const re2::RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
}

Value match_pattern(const re2::RE2& pattern, std::string_view text) {
  if (!pattern.ok()) return Value::error("not a regular expression: " + pattern.error());
  return Value::boolean(re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern));
}

Value Evaluation::exhausted() const {
  return Value::error("stopped after " + std::to_string(most_steps_) +
                      " steps: the expression looks at too many combinations");
}

const re2::RE2& Evaluation::pattern(std::string_view text) {
  constexpr std::size_t kMostPatterns = 64;
  auto found = patterns_.find(std::string(text));
  if (found == patterns_.end()) {
    if (patterns_.size() >= kMostPatterns) patterns_.clear();
    found = patterns_.emplace(text, compile_pattern(text)).first;
  }
  return *found->second;
}

}  // namespace claimcheck::rules::expression
