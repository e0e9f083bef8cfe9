#include "fetch/liveness/shown.hpp"

#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kLongestQuotation = 80;  // characters
constexpr std::size_t kLongestUrl = 160;       // bytes

bool is_hidden(char32_t c) {
  return (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

}  // namespace

std::string clean_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text, at);
    at += c.size;
    if (c.value <= ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (!is_hidden(c.value)) {
      append_utf8(out, c.value);
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string in_quotes(std::string_view text) {
  const std::string line = clean_line(text.substr(0, kLongestQuotation * 8));
  std::size_t at = 0;
  for (std::size_t count = 0; at < line.size() && count < kLongestQuotation; ++count) {
    at += decode_code_point(line, at).size;
  }
  return '"' + line.substr(0, at) + (at < line.size() ? "…\"" : "\"");
}

std::string shown_url(std::string_view url) {
  if (url.size() <= kLongestUrl) return std::string(url);
  constexpr std::size_t kEnd = 20;
  std::string out(url.substr(0, kLongestUrl - kEnd));
  return out + "…" + std::string(url.substr(url.size() - kEnd));
}

}  // namespace claimcheck::fetch
