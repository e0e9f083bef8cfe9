#include "engine/command/check.hpp"

#include <unistd.h>

#include <random>

#include "engine/log.hpp"
#include "engine/progress.hpp"
#include "engine/report/json_report.hpp"
#include "engine/report/text.hpp"
#include "model/hash.hpp"

namespace claimcheck::engine {
namespace {

std::string random_run_id() {
  std::random_device random;
  return to_hex(std::uint64_t{random()} << 32 | random());
}

Result<std::vector<Input>> read_inputs(const CheckCommand& command) {
  const InputFiles& files = command.files;
  std::vector<LineRanges> changed;
  if (command.changed_since) {
    auto lines = changed_lines(*command.changed_since, files.paths);
    if (!lines) return tl::unexpected(std::move(lines).error());
    changed = std::move(*lines);
  }
  std::vector<Input> inputs;
  for (const Error& problem : files.problems) inputs.push_back({{}, tl::unexpected<Error>(problem), {}, {}});
  for (std::size_t i = 0; i < files.paths.size(); ++i) {
    const std::string& path = files.paths[i];
    // A file that is as it was is not even read.
    if (command.changed_since && changed[i].empty()) continue;
    const bool renamed = path == "-" && !command.inputs.stdin_filename.empty();
    const auto& settings = command.settings[i];
    inputs.push_back(
        {renamed ? command.inputs.stdin_filename : path, read_file(path, settings->max_size), {}, settings});
    if (command.changed_since) inputs.back().changed = std::move(changed[i]);
  }
  return inputs;
}

void write(const CheckCommand& command, const Report& report, Console& console) {
  const TextReportOptions text{wants_colour(command.loudness.colour, STDOUT_FILENO), terminal_columns(STDOUT_FILENO),
                               !command.loudness.quiet, command.loudness.verbose > 0};
  switch (command.format) {
    case ReportFormat::text: write_text_report(console.out, report, text); break;
    case ReportFormat::concise: write_concise_report(console.out, report, text); break;
    case ReportFormat::json: write_json_report(console.out, report, {command.sentences}); break;
  }
  console.out.flush();
}

std::string stale_entries(std::uint32_t count) {
  return (count == 1 ? "1 entry no longer occurs; " : std::to_string(count) + " entries no longer occur; ") +
         "claimcheck baseline prune PATH… drops " + (count == 1 ? "it" : "them");
}

}  // namespace

Result<Report> check_inputs(const CheckCommand& command, Console& console) {
  auto inputs = read_inputs(command);
  if (!inputs) return tl::unexpected(std::move(inputs).error());
  CheckOptions options = command.check;
  options.run_id = random_run_id();
  ProgressLine progress(console.messages, terminal_columns(STDERR_FILENO));
  if (!command.loudness.quiet && wants_progress()) {
    options.on_progress = [&](const fetch::TransportProgress& so_far) {
      progress.update(so_far, std::chrono::steady_clock::now());
    };
  }
  return check(std::move(*inputs), options);
}

std::optional<Report> make_report(const CheckCommand& command, Console& console) {
  start_logging(command.loudness.verbose);
  CheckCommand with_baseline = command;
  if (const auto path = find_baseline(command.baseline)) {
    auto baseline = load_baseline(*path);
    if (!baseline) {
      console.complain(baseline.error());
      return std::nullopt;
    }
    with_baseline.check.baseline = std::move(*baseline);
  }
  Result<Report> report = check_inputs(with_baseline, console);
  if (!report) {
    console.complain(report.error());
    return std::nullopt;
  }
  for (const Error& error : report->unreadable) console.complain(error);
  for (const Error& error : report->rule_failures) console.warn(error);
  for (const CheckedArticle& article : report->articles) {
    if (!command.loudness.quiet && article.document->source().empty()) {
      console.warn({"the file is empty", article.document->path(), 0});
    }
  }
  return std::move(*report);
}

int run(const CheckCommand& command, Console& console) {
  const auto report = make_report(command, console);
  if (!report) return kExitCannotRun;
  if (report->baseline && report->baseline->stale > 0 && !command.loudness.quiet) {
    console.warn({stale_entries(report->baseline->stale), report->baseline->path, 0});
  }
  const bool has_something = !report->articles.empty() || command.format == ReportFormat::json;
  if (has_something) write(command, *report, console);
  return report->run.exit_code;
}

}  // namespace claimcheck::engine
