#include "model/document.hpp"

#include <algorithm>

namespace claimcheck {

Document::Document(std::string path, Format format, std::string source)
    : path_(std::move(path)), format_(format), source_(std::move(source)) {}

void Document::set_text(std::string text, std::vector<Segment> segments) {
  text_ = std::move(text);
  segments_ = std::move(segments);
  has_own_text_ = true;
}

Span Document::to_source(Span in_text) const {
  if (!has_own_text_) return in_text;
  if (segments_.empty()) return {};
  // `byte` as the start of something (is_end false) or as its end.
  const auto mapped = [&](std::uint32_t byte, bool is_end) -> std::uint32_t {
    auto next = is_end ? std::ranges::lower_bound(segments_, byte, {}, &Segment::text_begin)
                       : std::ranges::upper_bound(segments_, byte, {}, &Segment::text_begin);
    if (next == segments_.begin()) return segments_.front().source_begin;
    const Segment& in = *std::prev(next);
    if (byte >= in.text_end) {
      if (is_end || next == segments_.end()) return in.source_end;
      return next->source_begin;
    }
    if (in.text_end - in.text_begin == in.source_end - in.source_begin) return in.source_begin + (byte - in.text_begin);
    return is_end ? in.source_end : in.source_begin;
  };
  const std::uint32_t begin = mapped(in_text.begin, false);
  return {begin, std::max(begin, in_text.empty() ? begin : mapped(in_text.end, true))};
}

std::string_view name(Format format) {
  switch (format) {
    case Format::text: return "text";
    case Format::markdown: return "markdown";
    case Format::html: return "html";
    case Format::wikitext: return "wikitext";
    case Format::pdf: return "pdf";
    case Format::latex: return "latex";
    case Format::docx: return "docx";
  }
  return "text";
}

std::optional<Format> parse_format(std::string_view name_of_format) {
  for (const Format format :
       {Format::text, Format::markdown, Format::html, Format::wikitext, Format::pdf, Format::latex, Format::docx}) {
    if (name(format) == name_of_format) return format;
  }
  return std::nullopt;
}

}  // namespace claimcheck
