#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"
#include "model/document.hpp"
#include "parsers/reference_list.hpp"

namespace claimcheck::parsers {

// What the head of an article says about itself: front matter first, else its title and the lines around it.
struct Byline {
  std::string title;
  std::optional<Span> title_span;
  std::vector<std::string> authors;
  std::optional<Date> published;
  std::optional<std::size_t> title_block;
  std::vector<std::size_t> blocks;  // indexes of the byline's blocks, which are no running text; ascending
};

// Looks at a document's first blocks, up to its list.
Byline read_byline(const Document& document, const std::optional<ReferenceList>& list);

}  // namespace claimcheck::parsers
