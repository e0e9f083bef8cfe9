#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/ids.hpp"
#include "model/span.hpp"

namespace claimcheck {

// CSL-JSON's name variable: a person in parts, or an institution as `literal` alone.
struct CslName {
  std::string family, given;
  std::string dropping_particle, non_dropping_particle, suffix;
  std::string literal;

  friend bool operator==(const CslName&, const CslName&) = default;
};

// What a reference entry says, under CSL-JSON's names (citeproc-js, csl-data.json 1.0.2). Empty means not said.
struct CslItem {
  std::string type;  // "article-newspaper", "webpage", "article-journal", "book", "report", … or "document"
  std::vector<CslName> author, editor;
  std::string title, container_title, collection_title, publisher, publisher_place, genre, number;
  std::string volume, issue, page, edition, note;
  std::optional<Edtf> issued, accessed;
  std::string url, doi, isbn, archive;

  friend bool operator==(const CslItem&, const CslItem&) = default;
};

// What had to be done to a URL to mean what its writer meant; bits of WrittenUrl::repairs.
enum class UrlRepair : unsigned {
  trailing_punctuation = 1,  // .,;:!? or an unbalanced bracket or quotation mark taken off its end
  line_break = 2,            // rejoined over white space
  typographic = 4,           // a dash, quotation mark or ellipsis that no keyboard puts into a URL
  invisible = 8,             // zero-width or no-break characters
  scheme = 16,               // https:/x, http//, hxxp, http%3A%2F%2F
  missing_scheme = 32,       // www.example.org
};

// A URL as it stands in the text and as it is meant.
struct WrittenUrl {
  Span span;                            // as written
  std::string url;                      // as meant: the likeliest reading
  std::vector<std::string> candidates;  // other readings worth trying, likeliest first
  unsigned repairs = 0;                 // UrlRepair bits

  bool has(UrlRepair repair) const { return (repairs & static_cast<unsigned>(repair)) != 0; }

  friend bool operator==(const WrittenUrl&, const WrittenUrl&) = default;
};

// How an entry's quotation marks are out of order.
enum class QuoteFlaw { none, unbalanced, wrong_way };

// One entry of the reference list, or one footnote.
struct Reference {
  std::string key;  // "3", "note"; empty in an unnumbered list
  Span span;        // the whole entry with its label, without its line end
  Span body;        // without the label
  CslItem item;
  std::vector<WrittenUrl> urls;
  QuoteFlaw quote_flaw = QuoteFlaw::none;
  std::optional<Span> quote_flaw_at;         // the mark in question
  bool is_short_form = false;                // “Same Title”. without locator, ibid., Smith, op. cit.
  std::optional<ReferenceId> short_form_of;  // filled by rules/link; of the full entry, never of another short form
  std::vector<ReferenceId> short_form_candidates;  // where more than one entry could be meant
  std::optional<std::uint32_t> source;             // of urls[0]: index into Report::sources, set by the pipeline
};

}  // namespace claimcheck
