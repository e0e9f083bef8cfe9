#include "parsers/reference_list_lines.hpp"

#include <algorithm>
#include <cstring>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/grammar/person_name_words.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kLooksAt = 400;  // bytes of an entry that tell what it is

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && is_blank(text[begin])) ++begin;
  while (end > begin && is_blank(text[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// "(Leeds: Moor Press, 2004" in front of text[at).
bool stands_behind_publisher(std::string_view text, std::size_t at) {
  const std::size_t open = text.substr(0, at).find_last_of("()");
  if (open == std::string_view::npos || text[open] != '(') return false;
  return text.substr(open, at - open).find(": ") != std::string_view::npos;
}

// 0: none, 2: a year, 3: a year in brackets, as behind the authors, or behind a publisher.
int year_weight(std::string_view text) {
  int weight = 0;
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at == 4 && ((text[at] == '1' && text[at + 1] >= '5') || (text[at] == '2' && text[at + 1] == '0'))) {
      if (at > 0 && (text[at - 1] == '(' || text[at - 1] == '[')) return 3;
      if (weight == 0 && end < text.size() && text[end] == ')' && stands_behind_publisher(text, at)) return 3;
      weight = 2;
    }
    at = end;
  }
  return weight;
}

bool has_url(std::string_view text) {
  for (const std::string_view mark : {"://", "www.", "doi:", "10.1"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool has_quoted_title(std::string_view text) {
  for (const std::string_view mark : {"“", "\"", "«", "„", "``"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// "Smith, J.", "Smith AB,", "J. Smith", "Smith, John".
bool starts_with_name(std::string_view text) {
  if (text.size() < 4) return false;
  std::size_t at = 0;
  if (is_upper(text[0]) && (text[1] == '.' || (text[1] == '-' && is_upper(text[2])))) return true;
  while (at < text.size() && at < 40 && !is_blank(text[at]) && text[at] != ',' && text[at] != '.') ++at;
  if (at < 2 || at >= 40 || at + 2 >= text.size() || is_lower(text[0]) || is_digit(text[0])) return false;
  if (text[at] == ',') return is_blank(text[at + 1]) && !is_lower(text[at + 2]);
  std::size_t next = at + 1;
  std::size_t capitals = 0;
  while (next < text.size() && (is_upper(text[next]) || text[next] == '-')) ++next, ++capitals;
  return capitals > 0 && capitals <= 4 && next < text.size() && !is_lower(text[next]) && !is_blank(text[next]);
}

// "12(3)", "12: 3", "pp. 3", "3–9".
bool has_locator(std::string_view text) {
  for (std::size_t at = 1; at + 2 < text.size(); ++at) {
    if (!is_digit(text[at - 1])) continue;
    if (text[at] == '(' && is_digit(text[at + 1])) return true;
    if (text[at] == ':' && (is_digit(text[at + 1]) || (text[at + 1] == ' ' && is_digit(text[at + 2])))) return true;
    if (text[at] == '-' && is_digit(text[at + 1])) return true;
    if (text.substr(at, 3) == "–" && at + 3 < text.size() && is_digit(text[at + 3])) return true;
  }
  return text.find("pp.") != std::string_view::npos || text.find(" p. ") != std::string_view::npos;
}

// "Ibid.", "Ibid., 14": a reference by itself.
bool points_back(std::string_view text) {
  for (const std::string_view word : {"Ibid", "ibid", "Idem", "Op. cit", "Loc. cit"}) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

bool is_comment(const Document& document, const Block& block) {
  return block.kind == BlockKind::markup && block.span.in(document.text()).starts_with("<!--");
}

// A comment is as good as a blank line.
void mark_blocks(const Document& document, std::vector<ListLine>& lines) {
  std::size_t at = 0;
  for (const Block& block : document.blocks) {
    const bool excluded = block.kind == BlockKind::code || block.kind == BlockKind::front_matter ||
                          block.kind == BlockKind::markup || block.kind == BlockKind::footnote_definition;
    while (at < lines.size() && lines[at].span.end <= block.span.begin) ++at;
    if (at == lines.size()) break;
    lines[at].block_start = true;
    if (!excluded && block.kind != BlockKind::heading) continue;
    for (std::size_t i = at; i < lines.size() && lines[i].span.begin < block.span.end; ++i) {
      if (is_comment(document, block)) lines[i].span.end = lines[i].span.begin;
      if (lines[i].span.empty()) continue;
      (excluded ? lines[i].excluded : lines[i].heading) = true;
    }
  }
}

}  // namespace

std::vector<ListLine> lines_of(const Document& document) {
  const std::string_view text = document.text();
  std::vector<ListLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const void* found = std::memchr(text.data() + begin, '\n', text.size() - begin);
    const std::size_t end =
        found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : text.size();
    ListLine line;
    line.span = trimmed(text, begin, end);
    line.indent = static_cast<std::uint16_t>(std::min<std::size_t>(line.span.begin - begin, 1000));
    lines.push_back(line);
    begin = end + 1;
  }
  mark_blocks(document, lines);
  return lines;
}

std::uint32_t columns_of(std::string_view text, const ListLine& line) {
  return line.indent + static_cast<std::uint32_t>(count_code_points(line.span.in(text)));
}

bool overflows(std::string_view line) {
  return line.find("://") != std::string_view::npos || line.find("www.") != std::string_view::npos;
}

int entry_likeness(std::string_view entry) {
  if (const auto label = read_entry_label(entry)) entry.remove_prefix(label->size);
  if (points_back(entry)) return kEntryLike;
  if (entry.size() < 12 || (is_lower(entry[0]) && !is_name_particle(entry.substr(0, entry.find(' '))))) return 0;
  const std::string_view head = entry.substr(0, kLooksAt);
  int likeness = 0;
  likeness += year_weight(head);
  if (has_url(head)) likeness += 2;
  if (has_quoted_title(head)) likeness += 1;
  if (starts_with_name(head)) likeness += 1;
  if (has_locator(head)) likeness += 1;
  if (entry.size() > 1500) likeness -= 2;
  return std::max(likeness, 0);
}

}  // namespace claimcheck::parsers
