#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"
#include "model/span.hpp"

namespace claimcheck::rules::expression {

enum class Phase : std::uint8_t { parse, check, eval };

// What is wrong with an expression, at its place.
struct Problem {
  Phase phase = Phase::parse;
  Span at;                 // in the source; empty at a place where something is missing
  std::string message;     // one sentence, no full stop: "there is no field 'word' in a quote"
  std::string suggestion;  // "did you mean 'words'?", or empty

  friend bool operator==(const Problem&, const Problem&) = default;
};

template <class T>
using Checked = tl::expected<T, std::vector<Problem>>;

// "1:14: there is no field 'word' in a quote; did you mean 'words'?", then the line itself and a caret under the place.
// `first_line` is added to the line, for an expression that stands inside a file; columns count code points, from 1.
std::string to_text(const Problem& problem, std::string_view source, std::uint32_t first_line = 0);

}  // namespace claimcheck::rules::expression
