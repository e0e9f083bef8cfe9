#include "parsers/zones.hpp"

namespace claimcheck::parsers {
namespace {

Zone zone_of_kind(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return Zone::heading;
    case BlockKind::paragraph:
    case BlockKind::list_item:
    case BlockKind::quotation:
    case BlockKind::table_cell: return Zone::prose;
    case BlockKind::caption: return Zone::caption;
    case BlockKind::footnote_definition: return Zone::references;
    case BlockKind::code:
    case BlockKind::front_matter:
    case BlockKind::markup: return Zone::other;
  }
  return Zone::other;
}

}  // namespace

std::vector<Zone> find_zones(const Document& document, const std::optional<ReferenceList>& list, const Byline& byline) {
  std::vector<Zone> zones;
  zones.reserve(document.blocks.size());
  for (const Block& block : document.blocks) {
    Zone zone = zone_of_kind(block.kind);
    if (document.blocks.size() == 1 && zone == Zone::heading) zone = Zone::prose;
    if (byline.title_span == block.span && document.blocks.size() > 1) zone = Zone::front;
    if (list) {
      const std::uint32_t begin = list->heading ? list->heading->begin : list->span.begin;
      if (block.span.begin >= list->span.end) {
        zone = zone == Zone::references ? zone : Zone::clutter;
      } else if (block.span.begin >= begin) {
        zone = Zone::references;
      }
    }
    zones.push_back(zone);
  }
  for (const std::size_t block : byline.blocks) zones[block] = Zone::front;
  return zones;
}

}  // namespace claimcheck::parsers
