#include "engine/options.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>

#include "engine/baseline_options.hpp"
#include "engine/check_options.hpp"
#include "engine/configuration_hosts.hpp"
#include "engine/configured_options.hpp"
#include "engine/help_layout.hpp"
#include "engine/help_text.hpp"
#include "engine/link_options.hpp"
#include "engine/option_kinds.hpp"
#include "engine/reading_options.hpp"
#include "engine/rule_options.hpp"
#include "engine/version.hpp"
#include "model/suggestion.hpp"

namespace claimcheck::engine {
namespace {

using Finish = std::function<Result<Invocation>()>;

void add_jsonl(CLI::App& command, bool& jsonl) {
  command.add_flag("--jsonl", jsonl, "Answer JSON lines from standard input")->group("Output");
}

Result<Invocation> with_inputs(const CLI::App& app, bool jsonl, bool has_inputs, Invocation invocation) {
  const std::string name = "claimcheck " + app.get_name();
  const std::string noun =
      app.get_options([](const CLI::Option* o) { return o->get_positional(); }).front()->get_name();
  if (jsonl && has_inputs) return failure(name + ": --jsonl reads standard input, so no " + noun);
  if (!jsonl && !has_inputs) return failure(name + ": no " + noun + "; see " + name + " --help");
  return invocation;
}

Finish add_parse(CLI::App& app) {
  CLI::App* command = app.add_subcommand("parse", "Articles → claims, markers, references and citations, as JSON");
  command->footer(kParseHelp);
  const auto out = std::make_shared<ParseCommand>();
  ReadArticleOptions& read = out->read;
  add_jsonl(*command, out->jsonl);
  add_choice<bool>(*command, "--format", out->as_array, {{"jsonl", false}, {"json", true}}, "Lines or one array")
      ->group("Output");
  add_reading(*command, {out->inputs, read.format, read.max_size, read.published});
  return [command, out] { return with_inputs(*command, out->jsonl, !out->inputs.empty(), *out); };
}

Finish add_references(CLI::App& app) {
  CLI::App* command = app.add_subcommand("references", "The reference list, as CSL-JSON or BibTeX");
  command->footer(kReferencesHelp);
  const auto out = std::make_shared<ReferencesCommand>();
  ReadArticleOptions& read = out->read;
  add_jsonl(*command, out->jsonl);
  add_choice<ReferencesFormat>(*command, "--format", out->format,
                               {{"csl-json", ReferencesFormat::csl_json}, {"bibtex", ReferencesFormat::bibtex}}, "List")
      ->group("Output");
  add_reading(*command, {out->inputs, read.format, read.max_size, read.published});
  return [command, out] { return with_inputs(*command, out->jsonl, !out->inputs.empty(), *out); };
}

Finish add_fetch(CLI::App& app) {
  CLI::App* command = app.add_subcommand("fetch", "URLs → what became of each link, as JSON");
  command->footer(kFetchHelp);
  const auto out = std::make_shared<FetchCommand>();
  const auto choice = std::make_shared<ConfigurationChoice>();
  command->add_option("URL", out->urls);
  add_jsonl(*command, out->jsonl);
  const auto finish_links = add_link_options(*command, out->check);
  add_configuration_choice(*command, *choice);
  add_show_settings(*command, *choice);
  return [command, out, choice, finish_links]() -> Result<Invocation> {
    const auto present = apply_present(*command, *choice);
    if (!present) return tl::unexpected(present.error());
    if (choice->show) return PrintText{settings_text(present->resolved, true)};
    auto hosts = hosts_of(present->settings, process_environment());
    if (!hosts) return tl::unexpected(std::move(hosts).error());
    out->check.network.hosts = std::move(*hosts);
    if (auto error = finish_links()) return tl::unexpected(std::move(*error));
    return with_inputs(*command, out->jsonl, !out->urls.empty(), *out);
  };
}

Finish add_page(CLI::App& app) {
  CLI::App* command = app.add_subcommand("page", "Saved pages → title, authors, date and main text, as JSON");
  command->footer(kPageHelp);
  const auto out = std::make_shared<PageCommand>();
  command->add_option("FILE", out->paths);
  add_jsonl(*command, out->jsonl);
  add_max_size(*command, out->max_size);
  return [command, out] { return with_inputs(*command, out->jsonl, !out->paths.empty(), *out); };
}

Finish add_verify(CLI::App& app) {
  CLI::App* command = app.add_subcommand("verify", "A claim and a source's text → evidence, as JSON");
  command->footer(kVerifyHelp);
  const auto out = std::make_shared<VerifyCommand>();
  const auto jsonl = std::make_shared<bool>(false);
  add_jsonl(*command, *jsonl);
  add_max_size(*command, out->max_size);
  return [out, jsonl]() -> Result<Invocation> {
    if (!*jsonl) return failure("claimcheck verify: reads JSON lines; say --jsonl");
    return *out;
  };
}

Finish add_eval(CLI::App& app) {
  CLI::App* command = app.add_subcommand("eval", "One rule expression (CEL) against JSON variables");
  command->footer(kEvalHelp);
  const auto out = std::make_shared<EvalCommand>();
  command->add_option("EXPR", out->expression);
  CLI::Option* variables = command->add_option("--vars", out->variables, "Variables: a JSON object, or @FILE")
                               ->type_name("JSON|@FILE")
                               ->group("Reading");
  add_jsonl(*command, out->jsonl);
  add_choice<ValueForm>(*command, "--values", out->form, {{"json", ValueForm::plain}, {"cel", ValueForm::cel}},
                        "How values are read and written")
      ->group("Output");
  return [out, variables]() -> Result<Invocation> {
    if (out->jsonl && (out->expression || variables->count() > 0)) {
      return failure("claimcheck eval: --jsonl reads standard input, so no EXPR and no --vars");
    }
    if (!out->jsonl && !out->expression) return failure("claimcheck eval: no EXPR; see claimcheck eval --help");
    return *out;
  };
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::string with_suggestion(std::string message, const std::string& word, const std::vector<std::string>& known) {
  const auto meant = nearest(word, known);
  if (meant) message += "; did you mean " + *meant + "?";
  return message;
}

const CLI::App& chosen_command(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  return *command;
}

// Words that neither the program nor the command knows.
std::optional<Error> unknown_word(const CLI::App& app) {
  const CLI::App& command = chosen_command(app);
  const auto rest = app.remaining(true);
  if (rest.empty()) return std::nullopt;
  const std::string word = rest.front().substr(0, rest.front().find('='));
  if (word.starts_with('-')) {
    return Error{with_suggestion("unknown option " + word, word, option_names(command)), {}, 0};
  }
  if (const auto commands = command_names(command); !commands.empty()) {
    return Error{with_suggestion("unknown command " + word, word, commands), {}, 0};
  }
  return Error{"unexpected word " + word, {}, 0};
}

// Unknown words are left to unknown_word(), which knows better what to say.
void allow_extras(CLI::App& app) {
  app.allow_extras()->group("Commands");
  for (CLI::App* command : app.get_subcommands({})) allow_extras(*command);
}

}  // namespace

Result<Invocation> read_command_line(int count, const char* const* words) {
  CLI::App app(kProgramDescription, "claimcheck");
  app.formatter(std::make_shared<HelpLayout>());
  app.set_help_flag("-h,--help", "Show this help");
  app.footer(kProgramHelp);
  app.set_version_flag("--version", std::string("claimcheck ") + kVersion, "Show the version");
  const std::map<std::string, Finish> commands{
      {"check", add_check(app)}, {"parse", add_parse(app)},   {"fetch", add_fetch(app)},
      {"page", add_page(app)},   {"verify", add_verify(app)}, {"references", add_references(app)},
      {"eval", add_eval(app)},   {"rules", add_rules(app)},   {"explain", add_explain(app)},
      {"init", add_init(app)},   {"schema", add_schema(app)}, {"baseline", add_baseline(app)},
  };
  allow_extras(app);

  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    return PrintText{app.help()};
  } catch (const CLI::CallForVersion&) {
    return PrintText{app.version() + "\n"};
  } catch (const CLI::ParseError& error) {
    return failure(error.what());
  }
  if (auto unknown = unknown_word(app)) return tl::unexpected<Error>(std::move(*unknown));
  const auto chosen = app.get_subcommands();
  if (chosen.empty()) return failure("no command; see claimcheck --help");
  return commands.at(chosen.front()->get_name())();
}

}  // namespace claimcheck::engine
