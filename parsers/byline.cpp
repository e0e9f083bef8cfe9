#include "parsers/byline.hpp"

#include <algorithm>

#include "parsers/byline_line.hpp"
#include "parsers/front_matter.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kHeadBlocks = 30;       // blocks among which title and byline stand
constexpr std::uint32_t kParagraph = 200;     // bytes from which a block is running text
constexpr std::size_t kParagraphsBefore = 3;  // of those may stand before the byline: a banner, a summary
constexpr std::size_t kTailBlocks = 5;        // "Published: …" may also stand at the end
constexpr std::size_t kFromTitle = 4;         // blocks between the title and its byline
constexpr std::uint32_t kMaxTitle = 300;      // bytes
constexpr std::uint32_t kMaxBareTitle = 160;  // of one that the reader took for a paragraph

class HeadReader {
 public:
  HeadReader(const Document& document, std::size_t end) : document_(document), end_(end) {}

  Byline read() {
    find_lines();
    find_title();
    if (byline_.authors.empty()) find_bare_author();
    std::ranges::sort(byline_.blocks);
    return std::move(byline_);
  }

 private:
  const Block& block(std::size_t i) const { return document_.blocks[i]; }
  std::string_view words(std::size_t i) const { return block(i).span.in(document_.text()); }

  bool is_text(std::size_t i) const {
    const BlockKind kind = block(i).kind;
    return kind == BlockKind::paragraph || kind == BlockKind::heading || kind == BlockKind::quotation;
  }

  void take(std::size_t i, BylineLine line) {
    if (byline_.authors.empty()) byline_.authors = std::move(line.authors);
    if (!byline_.published) byline_.published = line.published;
    if (!updated_) updated_ = line.updated;
    byline_.blocks.push_back(i);
  }

  void find_lines() {
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < std::min(end_, kHeadBlocks) && paragraphs <= kParagraphsBefore; ++i) {
      if (!is_text(i)) continue;
      if (block(i).span.size() >= kParagraph) ++paragraphs;
      if (auto line = read_byline_line(words(i))) take(i, std::move(*line));
    }
    for (std::size_t i = end_; i-- > kHeadBlocks && i + kTailBlocks >= end_ && !byline_.published;) {
      auto line = read_byline_line(words(i));
      if (line && line->is_labelled && line->published) take(i, std::move(*line));
    }
    if (!byline_.published) byline_.published = updated_;
  }

  bool is_byline(std::size_t i) const { return std::ranges::find(byline_.blocks, i) != byline_.blocks.end(); }

  bool is_title(std::size_t i) const {
    if (block(i).kind == BlockKind::heading) return block(i).span.size() <= kMaxTitle;
    return false;
  }

  void find_title() {
    const std::size_t head = std::min(end_, kHeadBlocks);
    std::optional<std::size_t> found;
    if (document_.format() != Format::text) {
      // The first heading of the highest level.
      for (std::size_t i = 0; i < head; ++i) {
        if (is_title(i) && (!found || block(i).level < block(*found).level)) found = i;
      }
    } else if (!byline_.blocks.empty() && byline_.blocks.front() < head) {
      const std::size_t byline = byline_.blocks.front();
      for (std::size_t i = byline; i-- > 0 && byline - i <= kFromTitle && !found;) {
        if (is_title(i) && !is_byline(i)) found = i;
      }
    }
    if (!found) found = line_above_byline();
    for (std::size_t i = 0; i < head && !found; ++i) {
      if (is_title(i) && !is_byline(i)) found = i;
    }
    if (!found && head > 1 && is_bare_title(0)) found = 0;
    if (!found) return;
    byline_.title_block = found;
    byline_.title_span = block(*found).span;
    byline_.title = words(*found);
  }

  // In plain text, a first line without a full stop right above the byline.
  std::optional<std::size_t> line_above_byline() const {
    if (document_.format() != Format::text || byline_.blocks.empty() || byline_.blocks.front() != 1)
      return std::nullopt;
    const std::string_view line = words(0);
    if (block(0).kind != BlockKind::paragraph || line.size() > kMaxBareTitle) return std::nullopt;
    if (line.find('\n') != std::string_view::npos ||
        std::string_view(".,:;").find(line.back()) != std::string_view::npos)
      return std::nullopt;
    return 0;
  }

  // A first line without a full stop before a longer text.
  bool is_bare_title(std::size_t i) const {
    const std::string_view line = words(i);
    if (block(i).kind != BlockKind::paragraph || line.size() > kMaxBareTitle || is_byline(i)) return false;
    if (line.find('\n') != std::string_view::npos || i + 1 >= end_) return false;
    const bool is_sentence = line.ends_with('.') || line.ends_with(',') || line.ends_with(':') || line.ends_with(';');
    return !is_sentence && words(i + 1).size() > 2 * line.size() && words(i + 1).ends_with('.');
  }

  // A name on a line of its own between the title and a date, or under the title and above it.
  void find_bare_author() {
    if (!byline_.title_block || byline_.blocks.empty()) return;
    const std::size_t title = *byline_.title_block, line = byline_.blocks.front();
    for (const std::size_t i : {line - 1, line + 1}) {
      if (i <= title || i >= end_ || i - title > kFromTitle || is_byline(i) || !is_person_name(words(i))) continue;
      byline_.authors.emplace_back(words(i));
      byline_.blocks.push_back(i);
      return;
    }
  }

  const Document& document_;
  std::size_t end_;  // of the blocks before the reference list
  Byline byline_;
  std::optional<Date> updated_;
};

// What is said outside the text counts before what the text looks like.
template <class Head>
void take(const Head& head, Byline& byline) {
  if (!head.title.empty()) byline.title = head.title;
  if (!head.authors.empty()) byline.authors = head.authors;
  if (head.published) byline.published = head.published;
}

}  // namespace

Byline read_byline(const Document& document, const std::optional<ReferenceList>& list) {
  std::size_t end = document.blocks.size();
  if (list) {
    const std::uint32_t begin = list->heading ? list->heading->begin : list->span.begin;
    end = static_cast<std::size_t>(
        std::ranges::lower_bound(document.blocks, begin, {}, [](const Block& block) { return block.span.begin; }) -
        document.blocks.begin());
  }
  Byline byline;
  if (document.blocks.size() > 1) byline = HeadReader(document, end).read();
  take(document.meta, byline);
  if (!document.front_matter.empty()) take(read_front_matter(document.front_matter), byline);
  return byline;
}

}  // namespace claimcheck::parsers
