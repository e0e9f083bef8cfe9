#include "model/url_host.hpp"

#include <idn2.h>

#include <algorithm>
#include <memory>

#include "model/ascii.hpp"
#include "model/url_ip.hpp"
#include "model/url_percent.hpp"
#include "model/utf8.hpp"

namespace claimcheck {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_forbidden_in_host(char c) {
  return c == '\0' || std::string_view("\t\n\r #/:<>?@[\\]^|").find(c) != std::string_view::npos;
}

bool is_forbidden_in_domain(char c) {
  return is_forbidden_in_host(c) || static_cast<unsigned char>(c) <= 0x1F || c == '%' || c == 0x7F;
}

std::optional<std::string> parse_opaque_host(std::string_view text) {
  if (std::ranges::any_of(text, is_forbidden_in_host)) return std::nullopt;
  std::string out;
  append_percent_encoded(out, text, UrlSet::c0_control);
  return out;
}

}  // namespace

std::optional<std::string> domain_to_ascii(std::string_view domain) {
  std::string name = to_lower(domain);
  if (is_ascii(name)) return name;
  if (name.find('\0') != std::string::npos) return std::nullopt;
  char* found = nullptr;
  const int flags = IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL;
  const int error = idn2_lookup_u8(reinterpret_cast<const std::uint8_t*>(name.c_str()),
                                   reinterpret_cast<std::uint8_t**>(&found), flags);
  if (error != IDN2_OK) return std::nullopt;
  const std::unique_ptr<char, void (*)(void*)> owned(found, idn2_free);
  return std::string(found);
}

std::optional<std::string> parse_host(std::string_view text, bool is_special) {
  if (text.starts_with('[')) {
    if (!text.ends_with(']')) return std::nullopt;
    const auto address = read_ipv6(text.substr(1, text.size() - 2));
    return address ? std::optional(serialise_ipv6(*address)) : std::nullopt;
  }
  if (!is_special) return parse_opaque_host(text);
  const std::string domain = text.find('%') == std::string_view::npos ? std::string(text) : percent_decoded(text);
  if (find_invalid_utf8(domain)) return std::nullopt;
  auto ascii = domain_to_ascii(domain);
  if (!ascii || ascii->empty() || std::ranges::any_of(*ascii, is_forbidden_in_domain)) return std::nullopt;
  if (ends_in_a_number(*ascii)) return read_ipv4(*ascii);
  return ascii;
}

}  // namespace claimcheck
