#include "parsers/grammar/wikitext_tag.hpp"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;

const auto blanks = x3::omit[*x3::char_(" \t\r\n\f\v")];
const auto name = +x3::char_("a-zA-Z0-9_-");
const auto double_quoted = '"' >> *(x3::char_ - '"') >> -x3::lit('"');
const auto single_quoted = '\'' >> *(x3::char_ - '\'') >> -x3::lit('\'');
const auto bare = +(x3::char_ - x3::char_(" \t\r\n\f\v\"'>"));

}  // namespace

std::vector<std::pair<std::string, std::string>> read_tag_attributes(std::string_view tag) {
  std::vector<std::pair<std::string, std::string>> found;
  if (tag.ends_with('>')) tag.remove_suffix(1);
  if (tag.ends_with('/')) tag.remove_suffix(1);
  auto at = tag.begin();
  std::string word;
  x3::parse(at, tag.end(), -x3::lit('<') >> x3::omit[name]);
  while (at != tag.end()) {
    x3::parse(at, tag.end(), blanks);
    word.clear();
    std::string value;
    auto ahead = at;
    const bool is_named = x3::parse(ahead, tag.end(), name >> blanks >> '=' >> blanks, word);
    if (is_named && (x3::parse(ahead, tag.end(), double_quoted, value) ||
                     x3::parse(ahead, tag.end(), single_quoted, value) || x3::parse(ahead, tag.end(), bare, value))) {
      found.emplace_back(to_lower(word), std::string(trim(value)));
      at = ahead;
    } else if (at != tag.end()) {
      at = std::find_if(at, tag.end(), is_space);
    }
  }
  return found;
}

}  // namespace claimcheck::parsers
