#include <memory>

#include "engine/configured_options.hpp"
#include "engine/help_text.hpp"

namespace claimcheck::engine {

std::function<Result<Invocation>()> add_init(CLI::App& app) {
  CLI::App* command = app.add_subcommand("init", "Write a .claimcheck.yaml with everything commented out");
  command->footer(kInitHelp);
  const auto out = std::make_shared<InitCommand>();
  command->add_option("DIR", out->folder);
  return [out]() -> Result<Invocation> {
    out->keys = &configuration_keys();
    return *out;
  };
}

std::function<Result<Invocation>()> add_schema(CLI::App& app) {
  CLI::App* command = app.add_subcommand("schema", "JSON Schema of configurations or of rules, for editors");
  command->footer(kSchemaHelp);
  const auto out = std::make_shared<SchemaCommand>();
  command->add_option("WHAT", out->of);
  return [out]() -> Result<Invocation> {
    if (out->of != "config" && out->of != "rule") return failure("claimcheck schema: say config or rule");
    out->keys = &configuration_keys();
    return *out;
  };
}

}  // namespace claimcheck::engine
