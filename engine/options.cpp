#include "engine/options.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>

#include "engine/help_layout.hpp"
#include "engine/help_text.hpp"
#include "engine/link_options.hpp"
#include "engine/measures.hpp"
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

Finish add_check(CLI::App& app) {
  CLI::App* command = app.add_subcommand("check", "Check articles and report what does not hold");
  command->footer(kCheckHelp);
  const auto out = std::make_shared<CheckCommand>();
  CheckOptions& check = out->check;
  add_choice<ReportFormat>(
      *command, "--format", out->format,
      {{"text", ReportFormat::text}, {"concise", ReportFormat::concise}, {"json", ReportFormat::json}}, "Report")
      ->type_name("FORMAT")
      ->group("Output");
  command->add_flag("--sentences", out->sentences, "List every sentence in the JSON report")->group("Output");
  add_loudness(*command, out->loudness);
  add_choice<std::optional<Severity>>(
      *command, "--fail-on", check.fail_on,
      {{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}, {"never", std::nullopt}},
      "Exit with 1 from this severity on")
      ->type_name("SEVERITY")
      ->group("Output");
  add_value(*command, "--max-warnings", check.max_warnings, parse_count, "a whole number",
            "Exit with 1 where there are more warnings than this")
      ->type_name("N")
      ->group("Output");
  command->add_flag("--exit-zero", check.exit_zero, "Exit with 0 whatever is found")->group("Output");
  add_reading(*command, {out->inputs, check.format, check.max_article_size, check.published});
  command
      ->add_option("--changed-since", out->changed_since,
                   "Report, and ask for, only what stands in lines that differ from this revision of git")
      ->type_name("REF")
      ->group("Reading");
  add_rule_choices(*command, check.rules);
  return [command, out, finish_links = add_link_options(*command, check)]() -> Result<Invocation> {
    if (auto error = finish_links()) return tl::unexpected(std::move(*error));
    return with_inputs(*command, false, !out->inputs.empty(), *out);
  };
}

Finish add_parse(CLI::App& app) {
  CLI::App* command = app.add_subcommand("parse", "Articles → claims, markers, references and citations, as JSON");
  command->footer(kParseHelp);
  const auto out = std::make_shared<ParseCommand>();
  ReadArticleOptions& read = out->read;
  add_jsonl(*command, out->jsonl);
  add_choice<bool>(*command, "--format", out->as_array, {{"jsonl", false}, {"json", true}}, "Lines or one array")
      ->type_name("FORMAT")
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
      ->type_name("FORMAT")
      ->group("Output");
  add_reading(*command, {out->inputs, read.format, read.max_size, read.published});
  return [command, out] { return with_inputs(*command, out->jsonl, !out->inputs.empty(), *out); };
}

Finish add_fetch(CLI::App& app) {
  CLI::App* command = app.add_subcommand("fetch", "URLs → what became of each link, as JSON");
  command->footer(kFetchHelp);
  const auto out = std::make_shared<FetchCommand>();
  command->add_option("URL", out->urls);
  add_jsonl(*command, out->jsonl);
  return [command, out, finish_links = add_link_options(*command, out->check)]() -> Result<Invocation> {
    if (auto error = finish_links()) return tl::unexpected(std::move(*error));
    return with_inputs(*command, out->jsonl, !out->urls.empty(), *out);
  };
}

void add_max_size(CLI::App& command, std::uint64_t& max_size) {
  add_value(command, "--max-article-size", max_size, parse_size, "a size", "Refuse larger files [128M]")
      ->type_name("SIZE")
      ->group("Reading");
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
      ->type_name("FORM")
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
