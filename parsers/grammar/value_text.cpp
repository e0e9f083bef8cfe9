#include "parsers/grammar/value_text.hpp"

#include "model/utf8.hpp"

namespace claimcheck::parsers::values {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kBlanks[] = {"\xC2\xA0"sv,     "\xE2\x80\x89"sv, "\xE2\x80\x8A"sv,
                                        "\xE2\x80\xAF"sv, "\xE2\x80\x82"sv, "\xE2\x80\x83"sv};
constexpr std::string_view kDashes[] = {"\xE2\x80\x90"sv, "\xE2\x80\x91"sv, "\xE2\x80\x92"sv,
                                        "\xE2\x80\x93"sv, "\xE2\x80\x94"sv, "\xE2\x88\x92"sv};

template <std::size_t N>
std::uint32_t size_at(const std::string_view (&all)[N], std::string_view rest) {
  for (const std::string_view one : all) {
    if (rest.starts_with(one)) return static_cast<std::uint32_t>(one.size());
  }
  return 0;
}

template <std::size_t N>
std::uint32_t size_before(const std::string_view (&all)[N], std::string_view head) {
  for (const std::string_view one : all) {
    if (head.ends_with(one)) return static_cast<std::uint32_t>(one.size());
  }
  return 0;
}

bool is_high(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::uint32_t skip_any_blanks(std::string_view text, std::uint32_t at) {
  bool broken = false;
  while (at < text.size()) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\r') {
      ++at;
    } else if (c == '\n' && !broken) {
      broken = true;
      ++at;
    } else if (const std::uint32_t size = is_high(c) ? size_at(kBlanks, text.substr(at)) : 0) {
      at += size;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t skip_any_blanks_back(std::string_view text, std::uint32_t at) {
  bool broken = false;
  while (at > 0) {
    const char c = text[at - 1];
    if (c == ' ' || c == '\t' || c == '\r') {
      --at;
    } else if (c == '\n' && !broken) {
      broken = true;
      --at;
    } else if (const std::uint32_t size = is_high(c) ? size_before(kBlanks, text.substr(0, at)) : 0) {
      at -= size;
    } else {
      break;
    }
  }
  return at;
}

std::uint32_t skip_dash(std::string_view text, std::uint32_t at) {
  const char c = byte_at(text, at);
  if (c == '-') return at + 1;
  return is_high(c) ? at + size_at(kDashes, text.substr(at)) : at;
}

std::uint32_t skip_dash_back(std::string_view text, std::uint32_t at) {
  const char c = byte_before(text, at);
  if (c == '-') return at - 1;
  return is_high(c) ? at - size_before(kDashes, text.substr(0, at)) : at;
}

std::uint32_t skip_apostrophe(std::string_view text, std::uint32_t at) {
  const char c = byte_at(text, at);
  if (c == '\'') return at + 1;
  return is_high(c) && text.substr(at).starts_with("\xE2\x80\x99") ? at + 3 : at;
}

std::uint32_t skip_code(std::string_view text, std::uint32_t at) {
  const auto joins = [](char c) { return c == '-' || c == '.' || c == '/' || c == ':'; };
  while (at < text.size() && (is_alnum(text[at]) || (joins(text[at]) && is_alnum(byte_at(text, at + 1))))) ++at;
  return at;
}

bool is_inside_word(std::string_view text, std::uint32_t at) {
  if (at == 0) return false;
  if (!is_high(text[at - 1])) return is_alnum(text[at - 1]);
  const char32_t before = decode_code_point_before(text, at).value;
  return before >= 0xC0 && before < 0x2000 && before != 0xD7 && before != 0xF7;
}

}  // namespace claimcheck::parsers::values
