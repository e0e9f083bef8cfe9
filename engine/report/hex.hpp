#pragma once

#include <cstdint>
#include <string>

namespace claimcheck::engine {

// 16 lower-case hex digits, as fingerprints are written.
inline std::string hex(std::uint64_t value) {
  std::string out(16, '0');
  for (auto digit = out.rbegin(); digit != out.rend(); ++digit, value >>= 4) *digit = "0123456789abcdef"[value & 15];
  return out;
}

}  // namespace claimcheck::engine
