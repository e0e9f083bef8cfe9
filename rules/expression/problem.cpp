#include "rules/expression/problem.hpp"

#include <algorithm>

#include "model/utf8.hpp"

namespace claimcheck::rules::expression {

std::string to_text(const Problem& problem, std::string_view source, std::uint32_t first_line) {
  const std::size_t begin = std::min<std::size_t>(problem.at.begin, source.size());
  const std::string_view before = source.substr(0, begin);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::string_view line =
      source.substr(line_start, std::min(source.find_first_of("\r\n", line_start), source.size()) - line_start);
  const std::size_t column = count_code_points(before.substr(line_start)) + 1;
  const std::size_t end = std::min<std::size_t>(problem.at.end, line_start + line.size());
  const std::size_t width = end > begin ? count_code_points(source.substr(begin, end - begin)) : 1;

  const auto line_number = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1 + first_line;
  std::string text = std::to_string(line_number) + ':' + std::to_string(column) + ": " + problem.message;
  if (!problem.suggestion.empty()) text += "; " + problem.suggestion;
  text += '\n' + std::string(line) + '\n';
  // A tab before the caret stays a tab, so that both lines are indented alike.
  for (std::size_t at = line_start; at < std::min(begin, line_start + line.size());
       at += decode_code_point(source, at).size)
    text += source[at] == '\t' ? '\t' : ' ';
  return text + '^' + std::string(width - 1, '~');
}

}  // namespace claimcheck::rules::expression
