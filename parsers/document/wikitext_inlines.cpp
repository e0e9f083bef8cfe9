#include "parsers/document/wikitext_inlines.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/wikitext_entity.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kMaxTag = 1000;  // bytes; a longer one is no tag

// "__NOTOC__"
std::size_t behaviour_switch_size(std::string_view text) {
  if (!text.starts_with("__")) return 0;
  const std::size_t end = std::min(text.substr(0, 40).find("__", 2), text.size());
  const bool is_name = end > 2 && end + 2 <= text.size() &&
                       std::all_of(text.begin() + 2, text.begin() + static_cast<std::ptrdiff_t>(end), is_upper);
  return is_name ? end + 2 : 0;
}

// The target of a link that leads to no page of words: a picture or a category, by the names of their namespaces.
bool is_namespace(std::string_view target, std::initializer_list<std::string_view> names) {
  const std::string_view space = trim(target.substr(0, target.find(':')));
  if (space.size() == target.size()) return false;
  return std::ranges::any_of(names, [&](std::string_view name) { return equal_ignoring_case(space, name); });
}

bool is_picture_option(std::string_view value) {
  for (const std::string_view word : {"thumb", "thumbnail", "frame", "framed", "frameless", "border", "left", "right",
                                      "center", "centre", "none", "upright", "baseline", "middle", "top", "bottom"}) {
    if (equal_ignoring_case(value, word)) return true;
  }
  return value.ends_with("px") && value.find_first_not_of("0123456789x") == value.size() - 2;
}

}  // namespace

void WikiInlines::write(Span part, bool is_note) {
  is_note_ = is_note;
  fields_.clear();
  citation_type_.clear();
  push(part);
  while (!stack_.empty()) {
    Work work = stack_.back();
    stack_.pop_back();
    switch (work.kind) {
      case Work::Kind::part: advance(work); break;
      case Work::Kind::words: out_.append_gap(work.words); break;
      case Work::Kind::stop: out_.append_atomic(".", work.part.begin, work.part.end); break;
      case Work::Kind::begin_field: field_begin_ = out_.size(); break;
      case Work::Kind::end_field:
        fields_.push_back({work.field, std::string(trim(out_.text().substr(field_begin_)))});
        break;
      case Work::Kind::end_link:
        if (out_.size() > work.text_begin) {
          const bool is_bare = out_.text().substr(work.text_begin) == work.part.in(source_);
          document_.links.push_back(
              {{work.text_begin, out_.size()}, work.part, std::string(work.part.in(source_)), is_bare});
        }
    }
  }
}

void WikiInlines::push(Span part) {
  Work work;
  work.part = part;
  stack_.push_back(work);
}

void WikiInlines::push_words(std::string_view words) {
  Work work;
  work.kind = Work::Kind::words;
  work.words = words;
  stack_.push_back(work);
}

// Writes up to the next construct, and leaves what follows it on the stack below the construct's own parts.
void WikiInlines::advance(Work work) {
  if (!work.is_begun) {
    work.is_begun = true;
    work.node = first_wiki_node(nodes_, work.part.begin);
    out_.jump(work.part.begin);
  }
  while (work.part.begin < work.part.end) {
    std::uint32_t& at = work.part.begin;
    const std::string_view rest = source_.substr(at, work.part.end - at);
    const auto plain = static_cast<std::uint32_t>(std::min(rest.find_first_of("[{<&'_"), rest.size()));
    out_.append_verbatim(rest.substr(0, plain), at);
    at += plain;
    if (at == work.part.end) return;
    while (work.node < nodes_.size() && (nodes_[work.node].begin < at || !nodes_[work.node].is_closed())) {
      if (nodes_[work.node].begin > at) break;
      ++work.node;
    }
    const std::uint32_t index = work.node;
    if (index < nodes_.size() && nodes_[index].begin == at && nodes_[index].end <= work.part.end) {
      at = nodes_[index].end;
      work.node = nodes_[index].after;
      stack_.push_back(work);
      stack_.back().is_begun = true;
      const std::size_t below = stack_.size();
      write_node(index);
      if (stack_.size() > below) {
        // What the construct shows may lie anywhere in it; what follows goes on after it.
        std::reverse(stack_.begin() + static_cast<std::ptrdiff_t>(below), stack_.end());
        return;
      }
      stack_.pop_back();
      out_.jump(at);
    } else {
      write_mark(work);
    }
  }
}

// What is no construct: quotation marks for bold, tags, character references.
void WikiInlines::write_mark(Work& work) {
  std::uint32_t& at = work.part.begin;
  const std::string_view rest = source_.substr(at, work.part.end - at);
  if (rest[0] == '\'') {
    const auto marks = static_cast<std::uint32_t>(std::min(rest.find_first_not_of('\''), rest.size()));
    const std::uint32_t bold = marks < 2 ? 0 : marks == 4 ? 3 : std::min<std::uint32_t>(marks, 5);
    out_.append_verbatim(rest.substr(0, marks - bold), at);
    at += marks;
    return;
  }
  if (rest[0] == '<') {
    at = write_tag(at, work.part.end);
    return;
  }
  if (rest[0] == '&') {
    if (const WikiEntity entity = read_wiki_entity(rest); entity.size > 0) {
      out_.append_atomic(entity.value, at, at + static_cast<std::uint32_t>(entity.size));
      at += static_cast<std::uint32_t>(entity.size);
      return;
    }
  }
  if (const std::size_t size = behaviour_switch_size(rest); size > 0) {
    at += static_cast<std::uint32_t>(size);
    return;
  }
  out_.append_verbatim(rest.substr(0, 1), at);
  ++at;
}

