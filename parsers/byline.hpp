#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/document.hpp"

namespace claimcheck::parsers {

// What the head of an article says about itself: front matter first, else its heading and the lines under it.
struct Byline {
  std::string title;
  std::optional<Span> title_span;
  std::vector<std::string> authors;
  std::optional<Date> published;
  std::vector<std::size_t> blocks;  // indexes of the blocks that are byline and no running text, ascending
};

// Reads the first blocks of a document, at most those before its reference list.
Byline read_byline(const Document& document);

}  // namespace claimcheck::parsers
