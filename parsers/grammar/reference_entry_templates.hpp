#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "parsers/grammar/reference_entry_chunks.hpp"
#include "parsers/grammar/reference_entry_tokens.hpp"
#include "parsers/grammar/reference_entry_words.hpp"

// Where the features of an entry stand among each other.
namespace claimcheck::parsers {

inline constexpr std::size_t kShapes = kTokenShapes + 1;  // with one for "outside the entry"
inline constexpr std::size_t kTails = kTokenTails + 1;
inline constexpr std::size_t kHeads = kTokenHeads + 1;
inline constexpr std::size_t kKinds = kChunkKinds + 1;
inline constexpr std::size_t kCoarse = 9;
inline constexpr std::size_t kStepShapes = kCoarse + 4;
inline constexpr std::size_t kStepOrigins = 7;
inline constexpr std::size_t kQuotes = 4;
inline constexpr std::size_t kYears = 4;

// The templates in order; each holds as many features as its values.
enum Template : std::size_t {
  shape_tail,
  tail_shape,
  shape_shape,
  shape_next,
  shape_before2,
  shape_after2,
  head_shape,
  next_head_tail,
  word,
  word_before,
  word_next,
  word_tail,
  tail_word,
  place_shape,
  end_shape,
  quote_tail,
  quote_shape,
  bracket_shape,
  year_shape,
  year_tail,
  clause_state,
  coarse_three,
  tails_coarse,
  word_before2,
  phrase_length,
  phrase_word,
  phrase_word_short,
  phrase_edges,
  phrase_next,
  phrase_before,
  phrase_first,
  phrase_kinds,
  phrase_place,
  phrase_state,
  phrase_last_word,
  phrase_first_word,
  phrase_next_words,
  clause_length,
  clause_word,
  clause_next,
  clause_kinds,
  clause_place,
  clause_state2,
  clause_first_word,
  clause_before_words,
  template_count
};

inline constexpr std::array<std::size_t, template_count> kSizes = {
    kTokenShapes * kTokenTails,
    kTails* kTokenShapes,
    kShapes* kTokenShapes,
    kTokenShapes* kShapes,
    kShapes,
    kShapes,
    kTokenHeads* kTokenShapes,
    kHeads* kTails,
    kEntryWords,
    kEntryWords,
    kEntryWords,
    kEntryWords* kTokenTails,
    kTails* kEntryWords,
    10 * kTokenShapes,
    5 * kTokenShapes,
    kQuotes* kTails,
    kQuotes* kTokenShapes,
    2 * kTokenShapes,
    kYears* kTokenShapes,
    kYears* kTails,
    6 * kYears* kQuotes,
    kCoarse* kCoarse* kCoarse,
    kTails* kTokenTails* kCoarse,
    kEntryWords,
    8 * 5,
    kEntryWords,
    3 * kEntryWords,
    kTails* kTokenTails,
    kShapes* kTokenTails,
    kShapes,
    kTokenShapes * 8,
    kKinds* kKinds* kKinds,
    8 * kChunkKinds,
    kQuotes* kYears* kChunkKinds,
    kEntryWords,
    kEntryWords,
    kEntryWords,
    8 * 5,
    kEntryWords,
    kShapes* kTokenTails,
    kKinds* kKinds* kKinds,
    6 * kChunkKinds,
    kQuotes* kYears* kChunkKinds,
    kEntryWords,
    kEntryWords,
};

inline constexpr std::array<std::size_t, template_count + 1> kOffsets = [] {
  std::array<std::size_t, template_count + 1> offsets{};
  for (std::size_t i = 0; i < template_count; ++i) offsets[i + 1] = offsets[i] + kSizes[i];
  return offsets;
}();

template <class Enum>
constexpr std::size_t of(Enum value) {
  return static_cast<std::size_t>(value);
}

inline constexpr std::array<std::uint8_t, kShapes> kCoarseShapes = [] {
  std::array<std::uint8_t, kShapes> shapes{};
  shapes.fill(7);
  const auto put = [&](TokenShape shape, std::uint8_t coarse) { shapes[static_cast<std::size_t>(shape)] = coarse; };
  for (const TokenShape shape : {TokenShape::initials, TokenShape::capitals}) put(shape, 0);
  for (const TokenShape shape : {TokenShape::shouted, TokenShape::capitalised, TokenShape::mixed}) put(shape, 1);
  put(TokenShape::abbreviation, 2);
  for (const TokenShape shape : {TokenShape::lower, TokenShape::lower_stop}) put(shape, 3);
  put(TokenShape::year, 4);
  put(TokenShape::address, 5);
  put(TokenShape::mark, 6);
  shapes[kTokenShapes] = 8;  // outside the entry
  return shapes;
}();

constexpr std::size_t coarse(TokenShape shape) {
  return kCoarseShapes[of(shape)];
}

}  // namespace claimcheck::parsers
