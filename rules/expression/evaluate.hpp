#pragma once

#include <cstdint>
#include <span>

#include "rules/expression/plan.hpp"

namespace claimcheck::rules::expression {

inline constexpr std::uint64_t kMostSteps = 1'000'000;

// Runs a plan. `inputs` are the values of plan.inputs, in that order; an error for a variable without a value, an
// unknown for a fact that was not found out. The result is a value, or what went wrong and where, or unknown with all
// reasons that matter; && || ?: and folds absorb what does not. One that takes more than `most_steps` (see Evaluation)
// is an error.
Value evaluate(const Plan& plan, std::span<const Value> inputs, std::uint64_t most_steps = kMostSteps);
// The same as one of many that share a budget and their patterns.
Value evaluate(const Plan& plan, std::span<const Value> inputs, Evaluation& evaluation);

}  // namespace claimcheck::rules::expression
