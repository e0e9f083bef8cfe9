#include "parsers/document/html.hpp"

#include <algorithm>
#include <charconv>

#include "model/ascii.hpp"
#include "model/page.hpp"
#include "model/utf8.hpp"
#include "parsers/document/comments.hpp"
#include "parsers/document/html_article.hpp"
#include "parsers/document/html_notes.hpp"
#include "parsers/document/html_text.hpp"
#include "parsers/document/html_tree.hpp"
#include "parsers/document/html_words.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/main_text.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/document/page_charset.hpp"
#include "parsers/document/page_meta.hpp"
#include "parsers/document/superscript.hpp"

namespace claimcheck::parsers {
namespace {

constexpr unsigned kMostInRange = 40;  // notes that "[2]–[9]" may stand for

// What an element that is open makes of its text.
struct Open {
  std::uint32_t end = 0;  // the node behind it
  std::string_view tag;
  std::uint32_t text_begin = 0;
  std::uint32_t node = 0;
};

class HtmlReader {
 public:
  HtmlReader(Document& document, const DecodedPage& page, const HtmlTree& tree)
      : document_(document),
        page_(page),
        tree_(tree),
        nodes_(tree.nodes()),
        notes_(find_html_notes(tree)),
        kept_(article_nodes(tree, notes_)),
        note_at_(nodes_.size(), kNoNode),
        call_at_(nodes_.size(), kNoNode) {
    for (std::uint32_t i = 0; i < notes_.notes.size(); ++i) note_at_[notes_.notes[i].node] = i;
    for (const HtmlCall& call : notes_.calls) call_at_[call.node] = call.note;
    find_comments(document.source(), {0, static_cast<std::uint32_t>(document.source().size())}, 0, document.comments);
  }

  void read() {
    read_part(1, static_cast<std::uint32_t>(nodes_.size()), false);
    join_ranges();
    const std::size_t body_blocks = document_.blocks.size();
    for (const HtmlNote& note : notes_.notes) read_note(note);
    text_.move_into(document_);
    place_comments(body_blocks);
  }

 private:
  void read_note(const HtmlNote& note) {
    text_.jump(page_.to_page(nodes_[note.node].position));
    note_label_ = note.label;
    read_part(note.node, nodes_[note.node].end, true);
    note_label_.clear();
  }

  void read_part(std::uint32_t begin, std::uint32_t end, bool is_note) {
    is_note_ = is_note;
    for (std::uint32_t at = begin; at < end; ++at) {
      close_until(at);
      const HtmlNode& node = nodes_[at];
      const bool is_elsewhere = !is_note && note_at_[at] != kNoNode;
      if (!kept_[at] && node.kind == HtmlNode::Kind::text) continue;
      if (is_elsewhere || (is_note && leads_back(at)) || is_unread(node.tag)) {
        if (is_elsewhere) flush();
        at = node.end - 1;
      } else if (node.kind == HtmlNode::Kind::text) {
        append_text(node);
      } else if (!is_note && call_at_[at] != kNoNode && kept_[at]) {
        append_call(at);
        at = node.end - 1;
      } else {
        open(at);
      }
    }
    close_until(end);
    flush();
  }

  // What a page has for other programs.
  static bool is_unread(std::string_view tag) {
    return tag == "script" || tag == "style" || tag == "template" || tag == "noscript" || tag == "head" ||
           tag == "svg" || tag == "textarea" || tag == "select" || tag == "button";
  }

  // A link of a note to the place that calls it: "↩", "^", "1".
  bool leads_back(std::uint32_t at) const {
    if (nodes_[at].tag != "a" || !tree_.attribute(nodes_[at], "href").starts_with('#')) return false;
    const std::string words = inner_text(tree_, at);
    if (words.size() > 20) return false;
    return !note_label(words).empty() || std::ranges::none_of(words, [](char c) { return is_alnum(c); }) ||
           to_lower(tree_.attribute(nodes_[at], "role")).find("backlink") != std::string::npos;
  }

  void open(std::uint32_t at) {
    const HtmlNode& node = nodes_[at];
    if (node.tag == "br") return break_line(node);
    if (is_block_tag(node.tag)) {
      flush();
    } else if (node.tag == "q") {
      append_words("“", {node.position - 1, node.position - 1}, false);
    }
    open_.push_back({node.end, node.tag, place_of_next(), at});
  }

  void close_until(std::uint32_t at) {
    while (!open_.empty() && open_.back().end <= at) {
      const Open closed = open_.back();
      open_.pop_back();
      if (closed.tag == "q") {
        append_words("”", {markup_end_, markup_end_}, false);
        add_link(closed, "cite");
      } else if (closed.tag == "a") {
        add_link(closed, "href");
      } else if (closed.tag == "blockquote") {
        flush();
        add_link(closed, "cite");
      } else if (is_block_tag(closed.tag)) {
        flush();
      }
    }
  }