std::uint32_t WikiInlines::write_tag(std::uint32_t at, std::uint32_t end) {
  const std::string_view rest = source_.substr(at, std::min(end - at, kMaxTag));
  const std::size_t name = rest.size() > 1 && rest[1] == '/' ? 2 : 1;
  const bool is_tag = rest.size() > name && is_letter(rest[name]);
  const std::size_t close = is_tag ? rest.find_first_of("<>", 1) : std::string_view::npos;
  if (close == std::string_view::npos || rest[close] != '>') {
    out_.append_verbatim("<", at);
    return at + 1;
  }
  const auto stop = at + static_cast<std::uint32_t>(close) + 1;
  if (starts_ignoring_case(rest, "<br") || starts_ignoring_case(rest, "</br")) out_.append_atomic("\n", at, stop);
  return stop;
}

void WikiInlines::add_comment(const WikiNode& node) {
  document_.comments.push_back({{node.begin, node.end}, node.content, out_.size()});
}

void WikiInlines::write_node(std::uint32_t index) {
  const WikiNode& node = nodes_[index];
  switch (node.kind) {
    case WikiNodeKind::comment: add_comment(node); break;
    case WikiNodeKind::raw:
      if (starts_ignoring_case(source_.substr(node.begin), "<nowiki") ||
          starts_ignoring_case(source_.substr(node.begin), "<pre")) {
        out_.append_verbatim(node.content.in(source_), node.content.begin);
      }
      break;
    case WikiNodeKind::template_: write_template(index); break;
    case WikiNodeKind::argument: drop(index); break;
    case WikiNodeKind::link: write_link(index); break;
    case WikiNodeKind::external: write_external(node); break;
    case WikiNodeKind::ref: call_ref(node, true); break;
    case WikiNodeKind::references: drop(index); break;
  }
}

void WikiInlines::write_link(std::uint32_t index) {
  const std::vector<WikiParameter> parts = split_wiki_node(source_, nodes_, index);
  Span target = parts[0].value;
  const std::string_view written = target.in(source_);
  if (is_namespace(written, {"file", "image", "media", "datei", "bild", "fichier", "archivo", "imagen"})) {
    const WikiParameter& last = parts.back();
    const std::string_view value = last.value.in(source_);
    const bool is_setting = std::ranges::any_of(
        std::initializer_list<std::string_view>{"alt", "link", "class", "lang", "page", "upright", "thumbtime"},
        [&](std::string_view name) { return last.name == name; });
    if (parts.size() < 2 || value.empty() || is_setting || is_picture_option(value)) return;
    // A caption may hold a "=" of its own.
    captions_.push_back(
        {last.name.empty() ? last.value.begin : static_cast<std::uint32_t>(last.name.data() - source_.data()),
         last.value.end});
    return;
  }
  if (is_namespace(written, {"category", "kategorie", "catégorie", "categoría"})) return;
  const std::size_t colon = written.find(':');
  const bool is_interwiki =
      parts.size() == 1 && colon != std::string_view::npos && colon >= 2 && colon <= 3 &&
      std::all_of(written.begin(), written.begin() + static_cast<std::ptrdiff_t>(colon), is_lower);
  if (is_interwiki) return;
  if (parts.size() > 1) {
    const auto begin = parts[1].name.empty() ? parts[1].value.begin
                                             : static_cast<std::uint32_t>(parts[1].name.data() - source_.data());
    const Span words = trimmed(source_, {begin, nodes_[index].content.end});
    if (!words.empty()) return push(words);
  }
  if (written.starts_with(':')) ++target.begin;
  push(target);
}

void WikiInlines::write_external(const WikiNode& node) {
  const std::string_view content = node.content.in(source_);
  const auto size = static_cast<std::uint32_t>(std::min(content.find_first_of(" \t<[{|"), content.size()));
  const Span target{node.content.begin, node.content.begin + size};
  const Span words = trimmed(source_, {target.end, node.content.end});
  Work end;
  end.kind = Work::Kind::end_link;
  end.part = target;
  end.text_begin = out_.size();
  push(words.empty() ? target : words);
  stack_.push_back(end);
}

// Nothing of it is text; the refs in it are notes all the same, and its comments may tell this program something.
void WikiInlines::drop(std::uint32_t index) {
  const WikiNode& dropped = nodes_[index];
  list_group_ = group_of_list(index);
  for (std::uint32_t i = index + 1; i < dropped.after; ++i) {
    if (!nodes_[i].is_closed()) continue;
    if (nodes_[i].kind == WikiNodeKind::ref) call_ref(nodes_[i], false);
    if (nodes_[i].kind == WikiNodeKind::comment) add_comment(nodes_[i]);
    if (nodes_[i].kind == WikiNodeKind::ref) i = nodes_[i].after - 1;
  }
  list_group_.clear();
}

}  // namespace claimcheck::parsers
