#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "model/span.hpp"

namespace claimcheck {

enum class MarkerStyle : std::uint8_t { numeric, superscript, footnote, author_year, key, ref_tag, link, short_form };

// A place in the running text that points to a source: "[3]", "³", "[^note]", "(Smith 2015)", a hyperlink.
struct Marker {
  Span span;
  MarkerStyle style = MarkerStyle::numeric;
  // What it names, as the reference list would key it; a range is written out: "[1, 3–5]" → 1 3 4 5.
  // Empty for a link. For author_year: of each work named "families|year" in lower case, several families joined by
  // "&", "et al." as "+": "smith&lee|2015a", "cao+|2002".
  std::vector<std::string> keys;
  bool marked = false;                  // the format itself says that it is a citation: Document::citation_calls
  std::optional<ClaimId> claim;         // the claim that it supports; none in a heading or clutter
  std::optional<std::uint32_t> link;    // index into Article::links, for MarkerStyle::link alone
  std::vector<ReferenceId> references;  // filled by rules/link
};

std::string_view name(MarkerStyle style);

}  // namespace claimcheck
