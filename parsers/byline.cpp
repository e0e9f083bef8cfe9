#include "parsers/byline.hpp"

namespace claimcheck::parsers {

Byline read_byline(const Document& document) {
  Byline byline;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::heading) continue;
    byline.title_span = block.span;
    byline.title = block.span.in(document.text());
    break;
  }
  return byline;
}

}  // namespace claimcheck::parsers
