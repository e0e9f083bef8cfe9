#include "engine/reading_options.hpp"

#include "engine/measures.hpp"
#include "engine/option_kinds.hpp"

namespace claimcheck::engine {
namespace {

constexpr const char* kGroup = "Reading";

std::optional<Date> parse_day(const std::string& text) {
  const auto date = parse_edtf(text);
  return date && !date->interval ? date->begin : std::nullopt;
}

}  // namespace

void add_reading(CLI::App& command, const Reading& reading) {
  command.add_option("PATH", reading.inputs.paths);
  add_list(command, "--files-from", reading.inputs.lists, "Read more PATHs from a file (or -), one a line")
      ->type_name("FILE")
      ->group(kGroup);
  command.add_option("--stdin-filename", reading.inputs.stdin_filename, "What results call standard input (PATH -)")
      ->type_name("NAME")
      ->group(kGroup);
  add_value(
      command, "--input-format", reading.format, [](const std::string& text) { return parse_format(text); },
      "a format that this program knows",
      "Read every input as text, markdown, latex or wikitext; else told from name and content")
      ->type_name("FORMAT")
      ->group(kGroup);
  add_value(command, "--published", reading.published, parse_day, "a date",
            "When the articles were published, before what they say themselves")
      ->type_name("DATE")
      ->group(kGroup);
  add_max_size(command, reading.max_size);
}

void add_max_size(CLI::App& command, std::uint64_t& max_size) {
  add_value(command, "--max-article-size", max_size, parse_size, "a size", "Refuse larger files")
      ->type_name("SIZE")
      ->default_str(size_text(max_size))
      ->group(kGroup);
}

void add_loudness(CLI::App& command, Loudness& loudness) {
  constexpr const char* kOutput = "Output";
  command.add_flag("-q,--quiet", loudness.quiet, "Findings alone: no counts, no warnings, no progress")->group(kOutput);
  command.add_flag("-v,--verbose", loudness.verbose, "Say on standard error what is being done; twice for more")
      ->group(kOutput);
  add_choice<ColourMode>(
      command, "--color", loudness.colour,
      {{"auto", ColourMode::automatic}, {"always", ColourMode::always}, {"never", ColourMode::never}}, "Colours")
      ->group(kOutput);
}

}  // namespace claimcheck::engine
