#include "model/hash.hpp"

#include <cstdio>

#include "model/ascii.hpp"

namespace claimcheck {
namespace {

constexpr std::uint64_t kPrime = 0x100000001B3ull;

constexpr std::uint64_t step(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * kPrime;
}

}  // namespace

std::uint64_t hash_text(std::string_view text, std::uint64_t start) {
  std::uint64_t hash = start;
  for (const char c : text) hash = step(hash, static_cast<unsigned char>(c));
  return step(hash, 0);  // so that "ab" + "c" differs from "a" + "bc"
}

std::uint64_t hash_words(std::string_view text, std::uint64_t start) {
  std::uint64_t hash = start;
  bool started = false, gap = false;
  for (const char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (!is_word_byte(static_cast<char>(byte))) {
      gap = true;
      continue;
    }
    if (started && gap) hash = step(hash, ' ');
    started = true;
    gap = false;
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<unsigned char>(byte + ('a' - 'A'));
    hash = step(hash, byte);
  }
  return step(hash, 0);
}

std::uint64_t hash_number(std::uint64_t number, std::uint64_t start) {
  std::uint64_t hash = start;
  for (int shift = 0; shift < 64; shift += 8) hash = step(hash, static_cast<unsigned char>(number >> shift));
  return hash;
}

std::string to_hex(std::uint64_t hash) {
  char buffer[17];
  std::snprintf(buffer, sizeof buffer, "%016llx", static_cast<unsigned long long>(hash));
  return buffer;
}

}  // namespace claimcheck
