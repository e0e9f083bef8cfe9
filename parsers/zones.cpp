#include "parsers/zones.hpp"

#include <algorithm>

#include "parsers/clutter.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kMaxBanner = 300;  // bytes of a block above the title that no text of an article has
constexpr std::size_t kMostAround = 40;    // blocks of frame looked at before and behind an article without landmarks

Zone zone_of_kind(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return Zone::heading;
    case BlockKind::paragraph:
    case BlockKind::list_item:
    case BlockKind::quotation:
    case BlockKind::table_cell: return Zone::prose;
    case BlockKind::caption: return Zone::caption;
    case BlockKind::footnote_definition: return Zone::references;
    case BlockKind::code:
    case BlockKind::front_matter:
    case BlockKind::markup: return Zone::other;
  }
  return Zone::other;
}

class ZoneFinder {
 public:
  ZoneFinder(const Document& document, const std::optional<ReferenceList>& list, const Byline& byline)
      : document_(document), byline_(byline) {
    for (const Block& block : document.blocks) zones_.push_back(zone_of_kind(block.kind));
    if (zones_.size() == 1 && zones_[0] == Zone::heading) zones_[0] = Zone::prose;
    end_ = zones_.size();
    if (list) mark_list(*list);
  }

  std::vector<Zone> find() {
    if (zones_.size() > 1) {
      mark_before();
      mark_behind();
    }
    for (const std::size_t block : byline_.blocks) zones_[block] = Zone::front;
    if (byline_.title_block && zones_.size() > 1 && !asks(*byline_.title_block)) {
      zones_[*byline_.title_block] = Zone::front;
    }
    return std::move(zones_);
  }

 private:
  std::string_view words(std::size_t i) const { return document_.blocks[i].span.in(document_.text()); }
  bool is_frame(std::size_t i) const { return is_frame_line(words(i)) || is_site_speak(words(i)); }
  bool is_running(std::size_t i) const {
    return zones_[i] == Zone::prose || zones_[i] == Zone::heading || zones_[i] == Zone::caption;
  }
  // A question that opens a thread is its title and a sentence of it.
  bool asks(std::size_t i) const { return zones_[i] == Zone::prose && words(i).ends_with('?'); }
  void drop(std::size_t i) {
    if (is_running(i)) zones_[i] = Zone::clutter;
  }

  // A line that may stand in a page's frame, but in an article as well.
  bool is_short_line(std::size_t i) const {
    const std::string_view line = words(i);
    return zones_[i] == Zone::heading || (line.size() <= 60 && !line.ends_with('.') && !line.ends_with('?'));
  }

  void mark_list(const ReferenceList& list) {
    const std::uint32_t begin = list.heading ? list.heading->begin : list.span.begin;
    std::size_t behind = zones_.size();
    std::uint64_t size_before = 0, size_behind = 0;
    for (std::size_t i = 0; i < zones_.size(); ++i) {
      const Span span = document_.blocks[i].span;
      if (span.begin >= list.span.end) {
        behind = std::min(behind, i);
        if (zones_[i] == Zone::prose) size_behind += span.size();
      } else if (span.begin >= begin) {
        zones_[i] = Zone::references;
      } else if (zones_[i] == Zone::prose) {
        size_before += span.size();
      }
    }
    // A list that stands before most of the text is no end of it.
    if (size_behind > 2 * size_before) return;
    end_ = behind;
    for (std::size_t i = behind; i < zones_.size(); ++i) drop(i);
  }

  void mark_before() {
    const bool has_byline = byline_.title_block && !byline_.blocks.empty();
    const std::size_t title = byline_.title_block.value_or(0);
    if (has_byline) {
      for (std::size_t i = 0; i < title; ++i) {
        if (document_.blocks[i].span.size() <= kMaxBanner || is_frame(i)) drop(i);
      }
    }
    // Without a byline: the lines before the text, up to the last one that is surely frame.
    std::size_t last = 0;
    for (std::size_t i = 0; i < std::min(end_, kMostAround); ++i) {
      const bool landmark = byline_.title_block == i || std::ranges::find(byline_.blocks, i) != byline_.blocks.end();
      if (is_frame(i)) {
        last = i + 1;
      } else if (!landmark && !is_short_line(i)) {
        break;
      }
    }
    for (std::size_t i = 0; i < last; ++i) {
      if (is_frame(i) || zones_[i] != Zone::heading) drop(i);
    }
  }

  // From the end backwards as long as it is frame or short lines; the frame begins with the first of them that surely
  // is.
  void mark_behind() {
    std::size_t first = end_;
    for (std::size_t i = end_; i-- > 1 && end_ - i <= kMostAround;) {
      if (is_frame(i)) {
        first = i;
      } else if (!is_short_line(i)) {
        break;
      }
    }
    first = std::min(first, frame_section());
    for (std::size_t i = first; i < end_; ++i) drop(i);
  }

  // Where a section of the frame begins that runs to the end: "Comments policy", "Related articles".
  std::size_t frame_section() const {
    const std::size_t from = end_ > kMostAround ? end_ - kMostAround : 1;
    for (std::size_t i = from; i < end_; ++i) {
      if (zones_[i] != Zone::heading || !is_frame_line(words(i))) continue;
      std::size_t framed = 0;
      for (std::size_t behind = i + 1; behind < end_; ++behind) framed += is_short_line(behind) || is_frame(behind);
      if (2 * framed >= end_ - i - 1) return i;
    }
    return end_;
  }

  const Document& document_;
  const Byline& byline_;
  std::vector<Zone> zones_;
  std::size_t end_ = 0;  // of the blocks before the list, or of all
};

}  // namespace

std::vector<Zone> find_zones(const Document& document, const std::optional<ReferenceList>& list, const Byline& byline) {
  return ZoneFinder(document, list, byline).find();
}

}  // namespace claimcheck::parsers
