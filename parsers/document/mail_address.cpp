#include "parsers/document/mail_address.hpp"

#include <cstdint>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {}  // namespace

Span mail_address_at(std::string_view text, std::size_t from, std::size_t at) {
  std::size_t begin = at;
  while (begin > from && (is_alnum(text[begin - 1]) || std::string_view(".+-_").find(text[begin - 1]) < 4)) --begin;
  if (begin == at || (begin > from && text[begin - 1] == '/')) return {};
  std::size_t end = at + 1;
  bool has_stop = false;
  for (; end < text.size(); ++end) {
    const char c = text[end];
    if (c == '@') return {};
    if (c == '.' && end + 1 < text.size() && is_alnum(text[end + 1]))
      has_stop = true;
    else if (!is_alnum(c) && c != '-' && c != '_')
      break;
  }
  if (!has_stop || !is_letter(text[end - 1])) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace claimcheck::parsers
