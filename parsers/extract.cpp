#include "parsers/extract.hpp"
namespace claimcheck::parsers {
Article extract(const Document&, const ExtractOptions&) {
  return {};
}
}  // namespace claimcheck::parsers
