#include "engine/check_options.hpp"

#include <map>
#include <memory>

#include "engine/article_groups.hpp"
#include "engine/baseline_options.hpp"
#include "engine/configuration_hosts.hpp"
#include "engine/configuration_rules.hpp"
#include "engine/configured_options.hpp"
#include "engine/help_text.hpp"
#include "engine/link_options.hpp"
#include "engine/measures.hpp"
#include "engine/option_kinds.hpp"
#include "engine/reading_options.hpp"
#include "engine/rule_options.hpp"

namespace claimcheck::engine {
namespace {

void add_output(CLI::App& command, CheckCommand& out) {
  constexpr const char* kGroup = "Output";
  add_choice<ReportFormat>(
      command, "--format", out.format,
      {{"text", ReportFormat::text}, {"concise", ReportFormat::concise}, {"json", ReportFormat::json}}, "Report")
      ->group(kGroup);
  command.add_flag("--sentences", out.sentences, "List every sentence in the JSON report")->group(kGroup);
  add_loudness(command, out.loudness);
  CheckOptions& check = out.check;
  add_choice<std::optional<Severity>>(
      command, "--fail-on", check.fail_on,
      {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}, {"never", std::nullopt}},
      "Exit with 1 from this severity on")
      ->group(kGroup);
  add_value(command, "--max-warnings", check.max_warnings, parse_count, "a whole number",
            "Exit with 1 where there are more warnings than this")
      ->type_name("N")
      ->group(kGroup);
  command.add_flag("--exit-zero", check.exit_zero, "Exit with 0 whatever is found")->group(kGroup);
}

struct Resolved {
  CheckCommand command;
  std::vector<ResolvedSetting> settings;
};

// The command with the options that were given, and settings for the others.
Result<Resolved> resolve(const CLI::App& given, const std::vector<Setting>& settings) {
  CLI::App app;
  Resolved out;
  const auto finish = add_check_options(app, out.command);
  copy_given(given, app);
  auto resolved = apply_settings(app, settings);
  if (!resolved) return tl::unexpected(std::move(resolved).error());
  out.settings = std::move(*resolved);
  if (auto error = finish()) return tl::unexpected(std::move(*error));
  auto hosts = hosts_of(settings, process_environment());
  if (!hosts) return tl::unexpected(std::move(hosts).error());
  auto rules = rules_of(settings);
  if (!rules) return tl::unexpected(std::move(rules).error());
  CheckOptions& check = out.command.check;
  check.network.hosts = std::move(*hosts);
  check.article.rules.choices = std::move(*rules);
  return out;
}

// The keys that the command line gives, whose values in files count for nothing.
std::vector<const ConfigurationKey*> keys_given(const CLI::App& given) {
  std::vector<const ConfigurationKey*> out;
  for (const ConfigurationKey& key : configuration_keys()) {
    const CLI::Option* option = given.get_option_no_throw("--" + key.name);
    if (option != nullptr && option->count() > 0) out.push_back(&key);
  }
  return out;
}

std::string text_of_article(std::vector<ResolvedSetting> settings) {
  std::erase_if(settings, [](const ResolvedSetting& setting) { return setting.key->is_of_run; });
  return settings_text(settings, false);
}

std::string heading(const ArticleGroup& group) {
  std::string out;
  for (const std::string& article : group.articles) {
    out += "# " + (article.empty() ? std::string("standard input") : article) + '\n';
  }
  return out;
}

}  // namespace

std::function<std::optional<Error>()> add_check_options(CLI::App& command, CheckCommand& out) {
  CheckOptions& check = out.check;
  add_output(command, out);
  add_reading(command, {out.inputs, check.article.format, check.article.max_size, check.article.published});
  command
      .add_option("--changed-since", out.changed_since,
                  "Report, and ask for, only what stands in lines that differ from this revision of git")
      ->type_name("REF")
      ->group("Reading");
  add_rule_choices(command, check.article.rules);
  add_baseline_choice(command, out.baseline);
  return add_link_options(command, check);
}

Result<Configured> configure(const CLI::App& given, const CheckCommand& command, const ConfigurationChoice& choice) {
  InputFiles files = find_inputs(command.inputs);
  auto finder = ConfigurationFinder::make(choice, configuration_keys());
  if (!finder) return tl::unexpected(std::move(finder).error());
  std::vector<std::string> names;
  for (const std::string& path : files.paths) names.push_back(path == "-" ? command.inputs.stdin_filename : path);
  auto groups = group_articles(names, *finder, keys_given(given));
  if (!groups) return tl::unexpected(std::move(groups).error());

  Configured out;
  std::map<std::string, std::shared_ptr<const ArticleSettings>> known;  // by what is said
  std::vector<std::shared_ptr<const ArticleSettings>> settings;
  std::string text;
  for (const ArticleGroup& group : groups->groups) {
    auto resolved = resolve(given, group.settings);
    if (!resolved) return tl::unexpected(std::move(resolved).error());
    text += (text.empty() ? "" : "---\n") + heading(group) + settings_text(resolved->settings, true);
    auto& shared = known[text_of_article(resolved->settings)];
    if (!shared) shared = std::make_shared<const ArticleSettings>(resolved->command.check.article);
    settings.push_back(shared);
    if (settings.size() == 1) out.command = std::move(resolved->command);
  }
  if (choice.show) out.settings = std::move(text);
  out.command.inputs = command.inputs;
  for (const std::size_t group : groups->group_of) out.command.settings.push_back(settings[group]);
  out.command.files = std::move(files);
  return out;
}

std::function<Result<Invocation>()> add_check(CLI::App& app) {
  CLI::App* command = app.add_subcommand("check", "Check articles and report what does not hold");
  command->footer(kCheckHelp);
  return add_checking(*command, "claimcheck check");
}

std::function<Result<Invocation>()> add_checking(CLI::App& app, const std::string& name) {
  CLI::App* command = &app;
  const auto out = std::make_shared<CheckCommand>();
  const auto choice = std::make_shared<ConfigurationChoice>();
  const auto finish = add_check_options(*command, *out);
  add_configuration_choice(*command, *choice);
  add_show_settings(*command, *choice);
  return [command, name, out, choice, finish]() -> Result<Invocation> {
    if (out->inputs.empty()) return failure(name + ": no PATH; see " + name + " --help");
    auto configured = configure(*command, *out, *choice);
    if (!configured) return tl::unexpected(std::move(configured).error());
    if (configured->settings) return PrintText{std::move(*configured->settings)};
    return std::move(configured->command);
  };
}

}  // namespace claimcheck::engine
