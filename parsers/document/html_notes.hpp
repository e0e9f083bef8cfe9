#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parsers/document/html_tree.hpp"

namespace claimcheck::parsers {

// A note of a page: a footnote, an endnote, an entry of a list that the text calls by number.
struct HtmlNote {
  std::uint32_t node = 0;  // the element that holds it
  std::string label;       // as its first call shows it; where two notes share that, the element's id
};

// A link to a note.
struct HtmlCall {
  std::uint32_t node = 0;  // the <a>
  std::uint32_t note = 0;  // index into HtmlNotes::notes
};

struct HtmlNotes {
  std::vector<HtmlNote> notes;  // in the order of the page; none inside another
  std::vector<HtmlCall> calls;  // in the order of the page
};

// Finds notes by structure, not by names: a link within the page whose words are a number, a letter or a mark of a note
// (or whose role says that it is one), and which leads to the beginning of a paragraph, list item or the like. Links
// that lead into the middle of a text lead back from a note.
HtmlNotes find_html_notes(const HtmlTree& tree);

// The words of a note's call without brackets: "3", "b", "*", "note 2"; empty where they are none.
std::string note_label(std::string_view words);

}  // namespace claimcheck::parsers
