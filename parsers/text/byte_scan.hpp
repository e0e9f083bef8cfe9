#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>

#include "model/ascii.hpp"
#endif

// Scans of text sixteen bytes at a time. None reads outside the text.
namespace claimcheck::parsers {

// Where the first of these ASCII bytes, or the first byte beyond ASCII, stands from `at` on; text.size() if nowhere.
template <char... bytes>
std::uint32_t find_any_or_high(std::string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
#ifdef __SSE2__
  for (; at + 16 <= size; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    __m128i hits = block;  // its signs are the bytes beyond ASCII
    ((hits = _mm_or_si128(hits, _mm_cmpeq_epi8(block, _mm_set1_epi8(bytes)))), ...);
    if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits)))
      return at + static_cast<std::uint32_t>(std::countr_zero(mask));
  }
#endif
  while (at < size && static_cast<signed char>(text[at]) >= 0 && ((text[at] != bytes) && ...)) ++at;
  return at;
}

// Where two bytes stand side by side that are `first` and `second` once the bits of `mask` are set in all; text.size()
// if nowhere.
template <char first, char second, char mask>
std::uint32_t find_masked_pair(std::string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
#ifdef __SSE2__
  for (; at + 17 <= size; at += 16) {
    const auto load = [&](std::uint32_t from) {
      return _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + from)), _mm_set1_epi8(mask));
    };
    const __m128i hits = _mm_and_si128(_mm_cmpeq_epi8(load(at), _mm_set1_epi8(first)),
                                       _mm_cmpeq_epi8(load(at + 1), _mm_set1_epi8(second)));
    if (const auto found = static_cast<unsigned>(_mm_movemask_epi8(hits)))
      return at + static_cast<std::uint32_t>(std::countr_zero(found));
  }
#endif
  while (at + 1 < size && ((text[at] | mask) != first || (text[at + 1] | mask) != second)) ++at;
  return at + 1 < size ? at : size;
}

// Where the first of these two bytes stands with the second behind it, from `at` on; text.size() if nowhere.
template <char first, char second>
std::uint32_t find_pair(std::string_view text, std::uint32_t at) {
  return find_masked_pair<first, second, 0>(text, at);
}

// The same with two ASCII letters, named in lower case, in any case.
template <char first, char second>
std::uint32_t find_pair_of_letters(std::string_view text, std::uint32_t at) {
  return find_masked_pair<first, second, 0x20>(text, at);
}

// Which of these sixteen bytes are small ASCII letters, the first one in the lowest bit.
inline unsigned small_letters(const char* bytes) {
#ifdef __SSE2__
  const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
  // Shifted so that 'a' is the lowest of signed bytes.
  const __m128i shifted = _mm_add_epi8(block, _mm_set1_epi8(static_cast<char>(0x80 - 'a')));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmplt_epi8(shifted, _mm_set1_epi8(static_cast<char>(0x80 + 26)))));
#else
  unsigned small = 0;
  for (unsigned i = 0; i < 16; ++i) small |= static_cast<unsigned>(is_lower(bytes[i])) << i;
  return small;
#endif
}

// Behind the small ASCII letters that stand at `at`.
inline std::uint32_t skip_small_letters(std::string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
  for (; at + 16 <= size; at += 16) {
    if (const unsigned other = small_letters(text.data() + at) ^ 0xFFFFU)
      return at + static_cast<std::uint32_t>(std::countr_zero(other));
  }
  while (at < size && is_lower(text[at])) ++at;
  return at;
}

#ifdef __SSE2__
// A bit for each of these sixteen bytes that is no ASCII letter.
inline unsigned others_than_letters(const char* bytes) {
  const __m128i lower = _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes)), _mm_set1_epi8(0x20));
  const __m128i shifted = _mm_add_epi8(lower, _mm_set1_epi8(static_cast<char>(0x80 - 'a')));
  const __m128i letters = _mm_cmplt_epi8(shifted, _mm_set1_epi8(static_cast<char>(0x80 + 26)));
  return static_cast<unsigned>(_mm_movemask_epi8(letters)) ^ 0xFFFFU;
}
#endif

// Behind the ASCII letters that stand at `at`.
inline std::uint32_t skip_letters(std::string_view text, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(text.size());
#ifdef __SSE2__
  for (; at + 16 <= size; at += 16) {
    if (const unsigned others = others_than_letters(text.data() + at))
      return at + static_cast<std::uint32_t>(std::countr_zero(others));
  }
  if (size >= 16 && at < size) {
    const unsigned others = others_than_letters(text.data() + size - 16) >> (at + 16 - size);
    return at + static_cast<std::uint32_t>(std::countr_zero(others | 1U << (size - at)));
  }
#endif
  while (at < size && is_letter(text[at])) ++at;
  return at;
}

// To the first of the ASCII letters that end at `at`.
inline std::uint32_t skip_letters_back(std::string_view text, std::uint32_t at) {
#ifdef __SSE2__
  for (; at >= 16; at -= 16) {
    if (const unsigned others = others_than_letters(text.data() + at - 16) << 16)
      return at - static_cast<std::uint32_t>(std::countl_zero(others));
  }
  if (text.size() >= 16 && at > 0) {
    const unsigned others = others_than_letters(text.data()) << (32 - at);
    return at - std::min(at, static_cast<std::uint32_t>(std::countl_zero(others)));
  }
#endif
  while (at > 0 && is_letter(text[at - 1])) --at;
  return at;
}

}  // namespace claimcheck::parsers
