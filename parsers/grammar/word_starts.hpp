#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

// Finds the few words of a text at which a grammar is worth trying, at several bytes a cycle: the starts of words come
// from bit masks of 64 bytes, and a bitmap over the first four letters throws out nearly all of them.
namespace claimcheck::parsers {

// A set of word beginnings: of longer words their first four letters, of three-letter words these.
class WordBeginnings {
 public:
  constexpr explicit WordBeginnings(std::span<const std::string_view> lower_words) {
    for (const std::string_view word : lower_words) {
      std::uint32_t key = 0;
      for (std::size_t i = 0; i < std::min<std::size_t>(word.size(), 4); ++i)
        key |= (static_cast<std::uint32_t>(static_cast<unsigned char>(word[i])) & 31U) << (8 * i);
      if (word.size() >= 4) {
        add(key);
      } else {
        for (std::uint32_t next = 0; next < 32; ++next) add(key | next << 24);
      }
    }
  }
  // `first_four`: the word's first four bytes, the first one lowest. May err towards true.
  bool may_hold(std::uint32_t first_four) const {
    const std::uint32_t slot = hash(first_four & 0x1F1F1F1FU);
    return (bits_[slot / 64] >> (slot % 64) & 1) != 0;
  }

 private:
  static constexpr std::uint32_t hash(std::uint32_t key) { return key * 2654435769U >> 17; }
  constexpr void add(std::uint32_t key) { bits_[hash(key) / 64] |= std::uint64_t{1} << (hash(key) % 64); }
  std::array<std::uint64_t, 512> bits_{};
};

// Bits of one block: where an ASCII letter or digit stands, and where a byte that may begin a sign such as ½ does.
struct BlockBits {
  std::uint64_t word = 0;
  std::uint64_t sign = 0;
};

inline BlockBits classify_block(const char* block) {
  BlockBits bits;
#ifdef __SSE2__
  const auto below = [](__m128i bytes, char first, char size) {  // unsigned (byte - first) < size
    const __m128i shifted = _mm_add_epi8(_mm_sub_epi8(bytes, _mm_set1_epi8(first)), _mm_set1_epi8(-128));
    return _mm_cmplt_epi8(shifted, _mm_set1_epi8(static_cast<char>(size - 128)));
  };
  for (int part = 0; part < 4; ++part) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + 16 * part));
    const __m128i letter = below(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 26);
    const __m128i word = _mm_or_si128(letter, below(bytes, '0', 10));
    const __m128i sign = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xC2))),
                                      _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xE2))));
    bits.word |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(word))) << (16 * part);
    bits.sign |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(sign))) << (16 * part);
  }
#else
  for (int i = 0; i < 64; ++i) {
    const auto byte = static_cast<unsigned char>(block[i]);
    const bool word =
        static_cast<unsigned char>((byte | 0x20) - 'a') < 26 || static_cast<unsigned char>(byte - '0') < 10;
    bits.word |= static_cast<std::uint64_t>(word) << i;
    bits.sign |= static_cast<std::uint64_t>(byte == 0xC2 || byte == 0xE2) << i;
  }
#endif
  return bits;
}

// Calls visit(at) for each start of a word that is a digit or may be in `words`, and with `signs` for each byte 0xC2 or
// 0xE2. visit returns where to go on: at most text.size(); anything ≤ at means the next start. `readable` ≥ text.size()
// bytes may be read from text.data() on; those past the text are never taken for its words.
template <bool signs, class Visit>
void for_each_word_start(std::string_view text, std::size_t readable, const WordBeginnings& words, Visit&& visit) {
  std::uint64_t carry = 0;
  std::size_t resume = 0;
  for (std::size_t base = 0; base < text.size(); base += 64) {
    std::array<char, 64> tail;
    const char* block = text.data() + base;
    if (readable - base < 64) {
      tail.fill('\0');
      std::memcpy(tail.data(), block, readable - base);
      block = tail.data();
    }
    BlockBits bits = classify_block(block);
    if (text.size() - base < 64) {
      const std::uint64_t inside = (std::uint64_t{1} << (text.size() - base)) - 1;
      bits.word &= inside;
      bits.sign &= inside;
    }
    std::uint64_t starts = bits.word & ~(bits.word << 1 | carry);
    carry = bits.word >> 63;
    if constexpr (signs) starts |= bits.sign;
    for (; starts != 0; starts &= starts - 1) {
      const std::size_t at = base + static_cast<std::size_t>(std::countr_zero(starts));
      if ((text[at] & 0xC0) == 0x40) {
        std::uint32_t first_four = 0;
        if (readable - at >= 4) {
          std::memcpy(&first_four, text.data() + at, 4);
          if constexpr (std::endian::native == std::endian::big) first_four = __builtin_bswap32(first_four);
        } else {
          for (std::size_t i = at; i < readable; ++i)
            first_four |= static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) << (8 * (i - at));
        }
        if (text.size() - at < 4) first_four &= (std::uint32_t{1} << (8 * (text.size() - at))) - 1;
        if (!words.may_hold(first_four)) continue;
      }
      if (at < resume) continue;
      resume = std::max<std::size_t>(resume, visit(static_cast<std::uint32_t>(at)));
    }
  }
}

}  // namespace claimcheck::parsers
