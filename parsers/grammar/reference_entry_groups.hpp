#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <vector>

#include "parsers/grammar/reference_entry_features.hpp"
#include "parsers/grammar/reference_entry_templates.hpp"

// Which features a token has, and a phrase and a clause. A sink takes them:
//   one(Template, value)         a feature by itself
//   group<Group>(values)         the features that look at the same few values
namespace claimcheck::parsers {

template <std::size_t count>
using GroupSizes = std::array<std::size_t, count>;

// The punctuation on both sides of a token.
struct TailsGroup {
  static constexpr GroupSizes<3> kSizes{kTails, kTokenShapes, kTokenTails};

  template <class Sink>
  static void features(const GroupSizes<3>& values, Sink& sink) {
    const auto [before, shape, tail] = values;
    sink.one(shape_tail, shape * kTokenTails + tail);
    sink.one(tail_shape, before * kTokenShapes + shape);
    sink.one(tails_coarse, (before * kTokenTails + tail) * kCoarse + kCoarseShapes[shape]);
  }
};

// The tokens beyond the neighbours.
struct FarGroup {
  static constexpr GroupSizes<2> kSizes{kShapes, kShapes};

  template <class Sink>
  static void features(const GroupSizes<2>& values, Sink& sink) {
    sink.one(shape_before2, values[0]);
    sink.one(shape_after2, values[1]);
  }
};

// Where in the entry a token stands, and in which brackets.
struct PlaceGroup {
  static constexpr GroupSizes<4> kSizes{10, kTokenHeads, 2, kTokenShapes};

  template <class Sink>
  static void features(const GroupSizes<4>& values, Sink& sink) {
    const auto [place, head, brackets, shape] = values;
    sink.one(head_shape, head * kTokenShapes + shape);
    sink.one(place_shape, place * kTokenShapes + shape);
    sink.one(bracket_shape, brackets * kTokenShapes + shape);
  }
};

// On which side of the quotation and of the year a token stands.
struct SideGroup {
  static constexpr GroupSizes<4> kSizes{kQuotes, kYears, kTails, kTokenShapes};

  template <class Sink>
  static void features(const GroupSizes<4>& values, Sink& sink) {
    const auto [quote, years, before, shape] = values;
    sink.one(quote_tail, quote * kTails + before);
    sink.one(quote_shape, quote * kTokenShapes + shape);
    sink.one(year_shape, years * kTokenShapes + shape);
    sink.one(year_tail, years * kTails + before);
  }
};

// A class of a token's word between its marks.
struct WordGroup {
  static constexpr GroupSizes<3> kSizes{kEntryWords, kTails, kTokenTails};

  template <class Sink>
  static void features(const GroupSizes<3>& values, Sink& sink) {
    const auto [of_word, before, tail] = values;
    sink.one(word, of_word);
    sink.one(word_tail, tail * kEntryWords + of_word);
    sink.one(tail_word, before * kEntryWords + of_word);
  }
};

// A class of the words of a phrase, of one to two tokens, to five, or more.
struct PhraseWordGroup {
  static constexpr GroupSizes<2> kSizes{kEntryWords, 3};

