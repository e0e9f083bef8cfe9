#pragma once

#include "model/document.hpp"

namespace claimcheck::parsers {

// MediaWiki's markup as of an article's source. Templates are not expanded: those that show text in a sentence are
// known by name, others give none. <ref>, {{sfn}}, {{efn}}, {{r}} and their kin become citation calls; the text of each
// note, and of each list item that is a {{cite …}}, a footnote_definition at the end, with the template's fields as
// given item.
void read_wikitext(Document& document);

}  // namespace claimcheck::parsers
