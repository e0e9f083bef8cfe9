#include "parsers/document/page.hpp"
namespace claimcheck::parsers {
Page read_page(const PageInput&) {
  return {};
}
}  // namespace claimcheck::parsers
