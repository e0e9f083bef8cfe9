#include <algorithm>

#include "rules/facts/reference_text.hpp"
#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

ReferenceId id_of(const Reference& reference, const Facts& facts) {
  return ReferenceId{facts.records().references.index_of(reference)};
}

template <class Say>
Value names(const std::vector<CslName>& people, Say say) {
  std::vector<Value> out;
  out.reserve(people.size());
  for (const CslName& one : people) out.push_back(Value::string(say(one)));
  return Value::list(std::move(out));
}

Value url_date(const Reference& reference, const Facts& facts) {
  static const Edtf kNone;
  const auto links = facts.links().of(id_of(reference, facts));
  return facts.records().dates.one(links.empty() ? kNone : links.front().date);
}

std::string_view flaw_name(QuoteFlaw flaw) {
  switch (flaw) {
    case QuoteFlaw::none: return "none";
    case QuoteFlaw::unbalanced: return "unbalanced";
    case QuoteFlaw::wrong_way: return "wrong_way";
  }
  return "none";
}

Value markers(const Reference& reference, const Facts& facts) {
  return facts.records().markers.picked(facts.markers_of(id_of(reference, facts)));
}

#define TEXT(field) [](const Reference& reference, const Facts&) { return lent(reference.item.field); }
#define ALIKE(which)                                                                \
  [](const Reference& reference, const Facts& facts) {                              \
    return facts.records().references.picked(facts.which(id_of(reference, facts))); \
  }

