#include "rules/rule_problem.hpp"

#include <algorithm>

#include "model/place.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::size_t kWidestLine = 160;

// A tab is shown as one blank, so that the caret stands below what it means.
std::string shown(std::string_view line) {
  std::string out(line);
  std::ranges::replace_if(
      out, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }, ' ');
  return out;
}

}  // namespace

RuleProblem problem_at(std::string_view file, std::string_view path, Span at, std::string message,
                       std::string suggestion) {
  const LineIndex lines(file);
  const auto begin = std::min(at.begin, static_cast<std::uint32_t>(file.size()));
  const auto end = std::clamp(at.end, begin, static_cast<std::uint32_t>(file.size()));
  const Place first = lines.place(begin), last = lines.place(end);
  RuleProblem out;
  out.path = path;
  out.line = first.line;
  out.column = first.column;
  out.excerpt = shown(lines.line(first.line));
  if (last.line == first.line && last.column > first.column) out.width = last.column - first.column;
  out.message = std::move(message);
  out.suggestion = std::move(suggestion);
  return out;
}

std::string RuleProblem::text() const {
  std::string out = path;
  if (line != 0) out += ':' + std::to_string(line) + ':' + std::to_string(column);
  out += (out.empty() ? "" : ": ") + message;
  if (!suggestion.empty()) out += "; " + suggestion;
  if (line == 0) return out;
  const std::string number = std::to_string(line);
  const std::string_view whole = excerpt;
  out += "\n  " + number + " | " + std::string(whole.substr(0, kWidestLine));
  if (whole.size() > kWidestLine) out += "…";
  if (column > kWidestLine) return out;
  out += "\n  " + std::string(number.size(), ' ') + " | " + std::string(column - 1, ' ');
  out += std::string(std::min<std::size_t>(width, kWidestLine), '^');
  return out;
}

std::string text(const RuleProblems& problems) {
  std::string out;
  for (const RuleProblem& problem : problems) out += (out.empty() ? "" : "\n") + problem.text();
  return out;
}

}  // namespace claimcheck::rules
