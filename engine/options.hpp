#pragma once

#include <string>
#include <variant>

#include "engine/command/baseline.hpp"
#include "engine/command/check.hpp"
#include "engine/command/eval.hpp"
#include "engine/command/explain.hpp"
#include "engine/command/fetch.hpp"
#include "engine/command/init.hpp"
#include "engine/command/page.hpp"
#include "engine/command/parse.hpp"
#include "engine/command/references.hpp"
#include "engine/command/rules_docs.hpp"
#include "engine/command/rules_list.hpp"
#include "engine/command/rules_test.hpp"
#include "engine/command/schema.hpp"
#include "engine/command/verify.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

// --help and --version: print this and be done.
struct PrintText {
  std::string text;
};

using Invocation = std::variant<PrintText, CheckCommand, ParseCommand, FetchCommand, PageCommand, VerifyCommand,
                                ReferencesCommand, EvalCommand, RulesListCommand, RulesTestCommand, RulesDocsCommand,
                                ExplainCommand, InitCommand, SchemaCommand, BaselineCommand>;

// Reads the command line. Errors name the word that is wrong and, where one is near, the word that was meant.
Result<Invocation> read_command_line(int count, const char* const* words);

}  // namespace claimcheck::engine
