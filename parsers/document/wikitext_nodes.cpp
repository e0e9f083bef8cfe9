#include "parsers/document/wikitext_nodes.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/ascii.hpp"
#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::array<std::string_view, 15> kRawTags = {
    "nowiki", "pre",      "math",  "syntaxhighlight", "source",   "gallery", "timeline", "score",
    "chem",   "imagemap", "hiero", "templatedata",    "mapframe", "graph",   "ce"};

constexpr std::size_t kNone = std::string_view::npos;

class NodeFinder {
 public:
  explicit NodeFinder(std::string_view source) : source_(source) {}

  std::vector<WikiNode> find() {
    while (true) {
      const std::size_t next = std::min(source_.find_first_of("{}[]<\n", at_), source_.size());
      if (!enclosing_.empty() && next >= enclosing_.back().end) {
        leave();
        continue;
      }
      at_ = next;
      if (at_ == source_.size()) break;
      switch (source_[at_]) {
        case '{': open_braces(); break;
        case '}': close_braces(); break;
        case '[': open_bracket(); break;
        case ']': close_bracket(); break;
        case '<': read_tag(); break;
        default: end_line();
      }
    }
    return std::move(nodes_);
  }

 private:
  // A <ref> or <references> being read: its end is known, and nothing inside reaches out.
  struct Enclosing {
    std::uint32_t node;
    std::size_t end, open, braces;
  };

  static std::uint32_t byte(std::size_t at) { return static_cast<std::uint32_t>(at); }

  void push(WikiNodeKind kind, std::size_t size) {
    stack_.push_back(byte(nodes_.size()));
    nodes_.push_back({kind, byte(at_), 0, {byte(at_ + size), 0}, 0});
    if (kind == WikiNodeKind::template_ || kind == WikiNodeKind::argument) ++braces_;
    at_ += size;
  }

  void close(std::size_t size) {
    WikiNode& node = nodes_[stack_.back()];
    node.content.end = byte(at_);
    at_ += size;
    node.end = byte(at_);
    node.after = byte(nodes_.size());
    stack_.pop_back();
  }

  void add_leaf(WikiNodeKind kind, Span content, std::size_t end) {
    end = std::min(end, limit());
    content.end = std::min(content.end, byte(end));
    nodes_.push_back({kind, byte(at_), byte(end), content, byte(nodes_.size() + 1)});
    at_ = end;
  }

  bool has_open() const { return stack_.size() > (enclosing_.empty() ? 0 : enclosing_.back().open); }
  bool has_open_braces() const { return braces_ > (enclosing_.empty() ? 0 : enclosing_.back().braces); }
  WikiNodeKind top() const { return nodes_[stack_.back()].kind; }

  void open_braces() {
    std::size_t left = std::min(source_.find_first_not_of('{', at_), source_.size()) - at_;
    for (; left >= 4 || left == 2; left -= 2) push(WikiNodeKind::template_, 2);
    if (left == 3)
      push(WikiNodeKind::argument, 3);
    else
      at_ += left;
  }

  void close_braces() {
    const std::size_t end = std::min(source_.find_first_not_of('}', at_), source_.size());
    while (end - at_ >= 2 && has_open_braces()) {
      while (top() == WikiNodeKind::link || top() == WikiNodeKind::external) stack_.pop_back();
      WikiNode& node = nodes_[stack_.back()];
      const bool is_argument = node.kind == WikiNodeKind::argument && end - at_ >= 3;
      if (node.kind == WikiNodeKind::argument && !is_argument) {
        node.kind = WikiNodeKind::template_;
        ++node.begin;
      }
      --braces_;
      close(is_argument ? 3 : 2);
    }
    at_ = end;
  }

  void open_bracket() {
    const std::string_view rest = source_.substr(at_ + 1, 9);
    if (rest.starts_with('[')) return push(WikiNodeKind::link, 2);
    for (const std::string_view scheme : {"http://", "https://", "ftp://", "//", "mailto:"}) {
      if (starts_ignoring_case(rest, scheme)) return push(WikiNodeKind::external, 1);
    }
    ++at_;
  }

  void close_bracket() {
    if (has_open() && top() == WikiNodeKind::external) return close(1);
    if (source_.substr(at_, 2) == "]]" && has_open() && top() == WikiNodeKind::link) return close(2);
    ++at_;
  }

  void end_line() {
    while (has_open() && top() == WikiNodeKind::external) stack_.pop_back();
    ++at_;
  }

  void read_tag() {
    if (source_.substr(at_, 4) == "<!--") {
      const std::size_t close = source_.find("-->", at_ + 4);
      const std::size_t end = close == kNone ? source_.size() : close + 3;
      return add_leaf(WikiNodeKind::comment, {byte(at_ + 4), byte(std::min(close, source_.size()))}, end);
    }
    std::size_t name_end = at_ + 1;
    while (name_end < source_.size() && is_letter(source_[name_end]) && name_end < at_ + 20) ++name_end;
    const std::string_view name = source_.substr(at_ + 1, name_end - at_ - 1);
    const std::size_t stop = name.empty() ? kNone : source_.find_first_of("<>", name_end);
    if (stop == kNone || source_[stop] != '>') {
      ++at_;
      return;
    }
    const bool is_empty = source_[stop - 1] == '/';
    if (equal_ignoring_case(name, "ref")) return read_ref(stop + 1, is_empty);
    if (equal_ignoring_case(name, "references")) return read_references(stop + 1, is_empty);
    const auto raw =
        std::ranges::find_if(kRawTags, [&](std::string_view tag) { return equal_ignoring_case(tag, name); });
    const auto which = static_cast<std::size_t>(raw - kRawTags.begin());
    const std::size_t close = raw == kRawTags.end() || is_empty ? kNone : find_close(name, stop, close_[which]);
    if (close == kNone || close >= limit()) {
      at_ = stop + 1;
      return;
    }
    const std::size_t end = source_.find('>', close);
    add_leaf(WikiNodeKind::raw, {byte(stop + 1), byte(close)}, end == kNone ? source_.size() : end + 1);
  }

