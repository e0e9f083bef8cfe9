#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claimcheck::engine {

// One character of foreign text as a terminal may see it.
struct Printed {
  unsigned columns = 0;  // that it takes on the screen
  unsigned bytes = 0;    // of the text that it was
};

// Appends the character that starts at `at`. Controls, escape sequences, line ends, characters without ink and those
// that turn the writing direction are written as escapes (\x1b, \u{202e}), a tab as blanks: a page's title must not be
// able to move the cursor or to reorder the line.
Printed append_printable(std::string& out, std::string_view text, std::size_t at);

// A whole text on one line, runs of white space as one blank.
std::string printable(std::string_view text);

// A text of several lines, each with its blanks: an excerpt with its marks.
std::string printable_lines(std::string_view text);

}  // namespace claimcheck::engine
