#pragma once

#include <string_view>

#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {

// How the lines of a plain text are broken.
struct Wrapping {
  char terminator = '\n';
  std::uint32_t width = 0;   // bytes to which its lines are filled; 0: a line break is one that somebody meant
  bool is_indented = false;  // most lines are: indentation says nothing

  // Whether the break between two neighbouring lines is only the wrapping's: the next line's first word would not have
  // fitted any more, or the next line goes on in mid-sentence.
  bool joins(std::string_view text, const Line& line, const Line& next) const;
};

// Reads the text once.
Wrapping measure_wrapping(std::string_view text);

}  // namespace claimcheck::parsers
