#include "parsers/extract_markers.hpp"

#include <algorithm>

#include "parsers/extract_links.hpp"
#include "parsers/grammar/marker.hpp"
#include "parsers/markers_in_use.hpp"

namespace claimcheck::parsers {
namespace {

std::uint32_t begin_of(const Marker& marker) {
  return marker.span.begin;
}

// Both ascending; `out` keeps every `strong` one and those `weak` ones that overlap none of them.
std::vector<Marker> merged(std::vector<Marker> strong, std::vector<Marker> weak) {
  std::erase_if(weak, [&, at = std::size_t{0}](const Marker& marker) mutable {
    while (at < strong.size() && strong[at].span.end <= marker.span.begin) ++at;
    return at < strong.size() && strong[at].span.overlaps(marker.span);
  });
  if (strong.empty()) return weak;
  std::vector<Marker> out;
  out.reserve(strong.size() + weak.size());
  std::ranges::merge(std::make_move_iterator(strong.begin()), std::make_move_iterator(strong.end()),
                     std::make_move_iterator(weak.begin()), std::make_move_iterator(weak.end()),
                     std::back_inserter(out), {}, begin_of, begin_of);
  return out;
}

std::vector<Marker> link_markers(std::span<const WrittenUrl> links) {
  std::vector<Marker> markers;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    Marker marker;
    marker.span = links[i].span;
    marker.style = MarkerStyle::link;
    marker.link = i;
    markers.push_back(std::move(marker));
  }
  return markers;
}

std::vector<Marker> marked_citations(std::span<const CitationCall> calls) {
  std::vector<Marker> markers;
  for (const CitationCall& call : calls) {
    Marker marker;
    marker.span = call.span;
    marker.style = call.style;
    marker.keys = call.keys;
    marker.marked = true;
    markers.push_back(std::move(marker));
  }
  std::ranges::stable_sort(markers, {}, begin_of);
  return markers;
}

// Blanks, closing punctuation and quotation marks: what may stand between a claim and its marker.
bool is_gap(std::string_view between) {
  for (std::size_t i = 0; i < between.size(); ++i) {
    const auto byte = static_cast<unsigned char>(between[i]);
    if (byte >= 0x80 || std::string_view(" \t\r\n.,;:!?\"')]}").find(between[i]) != std::string_view::npos) continue;
    return false;
  }
  return between.size() <= 16;
}

}  // namespace

void find_article_markers(const Document& document, std::span<const Zone> zones, Article& article) {
  std::vector<Marker> written;
  std::vector<std::size_t> with_links;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    if (zones[i] == Zone::references || zones[i] == Zone::other) continue;
    with_links.push_back(i);
    if (zones[i] != Zone::clutter) find_markers(document.text(), document.blocks[i].span, written);
  }
  find_links(document, with_links, article.links);
  if (!document.citation_calls.empty()) written = merged(marked_citations(document.citation_calls), std::move(written));
  keep_markers_in_use(document.text(), article.references, written);
  article.markers = merged(link_markers(article.links), std::move(written));
}

void assign_markers(std::string_view text, Span part, std::size_t first_claim, Article& article) {
  auto marker = std::ranges::lower_bound(article.markers, part.begin, {}, begin_of);
  std::size_t claim = first_claim;  // the last one that begins before the marker, or the first one
  std::uint32_t reach = 0;          // where the last marker ended that was given to `claim`
  for (; marker != article.markers.end() && marker->span.begin < part.end; ++marker) {
    if (claim >= article.claims.size()) return;
    while (claim + 1 < article.claims.size() && article.claims[claim + 1].span.begin <= marker->span.begin) ++claim;
    const Claim& last = article.claims[claim];
    const Span sentence = article.sentences[last.sentence];
    const std::uint32_t end = std::max(last.span.end, reach);
    const bool follows = last.span.begin <= marker->span.begin && end <= marker->span.begin &&
                         is_gap(text.substr(end, marker->span.begin - end));
    if (!sentence.contains(marker->span.begin) && !follows) continue;
    marker->claim = static_cast<ClaimId>(claim);
    reach = marker->span.end;
  }
}

}  // namespace claimcheck::parsers
