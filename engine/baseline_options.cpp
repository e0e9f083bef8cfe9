#include "engine/baseline_options.hpp"

#include <map>

#include "engine/check_options.hpp"
#include "engine/help_text.hpp"

namespace claimcheck::engine {
namespace {

using Finish = std::function<Result<Invocation>()>;

Finish add_task(CLI::App& baseline, const std::string& name, const char* about, BaselineTask task) {
  CLI::App* command = baseline.add_subcommand(name, about);
  command->footer(kBaselineHelp);
  return [task, read = add_checking(*command, "claimcheck baseline " + name)]() -> Result<Invocation> {
    auto invocation = read();
    if (!invocation) return invocation;
    if (auto* check = std::get_if<CheckCommand>(&*invocation)) return BaselineCommand{task, std::move(*check)};
    return invocation;
  };
}

}  // namespace

void add_baseline_choice(CLI::App& command, BaselineChoice& baseline) {
  constexpr const char* kGroup = "Output";
  command
      .add_option("--baseline", baseline.path,
                  std::string("Findings to leave alone; else the nearest ") + kBaselineName + " upward")
      ->type_name("FILE")
      ->group(kGroup);
  command.add_flag("--no-baseline", baseline.none, "Leave none alone")->group(kGroup);
}

Finish add_baseline(CLI::App& app) {
  CLI::App* baseline = app.add_subcommand("baseline", "Findings that are known and left alone");
  baseline->footer("");
  const std::map<std::string, Finish> commands{
      {"update", add_task(*baseline, "update", "Write all present findings to the baseline", BaselineTask::update)},
      {"prune", add_task(*baseline, "prune", "Drop what no longer occurs from the baseline", BaselineTask::prune)}};
  return [baseline, commands]() -> Result<Invocation> {
    const auto chosen = baseline->get_subcommands();
    if (chosen.empty()) return failure("claimcheck baseline: no command; see claimcheck baseline --help");
    return commands.at(chosen.front()->get_name())();
  };
}

}  // namespace claimcheck::engine