  void append_text(const HtmlNode& node) {
    const bool is_raised = !open_.empty() && open_.back().tag == "sup" && is_superscript_number(node.text);
    const bool is_kept_as_written = block_kind() == BlockKind::code;
    HtmlText text(page_.text, node.position, node.text);
    while (!text.at_end()) {
      const HtmlText::Piece piece = text.next();
      if (piece.markup.end > markup_end_) markup_end_ = piece.markup.end;
      if (is_kept_as_written && piece.text != "\n") {
        append_words(piece.text, piece.markup, piece.is_verbatim);
      } else if (space_at(piece.text, 0) > 0) {
        append_space(piece, is_kept_as_written ? "\n" : " ");
      } else if (is_raised) {
        append_raised(piece);
      } else {
        append_words(piece.text, piece.markup, piece.is_verbatim);
      }
    }
  }

  void append_raised(const HtmlText::Piece& piece) {
    for (std::uint32_t i = 0; i < piece.text.size(); ++i) {
      const std::uint32_t at = piece.markup.begin + i;
      if (is_digit(piece.text[i]) && piece.is_verbatim) {
        append_words(superscript_digit(piece.text[i]), {at, at + 1}, false);
      } else {
        append_words(piece.text.substr(i, 1), {at, at + 1}, piece.is_verbatim);
      }
    }
  }

  void append_call(std::uint32_t at) {
    const HtmlNode& node = nodes_[at];
    const std::string& label = notes_.notes[call_at_[at]].label;
    std::uint32_t end = node.position;
    for (std::uint32_t inside = at; inside < node.end; ++inside) {
      const HtmlNode& here = nodes_[inside];
      if (here.kind != HtmlNode::Kind::text) continue;
      HtmlText text(page_.text, here.position, here.text);
      while (!text.at_end()) end = std::max(end, text.next().markup.end);
    }
    const std::size_t close = page_.text.find('>', end);
    if (close != std::string::npos && page_.text.substr(end, 2) == "</") end = static_cast<std::uint32_t>(close + 1);
    // A mark glued to a word would be read as its part: "2015" and "3".
    space_ = {};
    const std::uint32_t begin = place_of_next();
    append_words("[" + shown(label, at) + "]", {node.position - 1, end}, false);
    document_.citation_calls.push_back({{begin, text_.size()}, {label}, MarkerStyle::footnote});
    markup_end_ = std::max(markup_end_, end);
  }

  std::string shown(const std::string& label, std::uint32_t call) const {
    const std::string words = note_label(inner_text(tree_, call));
    return words.empty() ? label : words;
  }

  void break_line(const HtmlNode& node) {
    if (!has_block_) return;
    if (space_.is_break) return flush();
    space_ = {"\n", {node.position - 1, node.position + 2}, true, true};
  }

  struct Space {
    std::string_view shown;
    Span markup;
    bool is_there = false, is_break = false;
  };

  void append_space(const HtmlText::Piece& piece, std::string_view shown) {
    if (!has_block_) return;
    if (!space_.is_there) {
      space_ = {shown, piece.markup, true, false};
    } else {
      space_.markup.end = std::max(space_.markup.end, piece.markup.end);
    }
  }

  void append_words(std::string_view words, Span markup, bool is_verbatim) {
    if (!has_block_) {
      if (text_.size() > 0) text_.append_gap("\n\n");
      has_block_ = true;
      block_begin_ = text_.size();
      block_kind_ = block_kind();
      block_level_ = heading_level();
    } else if (space_.is_there) {
      put(space_.shown, space_.markup, page_.text.substr(space_.markup.begin, space_.markup.size()) == space_.shown);
    }
    space_ = {};
    put(words, markup, is_verbatim);
  }

  void put(std::string_view words, Span markup, bool is_verbatim) {
    const std::uint32_t begin = page_.to_page(markup.begin), end = page_.to_page(markup.end);
    if (is_verbatim && end - begin == words.size())
      text_.append_verbatim(words, begin);
    else
      text_.append_atomic(words, begin, end);
  }

  std::uint32_t place_of_next() const {
    return text_.size() + (has_block_ ? space_.is_there : text_.size() > 0 ? 2 : 0);
  }

  BlockKind block_kind() const {
    if (is_note_) return BlockKind::footnote_definition;
    for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
      if (is_heading(at->tag)) return BlockKind::heading;
      if (at->tag == "li" || at->tag == "dd" || at->tag == "dt") return BlockKind::list_item;
      if (at->tag == "blockquote") return BlockKind::quotation;
      if (at->tag == "td" || at->tag == "th") return BlockKind::table_cell;
      if (at->tag == "figcaption" || at->tag == "caption") return BlockKind::caption;
      if (at->tag == "pre") return BlockKind::code;
    }
    return BlockKind::paragraph;
  }

  std::uint8_t heading_level() const {
    if (block_kind_ != BlockKind::heading) return 0;
    const auto heading =
        std::find_if(open_.rbegin(), open_.rend(), [](const Open& each) { return is_heading(each.tag); });
    return static_cast<std::uint8_t>(heading->tag[1] - '0');
  }

