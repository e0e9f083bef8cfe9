#include "parsers/reference_list_unlabelled.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/grammar/person_name_words.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kSample = 60;           // lines from which the shape of the list is told
constexpr std::uint32_t kWidestColumn = 110;  // wider lines are no wrapped text
constexpr std::uint32_t kNarrowestColumn = 50;
constexpr std::size_t kWeakUnits = 2;      // in a row, between two entries
constexpr std::size_t kDoubtfulUnits = 8;  // in a row, between two entries: a year or a URL and no more
constexpr std::size_t kShortestWeak = 20;  // bytes of an entry that shows nothing else

// How the lines of a list are broken.
struct Shape {
  std::uint32_t width = 0;  // of wrapped text, else 0
  bool hanging = false;     // entries begin further left than their other lines
  std::uint16_t margin = 0;
};

Shape shape_of(std::string_view text, const std::vector<ListLine>& lines, std::size_t first) {
  Shape shape;
  std::uint32_t longest = 0;
  std::size_t seen = 0, full = 0, indented = 0;
  shape.margin = lines[first].indent;
  for (std::size_t i = first; i < lines.size() && seen < kSample; ++i) {
    if (lines[i].span.empty()) continue;
    if (!overflows(lines[i].span.in(text))) longest = std::max(longest, columns_of(text, lines[i]));
    indented += lines[i].indent > shape.margin + 1;
    ++seen;
  }
  for (std::size_t i = first, left = seen; i + 1 < lines.size() && left > 0; ++i) {
    if (lines[i].span.empty()) continue;
    --left;
    if (lines[i + 1].span.empty()) continue;
    const std::string_view next = lines[i + 1].span.in(text);
    full += columns_of(text, lines[i]) + 1 + std::min(next.find(' '), next.size()) + 1 > longest;
  }
  if (longest >= kNarrowestColumn && longest <= kWidestColumn && full * 4 >= seen) shape.width = longest;
  shape.hanging = indented * 3 >= seen && indented < seen;
  return shape;
}

bool opens_in_lower_case(std::string_view line) {
  return (line[0] >= 'a' && line[0] <= 'z' && !is_name_particle(line.substr(0, line.find(' ')))) || line[0] == '(' ||
         line[0] == '&';
}

bool is_address(std::string_view line) {
  return line.starts_with("http") || line.starts_with("www.") || line.starts_with("doi:") || line.starts_with("<http");
}

bool ends_an_entry(std::string_view line) {
  const char last = line.back();
  const std::size_t blank = line.rfind(' ');
  if (overflows(blank == std::string_view::npos ? line : line.substr(blank + 1))) return true;
  return last == '.' || last == '/' || last == ')' || last == ']' || is_digit(last);
}

// Whether lines[i] goes on with the entry of the line before it, which is not blank.
bool continues(std::string_view text, const std::vector<ListLine>& lines, std::size_t i, const Shape& shape) {
  const std::string_view line = lines[i].span.in(text);
  if (shape.hanging) return lines[i].indent > shape.margin + 1;
  if (is_address(line) || opens_in_lower_case(line)) return true;
  if (shape.width == 0) return false;
  const std::string_view before = lines[i - 1].span.in(text);
  const std::size_t word = std::min(line.find(' '), line.size());
  if (columns_of(text, lines[i - 1]) + 1 + word + 1 <= shape.width) return false;
  return !(ends_an_entry(before) &&
           entry_likeness(std::string_view(
               line.data(), std::min<std::size_t>(line.size() + 120, text.size() - lines[i].span.begin))) >=
               kEntryLike &&
           line.find(',') < 25);
}

std::vector<Span> units_of(std::string_view text, const std::vector<ListLine>& lines, std::size_t first,
                           const Shape& shape, bool by_blocks) {
  std::vector<Span> units;
  bool open = false;
  std::size_t weak = 0;
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (lines[i].span.empty() || lines[i].excluded) {
      open = false;
      continue;
    }
    if (lines[i].heading) break;
    const bool goes_on = by_blocks ? open && !lines[i].block_start : open && continues(text, lines, i, shape);
    if (goes_on) {
      units.back().end = lines[i].span.end;
    } else {
      if (!units.empty()) weak = entry_likeness(units.back().in(text)) >= kEntryLike ? 0 : weak + 1;
      if (weak > kWeakUnits + kDoubtfulUnits) break;
      units.push_back(lines[i].span);
    }
    open = true;
  }
  return units;
}

}  // namespace

std::vector<Span> read_unlabelled_list(std::string_view text, const std::vector<ListLine>& lines, std::size_t first,
                                       bool by_blocks) {
  const std::vector<Span> units = units_of(text, lines, first, shape_of(text, lines, first), by_blocks);
  std::vector<Span> entries;
  std::vector<Span> doubtful;  // kept once an entry follows
  std::size_t weak = 0;
  for (const Span unit : units) {
    const int likeness = entry_likeness(unit.in(text));
    if (likeness >= kEntryLike) {
      entries.insert(entries.end(), doubtful.begin(), doubtful.end());
      doubtful.clear();
      weak = 0;
      entries.push_back(unit);
      continue;
    }
    if (unit.size() >= kShortestWeak) doubtful.push_back(unit);
    weak += likeness < 2;
    if (weak > kWeakUnits || doubtful.size() > kDoubtfulUnits) break;
  }
  return entries;
}

}  // namespace claimcheck::parsers
