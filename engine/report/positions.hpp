#pragma once

#include "model/document.hpp"
#include "model/finding.hpp"
#include "model/place.hpp"
#include "model/span.hpp"

namespace claimcheck::engine {

// A part of a file as reports name it.
struct Position {
  Span span;  // bytes of the file
  Place begin, end;
};

// From Spans of a document's text to where they stand in its file. The document must outlive it.
class Positions {
 public:
  explicit Positions(const Document& document) : document_(document), lines_(document.source()) {}

  Position of(Span in_text) const { return in_source(document_.to_source(in_text)); }
  Position of(const Finding& finding) const { return finding.comment ? in_source(*finding.comment) : of(finding.span); }
  const Document& document() const { return document_; }
  const LineIndex& lines() const { return lines_; }

 private:
  Position in_source(Span span) const { return {span, lines_.place(span.begin), lines_.place(span.end)}; }

  const Document& document_;
  LineIndex lines_;
};

}  // namespace claimcheck::engine
