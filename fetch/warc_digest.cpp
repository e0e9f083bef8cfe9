#include "fetch/warc_digest.hpp"

#include <openssl/evp.h>

#include <array>

namespace claimcheck::fetch {
namespace {

using Sha1 = std::array<unsigned char, 20>;

Sha1 sha1(std::string_view bytes) {
  Sha1 out{};
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, EVP_sha1(), nullptr);
  return out;
}

}  // namespace

std::string warc_digest(std::string_view bytes) {
  static constexpr char kBase32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string out = "sha1:";
  unsigned bits = 0, count = 0;
  for (const unsigned char byte : sha1(bytes)) {
    bits = bits << 8 | byte;
    for (count += 8; count >= 5;) {
      count -= 5;
      out += kBase32[bits >> count & 31];
    }
  }
  return out;
}

std::string warc_record_id(std::uint64_t number, std::string_view about) {
  static constexpr char kHex[] = "0123456789abcdef";
  Sha1 hash = sha1(std::to_string(number) + ' ' + std::string(about));
  hash[6] = static_cast<unsigned char>((hash[6] & 0x0F) | 0x50);
  hash[8] = static_cast<unsigned char>((hash[8] & 0x3F) | 0x80);
  std::string out = "<urn:uuid:";
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += kHex[hash[i] >> 4];
    out += kHex[hash[i] & 15];
  }
  return out + ">";
}

}  // namespace claimcheck::fetch
