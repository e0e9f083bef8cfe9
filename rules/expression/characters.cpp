#include "rules/expression/characters.hpp"

#include "model/utf8.hpp"

namespace claimcheck::rules::expression {
namespace {

// Unicode's property White_Space.
bool is_space(char32_t c) {
  return (c >= 0x9 && c <= 0xD) || c == ' ' || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

}  // namespace

std::optional<std::size_t> byte_of(std::string_view text, std::size_t code_point) {
  std::size_t at = 0;
  for (; code_point > 0 && at < text.size(); --code_point) at += decode_code_point(text, at).size;
  return code_point == 0 ? std::optional(at) : std::nullopt;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const CodePoint first = decode_code_point(text, 0);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const CodePoint last = decode_code_point_before(text, text.size());
    if (!is_space(last.value)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

}  // namespace claimcheck::rules::expression
