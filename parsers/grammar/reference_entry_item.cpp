#include "parsers/grammar/reference_entry_item.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "parsers/grammar/person_name.hpp"
#include "parsers/grammar/reference_entry_date.hpp"
#include "parsers/grammar/reference_entry_locator.hpp"
#include "parsers/grammar/reference_entry_type.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::array<std::string_view, 13> kQuotes = {"“",  "”",  "„",  "«", "»", "‘", "’",
                                                      "\"", "``", "''", "‹", "›", "'"};

bool strip_front(std::string_view& value, std::string_view mark) {
  if (!value.starts_with(mark)) return false;
  value.remove_prefix(mark.size());
  return true;
}

bool is_mark(char c) {
  return is_blank(c) || c == '.' || c == ',' || c == ';' || c == ':';
}

bool opens(char c) {
  return c == '(' || c == '[';
}

bool closes(char c) {
  return c == ')' || c == ']';
}

std::ptrdiff_t depth_of(std::string_view value) {
  std::ptrdiff_t depth = 0;
  for (const char c : value) depth += opens(c) - closes(c);
  return depth;
}

// Without punctuation and unpaired brackets at the ends.
std::string_view trimmed(std::string_view value) {
  for (;;) {
    while (!value.empty() && is_mark(value.front())) value.remove_prefix(1);
    while (!value.empty() && is_mark(value.back())) value.remove_suffix(1);
    if (value.empty()) return value;
    const char first = value.front();
    const char last = value.back();
    const std::ptrdiff_t depth = opens(first) || closes(last) ? depth_of(value) : 0;
    if (opens(first) && last == (first == '(' ? ')' : ']') && value.find(last) + 1 == value.size()) {
      value = value.substr(1, value.size() - 2);
    } else if ((depth > 0 && opens(first)) || first == ')' || first == '*') {
      value.remove_prefix(1);
    } else if ((depth < 0 && closes(last)) || opens(last) || last == '*') {
      value.remove_suffix(1);
    } else {
      return value;
    }
  }
}

std::string_view without_quotes(std::string_view value) {
  value = trimmed(value);
  if (value.empty() || is_alnum(value.front())) return value;
  for (const std::string_view open : kQuotes) {
    if (!value.starts_with(open)) continue;
    for (const std::string_view close : kQuotes) {
      if (value.size() <= open.size() + close.size() || !value.ends_with(close)) continue;
      return trimmed(value.substr(open.size(), value.size() - open.size() - close.size()));
    }
    return trimmed(value.substr(open.size()));
  }
  return value;
}

// With one space for each run of blanks.
std::string squeezed(std::string_view value) {
  std::string out(value);
  auto end = out.begin();
  for (const char c : out) {
    if (!is_blank(c))
      *end++ = c;
    else if (end != out.begin() && end[-1] != ' ')
      *end++ = ' ';
  }
  out.erase(end, out.end());
  return out;
}

std::string_view without_in(std::string_view value) {
  value = trimmed(value);
  for (const std::string_view word : {"In: ", "in: ", "In ", "in ", "IN: ", "In:", "in:", "dans ", "Dans ", "// "}) {
    if (strip_front(value, word)) break;
  }
  return without_quotes(value);
}

struct Filler {
  std::string_view body;
  const EntryQuotes& quotes;
  CslItem& item;
  bool after_access = false;  // the words before were "Accessed", "Retrieved"

