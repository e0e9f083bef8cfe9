#pragma once

#include <cstdint>
#include <vector>

#include "model/document.hpp"
#include "model/span.hpp"
#include "parsers/grammar/reference_entry_label.hpp"

// The lines of a document as the search for its reference list sees them.
namespace claimcheck::parsers {

struct ListLine {
  Span span;                 // without outer blanks; empty for a blank line
  std::uint16_t indent = 0;  // blanks in front, capped
  bool heading = false;      // a block of kind heading
  bool excluded = false;     // code, front matter, a footnote definition
  bool block_start = false;  // a block of the document begins here
};

std::vector<ListLine> lines_of(const Document& document);

// Columns that a line takes, its indent included.
std::uint32_t columns_of(std::string_view text, const ListLine& line);

// Whether a line holds a word that no column could hold, as URLs are: its width says nothing of the column's.
bool overflows(std::string_view line);

// How much a text looks like a reference entry: a year, a URL, a quoted title, a name in front, pages. 0: not at all;
// kEntryLike and above: surely enough.
int entry_likeness(std::string_view entry);
inline constexpr int kEntryLike = 3;

}  // namespace claimcheck::parsers
