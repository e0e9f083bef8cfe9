#pragma once

#include <optional>
#include <string>

#include "engine/console.hpp"

namespace claimcheck::engine {

// How eval reads variables and writes values: plain JSON, or the canonical JSON of cel.expr.Value, which keeps types
// apart ({"int64Value":"1"}).
enum class ValueForm { plain, cel };

// `claimcheck eval`: one expression against variables, or one a line.
struct EvalCommand {
  std::optional<std::string> expression;
  std::string variables = "{}";  // JSON, or "@" and a file that holds it
  bool jsonl = false;
  ValueForm form = ValueForm::plain;
};

int run(const EvalCommand& command, Console& console);

}  // namespace claimcheck::engine
