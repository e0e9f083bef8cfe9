#include "parsers/document/html_tree.hpp"

#include <myhtml/api.h>

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kLargestPage = 16 << 20;
constexpr std::size_t kDeepest = 1000;

// Elements that never nest, or that end by themselves.
constexpr std::array<std::string_view, 25> kFlat = {
    "area", "base",   "br", "col",   "colgroup", "dd",     "dt",    "embed", "hr", "img", "input", "li", "link",
    "meta", "option", "p",  "param", "path",     "source", "tbody", "td",    "th", "tr",  "track", "wbr"};
static_assert(std::ranges::is_sorted(kFlat));

bool is_name(char c) {
  return is_alnum(c) || c == '-';
}

// As much of the page as is safe to parse.
std::string_view parseable(std::string_view html) {
  html = html.substr(0, kLargestPage);
  std::size_t depth = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool closes = at + 1 < html.size() && html[at + 1] == '/';
    const std::size_t begin = at + 1 + closes;
    std::size_t end = begin;
    while (end < html.size() && end - begin < 12 && is_name(html[end])) ++end;
    if (end == begin) continue;
    const std::string name = to_lower(html.substr(begin, end - begin));
    if (std::ranges::binary_search(kFlat, std::string_view(name))) continue;
    if (closes)
      depth -= depth > 0;
    else if (++depth > kDeepest)
      return html.substr(0, at);
  }
  return html;
}

}  // namespace

struct HtmlTree::Parsed {
  myhtml_t* parser = myhtml_create();
  myhtml_tree_t* tree = nullptr;

  Parsed() {
    myhtml_init(parser, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0);
    tree = myhtml_tree_create();
    myhtml_tree_init(tree, parser);
  }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;
  ~Parsed() {
    myhtml_tree_destroy(tree);
    myhtml_destroy(parser);
  }
};

HtmlTree::~HtmlTree() = default;

HtmlTree::HtmlTree(std::string_view html) : parsed_(std::make_unique<Parsed>()) {
  const std::string_view page = parseable(html);
  myhtml_parse(parsed_->tree, MyENCODING_UTF_8, page.data(), page.size());
  nodes_.push_back({});
  nodes_[0].kind = HtmlNode::Kind::document;
  const auto text_of = [](const char* bytes, std::size_t size) {
    return bytes == nullptr ? std::string_view{} : std::string_view(bytes, size);
  };
  myhtml_tree_node_t* node = myhtml_node_child(myhtml_tree_get_document(parsed_->tree));
  std::vector<std::uint32_t> open = {0}, last = {kNoNode};  // the path to `node`, and the last child of each
  while (node != nullptr) {
    const myhtml_tag_id_t tag = myhtml_node_tag_id(node);
    const bool is_text = tag == MyHTML_TAG__TEXT;
    bool is_kept = tag != MyHTML_TAG__COMMENT && tag != MyHTML_TAG__DOCTYPE;
    std::size_t size = 0;
    if (is_kept) {
      const auto index = static_cast<std::uint32_t>(nodes_.size());
      HtmlNode out;
      out.kind = is_text ? HtmlNode::Kind::text : HtmlNode::Kind::element;
      out.parent = open.back();
      out.position = static_cast<std::uint32_t>(myhtml_node_raw_position(node).begin);
      if (is_text) {
        const char* bytes = myhtml_node_text(node, &size);
        out.text = text_of(bytes, size);
      } else {
        const char* bytes = myhtml_tag_name_by_id(parsed_->tree, tag, &size);
        out.tag = text_of(bytes, size);
        out.first_attribute = static_cast<std::uint32_t>(attributes_.size());
        for (auto* each = myhtml_node_attribute_first(node); each != nullptr; each = myhtml_attribute_next(each)) {
          const char* key = myhtml_attribute_key(each, &size);
          const std::string_view key_text = text_of(key, size);
          const char* value = myhtml_attribute_value(each, &size);
          // Of a value that a mark too many ends, Modest tells a place outside the page.
          const myhtml_position_t raw = myhtml_attribute_value_raw_position(each);
          const std::size_t begin = std::min(raw.begin, page.size());
          attributes_.push_back({key_text, text_of(value, size), static_cast<std::uint32_t>(begin),
                                 static_cast<std::uint32_t>(begin + std::min(raw.length, page.size() - begin))});
        }
        out.attributes = static_cast<std::uint32_t>(attributes_.size()) - out.first_attribute;
      }
      (last.back() == kNoNode ? nodes_[open.back()].first_child : nodes_[last.back()].next) = index;
      last.back() = index;
      nodes_.push_back(out);
      if (myhtml_tree_node_t* const child = myhtml_node_child(node)) {
        open.push_back(index);
        last.push_back(kNoNode);
        node = child;
        continue;
      }
      nodes_.back().end = index + 1;
    }
    while (node != nullptr && myhtml_node_next(node) == nullptr) {
      node = myhtml_node_parent(node);
      nodes_[open.back()].end = static_cast<std::uint32_t>(nodes_.size());
      open.pop_back();
      last.pop_back();
      if (open.empty()) node = nullptr;
    }
    if (node != nullptr) node = myhtml_node_next(node);
  }
  nodes_[0].end = static_cast<std::uint32_t>(nodes_.size());
}

std::span<const HtmlAttribute> HtmlTree::attributes(const HtmlNode& node) const {
  return std::span(attributes_).subspan(node.first_attribute, node.attributes);
}

std::string_view HtmlTree::attribute(const HtmlNode& node, std::string_view key) const {
  for (const HtmlAttribute& each : attributes(node)) {
    if (each.key == key) return each.value;
  }
  return {};
}

}  // namespace claimcheck::parsers