  static bool is_heading(std::string_view tag) {
    return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
  }

  void flush() {
    space_ = {};
    if (!has_block_) return;
    // A note of several paragraphs is one definition.
    if (is_note_ && !document_.blocks.empty() && document_.blocks.back().label == note_label_ &&
        document_.blocks.back().kind == BlockKind::footnote_definition) {
      document_.blocks.back().span.end = text_.size();
    } else {
      Block block;
      block.kind = block_kind_;
      block.span = {block_begin_, text_.size()};
      block.label = note_label_;
      block.level = block_level_;
      document_.blocks.push_back(std::move(block));
    }
    has_block_ = false;
  }

  void add_link(const Open& element, std::string_view key) {
    for (const HtmlAttribute& each : tree_.attributes(nodes_[element.node])) {
      if (each.key != key || each.value.empty() || each.value[0] == '#') continue;
      if (element.text_begin >= text_.size()) return;
      DocumentLink link;
      link.span = trimmed(text_.text(), {element.text_begin, text_.size()});
      if (link.span.empty()) return;
      link.url_span = {page_.to_page(each.value_begin), page_.to_page(each.value_end)};
      link.url = std::string(each.value);
      if (link.url.starts_with("//")) link.url.insert(0, "https:");
      link.bare = link.span.in(text_.text()) == link.url;
      // One that ends later may have begun before: <blockquote cite> around <a>.
      const auto place = std::ranges::upper_bound(document_.links, link.span.begin, {},
                                                  [](const DocumentLink& other) { return other.span.begin; });
      document_.links.insert(place, std::move(link));
      return;
    }
  }

  // "[2]–[5]": of a range only the ends are links.
  void join_ranges() {
    std::vector<CitationCall>& calls = document_.citation_calls;
    for (std::size_t i = 1; i < calls.size(); ++i) {
      const std::uint32_t from = calls[i - 1].span.end, to = calls[i].span.begin;
      if (to < from || to - from > 5) continue;
      std::string_view between = text_.text().substr(from, to - from);
      if (between != "-" && between != "–" && between != " – ") continue;
      const unsigned first = number_of(calls[i - 1].keys.back()), last = number_of(calls[i].keys.front());
      if (first == 0 || last <= first || last - first > kMostInRange) continue;
      std::vector<std::string> inner;
      for (unsigned number = first + 1; number < last; ++number) {
        const std::string key = std::to_string(number);
        if (std::ranges::find(notes_.notes, key, &HtmlNote::label) != notes_.notes.end()) inner.push_back(key);
      }
      calls[i].keys.insert(calls[i].keys.begin(), inner.begin(), inner.end());
    }
  }

  static unsigned number_of(const std::string& key) {
    unsigned number = 0;
    const auto read = std::from_chars(key.data(), key.data() + key.size(), number);
    return read.ec == std::errc() && read.ptr == key.data() + key.size() ? number : 0;
  }

  // Comments are no nodes of the tree: each stands before the first block that begins behind it.
  void place_comments(std::size_t body_blocks) {
    std::size_t block = 0;
    std::uint32_t at = 0;
    for (Comment& comment : document_.comments) {
      for (; block < body_blocks; ++block) {
        const Span span = document_.blocks[block].span;
        if (document_.to_source({span.begin, span.begin + 1}).begin >= comment.span.begin) break;
        at = span.end;
      }
      comment.at = block < body_blocks ? document_.blocks[block].span.begin : at;
    }
  }

  Document& document_;
  const DecodedPage& page_;
  const HtmlTree& tree_;
  std::span<const HtmlNode> nodes_;
  HtmlNotes notes_;
  std::vector<bool> kept_;
  std::vector<std::uint32_t> note_at_, call_at_;  // by node: index of the note that it holds, or that it calls
  MappedText text_;
  std::vector<Open> open_;
  std::string note_label_;
  Space space_;
  std::uint32_t block_begin_ = 0, markup_end_ = 0;
  BlockKind block_kind_ = BlockKind::paragraph;
  std::uint8_t block_level_ = 0;
  bool has_block_ = false, is_note_ = false;
};

void read_head(const HtmlTree& tree, DocumentMeta& meta) {
  Page page;
  read_page_meta(tree, page);
  meta.title = std::move(page.title);
  for (std::uint32_t at = 1; at < tree.nodes().size(); ++at) {
    if (tree.nodes()[at].tag != "h1") continue;
    // The <title> often adds the site's name to it.
    const std::string heading = inner_text(tree, at);
    if (!heading.empty() && meta.title.find(heading) != std::string::npos) meta.title = heading;
    break;
  }
  meta.authors = std::move(page.authors);
  meta.published = page.published;
  meta.language = std::move(page.language);
}

}  // namespace

void read_html(Document& document) {
  const DecodedPage page = decoded_with_places(document.source());
  const HtmlTree tree(page.text);
  read_head(tree, document.meta);
  HtmlReader(document, page, tree).read();
}

}  // namespace claimcheck::parsers
