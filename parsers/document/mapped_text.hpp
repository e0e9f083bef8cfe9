#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"

namespace claimcheck::parsers {

// A Document's text while a reader writes it, with its map back to the source. Parts come in the order of the source;
// one that would step back (a parser's wrong position) is mapped to where the text stands, unless jump() announced it.
class MappedText {
 public:
  void reserve(std::size_t bytes) { text_.reserve(bytes); }

  void append_verbatim(std::string_view bytes, std::uint32_t source_begin);
  void append_atomic(std::string_view bytes, std::uint32_t source_begin, std::uint32_t source_end);
  // Text that stands nowhere in the source, as between two blocks.
  void append_gap(std::string_view bytes) { text_ += bytes; }

  // What follows comes from `source_at` on, which may lie before what was written last: a note's text, taken to the
  // end.
  void jump(std::uint32_t source_at) { floor_ = source_at; }

  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  // Where the part that was written last ends in the file, or where jump() went.
  std::uint32_t source_end() const { return floor_; }
  // Where a part of what was written last stands in the file.
  Span to_source(Span in_text) const;
  std::string_view text() const { return text_; }

  void move_into(Document& document) { document.set_text(std::move(text_), std::move(segments_)); }

 private:
  std::string text_;
  std::vector<Segment> segments_;
  std::uint32_t floor_ = 0;
};

}  // namespace claimcheck::parsers
