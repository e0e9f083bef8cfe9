#include "parsers/document/markdown_source.hpp"

#include <algorithm>
#include <cstring>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::ptrdiff_t kMostColumns = 500;
constexpr std::size_t kDeepest = 100;

// Where the front matter ends and the body begins.
void read_front_matter(std::string_view source, MarkdownSource& out) {
  const std::string_view rest = source.substr(out.body);
  if (!rest.starts_with("---\n") && !rest.starts_with("---\r\n")) return;
  const auto begin = static_cast<std::uint32_t>(source.find('\n', out.body)) + 1;
  for (std::size_t at = begin; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    std::string_view line = source.substr(at, end - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line == "---" || line == "...") {
      out.front_matter = {begin, std::max(begin, static_cast<std::uint32_t>(at) - 1)};
      out.body = static_cast<std::uint32_t>(std::min(end + 1, source.size()));
      return;
    }
    at = end + 1;
  }
}

// Container markers that a line begins with: > - + * 1.
std::size_t depth_of(std::string_view line) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < line.size() && depth <= kDeepest; ++at) {
    const char c = line[at];
    if (c == ' ' || c == '\t' || is_digit(c)) continue;
    if (c != '>' && c != '-' && c != '+' && c != '*' && c != '.' && c != ')') break;
    const bool is_marker = c == '>' || at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t';
    if (!is_marker) break;
    ++depth;
  }
  return depth;
}

bool is_wide_delimiter_row(std::string_view line) {
  return line.size() > kMostColumns && line.find_first_not_of("|:- \t>\r") == std::string_view::npos &&
         std::ranges::count(line, '|') > kMostColumns;
}

}  // namespace

std::string_view MarkdownSource::line(std::string_view source, std::size_t number) const {
  if (number == 0 || number >= lines.size()) return {};
  std::string_view found = source.substr(lines[number - 1], lines[number] - lines[number - 1]);
  if (found.ends_with('\n')) found.remove_suffix(1);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

std::uint32_t MarkdownSource::begin(std::size_t number) const {
  return lines[std::clamp<std::size_t>(number, 1, lines.size()) - 1];
}

MarkdownSource scan_markdown(std::string_view source) {
  MarkdownSource out;
  if (source.starts_with("\xEF\xBB\xBF")) out.body = 3;
  read_front_matter(source, out);
  out.lines.reserve((source.size() - out.body) / 60 + 2);
  // The next of each, at or behind `at`.
  std::size_t feed = 0, carriage = 0;
  for (std::size_t at = out.body; at < source.size();) {
    out.lines.push_back(static_cast<std::uint32_t>(at));
    if (feed < at || at == out.body) feed = std::min(source.find('\n', at), source.size());
    if (carriage < at || at == out.body) carriage = std::min(source.find('\r', at), source.size());
    const std::size_t end = std::min(feed, carriage);
    const std::string_view line = source.substr(at, end - at);
    at = end + 1 + (end == carriage && feed == end + 1 ? 1 : 0);
    if (line.empty() || is_letter(line[0])) continue;
    if (depth_of(line) > kDeepest) out.is_too_deep = true;
    if (is_wide_delimiter_row(line)) out.has_wide_table = true;
  }
  out.lines.push_back(static_cast<std::uint32_t>(source.size()));
  return out;
}

}  // namespace claimcheck::parsers
