#include "parsers/document/superscript.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::array<std::string_view, 10> kSuperscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

}  // namespace

bool is_superscript_number(std::string_view text) {
  if (text.size() > 40 || !std::ranges::any_of(text, is_digit)) return false;
  while (!text.empty()) {
    if (text.starts_with("–")) {
      text.remove_prefix(3);
    } else if (is_digit(text[0]) || text[0] == ',' || text[0] == ' ' || text[0] == '-') {
      text.remove_prefix(1);
    } else {
      return false;
    }
  }
  return true;
}

std::string_view superscript_digit(char digit) {
  return kSuperscripts[static_cast<std::size_t>(digit - '0')];
}

bool is_tag(std::string_view tag, std::string_view start) {
  if (tag.size() <= start.size()) return false;
  if (!starts_ignoring_case(tag, start)) return false;
  const char next = tag[start.size()];
  return next == '>' || next == ' ' || next == '/' || next == '\t' || next == '\n';
}

}  // namespace claimcheck::parsers
