#include "parsers/document/wikitext_entity.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "model/utf8.hpp"

namespace claimcheck::parsers {
namespace {

struct Named {
  std::string_view name, value;
};

constexpr std::array kNamed = {
    Named{"amp", "&"},        Named{"apos", "'"},        Named{"bull", "\u2022"},  Named{"cent", "\u00a2"},
    Named{"copy", "\u00a9"},  Named{"dagger", "\u2020"}, Named{"deg", "\u00b0"},   Named{"eacute", "\u00e9"},
    Named{"emsp", "\u2003"},  Named{"ensp", "\u2002"},   Named{"euro", "\u20ac"},  Named{"frac12", "\u00bd"},
    Named{"gt", ">"},         Named{"hellip", "\u2026"}, Named{"laquo", "\u00ab"}, Named{"ldquo", "\u201c"},
    Named{"lsquo", "\u2018"}, Named{"lt", "<"},          Named{"mdash", "\u2014"}, Named{"middot", "\u00b7"},
    Named{"minus", "\u2212"}, Named{"nbsp", "\u00a0"},   Named{"ndash", "\u2013"}, Named{"plusmn", "\u00b1"},
    Named{"pound", "\u00a3"}, Named{"prime", "\u2032"},  Named{"quot", "\""},      Named{"raquo", "\u00bb"},
    Named{"rdquo", "\u201d"}, Named{"rsquo", "\u2019"},  Named{"sect", "\u00a7"},  Named{"thinsp", "\u2009"},
    Named{"times", "\u00d7"}, Named{"uuml", "\u00fc"},   Named{"yen", "\u00a5"},
};
static_assert(std::ranges::is_sorted(kNamed, {}, &Named::name));

char32_t read_number(std::string_view digits) {
  const bool is_hex = !digits.empty() && to_lower(digits[0]) == 'x';
  if (is_hex) digits.remove_prefix(1);
  char32_t value = 0;
  for (const char c : digits) {
    if (is_hex ? hex_value(c) < 0 : !is_digit(c)) return 0;
    value = value * (is_hex ? 16 : 10) + static_cast<char32_t>(hex_value(c));
    if (value > 0x10FFFF) return 0;
  }
  return value >= 0xD800 && value < 0xE000 ? 0 : value;
}

}  // namespace

WikiEntity read_wiki_entity(std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 3 || text[0] != '&') return {};
  const std::string_view name = text.substr(1, end - 1);
  if (name[0] == '#') {
    const char32_t value = read_number(name.substr(1));
    if (value < 32) return {};
    WikiEntity entity{end + 1, {}};
    append_utf8(entity.value, value);
    return entity;
  }
  const auto found = std::ranges::lower_bound(kNamed, name, {}, &Named::name);
  if (found == kNamed.end() || found->name != name) return {};
  return {end + 1, std::string(found->value)};
}

}  // namespace claimcheck::parsers
