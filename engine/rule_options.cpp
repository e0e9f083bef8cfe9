#include "engine/rule_options.hpp"

#include <map>
#include <memory>

#include "engine/check_options.hpp"
#include "engine/configuration_rules.hpp"
#include "engine/configured_options.hpp"
#include "engine/help_text.hpp"
#include "engine/link_options.hpp"
#include "engine/option_kinds.hpp"
#include "engine/reading_options.hpp"

namespace claimcheck::engine {
namespace {

using Finish = std::function<Result<Invocation>()>;

// --config and --isolated; what comes back reads what the configuration of the present folder says about rules.
std::function<std::optional<Error>()> add_config(CLI::App& command, RuleOptions& rules) {
  const auto choice = std::make_shared<ConfigurationChoice>();
  add_configuration_choice(command, *choice);
  return [choice, &command, &rules]() -> std::optional<Error> {
    const auto present = apply_present(command, *choice);
    if (!present) return present.error();
    auto choices = rules_of(present->settings);
    if (!choices) return std::move(choices).error();
    rules.choices = std::move(*choices);
    return std::nullopt;
  };
}

template <class Command>
Finish finish(std::shared_ptr<Command> out, std::function<std::optional<Error>()> read_config) {
  return [out = std::move(out), read_config = std::move(read_config)]() -> Result<Invocation> {
    if (auto error = read_config()) return tl::unexpected(std::move(*error));
    return *out;
  };
}

Finish add_rules_list(CLI::App& rules) {
  CLI::App* command = rules.add_subcommand("list", "Every rule with its severity and what it says");
  const auto out = std::make_shared<RulesListCommand>();
  add_choice<bool>(*command, "--format", out->json, {{"text", false}, {"json", true}}, "Table or JSON")
      ->group("Output");
  add_rule_choices(*command, out->rules);
  return finish(out, add_config(*command, out->rules));
}

Finish add_test(CLI::App& rules) {
  CLI::App* command = rules.add_subcommand("test", "Run the tests that rule files bring with them");
  command->footer(kRulesTestHelp);
  const auto out = std::make_shared<RulesTestCommand>();
  command->add_option("PATH", out->paths);
  add_rule_choices(*command, out->rules);
  return finish(out, add_config(*command, out->rules));
}

Finish add_docs(CLI::App& rules) {
  CLI::App* command = rules.add_subcommand("docs", "The rules as a page in Markdown");
  const auto out = std::make_shared<RulesDocsCommand>();
  return finish(out, add_config(*command, out->rules));
}

}  // namespace

void add_rule_choices(CLI::App& command, RuleOptions& rules) {
  const auto list = [&](const char* name, std::vector<std::string>& target, const char* help) {
    add_list(command, name, target, help)->delimiter(',')->type_name("RULE,…")->group("Rules");
  };
  list("--select", rules.select, "These rules alone: ids, or families such as url");
  list("--ignore", rules.ignore, "All but these");
}

Finish add_rules(CLI::App& app) {
  CLI::App* rules = app.add_subcommand("rules", "The rule catalogue");
  rules->footer("");
  const std::map<std::string, Finish> commands{
      {"list", add_rules_list(*rules)}, {"test", add_test(*rules)}, {"docs", add_docs(*rules)}};
  return [rules, commands]() -> Result<Invocation> {
    const auto chosen = rules->get_subcommands();
    if (chosen.empty()) return failure("claimcheck rules: no command; see claimcheck rules --help");
    return commands.at(chosen.front()->get_name())();
  };
}

Finish add_explain(CLI::App& app) {
  CLI::App* command = app.add_subcommand("explain", "What a rule or a link state means, and why a finding was made");
  command->footer(kExplainHelp);
  const auto out = std::make_shared<ExplainCommand>();
  const auto choice = std::make_shared<ConfigurationChoice>();
  CheckOptions& check = out->check.check;
  command->add_option("ID", out->id);
  add_loudness(*command, out->check.loudness);
  add_reading(*command, {out->check.inputs, check.article.format, check.article.max_size, check.article.published});
  add_link_options(*command, check);
  add_configuration_choice(*command, *choice);
  return [command, out, choice]() -> Result<Invocation> {
    if (out->id.empty()) return failure("claimcheck explain: no ID; see claimcheck explain --help");
    auto configured = configure(*command, out->check, *choice);
    if (!configured) return tl::unexpected(std::move(configured).error());
    out->check = std::move(configured->command);
    return *out;
  };
}

}  // namespace claimcheck::engine
