#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Hashes for fingerprints: FNV-1a, 64 bit (Fowler, Noll, Vo; draft-eastlake-fnv). They are stored in baselines and
// compared between runs and machines, so they never change.
namespace claimcheck {

inline constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ull;

std::uint64_t hash_text(std::string_view text, std::uint64_t start = kHashStart);

// Of the words alone: ASCII case, white space and punctuation do not count, bytes above ASCII do.
std::uint64_t hash_words(std::string_view text, std::uint64_t start = kHashStart);

std::uint64_t hash_number(std::uint64_t number, std::uint64_t start = kHashStart);

// 16 hex digits.
std::string to_hex(std::uint64_t hash);

}  // namespace claimcheck
