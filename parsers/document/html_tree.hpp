#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace claimcheck::parsers {

struct HtmlAttribute {
  std::string_view key, value;                   // the key in lower case, the value with entities resolved
  std::uint32_t value_begin = 0, value_end = 0;  // in the markup: the value as written, without its quotation marks
};

inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

struct HtmlNode {
  enum class Kind : std::uint8_t { document, element, text };

  Kind kind = Kind::element;
  std::string_view tag;        // in lower case; empty unless an element
  std::string_view text;       // of a text node, entities resolved; of <script> and <style> as written
  std::uint32_t position = 0;  // in the markup: of a tag behind its '<', of a text its first byte
  std::uint32_t parent = kNoNode, first_child = kNoNode, next = kNoNode;
  std::uint32_t end = 0;  // behind the last node inside this one: nodes stand in the order of the page
  std::uint32_t first_attribute = 0, attributes = 0;
};

// A page as a tree (HTML5's tree construction), in one array in the order of the page. Views live as long as the tree.
//
// Modest needs quadratic time in the depth of nesting: the page is cut at 16 MiB, and where elements are nested more
// than 1,000 deep.
class HtmlTree {
 public:
  explicit HtmlTree(std::string_view html);  // UTF-8
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  std::span<const HtmlNode> nodes() const { return nodes_; }
  std::span<const HtmlAttribute> attributes(const HtmlNode& node) const;
  // Empty where it has none.
  std::string_view attribute(const HtmlNode& node, std::string_view key) const;

 private:
  struct Parsed;

  std::unique_ptr<Parsed> parsed_;
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
};

}  // namespace claimcheck::parsers
