#pragma once

#include <gtest/gtest.h>

#include <map>
#include <span>
#include <string>

#include "rules/expression/evaluate.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/text.hpp"

// Runs expressions that nobody checked, for tests.
namespace claimcheck::rules::expression {

using Variables = std::map<std::string, Value>;

// What an expression comes to, with the plan that its value may point into.
struct Ran {
  Plan plan;
  Value value;
};

inline Ran run(const std::string& source, const Variables& variables = {}, std::uint64_t most_steps = kMostSteps,
               const std::string& container = {}) {
  const auto ast = parse(source);
  if (!ast) return {{}, Value::error("parse: " + to_text(ast.error().front(), source))};
  Environment environment;
  environment.container = container;
  for (const auto& [name, value] : variables) environment.variables.emplace(name, Type{});
  Ran ran{make_plan(*ast, environment), {}};
  std::vector<Value> inputs;
  for (const std::string& name : ran.plan.inputs) inputs.push_back(variables.at(name));
  ran.value = evaluate(ran.plan, inputs, most_steps);
  return ran;
}

// A row says what an expression comes to: another expression, "error: …" with the beginning of its message, or
// "unknown: …" with the reasons.
struct Row {
  const char* source;
  const char* expected;
};

inline std::string as_shown(const Value& value) {
  if (value.is_error()) return "error: " + value.as_error().message;
  if (!value.is_unknown()) return std::string(value.type_name()) + ' ' + to_text(value);
  std::string reasons = "unknown:";
  for (const std::string& reason : value.as_unknown()) reasons += ' ' + reason;
  return reasons;
}

inline void expect_rows(std::span<const Row> rows, const Variables& variables = {}) {
  for (const Row& row : rows) {
    const Ran ran = run(row.source, variables);
    const std::string shown = as_shown(ran.value);
    if (std::string_view expected = row.expected; expected.starts_with("error") || expected.starts_with("unknown")) {
      EXPECT_TRUE(shown.starts_with(expected)) << row.source << "\n  is " << shown << "\n  not " << expected;
      continue;
    }
    const Ran wanted = run(row.expected, variables);
    EXPECT_TRUE(ran.value.is_known() && ran.value.kind() == wanted.value.kind() && equal(ran.value, wanted.value))
        << row.source << "\n  is " << shown << "\n  not " << as_shown(wanted.value);
  }
}

}  // namespace claimcheck::rules::expression
