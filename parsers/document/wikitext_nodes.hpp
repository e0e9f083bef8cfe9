#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace claimcheck::parsers {

enum class WikiNodeKind : std::uint8_t {
  comment,
  raw,         // <nowiki>, <pre>, <math> and the like: no markup inside
  template_,   // {{name|…}}
  argument,    // {{{1|…}}}
  link,        // [[target|text]]
  external,    // [url text]
  ref,         // <ref …>…</ref> or <ref …/>
  references,  // <references>…</references>
};

// A bracketed construct of wikitext. Nodes stand in the order in which they open; those inside one follow it.
struct WikiNode {
  WikiNodeKind kind = WikiNodeKind::template_;
  std::uint32_t begin = 0, end = 0;  // in the source; end 0: never closed, so plain characters
  Span content;                      // between what opens and what closes it
  std::uint32_t after = 0;           // index of the first node that is not inside

  bool is_closed() const { return end != 0; }
};

// All of a source, in one pass with an explicit stack: time and memory are linear, whatever is nested or left open.
// As in MediaWiki a <ref> ends at the first </ref>; one that nothing closes, at the next <ref> or blank line.
std::vector<WikiNode> find_wiki_nodes(std::string_view source);

// The index of the first node that begins at `at` or later.
std::uint32_t first_wiki_node(const std::vector<WikiNode>& nodes, std::uint32_t at);

// The value of a part of a template or link, and its name ("1", "2" … where none is written).
struct WikiParameter {
  std::string_view name;  // empty: positional
  Span value;             // without blanks at either end
};

// The parts of a template or link that "|" separates; the first is its name or target.
std::vector<WikiParameter> split_wiki_node(std::string_view source, const std::vector<WikiNode>& nodes,
                                           std::uint32_t index);

}  // namespace claimcheck::parsers
