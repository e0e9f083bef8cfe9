#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimcheck::parsers {

// The attributes of an opening tag as wikitext has them, `<ref name="a b" group=x />` → name, "a b"; group, "x". Names
// are in lower case. What cannot be read as an attribute is left out.
std::vector<std::pair<std::string, std::string>> read_tag_attributes(std::string_view tag);

}  // namespace claimcheck::parsers
