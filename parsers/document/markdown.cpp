#include "parsers/document/markdown.hpp"

#include "parsers/document/plain.hpp"

namespace claimcheck::parsers {

void read_markdown(Document& document) {
  read_plain(document);
}

}  // namespace claimcheck::parsers
