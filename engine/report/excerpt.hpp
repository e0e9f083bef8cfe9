#pragma once

#include <string>
#include <string_view>

#include "model/span.hpp"

namespace claimcheck::engine {

// The line of a file in which a span begins, as far as a terminal is wide, and where the span stands in it.
//
//   …held for two years.[9] Later repor…
//                       ^^^
//   └ line              └ mark_begin, mark_width 3
struct Excerpt {
  std::string line;         // printable, "…" where it was cut
  unsigned mark_begin = 0;  // columns before the span
  unsigned mark_width = 1;  // columns of the part of the span that is shown, at least 1
};

// Takes time in proportion to `columns` alone, however long the line is.
Excerpt make_excerpt(std::string_view file, Span span, unsigned columns);

}  // namespace claimcheck::engine
