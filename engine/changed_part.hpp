#pragma once

#include "engine/changed_lines.hpp"
#include "engine/report/positions.hpp"

namespace claimcheck::engine {

// The part of a document that has changed. The document must outlive it.
class ChangedPart {
 public:
  ChangedPart(const Document& document, LineRanges lines) : positions_(document), lines_(std::move(lines)) {}

  // Whether some line of the span, of the document's text, is in it.
  bool holds(Span in_text) const {
    const Span span = positions_.of(in_text).span;
    const std::uint32_t last_byte = span.end > span.begin ? span.end - 1 : span.end;
    return touches(lines_, {line(span.begin), line(last_byte)});
  }

 private:
  std::uint32_t line(std::uint32_t byte) const { return positions_.lines().place(byte).line; }

  Positions positions_;
  LineRanges lines_;
};

}  // namespace claimcheck::engine
