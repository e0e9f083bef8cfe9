#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimcheck::testing {

// The whole file; throws std::runtime_error naming it where it cannot be read.
std::string read_file(const std::string& path);

// A small generator with a fixed sequence, for tests that want many inputs and the same ones every time (SplitMix64).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

}  // namespace claimcheck::testing
