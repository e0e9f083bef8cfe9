#include "parsers/document/mapped_text.hpp"

#include <algorithm>

namespace claimcheck::parsers {

void MappedText::append_verbatim(std::string_view bytes, std::uint32_t source_begin) {
  if (bytes.empty()) return;
  const std::uint32_t begin = size(), length = static_cast<std::uint32_t>(bytes.size());
  if (source_begin < source_end()) return append_atomic(bytes, source_begin, source_begin);
  text_ += bytes;
  floor_ = source_begin + length;
  if (!segments_.empty()) {
    Segment& last = segments_.back();
    const bool is_verbatim = last.text_end - last.text_begin == last.source_end - last.source_begin;
    if (is_verbatim && last.text_end == begin && last.source_end == source_begin) {
      last.text_end += length;
      last.source_end += length;
      return;
    }
  }
  segments_.push_back({begin, begin + length, source_begin, source_begin + length});
}

void MappedText::append_atomic(std::string_view bytes, std::uint32_t source_begin, std::uint32_t source_end_of_part) {
  if (bytes.empty()) return;
  const std::uint32_t begin = size();
  text_ += bytes;
  const std::uint32_t from = std::max(source_begin, source_end()), to = std::max(from, source_end_of_part);
  floor_ = to;
  const bool is_same = text_.size() - begin == to - from && to - from > 1;
  if (!is_same) return segments_.push_back({begin, size(), from, to});
  // Two of one size would mean byte for byte: the last byte stands for nothing.
  segments_.push_back({begin, size() - 1, from, to});
  segments_.push_back({size() - 1, size(), to, to});
}

Span MappedText::to_source(Span in_text) const {
  const auto place = [&](std::uint32_t byte, bool is_end) {
    auto segment = segments_.rbegin();
    while (segment + 1 != segments_.rend() && (is_end ? segment->text_begin >= byte : segment->text_begin > byte)) {
      ++segment;
    }
    const bool is_verbatim = segment->text_end - segment->text_begin == segment->source_end - segment->source_begin;
    if (is_verbatim && byte <= segment->text_end) return segment->source_begin + (byte - segment->text_begin);
    return is_end ? segment->source_end : segment->source_begin;
  };
  if (segments_.empty()) return {};
  return {place(in_text.begin, false), place(in_text.end, true)};
}

}  // namespace claimcheck::parsers
