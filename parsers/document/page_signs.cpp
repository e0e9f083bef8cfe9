#include "parsers/document/page_signs.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/ascii.hpp"
#include "model/url.hpp"
#include "model/utf8.hpp"
#include "parsers/document/html_words.hpp"
#include "parsers/document/json_ld.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/main_text.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kLongestText = 256 << 10;
constexpr std::uint32_t kShellWords = 15;       // of a page with a framework's empty place, beside a logo and a footer
constexpr std::uint32_t kShellWordsAsked = 40;  // of one that asks for JavaScript
constexpr std::size_t kHead = 1000;             // bytes in which a page asks for JavaScript
constexpr int kHeadingsTried = 8;               // empty ones hold a logo

// Elements without words that a browser shows. What <noscript> says is for browsers without scripts.
constexpr std::array<std::string_view, 15> kUnseen = {"audio",   "canvas",   "datalist", "head",   "iframe",
                                                      "noembed", "noframes", "noscript", "object", "script",
                                                      "style",   "svg",      "template", "title",  "video"};
static_assert(std::ranges::is_sorted(kUnseen));

// Where the common frameworks put a page that scripts build.
constexpr std::array<std::string_view, 10> kMounts = {"___gatsby",   "__next",   "__nuxt",     "app",  "app-root",
                                                      "application", "main-app", "react-root", "root", "svelte"};
static_assert(std::ranges::is_sorted(kMounts));

bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// Runs of letters and digits, with whatever else stands in them; each ideograph is a word.
std::uint32_t count_words(std::string_view text) {
  std::uint32_t count = 0;
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = space_at(text, at)) {
      is_inside = false;
      at += size;
      continue;
    }
    const CodePoint c = decode_code_point(text, at);
    const bool is_letter = c.value >= 0x80
                               ? c.value != kReplacementCharacter && (c.value < 0x2000 || c.value > 0x2BFF)
                               : (c.value >= '0' && c.value <= '9') || ((c.value | 32) >= 'a' && (c.value | 32) <= 'z');
    if (is_ideograph(c.value)) {
      ++count;
      is_inside = false;
    } else if (is_letter && !is_inside) {
      ++count;
      is_inside = true;
    }
    at += c.size;
  }
  return count;
}

// "5; url='page.html'" as browsers read it (HTML, "shared declarative refresh steps").
void read_refresh(std::string_view content, const Url* base, PageSigns& signs) {
  std::size_t at = content.find_first_not_of(" \t\r\n\f");
  if (at == std::string_view::npos) return;
  std::uint32_t seconds = 0;
  const auto [end, failed] = std::from_chars(content.data() + at, content.data() + content.size(), seconds);
  if (failed != std::errc() && content[at] != '.') return;
  at = content.find_first_not_of("0123456789.", static_cast<std::size_t>(end - content.data()));
  if (at == std::string_view::npos) return;
  at = content.find_first_not_of(" \t\r\n\f;,", at);
  if (at == std::string_view::npos) return;
  std::string_view target = content.substr(at);
  if (to_lower(target.substr(0, 3)) == "url") {
    const std::size_t equals = target.find_first_not_of(" \t\r\n\f", 3);
    if (equals != std::string_view::npos && target[equals] == '=') {
      const std::size_t begin = target.find_first_not_of(" \t\r\n\f", equals + 1);
      if (begin == std::string_view::npos) return;
      target = target.substr(begin);
    }
  }
  if (!target.empty() && (target[0] == '"' || target[0] == '\'')) {
    target = target.substr(1, target.find(target[0], 1) - 1);
  }
  const auto url = Url::parse(target, base);
  if (!url) return;
  signs.refresh_url = url->href();
  signs.refresh_seconds = seconds;
}

