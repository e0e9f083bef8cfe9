#include "parsers/grammar/reference_entry_type.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/grammar/reference_entry_words.hpp"

namespace claimcheck::parsers {
namespace {

bool is_letter(char c) {
  return claimcheck::is_letter(c) || (c & 0x80) != 0;
}

// The classes of all words of a text.
std::uint32_t classes_of(std::string_view text) {
  std::uint32_t classes = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    classes |= entry_word_classes(text.substr(at, end - at));
    at = end;
  }
  return classes;
}

bool has(std::uint32_t classes, EntryWord word) {
  return (classes & bit(word)) != 0;
}

bool holds(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

bool has_run(std::span<const FieldRun> runs, EntryField field) {
  return std::ranges::any_of(runs, [field](const FieldRun& run) { return run.field == field; });
}

std::uint32_t note_classes(std::string_view body, std::span<const FieldRun> runs) {
  std::uint32_t classes = 0;
  for (const FieldRun& run : runs) {
    if (run.field == EntryField::note || run.field == EntryField::volume) classes |= classes_of(run.span.in(body));
  }
  return classes;
}

// "Smith v. Jones"
bool is_case(std::string_view title) {
  return holds(title, " v. ") || holds(title, " vs. ");
}

bool has_day(const CslItem& item) {
  return item.issued && item.issued->begin && item.issued->begin->precision == DatePrecision::day;
}

bool is_weblog(const CslItem& item) {
  return holds(item.container_title, "blog") || holds(item.container_title, "Blog") || holds(item.url, "blog");
}

bool is_meeting(std::string_view container) {
  for (const std::string_view word : {"roceedings", "onference", "Proc.", "ymposium", "orkshop"}) {
    if (holds(container, word)) return has(classes_of(container), EntryWord::meeting);
  }
  return false;
}

std::string_view type_of_contained(const CslItem& item, bool in_book, bool located) {
  if (is_weblog(item)) return "post-weblog";
  if (is_meeting(item.container_title)) {
    return holds(item.container_title, "Academy") || (located && !in_book) ? "article-journal" : "paper-conference";
  }
  if (in_book) return "chapter";
  if (located) return "article-journal";
  const std::uint32_t container = classes_of(item.container_title);
  if (has(container, EntryWord::institution)) return item.url.empty() || !has_day(item) ? "report" : "webpage";
  if (has(container, EntryWord::newspaper)) return "article-newspaper";
  if (has_day(item) && (item.url.empty() || !item.author.empty())) return "article-newspaper";
  if (has(container, EntryWord::journal)) return "article-journal";
  return item.url.empty() ? "article" : "webpage";
}

}  // namespace

std::string_view csl_type(std::string_view body, std::span<const FieldRun> runs, const CslItem& item) {
  const std::uint32_t notes = note_classes(body, runs);
  if (has(notes, EntryWord::thesis)) return "thesis";
  if (is_case(item.title)) return "legal_case";
  const bool located = !item.volume.empty() || !item.doi.empty();
  if (!item.container_title.empty()) return type_of_contained(item, has_run(runs, EntryField::book), located);
  if (has(notes, EntryWord::report) || !item.number.empty()) return "report";
  if (!item.publisher.empty() && (has(classes_of(item.publisher), EntryWord::publisher) || item.url.empty()))
    return "book";
  if (!item.url.empty()) return item.publisher.empty() ? "webpage" : "report";
  if (!item.isbn.empty() || !item.publisher_place.empty()) return "book";
  return "document";
}

}  // namespace claimcheck::parsers
