#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/reference.hpp"
#include "parsers/document/wikitext_nodes.hpp"

namespace claimcheck::parsers {

// What a parameter of a citation template says, whatever it is called.
enum class WikiField : std::uint8_t {
  none,
  last,
  first,
  author,
  vauthors,
  editor_last,
  editor_first,
  editor,
  title,
  chapter,
  container,
  series,
  publisher,
  place,
  date,
  accessed,
  url,
  doi,
  isbn,
  volume,
  issue,
  page,
  edition,
  identifier
};

// One parameter as a reader of the list sees it, with the words that stand before it.
struct WikiCitationPart {
  std::string_view before;
  Span value;  // in the source
  WikiField field = WikiField::none;
};

// The parts of {{cite web|…}} and its kin in the order of a formatted entry. Each value that holds a URL is among them.
std::vector<WikiCitationPart> order_wiki_citation(std::string_view source,
                                                  const std::vector<WikiParameter>& parameters);

struct WikiFieldText {
  WikiField field = WikiField::none;
  std::string text;  // without markup
};

// The fields of a citation template of a CSL type, in the order of order_wiki_citation().
CslItem to_csl_item(std::string_view type, const std::vector<WikiFieldText>& fields);

}  // namespace claimcheck::parsers