// "https://user@Shop.Example:8080/x" → "shop.example"; empty for what leads nowhere else.
std::string host_of(std::string_view link) {
  const std::size_t slashes = link.find("//");
  if (slashes == std::string_view::npos || slashes > 6) return {};
  std::string_view host = link.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#\\"));
  if (const std::size_t at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
  host = host.substr(0, host.find(':'));
  constexpr std::size_t kLongestName = 253;
  return host.size() <= kLongestName ? to_lower(host) : std::string();
}

class Reading {
 public:
  Reading(const HtmlTree& tree, std::string_view url, PageSigns& signs)
      : tree_(tree), nodes_(tree.nodes()), base_(Url::parse(url)), signs_(signs) {}

  void run() {
    signs_.is_html = true;
    if (base_) own_host_ = std::string(base_->host());
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      while (!blocks_.empty() && blocks_.back() <= at) close_block();
      const HtmlNode& node = nodes_[at];
      if (node.kind == HtmlNode::Kind::text)
        read_text(at);
      else
        read_element(at);
    }
    flush();
    finish();
  }

 private:
  void read_text(std::uint32_t at) {
    if (at < unseen_until_) {
      asks_for_scripts_ |=
          at < noscript_until_ && to_lower(nodes_[at].text.substr(0, kHead)).find("javascript") != std::string::npos;
    } else {
      line_ += nodes_[at].text;
    }
  }

  void read_element(std::uint32_t at) {
    const HtmlNode& node = nodes_[at];
    read_attributes(at);
    if (node.tag == "title" && signs_.title.empty()) signs_.title = inner_text(tree_, at);
    if (node.tag == "h1" || node.tag == "h2") read_heading(at);
    if (node.tag == "script") read_script(node);
    if (node.tag == "noscript") noscript_until_ = std::max(noscript_until_, node.end);
    if (at >= unseen_until_) {
      signs_.has_media |= is_media(node);
      if (is_unseen(node)) unseen_until_ = node.end;
    }
    if (is_block_tag(node.tag)) {
      flush();
      if (node.end > at + 1) blocks_.push_back(node.end);
    }
  }

  void read_attributes(std::uint32_t at) {
    const HtmlNode& node = nodes_[at];
    for (const HtmlAttribute& each : tree_.attributes(node)) {
      if (each.value.empty()) continue;
      if (each.key == "id" || (each.key == "name" && node.tag == "a")) {
        signs_.anchors.emplace_back(each.value);
        has_mount_ = has_mount_ || std::ranges::binary_search(kMounts, each.value);
      } else if (each.key == "src" || each.key == "href" || each.key == "action" || each.key == "data") {
        add_host(each.value);
      }
    }
    if (node.tag == "meta" && at >= noscript_until_) read_meta(node);
    if (node.tag == "base" && !has_base_) {
      has_base_ = true;
      if (const auto base = Url::parse(tree_.attribute(node, "href"), base_ ? &*base_ : nullptr)) base_ = base;
    }
    if (node.tag == "input") signs_.has_password_field |= to_lower(tree_.attribute(node, "type")) == "password";
  }

  void read_meta(const HtmlNode& node) {
    const std::string_view content = tree_.attribute(node, "content");
    if (!signs_.refresh_url && to_lower(tree_.attribute(node, "http-equiv")) == "refresh") {
      read_refresh(content, base_ ? &*base_ : nullptr, signs_);
    }
    if (to_lower(tree_.attribute(node, "itemprop")) == "isaccessibleforfree") {
      const std::string said = to_lower(content);
      if (said.ends_with("false")) signs_.free = false;
      if (said.ends_with("true")) signs_.free = true;
    }
  }

  void read_script(const HtmlNode& node) {
    const std::string type = to_lower(tree_.attribute(node, "type"));
    if (type == "application/ld+json") {
      if (node.first_child != kNoNode && !signs_.free) signs_.free = read_json_ld(nodes_[node.first_child].text).free;
    } else if (type.empty() || type == "module" || type.find("javascript") != std::string::npos) {
      signs_.has_scripts = true;
    }
  }

  void read_heading(std::uint32_t at) {
    std::string& heading = nodes_[at].tag == "h1" ? signs_.heading : second_heading_;
    if (heading.empty() && headings_tried_++ < kHeadingsTried) heading = inner_text(tree_, at);
  }

  bool is_unseen(const HtmlNode& node) const {
    if (std::ranges::binary_search(kUnseen, node.tag)) return true;
    for (const HtmlAttribute& each : tree_.attributes(node)) {
      if (each.key == "hidden") return true;
      if (each.key != "style") continue;
      std::string style = to_lower(each.value);
      std::erase(style, ' ');
      if (style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos) {
        return true;
      }
    }
    return false;
  }

  // A picture of one pixel counts visitors.
  bool is_media(const HtmlNode& node) const {
    constexpr std::array<std::string_view, 7> kMedia{"embed", "frame", "iframe", "img", "object", "picture", "video"};
    if (!std::ranges::binary_search(kMedia, node.tag)) return false;
    for (const HtmlAttribute& each : tree_.attributes(node)) {
      const bool is_size = each.key == "width" || each.key == "height";
      if (each.key == "hidden" || (is_size && (each.value == "0" || each.value == "1"))) return false;
      if (each.key == "style" && to_lower(each.value).find("display") != std::string::npos) return false;
    }
    return node.tag != "img" || !tree_.attribute(node, "src").empty();
  }

  void add_host(std::string_view link) {
    if (std::string host = host_of(link); !host.empty() && host != own_host_ && host != last_host_) {
      last_host_ = host;
      signs_.hosts.push_back(std::move(host));
    }
  }

  void close_block() {
    flush();
    blocks_.pop_back();
  }

  // Ends the line that is being gathered.
  void flush() {
    std::string squeezed;
    for (std::size_t at = 0; at < line_.size();) {
      if (const std::size_t size = space_at(line_, at)) {
        if (!squeezed.empty() && squeezed.back() != ' ') squeezed += ' ';
        at += size;
      } else {
        squeezed += line_[at++];
      }
    }
    line_.clear();
    if (!squeezed.empty() && squeezed.back() == ' ') squeezed.pop_back();
    if (squeezed.empty()) return;
    signs_.words += count_words(squeezed);
    std::string& text = signs_.visible_text;
    if (text.size() >= kLongestText) return;
    if (!text.empty()) text += '\n';
    std::size_t size = std::min(squeezed.size(), kLongestText - text.size());
    while (size < squeezed.size() && size > 0 && (squeezed[size] & 0xC0) == 0x80) --size;
    text.append(squeezed, 0, size);
  }

  void finish() {
    if (signs_.heading.empty()) signs_.heading = std::move(second_heading_);
    for (std::vector<std::string>* list : {&signs_.anchors, &signs_.hosts}) {
      std::ranges::sort(*list);
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    const bool asks =
        asks_for_scripts_ || to_lower(signs_.visible_text.substr(0, kHead)).find("javascript") != std::string::npos;
    signs_.is_built_by_scripts = has_mount_ && signs_.has_scripts;
    signs_.is_script_shell =
        signs_.has_scripts && ((signs_.words == 0 && !signs_.has_media) || (asks && signs_.words < kShellWordsAsked) ||
                               (has_mount_ && signs_.words < kShellWords));
  }

  const HtmlTree& tree_;
  std::span<const HtmlNode> nodes_;
  std::optional<Url> base_;
  PageSigns& signs_;
  std::string own_host_, last_host_, second_heading_, line_;
  std::vector<std::uint32_t> blocks_;  // where the open blocks end
  std::uint32_t unseen_until_ = 0, noscript_until_ = 0;
  int headings_tried_ = 0;
  bool has_base_ = false, asks_for_scripts_ = false, has_mount_ = false;
};

}  // namespace

void read_page_signs(const HtmlTree& tree, std::string_view url, PageSigns& signs) {
  Reading(tree, url, signs).run();
}

}  // namespace claimcheck::parsers
