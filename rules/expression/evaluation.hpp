#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/expression/value.hpp"

namespace re2 {
class RE2;
}

namespace claimcheck::rules::expression {

// A compiled regular expression, kept for whoever asks for it next; never null, but perhaps one that RE2 refused.
std::shared_ptr<const re2::RE2> compile_pattern(std::string_view pattern);
// Whether it matches some part of the text; an error where it was refused.
Value match_pattern(const re2::RE2& pattern, std::string_view text);

// What the functions of one evaluation share: its step budget and the patterns that it made.
class Evaluation {
 public:
  explicit Evaluation(std::uint64_t most_steps) : most_steps_(most_steps), left_(most_steps) {}

  // Takes so many steps off the budget: one for each node looked at, for each element gone through, for each 64 bytes
  // read or written. A call has paid for the texts among its arguments before the function gets them. false: there are
  // none left, and whatever is being done must stop.
  bool spend(std::uint64_t steps) {
    if (steps >= left_) {
      left_ = 0;
      return false;
    }
    left_ -= steps;
    return true;
  }
  bool spend_bytes(std::uint64_t bytes) { return spend(bytes / 64); }
  // What it costs to look for one text in another, which is their product where they are alike enough.
  bool spend_search(std::string_view text, std::string_view wanted) {
    return spend_bytes(text.size() * (wanted.size() / 64));
  }
  // What it costs to go through all that a value holds so many times: lists that hold one list twice are small in
  // memory and double at each level. What lies deeper costs more, so that recursion along a value ends.
  bool spend_parts(const Value& value, std::uint64_t times = 1);
  bool is_exhausted() const { return left_ == 0; }
  std::uint64_t spent() const { return most_steps_ - left_; }
  // The error that tells it.
  Value exhausted() const;

  // Room for the local variables of a plan, in which values of the one before may be left.
  std::span<Value> slots(std::size_t count) {
    if (slots_.size() < count) slots_.resize(count);
    return std::span<Value>(slots_).first(count);
  }

  // A pattern that is made while evaluating is kept for the rest of it.
  const re2::RE2& pattern(std::string_view text);

 private:
  std::uint64_t most_steps_, left_;
  struct Pattern {
    std::string text;
    std::shared_ptr<const re2::RE2> compiled;
  };
  std::vector<Pattern> patterns_;  // a rule has few, and looks for one of them again and again
  std::vector<Value> slots_;
};

}  // namespace claimcheck::rules::expression
