#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::parsers {

// What a page says of itself in schema.org's words. Empty means not said.
struct JsonLd {
  std::string headline, name, date_published, publisher, language, url;
  std::vector<std::string> authors;
  std::optional<bool> free;  // isAccessibleForFree
};

// Reads one <script type="application/ld+json">; an article in it (or in its @graph) is preferred to anything else.
// Never fails: what is not JSON says nothing.
JsonLd read_json_ld(std::string_view script);

}  // namespace claimcheck::parsers
