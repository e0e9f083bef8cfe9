#include "fetch/warc_fields.hpp"

#include <algorithm>

#include "model/url.hpp"

namespace claimcheck::fetch {

std::string recorded_url(const std::string& url) {
  if (const auto parsed = Url::parse(url); parsed && !(parsed->username().empty() && parsed->password().empty())) {
    return parsed->without_credentials().href();
  }
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F) {
      out += c;
    } else {
      out.append("%").append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
    }
  }
  return out;
}

std::string recording_key(const std::string& url) {
  const auto parsed = Url::parse(url);
  return parsed ? parsed->without_credentials().without_fragment().href() : recorded_url(url);
}

}  // namespace claimcheck::fetch
