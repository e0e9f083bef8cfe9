#include "parsers/reference_list.hpp"

#include <algorithm>

#include "parsers/reference_list_heading.hpp"
#include "parsers/reference_list_labelled.hpp"
#include "parsers/reference_list_lines.hpp"
#include "parsers/reference_list_unlabelled.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kRunsTried = 16;  // numbered runs looked at, from the end, where no heading helps
constexpr std::size_t kFirstLook = 6;   // entries that tell whether a heading's list is one of references

struct Search {
  const Document& document;
  std::string_view text;
  std::vector<ListLine> lines;

  std::optional<std::size_t> next_line(std::size_t from) const {
    for (std::size_t i = from; i < lines.size(); ++i) {
      if (!lines[i].span.empty()) return i;
    }
    return std::nullopt;
  }
  std::optional<EntryLabel> label_at(std::size_t line) const {
    if (lines[line].span.empty() || lines[line].excluded) return std::nullopt;
    return read_entry_label(lines[line].span.in(text));
  }
  std::size_t likely(const std::vector<Span>& entries) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(entries, [&](Span entry) { return entry_likeness(entry.in(text)) >= kEntryLike; }));
  }
  std::vector<Span> entries_from(std::size_t first) const {
    if (label_at(first)) {
      std::vector<Span> entries = read_labelled_list(text, lines, first);
      if (entries.size() > 1 || likely(entries) == 1) return entries;
    }
    const bool by_blocks = document.format() != Format::text && document.format() != Format::pdf;
    return read_unlabelled_list(text, lines, first, by_blocks);
  }
  // Numbered from one, and more than one of them shows something of an entry: "1. Town Council, Minutes, 1957."
  bool is_plain_numbered(const std::vector<Span>& entries) const {
    const std::optional<EntryLabel> label = read_entry_label(entries.front().in(text));
    if (!label || label->number != 1 || label->form == LabelForm::bare) return false;
    return std::ranges::count_if(entries, [&](Span entry) { return entry_likeness(entry.in(text)) >= 2; }) > 1;
  }
  // Entries under the heading at `line`, empty where they are no references.
  std::vector<Span> entries_under(std::size_t line, HeadingStrength strength) const {
    const std::optional<std::size_t> first = next_line(line + 1);
    if (!first || lines[*first].heading || lines[*first].excluded) return {};
    std::vector<Span> entries = entries_from(*first);
    const std::vector<Span> head(entries.begin(),
                                 entries.begin() + static_cast<std::ptrdiff_t>(std::min(entries.size(), kFirstLook)));
    if (head.empty()) return {};
    if (strength == HeadingStrength::strong)
      return likely(head) > 0 || is_plain_numbered(head) ? entries : std::vector<Span>();
    return likely(head) * 2 >= head.size() ? entries : std::vector<Span>();
  }
};

ReferenceList list_of(std::vector<Span> entries, std::optional<Span> heading) {
  ReferenceList list;
  list.heading = heading;
  list.span = {entries.front().begin, entries.back().end};
  list.entries = std::move(entries);
  return list;
}

std::optional<ReferenceList> by_heading(const Search& search) {
  std::size_t tried = 0;
  for (std::size_t i = search.lines.size(); i-- > 0 && tried < kRunsTried;) {
    const ListLine& line = search.lines[i];
    if (line.span.empty() || line.excluded) continue;
    const std::optional<HeadingStrength> strength = read_list_heading(line.span.in(search.text));
    if (!strength) continue;
    ++tried;
    std::vector<Span> entries = search.entries_under(i, *strength);
    if (!entries.empty()) return list_of(std::move(entries), line.span);
  }
  return std::nullopt;
}

// Without a heading: the last run of numbered lines most of which look like entries.
std::optional<ReferenceList> by_shape(const Search& search) {
  std::size_t tried = 0;
  for (std::size_t i = search.lines.size(); i-- > 0 && tried < kRunsTried;) {
    const std::optional<EntryLabel> label = search.label_at(i);
    if (!label || label->number != 1 || label->form == LabelForm::bare) continue;
    ++tried;
    std::vector<Span> entries = read_labelled_list(search.text, search.lines, i);
    if (entries.size() >= 2 && search.likely(entries) * 2 > entries.size())
      return list_of(std::move(entries), std::nullopt);
  }
  return std::nullopt;
}

}  // namespace

std::optional<ReferenceList> find_reference_list(const Document& document) {
  const Search search{document, document.text(), lines_of(document)};
  std::optional<ReferenceList> list = by_heading(search);
  return list ? std::move(list) : by_shape(search);
}

}  // namespace claimcheck::parsers
