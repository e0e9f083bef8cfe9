#include "parsers/reference_list_labelled.hpp"

#include <algorithm>
#include <optional>

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kStrayLines = 3;        // between two entries, behind a blank line
constexpr std::uint32_t kMissingNumbers = 3;  // that a list may skip
constexpr std::size_t kWidthSample = 60;      // lines from which the width of wrapped text is told
constexpr std::uint32_t kWidestColumn = 120;

struct Opening {
  std::size_t line = 0;
  EntryLabel label;
};

std::optional<EntryLabel> label_at(std::string_view text, const ListLine& line) {
  if (line.span.empty() || line.excluded) return std::nullopt;
  return read_entry_label(line.span.in(text));
}

bool is_enclosed(LabelForm form) {
  return form == LabelForm::bracket || form == LabelForm::footnote || form == LabelForm::raised;
}

bool follows(const EntryLabel& label, const EntryLabel& last, std::string_view line) {
  if (label.form != last.form) return false;
  if (label.form == LabelForm::key) return true;
  if (label.number == last.number + 1) return true;
  if (label.form == LabelForm::footnote && label.number == 0) return true;
  if (label.number == 0 || entry_likeness(line) < kEntryLike) return false;
  if (is_enclosed(label.form)) return true;
  return label.number > last.number && label.number <= last.number + 1 + kMissingNumbers;
}

std::vector<Opening> openings_of(std::string_view text, const std::vector<ListLine>& lines, std::size_t first) {
  std::vector<Opening> openings;
  openings.push_back({first, *label_at(text, lines[first])});
  bool parted = false;
  std::size_t strays = 0;
  for (std::size_t i = first + 1; i < lines.size(); ++i) {
    if (lines[i].span.empty()) {
      parted = true;
      continue;
    }
    if (lines[i].heading && !lines[i].excluded) break;
    const std::optional<EntryLabel> label = label_at(text, lines[i]);
    if (label && follows(*label, openings.back().label, lines[i].span.in(text))) {
      openings.push_back({i, *label});
      parted = false;
      strays = 0;
    } else if (parted && ++strays > kStrayLines) {
      break;
    }
  }
  return openings;
}

// The width at which the text was broken, or 0 where it was not.
std::uint32_t column_width(std::string_view text, const std::vector<ListLine>& lines, std::size_t first) {
  std::uint32_t width = 0;
  for (std::size_t i = first, seen = 0; i < lines.size() && seen < kWidthSample; ++i) {
    if (lines[i].span.empty() || overflows(lines[i].span.in(text))) continue;
    width = std::max(width, columns_of(text, lines[i]));
    ++seen;
  }
  return width <= kWidestColumn ? width : 0;
}

// Whether the first word of the next line would not have fitted on this one.
bool is_full(std::string_view text, const ListLine& line, const ListLine& next, std::uint32_t width) {
  const std::string_view words = next.span.in(text);
  const std::size_t word = std::min(words.find(' '), words.size());
  return columns_of(text, line) + 1 + word + 1 > width;
}

bool continues_by_itself(std::string_view line) {
  return line.starts_with("http") || line.starts_with("www.") || line.starts_with("doi:") || line.starts_with("DOI:") ||
         line.starts_with("Available ") || line.starts_with("Retrieved ") || line.starts_with("Accessed ");
}

// The last entry has no label behind it: it goes on as far as the line breaks of the text say.
std::size_t end_of_last(std::string_view text, const std::vector<ListLine>& lines, const Opening& last,
                        std::size_t first, bool others_wrap) {
  const std::uint32_t width = column_width(text, lines, first);
  std::size_t end = last.line + 1;
  while (end < lines.size() && !lines[end].span.empty() && !lines[end].heading && !lines[end].excluded) {
    const bool indented = lines[end].indent > lines[last.line].indent + 1;
    const bool wrapped =
        width != 0 && (others_wrap || last.line == first) && is_full(text, lines[end - 1], lines[end], width);
    if (!indented && !wrapped && !continues_by_itself(lines[end].span.in(text))) break;
    ++end;
  }
  return end;
}

// Where in text[from, to) the entry with the label after `last` begins, for entries run together on one line.
std::optional<std::uint32_t> next_inside(std::string_view text, Span entry, const EntryLabel& last) {
  const std::string number = std::to_string(last.number + 1);
  std::string mark;
  switch (last.form) {
    case LabelForm::bracket: mark = "[" + number + "]"; break;
    case LabelForm::footnote: mark = "[^" + number + "]"; break;
    case LabelForm::paren: mark = "(" + number + ")"; break;
    case LabelForm::dot: mark = number + "."; break;
    case LabelForm::half: mark = number + ")"; break;
    default: return std::nullopt;
  }
  const std::string_view within = entry.in(text);
  for (std::size_t at = within.find(mark, 1); at != std::string_view::npos; at = within.find(mark, at + 1)) {
    const char before = within[at - 1];
    if (before != ' ' && before != '\n' && before != '\t') continue;
    std::size_t end = at - 1;
    while (end > 0 && (within[end - 1] == ' ' || within[end - 1] == '\n')) --end;
    const bool ends_entry = end > 0 && (within[end - 1] == '.' || within[end - 1] == '/' || within[end - 1] == ';');
    if (!is_enclosed(last.form) && !ends_entry) continue;
    const std::string_view rest = within.substr(at, 400);
    const std::optional<EntryLabel> label = read_entry_label(rest);
    if (!label || label->form != last.form) continue;
    if (!is_enclosed(last.form) && entry_likeness(rest) < kEntryLike) continue;
    return entry.begin + static_cast<std::uint32_t>(at);
  }
  return std::nullopt;
}

Span without_end_blanks(std::string_view text, Span span) {
  while (span.end > span.begin && (text[span.end - 1] == ' ' || text[span.end - 1] == '\n' ||
                                   text[span.end - 1] == '\r' || text[span.end - 1] == '\t')) {
    --span.end;
  }
  return span;
}

// Appends the entry, or the entries that it turns out to hold up to the one with the number `until`.
void append_entries(std::string_view text, Span entry, EntryLabel label, std::uint32_t until, std::vector<Span>& out) {
  while (label.number != 0 && label.number + 1 < until) {
    const std::optional<std::uint32_t> cut = next_inside(text, entry, label);
    if (!cut) break;
    out.push_back(without_end_blanks(text, {entry.begin, *cut}));
    entry.begin = *cut;
    ++label.number;
  }
  out.push_back(without_end_blanks(text, entry));
}

}  // namespace

std::vector<Span> read_labelled_list(std::string_view text, const std::vector<ListLine>& lines, std::size_t first) {
  const std::vector<Opening> openings = openings_of(text, lines, first);
  std::vector<Span> entries;
  bool others_wrap = false;
  for (std::size_t i = 0; i < openings.size(); ++i) {
    const bool is_last = i + 1 == openings.size();
    std::size_t end = openings[i].line + 1;
    if (is_last) {
      end = end_of_last(text, lines, openings[i], first, others_wrap);
    } else {
      while (end < openings[i + 1].line && !lines[end].span.empty()) ++end;
      others_wrap = others_wrap || end > openings[i].line + 1;
    }
    const Span entry{lines[openings[i].line].span.begin, lines[end - 1].span.end};
    append_entries(text, entry, openings[i].label, is_last ? UINT32_MAX : openings[i + 1].label.number, entries);
  }
  return entries;
}

}  // namespace claimcheck::parsers
