#include "engine/command/rules_docs.hpp"

#include "rules/rules_page.hpp"

namespace claimcheck::engine {

int run(const RulesDocsCommand& command, Console& console) {
  const auto rules = load_rules(command.rules, true);
  if (!rules) {
    console.complain(rules.error());
    return kExitCannotRun;
  }
  console.out.write(rules::rules_page(**rules));
  console.out.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