  static void put(std::string& field, std::string_view value) {
    if (field.empty()) field = squeezed(value);
  }
  void names(std::vector<CslName>& list, std::string_view value) {
    std::vector<CslName> names = read_person_names(value);
    if (list.empty())
      list = std::move(names);
    else
      list.insert(list.end(), std::move_iterator(names.begin()), std::move_iterator(names.end()));
  }
  void volume(std::string_view value) {
    Locator locator = read_volume(value);
    if (item.volume.empty())
      item.volume = std::move(locator.volume);
    else if (item.issue.empty() && locator.issue.empty())
      item.issue = std::move(locator.volume);
    if (item.issue.empty()) item.issue = std::move(locator.issue);
  }
  void date(std::string_view value) {
    const std::optional<Edtf> date = read_entry_date(value);
    if (!date) return;
    std::optional<Edtf>& field = after_access ? item.accessed : item.issued;
    if (!field) field = date;
  }
  void title(const FieldRun& run) {
    const bool quoted = quotes.quoted && run.span.contains(*quotes.whole) &&
                        trimmed(body.substr(run.span.begin, quotes.whole->begin - run.span.begin)).empty() &&
                        trimmed(body.substr(quotes.whole->end, run.span.end - quotes.whole->end)).empty();
    put(item.title, quoted ? trimmed(quotes.quoted->in(body)) : without_quotes(run.span.in(body)));
  }
  void note(std::string_view value);
  void read(const FieldRun& run);
};

bool speaks_of_access(std::string_view value) {
  for (std::size_t at = 0; at < value.size(); ++at) {
    const std::string_view rest = value.substr(at);
    switch (rest[0]) {
      case 'a':
        if (rest.starts_with("access")) return true;
        break;
      case 'c':
        if (rest.starts_with("ccessed")) return true;
        break;
      case 'e':
        if (rest.starts_with("etrieved")) return true;
        break;
      case 'i':
        if (rest.starts_with("isited") || rest.starts_with("iewed") || rest.starts_with("ited ")) return true;
        break;
      case 'o':
        if (rest.starts_with("onsult") || rest.starts_with("ownloaded")) return true;
        break;
      default: break;
    }
  }
  return false;
}

// "A/66/359", "GAO-14-220", "Report No. 12"
bool is_document_number(std::string_view value) {
  return value.size() <= 32 && std::ranges::any_of(value, is_digit) &&
         (value.find('/') != std::string_view::npos || value.find('-') != std::string_view::npos ||
          value.find("No. ") != std::string_view::npos) &&
         (value.find(' ') == std::string_view::npos || !read_entry_date(value));
}

void Filler::note(std::string_view value) {
  if (item.number.empty() && is_document_number(trimmed(value))) item.number = squeezed(trimmed(value));
  if (!speaks_of_access(value)) return;
  after_access = true;
  if (!item.accessed) item.accessed = read_entry_date(value);
}

void Filler::read(const FieldRun& run) {
  const std::string_view value = run.span.in(body);
  switch (run.field) {
    case EntryField::author: names(item.author, value); break;
    case EntryField::title: title(run); break;
    case EntryField::date: date(value); break;
    case EntryField::journal:
    case EntryField::book: put(item.container_title, without_in(value)); break;
    case EntryField::volume: volume(value); break;
    case EntryField::pages:
      if (item.page.empty()) item.page = read_pages(value);
      break;
    case EntryField::publisher: put(item.publisher, trimmed(value)); break;
    case EntryField::place: put(item.publisher_place, trimmed(value)); break;
    case EntryField::editor: names(item.editor, without_in(value)); break;
    case EntryField::note: note(value); break;
    case EntryField::url:
      if (speaks_of_access(value)) note(value);
      break;
  }
}

// Makes a run of a title that a misread word cut in two one again.
void mend(std::vector<FieldRun>& runs) {
  std::size_t n = 0;  // runs kept
  for (const FieldRun run : runs) {
    if (n >= 2 && run.field == EntryField::title && runs[n - 2].field == EntryField::title &&
        runs[n - 1].span.size() <= 12) {
      runs[n - 2].span.end = run.span.end;
      --n;
    } else {
      runs[n++] = run;
    }
  }
  runs.resize(n);
}

}  // namespace

void fill_item(std::string_view body, const EntryQuotes& quotes, std::vector<FieldRun> runs, CslItem& item) {
  mend(runs);
  Filler filler{body, quotes, item};
  for (const FieldRun& run : runs) filler.read(run);
  item.type = csl_type(body, runs, item);
}

}  // namespace claimcheck::parsers
