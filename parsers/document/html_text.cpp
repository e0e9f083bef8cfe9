#include "parsers/document/html_text.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kLongestEntity = 40;  // bytes: "&CounterClockwiseContourIntegral;" has 33

}  // namespace

HtmlText::Piece HtmlText::next() {
  skip_what_text_lacks();
  const std::uint32_t entity = entity_size();
  if (entity > 0) {
    std::size_t size = decode_code_point(text_, 0).size;
    // Few entities stand for two characters: the second one is no part of the markup that follows.
    if (size < text_.size() && at_ + entity < markup_.size() && markup_[at_ + entity] != text_[size] &&
        std::string_view("&<\r").find(markup_[at_ + entity]) == std::string_view::npos) {
      size += decode_code_point(text_, size).size;
    }
    return take(size, entity, false);
  }
  if (at_ >= markup_.size() || markup_[at_] != text_[0]) return take(decode_code_point(text_, 0).size, 0, false);
  if (const std::size_t space = space_at(text_, 0)) return take(space, static_cast<std::uint32_t>(space), true);
  std::size_t size = 0;
  while (size < text_.size() && at_ + size < markup_.size() && markup_[at_ + size] == text_[size] &&
         text_[size] != '&' && (size == 0 || space_at(text_, size) == 0)) {
    ++size;
  }
  return take(std::max<std::size_t>(size, 1), static_cast<std::uint32_t>(std::max<std::size_t>(size, 1)), true);
}

// Carriage returns, the line break behind <pre>, tags between texts that became one.
void HtmlText::skip_what_text_lacks() {
  while (at_ < markup_.size() && markup_[at_] != text_[0]) {
    if (markup_[at_] == '\r' || markup_[at_] == '\n') {
      if (markup_[at_] == '\r' && text_[0] == '\n' && (at_ + 1 == markup_.size() || markup_[at_ + 1] != '\n')) return;
      ++at_;
    } else if (markup_[at_] == '<') {
      const std::size_t end = markup_.find('>', at_);
      if (end == std::string_view::npos) return;
      at_ = static_cast<std::uint32_t>(end + 1);
    } else {
      return;
    }
  }
}

std::uint32_t HtmlText::entity_size() const {
  if (at_ + 1 >= markup_.size() || markup_[at_] != '&') return 0;
  std::uint32_t end = at_ + 1;
  if (markup_[end] == '#') ++end;
  while (end < markup_.size() && end - at_ < kLongestEntity && is_alnum(markup_[end])) ++end;
  if (end == at_ + 1) return 0;
  const bool is_closed = end < markup_.size() && markup_[end] == ';';
  // "&c" of running text, which the tree took as it stands.
  if (text_[0] == '&' && text_.substr(0, end - at_) == markup_.substr(at_, end - at_)) return 0;
  return end - at_ + is_closed;
}

HtmlText::Piece HtmlText::take(std::size_t text_size, std::uint32_t markup_size, bool is_verbatim) {
  const Piece piece{text_.substr(0, text_size), {at_, at_ + markup_size}, is_verbatim};
  text_.remove_prefix(piece.text.size());
  at_ += markup_size;
  return piece;
}

}  // namespace claimcheck::parsers
