#include "parsers/document/html_article.hpp"

#include <algorithm>

#include "parsers/document/html_words.hpp"
#include "parsers/document/main_text.hpp"

namespace claimcheck::parsers {
namespace {

// Per cent of the words outside the frame: with so much in its main text, the page is its article. A frame that holds
// the main text is none.
constexpr std::size_t kWholeShare = 60;

// The only element with this tag.
std::uint32_t only(const HtmlTree& tree, std::string_view tag) {
  std::uint32_t found = kNoNode;
  const std::span<const HtmlNode> nodes = tree.nodes();
  for (std::uint32_t at = 1; at < nodes.size(); ++at) {
    if (nodes[at].tag != tag) continue;
    if (found != kNoNode) return kNoNode;
    found = at;
  }
  return found;
}

std::size_t words_in(const HtmlTree& tree, std::uint32_t part, const std::vector<bool>& dropped) {
  std::size_t size = 0;
  for (std::uint32_t at = part; at < tree.nodes()[part].end; ++at) {
    const HtmlNode& node = tree.nodes()[at];
    if (node.kind == HtmlNode::Kind::text && !dropped[at]) size += node.text.size();
  }
  return size;
}

// Never shown, whatever is inside.
bool is_unseen(std::string_view tag) {
  return is_dropped_tag(tag) && tag != "aside" && tag != "footer" && tag != "nav" && tag != "form" && tag != "fieldset";
}

}  // namespace

std::vector<bool> article_nodes(const HtmlTree& tree, const HtmlNotes& notes) {
  const std::span<const HtmlNode> nodes = tree.nodes();
  MainContent whole = main_content(tree, true);
  std::vector<std::uint32_t> parts = whole.parts;
  std::vector<bool>& dropped = whole.dropped;
  std::uint32_t named = only(tree, "article");
  if (named == kNoNode) named = only(tree, "main");
  MainContent found = main_content(tree, false);
  const std::size_t in_named = named == kNoNode || dropped[named] ? 0 : words_in(tree, named, dropped);
  if (in_named * 4 > whole.size && in_named * 2 > found.size) {
    parts = {named};
  } else if (found.size * 100 < whole.size * kWholeShare || found.size > whole.size) {
    parts = std::move(found.parts);
    dropped = std::move(found.dropped);
  }
  std::vector<bool> kept(nodes.size(), false);
  for (const std::uint32_t part : parts) {
    for (std::uint32_t at = part; at < nodes[part].end; ++at) {
      if (dropped[at])
        at = nodes[at].end - 1;
      else
        kept[at] = true;
    }
  }
  // The title above the text.
  const std::uint32_t title = only(tree, "h1");
  if (title != kNoNode) std::fill(kept.begin() + title, kept.begin() + nodes[title].end, true);
  for (const HtmlNote& note : notes.notes) {
    for (std::uint32_t at = note.node; at < nodes[note.node].end; ++at) {
      if (is_unseen(nodes[at].tag))
        at = nodes[at].end - 1;
      else
        kept[at] = true;
    }
  }
  return kept;
}

}  // namespace claimcheck::parsers