  template <class Sink>
  static void features(const GroupSizes<2>& values, Sink& sink) {
    const auto [of_word, length] = values;
    sink.one(phrase_word, of_word);
    sink.one(phrase_word_short, length * kEntryWords + of_word);
  }
};

// Calls `take` with each EntryWord of the words.
template <class Take>
void each_class(std::uint32_t words, Take take) {
  for (; words != 0; words &= words - 1) take(static_cast<std::size_t>(std::countr_zero(words)));
}

inline std::size_t length_bucket(std::size_t length) {
  return length <= 4 ? length - 1 : length <= 6 ? 4 : length <= 10 ? 5 : length <= 16 ? 6 : 7;
}

inline std::size_t year_state(const EntryShape& entry, std::size_t token) {
  if (entry.first_year == entry.tokens.size()) return 0;
  return token < entry.first_year ? 1 : token == entry.first_year ? 2 : 3;
}

inline constexpr EntryToken kOutside{.span = {},
                                     .word = {},
                                     .shape = static_cast<TokenShape>(kTokenShapes),
                                     .head = static_cast<TokenHead>(kTokenHeads),
                                     .tail = static_cast<TokenTail>(kTokenTails)};

// The token at an index that may lie outside the entry, before its first one too.
inline const EntryToken& token_at(const EntryShape& entry, std::size_t i) {
  return i < entry.tokens.size() ? entry.tokens[i] : kOutside;
}

inline std::size_t kinds_around(const std::vector<EntryChunk>& chunks, std::size_t i) {
  const auto kind = [&](std::size_t at) {
    return at < chunks.size() ? static_cast<std::size_t>(chunks[at].kind) : kChunkKinds;
  };
  return (kind(i - 1) * kKinds + kind(i)) * kKinds + kind(i + 1);
}

template <class Sink>
void walk_phrase(const EntryShape& entry, std::size_t phrase, Sink& sink) {
  const EntryChunk& chunk = entry.phrases[phrase];
  const EntryToken& before = token_at(entry, std::size_t{chunk.first} - 1);
  const EntryToken& first = entry.tokens[chunk.first];
  const EntryToken& last = entry.tokens[chunk.end - 1];
  const EntryToken& next = token_at(entry, chunk.end);
  const std::size_t length = length_bucket(chunk.end - chunk.first);
  const std::size_t kind = of(chunk.kind);
  sink.one(phrase_length, length * 5 + chunk.capitals);
  const std::size_t words = length < 2 ? 0 : length < 5 ? 1 : 2;
  each_class(chunk.words, [&](std::size_t of_word) { sink.template group<PhraseWordGroup>({of_word, words}); });
  sink.one(phrase_edges, of(before.tail) * kTokenTails + of(last.tail));
  sink.one(phrase_next, of(next.shape) * kTokenTails + of(last.tail));
  sink.one(phrase_before, of(before.shape));
  sink.one(phrase_first, of(first.shape) * 8 + length);
  sink.one(phrase_kinds, kinds_around(entry.phrases, phrase));
  sink.one(phrase_place, std::min<std::size_t>(phrase, 7) * kChunkKinds + kind);
  const std::size_t quote = of(first.quote);
  sink.one(phrase_state, (quote * kYears + year_state(entry, chunk.first)) * kChunkKinds + kind);
  each_class(last.words, [&](std::size_t of_word) { sink.one(phrase_last_word, of_word); });
  each_class(first.words, [&](std::size_t of_word) { sink.one(phrase_first_word, of_word); });
  if (phrase + 1 < entry.phrases.size())
    each_class(entry.phrases[phrase + 1].words, [&](std::size_t of_word) { sink.one(phrase_next_words, of_word); });
}

template <class Sink>
void walk_clause(const EntryShape& entry, std::size_t clause, Sink& sink) {
  const EntryChunk& chunk = entry.clauses[clause];
  const EntryToken& first = entry.tokens[chunk.first];
  const EntryToken& last = entry.tokens[chunk.end - 1];
  const EntryToken& next = token_at(entry, chunk.end);
  const std::size_t kind = of(chunk.kind);
  sink.one(clause_length, length_bucket(chunk.end - chunk.first) * 5 + chunk.capitals);
  each_class(chunk.words, [&](std::size_t of_word) { sink.one(clause_word, of_word); });
  sink.one(clause_next, of(next.shape) * kTokenTails + of(last.tail));
  sink.one(clause_kinds, kinds_around(entry.clauses, clause));
  sink.one(clause_place, std::min<std::size_t>(clause, 5) * kChunkKinds + kind);
  const std::size_t quote = of(first.quote);
  sink.one(clause_state2, (quote * kYears + year_state(entry, chunk.first)) * kChunkKinds + kind);
  each_class(first.words, [&](std::size_t of_word) { sink.one(clause_first_word, of_word); });
  if (clause > 0)
    each_class(entry.clauses[clause - 1].words, [&](std::size_t of_word) { sink.one(clause_before_words, of_word); });
}

template <class Sink>
void walk_token(const EntryShape& entry, std::size_t i, std::size_t clause, Sink& sink) {
  const EntryToken& token = entry.tokens[i];
  const EntryToken& before = token_at(entry, i - 1);
  const EntryToken& before2 = token_at(entry, i - 2);
  const EntryToken& next = token_at(entry, i + 1);
  const EntryToken& next2 = token_at(entry, i + 2);
  const std::size_t shape = of(token.shape);
  const std::size_t tail_before = of(before.tail);
  const std::size_t years = year_state(entry, i);
  const std::size_t quote = of(token.quote);
  const std::size_t place = std::min<std::size_t>(i < 4 ? i : 3 + (i - 4) / 4 + 1, 9);
  const std::size_t from_end = entry.tokens.size() - 1 - i;
  sink.template group<TailsGroup>({tail_before, shape, of(token.tail)});
  sink.one(shape_shape, of(before.shape) * kTokenShapes + shape);
  sink.one(shape_next, shape * kShapes + of(next.shape));
  sink.one(coarse_three, (coarse(before.shape) * kCoarse + coarse(token.shape)) * kCoarse + coarse(next.shape));
  sink.template group<FarGroup>({of(before2.shape), of(next2.shape)});
  sink.template group<PlaceGroup>({place, of(token.head), token.in_brackets, shape});
  sink.template group<SideGroup>({quote, years, tail_before, shape});
  sink.one(next_head_tail, of(next.head) * kTails + of(next.tail));
  sink.one(end_shape, std::min<std::size_t>(from_end, 4) * kTokenShapes + shape);
  sink.one(clause_state, (std::min<std::size_t>(clause, 5) * kYears + years) * kQuotes + quote);
  each_class(token.words, [&](std::size_t of_word) {
    sink.template group<WordGroup>({of_word, tail_before, of(token.tail)});
  });
  each_class(before.words, [&](std::size_t of_word) { sink.one(word_before, of_word); });
  each_class(before2.words, [&](std::size_t of_word) { sink.one(word_before2, of_word); });
  each_class(next.words, [&](std::size_t of_word) { sink.one(word_next, of_word); });
}

}  // namespace claimcheck::parsers
