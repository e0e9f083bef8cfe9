#include "parsers/grammar/reference_entry_item.hpp"

#include <algorithm>
#include <array>

#include "parsers/grammar/person_name.hpp"
#include "parsers/grammar/reference_entry_date.hpp"
#include "parsers/grammar/reference_entry_locator.hpp"
#include "parsers/grammar/reference_entry_type.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kMarks = " \t\r\n.,;:";
constexpr std::array<std::string_view, 13> kQuotes = {"“",  "”",  "„",  "«", "»", "‘", "’",
                                                      "\"", "``", "''", "‹", "›", "'"};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool strip_front(std::string_view& value, std::string_view mark) {
  if (!value.starts_with(mark)) return false;
  value.remove_prefix(mark.size());
  return true;
}

std::ptrdiff_t depth_of(std::string_view value) {
  return std::ranges::count_if(value, [](char c) { return c == '(' || c == '['; }) -
         std::ranges::count_if(value, [](char c) { return c == ')' || c == ']'; });
}

// Without punctuation and unpaired brackets at the ends.
std::string_view trimmed(std::string_view value) {
  for (bool again = true; again && !value.empty();) {
    again = false;
    while (!value.empty() && kMarks.find(value.front()) != std::string_view::npos) value.remove_prefix(1);
    while (!value.empty() && kMarks.find(value.back()) != std::string_view::npos) value.remove_suffix(1);
    if (value.empty()) break;
    const bool wrapped = (value.front() == '(' && value.back() == ')' && value.find(')') + 1 == value.size()) ||
                         (value.front() == '[' && value.back() == ']' && value.find(']') + 1 == value.size());
    const std::ptrdiff_t depth = depth_of(value);
    if (wrapped) {
      value = value.substr(1, value.size() - 2);
      again = true;
    } else if ((depth > 0 && (value.front() == '(' || value.front() == '[')) || value.front() == ')' ||
               value.front() == '*') {
      value.remove_prefix(1);
      again = true;
    } else if ((depth < 0 && (value.back() == ')' || value.back() == ']')) || value.back() == '(' ||
               value.back() == '[' || value.back() == '*') {
      value.remove_suffix(1);
      again = true;
    }
  }
  return value;
}

std::string_view without_quotes(std::string_view value) {
  value = trimmed(value);
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

std::string squeezed(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (!is_blank(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
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
  for (const std::string_view word :
       {"ccessed", "etrieved", "isited", "access", "onsult", "iewed", "ownloaded", "ited "}) {
    if (value.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// "A/66/359", "GAO-14-220", "Report No. 12"
bool is_document_number(std::string_view value) {
  return value.size() <= 32 && std::ranges::any_of(value, [](char c) { return c >= '0' && c <= '9'; }) &&
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

// A run of a title that a misread word cut in two is one again.
std::vector<FieldRun> mended(std::span<const FieldRun> runs) {
  std::vector<FieldRun> out;
  for (const FieldRun& run : runs) {
    const std::size_t n = out.size();
    if (n >= 2 && run.field == EntryField::title && out[n - 2].field == EntryField::title &&
        out[n - 1].span.size() <= 12) {
      out[n - 2].span.end = run.span.end;
      out.pop_back();
    } else {
      out.push_back(run);
    }
  }
  return out;
}

}  // namespace

void fill_item(std::string_view body, const EntryQuotes& quotes, std::span<const FieldRun> runs, CslItem& item) {
  Filler filler{body, quotes, item};
  const std::vector<FieldRun> whole = mended(runs);
  for (const FieldRun& run : whole) filler.read(run);
  item.type = std::string(csl_type(body, whole, item));
}

}  // namespace claimcheck::parsers
