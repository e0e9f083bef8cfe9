#include "fetch/liveness/fold.hpp"

#include "model/ascii.hpp"
#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

bool is_blank(char32_t c) {
  return c <= ' ' || c == 0x7F || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF;
}

// Blocks in which a capital stands before its small letter, on an even or an odd place.
bool is_even_pair(char32_t c) {
  return (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x460 && c <= 0x481) ||
         (c >= 0x48A && c <= 0x4BF) || (c >= 0x1E00 && c <= 0x1EFF);
}

char32_t small(char32_t c) {
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (is_even_pair(c)) return c | 1;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1 ? c + 1 : c;
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x2BC: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014: return '-';
    default: return c;
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = static_cast<unsigned char>(text[at]) < 0x80 ? CodePoint{static_cast<char32_t>(text[at]), 1}
                                                                    : decode_code_point(text, at);
    at += c.size;
    if (is_blank(c.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c.value < 0x80) {
      out += to_lower(static_cast<char>(c.value));
    } else if (!is_invisible(c.value)) {
      append_utf8(out, small(c.value));
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace claimcheck::fetch
