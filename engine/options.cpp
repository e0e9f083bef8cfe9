#include "engine/options.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <map>

#include "engine/suggestion.hpp"
#include "engine/version.hpp"

namespace claimcheck::engine {
namespace {

constexpr const char* kDescription =
    "claimcheck reads an article, finds its claims, citation markers and references, fetches what it cites\n"
    "and reports what does not hold.";

constexpr const char* kExamples =
    "Examples:\n"
    "  claimcheck parse article.md | jq '.claims[].text'\n"
    "  claimcheck references article.md --format bibtex > references.bib\n"
    "\n"
    "Exit codes: 0 nothing found · 1 findings · 2 could not run";

using Finish = std::function<Result<Invocation>()>;

void add_reading(CLI::App& command, std::vector<std::string>& paths, std::string& stdin_filename,
                 ReadArticleOptions& read) {
  command.add_option("PATH", paths, "Files, folders or patterns; - is standard input")->type_name("");
  command.add_option("--stdin-filename", stdin_filename, "What to call standard input in results")
      ->type_name("NAME")
      ->group("Reading");
  command
      .add_option_function<std::string>(
          "--input-format",
          [&read](const std::string& name) {
            read.format = parse_format(name);
            if (!read.format) throw CLI::ValidationError("--input-format", "unknown format " + name);
          },
          "Read every input as text, markdown, …; else told from name and content")
      ->type_name("FORMAT")
      ->group("Reading");
  command.add_option("--max-article-size", read.max_size, "Refuse larger inputs (128M)")
      ->transform(CLI::AsSizeValue(false))
      ->type_name("SIZE")
      ->group("Reading");
}

void add_published(CLI::App& command, ReadArticleOptions& read) {
  command
      .add_option_function<std::string>(
          "--published",
          [&read](const std::string& text) {
            const auto date = parse_edtf(text);
            if (!date || date->interval) throw CLI::ValidationError("--published", "not a date: " + text);
            read.published = date->begin;
          },
          "The articles' date of publication, before what they say themselves")
      ->type_name("DATE")
      ->group("Reading");
}

Result<Invocation> with_inputs(const CLI::App& app, bool jsonl, const std::vector<std::string>& paths,
                               Invocation invocation) {
  const std::string name = app.get_name();
  if (jsonl && !paths.empty()) return failure("claimcheck " + name + ": --jsonl reads standard input, so no PATH");
  if (!jsonl && paths.empty()) return failure("claimcheck " + name + ": no PATH; see claimcheck " + name + " --help");
  return invocation;
}

Finish add_parse(CLI::App& app) {
  CLI::App* command = app.add_subcommand("parse", "Articles → claims, markers, references and citations, as JSON");
  command->footer(
      "One article object a line, or with --format json one array of them.\n"
      "With --jsonl each line is {\"id\",\"text\",\"format\"?,\"published\"?} or {\"id\",\"path\"} and is answered by "
      "the\n"
      "article object and the id; a bad line by {\"id\",\"error\"}.");
  const auto out = std::make_shared<ParseCommand>();
  add_reading(*command, out->paths, out->stdin_filename, out->read);
  add_published(*command, out->read);
  command->add_flag("--jsonl", out->jsonl, "Answer JSON lines from standard input")->group("Output");
  command
      ->add_option_function<std::string>(
          "--format", [out](const std::string& format) { out->as_array = format == "json"; }, "jsonl or json (jsonl)")
      ->check(CLI::IsMember({"jsonl", "json"}))
      ->type_name("FORMAT")
      ->group("Output");
  return [command, out] { return with_inputs(*command, out->jsonl, out->paths, *out); };
}

Finish add_references(CLI::App& app) {
  CLI::App* command = app.add_subcommand("references", "The reference list, as CSL-JSON or BibTeX");
  command->footer(
      "With --jsonl each line is {\"id\",\"text\"}, one entry, answered by {\"id\",\"item\"}, or {\"id\",\"path\"}, an "
      "article,\n"
      "answered by {\"id\",\"references\":[{\"text\",\"span\",\"item\"}]}.");
  const auto out = std::make_shared<ReferencesCommand>();
  add_reading(*command, out->paths, out->stdin_filename, out->read);
  command->add_flag("--jsonl", out->jsonl, "Answer JSON lines from standard input")->group("Output");
  command
      ->add_option_function<std::string>(
          "--format",
          [out](const std::string& format) {
            out->format = format == "bibtex" ? ReferencesFormat::bibtex : ReferencesFormat::csl_json;
          },
          "csl-json or bibtex (csl-json)")
      ->check(CLI::IsMember({"csl-json", "bibtex"}))
      ->type_name("FORMAT")
      ->group("Output");
  return [command, out] { return with_inputs(*command, out->jsonl, out->paths, *out); };
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

// Words that neither the program nor the command knows.
std::optional<Error> unknown_word(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  const CLI::App& command = chosen.empty() ? app : *chosen.front();
  const auto rest = app.remaining(true);
  if (rest.empty()) return std::nullopt;
  const std::string word = rest.front().substr(0, rest.front().find('='));
  if (word.starts_with('-')) {
    return Error{with_suggestion("unknown option " + word, word, option_names(command)), {}, 0};
  }
  if (chosen.empty()) {
    return Error{with_suggestion("unknown command " + word, word, command_names(app)), {}, 0};
  }
  return Error{"unexpected word " + word, {}, 0};
}

}  // namespace

Result<Invocation> read_command_line(int count, const char* const* words) {
  CLI::App app(kDescription, "claimcheck");
  app.footer(kExamples);
  app.set_version_flag("--version", std::string("claimcheck ") + kVersion);
  const std::map<std::string, Finish> commands{
      {"parse", add_parse(app)},
      {"references", add_references(app)},
  };
  app.allow_extras();
  for (CLI::App* command : app.get_subcommands({})) command->allow_extras();

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
