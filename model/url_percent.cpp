#include "model/url_percent.hpp"

#include "model/ascii.hpp"

namespace claimcheck {
namespace {

bool is_in(unsigned char c, UrlSet set) {
  if (c <= 0x1F || c > 0x7E) return true;
  const auto among = [c](std::string_view some) { return some.find(static_cast<char>(c)) != std::string_view::npos; };
  switch (set) {
    case UrlSet::c0_control: return false;
    case UrlSet::fragment: return among(" \"<>`");
    case UrlSet::query: return among(" \"#<>");
    case UrlSet::special_query: return among(" \"#<>'");
    case UrlSet::path: return among(" \"#<>?^`{}");
    case UrlSet::user_info: return among(" \"#<>?^`{}/:;=@[\\]|");
    case UrlSet::reserved: return !is_alnum(static_cast<char>(c)) && !among("-._~");
  }
  return false;
}

}  // namespace

void append_percent_encoded(std::string& out, std::string_view text, UrlSet set) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (!is_in(byte, set)) {
      out += c;
      continue;
    }
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && text.size() - i > 2) {
      const int high = hex_value(text[i + 1]), low = hex_value(text[i + 2]);
      if (high >= 0 && low >= 0) {
        out += static_cast<char>(high * 16 + low);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace claimcheck
