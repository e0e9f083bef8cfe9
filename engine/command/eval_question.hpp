#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <memory>
#include <string>

#include "engine/command/eval.hpp"
#include "model/result.hpp"
#include "rules/expression/environment.hpp"
#include "rules/expression/value.hpp"

namespace claimcheck::engine {

// What one line of eval's input asks.
struct EvalQuestion {
  std::string expression;
  std::map<std::string, rules::expression::Value> variables;
  rules::expression::Environment environment;
  // The shipped ones and those that the line declares; the environment points to it.
  std::unique_ptr<rules::expression::Functions> functions;
  bool check = true, macros = true, check_only = false;
};

// {"expr","vars"?,"types"?,"container"?,"check"?,"macros"?,"check_only"?,"functions"?}. Variables without a declared
// type are dyn.
Result<EvalQuestion> read_eval_question(const boost::json::object& line, ValueForm form);

}  // namespace claimcheck::engine
