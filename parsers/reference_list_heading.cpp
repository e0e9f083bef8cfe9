#include "parsers/reference_list_heading.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

struct Heading {
  std::string_view words;
  HeadingStrength strength;
};

constexpr HeadingStrength kStrong = HeadingStrength::strong;
constexpr HeadingStrength kWeak = HeadingStrength::weak;

// Lower case, ASCII letters as they are; sorted.
constexpr std::array kHeadings = std::to_array<Heading>({
    {"bibliografia", kStrong},
    {"bibliografía", kStrong},
    {"bibliographic references", kStrong},
    {"bibliographical references", kStrong},
    {"bibliographie", kStrong},
    {"bibliography", kStrong},
    {"bibliography and references", kStrong},
    {"citations", kStrong},
    {"cited literature", kStrong},
    {"cited references", kStrong},
    {"cited works", kStrong},
    {"einzelnachweise", kStrong},
    {"endnotes", kStrong},
    {"footnotes", kStrong},
    {"literatur", kStrong},
    {"literatura", kStrong},
    {"literature", kStrong},
    {"literature cited", kStrong},
    {"literature references", kStrong},
    {"literaturverzeichnis", kStrong},
    {"list of references", kStrong},
    {"list of sources", kStrong},
    {"notes", kWeak},
    {"notes and references", kStrong},
    {"notes and sources", kStrong},
    {"primary sources", kWeak},
    {"quellen", kWeak},
    {"quellenverzeichnis", kStrong},
    {"reference", kStrong},
    {"reference list", kStrong},
    {"reference notes", kStrong},
    {"references", kStrong},
    {"references and notes", kStrong},
    {"references cited", kStrong},
    {"références", kStrong},
    {"referencias", kStrong},
    {"referências", kStrong},
    {"riferimenti", kStrong},
    {"selected bibliography", kStrong},
    {"selected references", kStrong},
    {"source list", kStrong},
    {"sources", kWeak},
    {"sources and notes", kStrong},
    {"sources cited", kStrong},
    {"sources consulted", kStrong},
    {"works cited", kStrong},
    {"works consulted", kStrong},
});

constexpr std::size_t kLongestHeading = 80;

bool is_mark(char c) {
  constexpr std::string_view kMarks = "#*_=:.-|[]()<> \t\r";
  return kMarks.find(c) != std::string_view::npos;
}

// "7.", "VII.", "7.2" in front.
std::string_view without_number(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && (is_digit(line[at]) || line[at] == '.')) ++at;
  if (at == 0) {
    while (at < line.size() && (line[at] == 'I' || line[at] == 'V' || line[at] == 'X')) ++at;
    if (at > 0 && (at == line.size() || line[at] != '.')) at = 0;
  }
  if (at > 0 && at < line.size() && !is_mark(line[at])) return line;
  line.remove_prefix(at);
  while (!line.empty() && is_mark(line.front())) line.remove_prefix(1);
  return line;
}

}  // namespace

std::optional<HeadingStrength> read_list_heading(std::string_view line) {
  if (line.size() > kLongestHeading || line.size() < 5) return std::nullopt;
  while (!line.empty() && is_mark(line.front())) line.remove_prefix(1);
  line = without_number(line);
  while (!line.empty() && is_mark(line.back())) line.remove_suffix(1);
  std::string words;
  for (const char c : line) {
    if (c == '&')
      words += "and";
    else if (c == ' ' || c == '\t') {
      if (!words.empty() && words.back() != ' ') words += ' ';
    } else
      words += to_lower(c);
  }
  const auto found = std::ranges::find(kHeadings, std::string_view(words), &Heading::words);
  if (found == kHeadings.end()) return std::nullopt;
  return found->strength;
}

}  // namespace claimcheck::parsers
