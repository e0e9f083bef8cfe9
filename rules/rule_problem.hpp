#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"
#include "model/span.hpp"

namespace claimcheck::rules {

// What is wrong with a rule file or with what a configuration says of a rule, at its place.
struct RuleProblem {
  std::string path;
  std::uint32_t line = 0;  // from 1; 0: the file as a whole
  std::uint32_t column = 0;
  std::string excerpt;      // the line itself
  std::uint32_t width = 1;  // columns that are meant, at least one
  std::string message;      // one sentence, no full stop
  std::string suggestion;   // "did you mean 'words'?", or empty

  // rules/house/a.yaml:8:21: there is no field 'word' in a quote; did you mean 'words'?
  //   8 |   quote.word >= 5
  //     |         ^^^^
  std::string text() const;

  friend bool operator==(const RuleProblem&, const RuleProblem&) = default;
};

using RuleProblems = std::vector<RuleProblem>;

template <class T>
using Loaded = tl::expected<T, RuleProblems>;

// A problem at a part of `file`, the content of the file at `path`.
RuleProblem problem_at(std::string_view file, std::string_view path, Span at, std::string message,
                       std::string suggestion = {});

// The texts, one below the other.
std::string text(const RuleProblems& problems);

}  // namespace claimcheck::rules
