#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimcheck::fetch {

// One link of a Link field (RFC 8288): <https://a.test/web/2015/x>; rel="first memento"; datetime="…".
struct WebLink {
  std::string target;                                           // as written, perhaps relative
  std::vector<std::pair<std::string, std::string>> parameters;  // names in lower case; the first of a name counts

  std::string_view parameter(std::string_view name) const;  // empty where there is none
  bool has_relation(std::string_view relation) const;       // one of the words of rel, case aside
};

// The links of one field's value. What is no link ends the reading: what stands before it holds.
std::vector<WebLink> read_link_header(std::string_view value);

}  // namespace claimcheck::fetch