  std::size_t limit() const { return enclosing_.empty() ? source_.size() : enclosing_.back().end; }

  // Where the closing tag after `from` begins. `cached` is the answer for an earlier place.
  std::size_t find_close(std::string_view name, std::size_t from, std::size_t& cached) const {
    if (cached >= from) return cached;
    for (cached = source_.find("</", from); cached != kNone; cached = source_.find("</", cached + 2)) {
      const std::size_t end = cached + 2 + name.size();
      if (equal_ignoring_case(source_.substr(cached + 2, name.size()), name) &&
          (end >= source_.size() || !is_letter(source_[end]))) {
        break;
      }
    }
    return cached;
  }

  void enter(WikiNodeKind kind, std::size_t content, std::size_t content_end, std::size_t end) {
    enclosing_.push_back({byte(nodes_.size()), content_end, stack_.size(), braces_});
    nodes_.push_back({kind, byte(at_), byte(end), {byte(content), byte(content_end)}, 0});
    at_ = content;
  }

  void leave() {
    const Enclosing& one = enclosing_.back();
    stack_.resize(one.open);
    braces_ = one.braces;
    nodes_[one.node].after = byte(nodes_.size());
    at_ = std::max<std::size_t>(at_, nodes_[one.node].end);
    enclosing_.pop_back();
  }

  void read_ref(std::size_t content, bool is_empty) {
    const bool is_inside = std::ranges::any_of(
        enclosing_, [&](const Enclosing& one) { return nodes_[one.node].kind == WikiNodeKind::ref; });
    if (is_inside) {
      at_ = content;
      return;
    }
    if (is_empty) return add_leaf(WikiNodeKind::ref, {byte(content), byte(content)}, content);
    std::size_t next = content;
    for (; next < limit(); ++next) {
      next = std::min(source_.find('<', next), limit());
      if (next >= limit()) break;
      if (starts_ignoring_case(source_.substr(next, 5), "</ref") ||
          starts_ignoring_case(source_.substr(next, 4), "<ref")) {
        break;
      }
    }
    std::size_t end = std::min(next, limit());
    if (end < limit() && source_[end + 1] == '/' && source_.substr(end + 5, 1).find_first_of("> \t\n") == 0) {
      const std::size_t close = source_.find_first_of("<>", end + 5);
      return enter(WikiNodeKind::ref, content, end, close != kNone && source_[close] == '>' ? close + 1 : end + 5);
    }
    const std::size_t blank = source_.substr(0, end).find("\n\n", content);
    end = std::min(end, blank);
    enter(WikiNodeKind::ref, content, end, end);
  }

  void read_references(std::size_t content, bool is_empty) {
    const std::size_t close =
        is_empty || !enclosing_.empty() ? kNone : find_close("references", content, close_.back());
    if (close == kNone) {
      at_ = content;
      return;
    }
    const std::size_t end = source_.find('>', close);
    enter(WikiNodeKind::references, content, close, end == kNone ? source_.size() : end + 1);
  }

  std::string_view source_;
  std::size_t at_ = 0, braces_ = 0;
  std::vector<WikiNode> nodes_;
  std::vector<std::uint32_t> stack_;
  std::vector<Enclosing> enclosing_;
  std::array<std::size_t, kRawTags.size() + 1> close_{};  // by raw tag; the last of <references>
};

void add_part(std::string_view source, Span part, std::size_t equals, bool is_first, std::vector<WikiParameter>& out) {
  WikiParameter parameter;
  if (!is_first && equals != kNone) {
    parameter.name = trim(source.substr(part.begin, equals - part.begin));
    part.begin = static_cast<std::uint32_t>(equals + 1);
  }
  parameter.value = trimmed(source, part);
  out.push_back(parameter);
}

}  // namespace

std::vector<WikiNode> find_wiki_nodes(std::string_view source) {
  return NodeFinder(source).find();
}

std::uint32_t first_wiki_node(const std::vector<WikiNode>& nodes, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(nodes, at, {}, &WikiNode::begin) - nodes.begin());
}

std::vector<WikiParameter> split_wiki_node(std::string_view source, const std::vector<WikiNode>& nodes,
                                           std::uint32_t index) {
  std::vector<WikiParameter> parts;
  const WikiNode& node = nodes[index];
  std::uint32_t inner = index + 1, begin = node.content.begin;
  std::size_t equals = kNone;
  for (std::uint32_t at = begin; at < node.content.end;) {
    while (inner < node.after && (!nodes[inner].is_closed() || nodes[inner].begin < at)) ++inner;
    const std::uint32_t stop = inner < node.after ? std::min(nodes[inner].begin, node.content.end) : node.content.end;
    for (; at < stop; ++at) {
      if (source[at] == '=' && equals == kNone) equals = at;
      if (source[at] != '|') continue;
      add_part(source, {begin, at}, equals, parts.empty(), parts);
      begin = at + 1;
      equals = kNone;
    }
    if (inner >= node.after || stop == node.content.end) break;
    at = std::min(nodes[inner].end, node.content.end);
    inner = nodes[inner].after;
  }
  add_part(source, {begin, node.content.end}, equals, parts.empty(), parts);
  return parts;
}

}  // namespace claimcheck::parsers
