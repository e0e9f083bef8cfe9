#pragma once

#include <cstdint>
#include <string_view>

#include "model/span.hpp"

namespace claimcheck::parsers {

// A text node beside the markup that it was read from, told apart character by character: entities, line ends and what
// the tree builder left out or put in make them differ.
class HtmlText {
 public:
  struct Piece {
    std::string_view text;     // one code point, or a run of bytes that stand in the markup as they are
    Span markup;               // where it stands; an entity for the text of it
    bool is_verbatim = false;  // text and markup are the same bytes
  };

  // `text` of a node whose first byte stands at markup[begin]. Views live as long as both.
  HtmlText(std::string_view markup, std::uint32_t begin, std::string_view text)
      : markup_(markup), text_(text), at_(begin) {}

  bool at_end() const { return text_.empty(); }
  // A piece of white space is one character; others are of words.
  Piece next();

 private:
  void skip_what_text_lacks();
  std::uint32_t entity_size() const;
  Piece take(std::size_t text_size, std::uint32_t markup_size, bool is_verbatim);

  std::string_view markup_, text_;
  std::uint32_t at_ = 0;  // in the markup
};

}  // namespace claimcheck::parsers
