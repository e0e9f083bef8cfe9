#include "engine/report/text_summary.hpp"

#include <string>

#include "engine/report/paint.hpp"
#include "engine/report/summary.hpp"

namespace claimcheck::engine {
namespace {

std::string counted(std::size_t count, const std::string& noun, const char* plural_end = "s") {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : plural_end);
}

std::string links(const Summary& summary) {
  std::string out = counted(summary.sources, "link");
  std::string separator = " (";
  for (const auto& [state, count] : summary.sources_by_state) {
    out += separator + std::to_string(count) + ' ' + std::string(name(state));
    separator = ", ";
  }
  return summary.sources_by_state.empty() ? out : out + ')';
}

}  // namespace

void write_text_summary(Output& out, const Report& report, bool colour) {
  const Summary summary = summarize(report);
  const Paint paint(colour);
  out.write(counted(summary.articles, "article") + ": " + counted(summary.claims, "claim") + " (" +
            std::to_string(summary.cited_claims) + " cited), " + counted(summary.references, "reference") + ", " +
            links(summary) + '\n');
  std::string found, separator;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    const std::size_t count = summary.found(severity) - summary.known[static_cast<std::size_t>(severity)];
    if (count == 0) continue;
    const std::string text =
        severity == Severity::info ? counted(count, "info", "") : counted(count, std::string(name(severity)));
    found += separator + paint.severity(severity, text);
    separator = ", ";
  }
  if (found.empty()) found = "nothing found";
  if (report.ignored > 0) found += ", " + std::to_string(report.ignored) + " ignored";
  if (const std::size_t known = summary.known[0] + summary.known[1] + summary.known[2]; known > 0) {
    found += ", " + std::to_string(known) + " known, in the baseline";
  }
  out.write(found + '\n');
}

}  // namespace claimcheck::engine