constexpr FieldRow kFields[] = {
    row("text", "string", "The entry without its label, as the text has it.",
        [](const Reference& reference, const Facts& facts) { return facts.text(reference.body); }),
    row("body", "record(passage)", "Where that stands.",
        [](const Reference& reference, const Facts& facts) { return facts.records().passages.one(reference.body); }),
    row("passage", "record(passage)", "The whole entry with its label.",
        [](const Reference& reference, const Facts& facts) { return facts.records().passages.one(reference.span); }),
    row("index", "int", "Its place in `article.references`, from 0.",
        [](const Reference& reference, const Facts& facts) { return facts.records().references.index_of(reference); }),
    row("key", "string", "What markers call it: \"3\", \"note\"; empty in an unnumbered list.",
        [](const Reference& reference, const Facts&) { return lent(reference.key); }),
    row("label", "string", "How to speak of it: \"entry 3\", by its key or else its place in the list.",
        [](const Reference& reference, const Facts& facts) { return facts.label(id_of(reference, facts)); }),
    row("type", "string", "Its type in CSL's words: \"article-newspaper\", \"book\", \"webpage\", …; or \"document\".",
        TEXT(type)),
    row("authors", "list(string)", "Its authors, \"Ada Moreno\"; an institution by its name.",
        [](const Reference& reference, const Facts&) { return names(reference.item.author, full_name); }),
    row("families", "list(string)", "The family names of its authors; an institution by its name.",
        [](const Reference& reference, const Facts&) { return names(reference.item.author, family_name); }),
    row("first_author", "string", "The first of these, or empty.",
        [](const Reference& reference, const Facts&) {
          return reference.item.author.empty() ? std::string() : family_name(reference.item.author.front());
        }),
    row("editors", "list(string)", "Its editors.",
        [](const Reference& reference, const Facts&) { return names(reference.item.editor, full_name); }),
    row("title", "string", "Its title; empty where none was read, like all that follows.", TEXT(title)),
    row("container", "string", "What it appeared in: the newspaper, journal, site or book.", TEXT(container_title)),
    row("collection", "string", "The series that it is a part of.", TEXT(collection_title)),
    row("publisher", "string", "Its publisher.", TEXT(publisher)),
    row("publisher_place", "string", "The publisher's place.", TEXT(publisher_place)),
    row("genre", "string", "What kind of work it calls itself: \"PhD thesis\".", TEXT(genre)),
    row("number", "string", "Its number as a report or patent.", TEXT(number)),
    row("volume", "string", "The volume.", TEXT(volume)),
    row("issue", "string", "The issue.", TEXT(issue)),
    row("page", "string", "The page or pages: \"12–19\".", TEXT(page)),
    row("edition", "string", "The edition.", TEXT(edition)),
    row("note", "string", "What else it says.", TEXT(note)),
    row("archive", "string", "The archive that keeps it.", TEXT(archive)),
    row("url", "string", "The URL that it gives the work.", TEXT(url)),
    row("doi", "string", "The DOI that it gives.", TEXT(doi)),
    row("isbn", "string", "The ISBN that it gives.", TEXT(isbn)),
    row("issued", "record(date)", "The date that it gives the work.",
        [](const Reference& reference, const Facts& facts) { return date(reference.item.issued, facts); }),
    row("accessed", "record(date)", "The day on which its writer saw the page.",
        [](const Reference& reference, const Facts& facts) { return date(reference.item.accessed, facts); }),
    row("url_date", "record(date)", "The day or month that the path of its first URL names.",
        [](const Reference& reference, const Facts& facts) { return url_date(reference, facts); }),
    row("urls", "list(record(link))", "The URLs in it.",
        [](const Reference& reference, const Facts& facts) {
          return facts.records().links.all(facts.links().of(id_of(reference, facts)));
        }),
    row("locators", "list(string)",
        "By what a reader can find the work, any of \"url\", \"doi\", \"isbn\", \"archive\", \"journal\" (with volume, "
        "issue or page), \"publisher\", \"number\".",
        [](const Reference& reference, const Facts&) { return names_of_bits<locator_name>(locators(reference)); }),
    row("fields", "list(string)",
        "What it gives at all, any of \"author\", \"editor\", \"title\", \"container\", \"publisher\", \"issued\", "
        "\"accessed\", \"url\", \"doi\", \"isbn\", \"volume\", \"issue\", \"page\", \"edition\".",
        [](const Reference& reference, const Facts&) { return names_of_bits<field_name>(fields(reference)); }),
    row("source", "optional_type(record(cited_source))", "The page behind its first URL; none where it has no URL.",
        [](const Reference& reference, const Facts& facts) { return maybe_source(reference.source, facts); }),
    row("is_short_form", "bool", "Whether it stands for a fuller entry: a title alone, \"Ibid.\", \"Smith, op. cit.\".",
        [](const Reference& reference, const Facts&) { return reference.is_short_form; }),
    row("is_ibid", "bool", "Whether it says no more than that it is the entry before: \"Ibid., p. 7\".",
        [](const Reference& reference, const Facts& facts) { return is_ibid(facts.text(reference.body)); }),
    row("short_form_of", "optional_type(record(reference))",
        "The full entry that a short form means, where it is clear.",
        [](const Reference& reference, const Facts& facts) {
          return facts.records().references.maybe(reference.short_form_of);
        }),
    row("candidates", "list(record(reference))", "The entries that a short form could mean, where that is not clear.",
        [](const Reference& reference, const Facts& facts) {
          return facts.records().references.named(reference.short_form_candidates);
        }),
    row("is_used", "bool", "Whether some marker means it, directly or by a short form of it.",
        [](const Reference& reference, const Facts& facts) { return facts.is_used(id_of(reference, facts)); }),
    row("markers", "list(record(marker))", "The markers that name this very entry, be it a short form or not.",
        [](const Reference& reference, const Facts& facts) { return markers(reference, facts); }),
    row("citations", "list(record(citation))", "The citations that mean it, directly or by a short form of it.",
        [](const Reference& reference, const Facts& facts) {
          return facts.records().citations.picked(facts.citations_of(id_of(reference, facts)));
        }),
    row("duplicates", "list(record(reference))",
        "The first entry of the same work (one URL; or one title, author, container and date), where it is another "
        "one: "
        "one or none.",
        ALIKE(same_work)),
    row("same_key", "list(record(reference))",
        "The first entry with the same key, where it is another one: one or none.", ALIKE(same_key)),
    row("same_title", "list(record(reference))",
        "The first entry with the same title, of three words or more, where it is another one: one or none.",
        ALIKE(same_title)),
    row("quote_flaw", "string", "How its quotation marks are out of order: \"none\", \"unbalanced\" or \"wrong_way\".",
        [](const Reference& reference, const Facts&) { return flaw_name(reference.quote_flaw); }),
    row("quote_flaw_at", "record(passage)", "The mark in question, or else the entry without its label.",
        [](const Reference& reference, const Facts& facts) {
          return facts.records().passages.one(reference.quote_flaw_at.value_or(reference.body));
        }),
};

#undef ALIKE
#undef TEXT

}  // namespace

const expression::RecordClass& reference_class() {
  static const expression::RecordClass is("reference", kFields);
  return is;
}

}  // namespace claimcheck::rules
