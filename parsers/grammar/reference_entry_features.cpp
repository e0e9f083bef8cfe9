#include "parsers/grammar/reference_entry_features.hpp"

#include <algorithm>
#include <bit>

#include "parsers/grammar/reference_entry_words.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kShapes = kTokenShapes + 1;  // with one for "outside the entry"
constexpr std::size_t kTails = kTokenTails + 1;
constexpr std::size_t kHeads = kTokenHeads + 1;
constexpr std::size_t kKinds = kChunkKinds + 1;
constexpr std::size_t kCoarse = 9;
constexpr std::size_t kStepShapes = kCoarse + 4;
constexpr std::size_t kStepOrigins = 7;
constexpr std::uint32_t kOpenersOfFields = bit(EntryWord::in) | bit(EntryWord::editor) | bit(EntryWord::translator) |
                                           bit(EntryWord::access) | bit(EntryWord::page) | bit(EntryWord::volume) |
                                           bit(EntryWord::number) | bit(EntryWord::month);
constexpr std::size_t kQuotes = 4;
constexpr std::size_t kYears = 4;

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

constexpr std::array<std::size_t, template_count> kSizes = {
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

constexpr std::array<std::size_t, template_count + 1> kOffsets = [] {
  std::array<std::size_t, template_count + 1> offsets{};
  for (std::size_t i = 0; i < template_count; ++i) offsets[i + 1] = offsets[i] + kSizes[i];
  return offsets;
}();

std::size_t of(TokenShape shape) {
  return static_cast<std::size_t>(shape);
}
std::size_t of(TokenTail tail) {
  return static_cast<std::size_t>(tail);
}

constexpr std::array<std::uint8_t, kShapes> kCoarseShapes = [] {
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

std::size_t coarse(TokenShape shape) {
  return kCoarseShapes[of(shape)];
}

std::size_t length_bucket(std::size_t length) {
  return length <= 4 ? length - 1 : length <= 6 ? 4 : length <= 10 ? 5 : length <= 16 ? 6 : 7;
}

std::size_t year_state(const EntryShape& entry, std::size_t token) {
  if (entry.first_year == entry.tokens.size()) return 0;
  return token < entry.first_year ? 1 : token == entry.first_year ? 2 : 3;
}

struct Adder {
  FeatureList& out;

  void one(Template name, std::size_t value) { out.add(kOffsets[name] + value); }
  // One feature for each class of the words.
  void each(Template name, std::uint32_t words, std::size_t row = 0) {
    for (; words != 0; words &= words - 1)
      one(name, row * kEntryWords + static_cast<std::size_t>(std::countr_zero(words)));
  }
};

constexpr EntryToken kOutside{.span = {},
                              .word = {},
                              .shape = static_cast<TokenShape>(kTokenShapes),
                              .head = static_cast<TokenHead>(kTokenHeads),
                              .tail = static_cast<TokenTail>(kTokenTails)};

// The token at an index that may lie outside the entry, before its first one too.
const EntryToken& token_at(const EntryShape& entry, std::size_t i) {
  return i < entry.tokens.size() ? entry.tokens[i] : kOutside;
}

std::size_t kinds_around(const std::vector<EntryChunk>& chunks, std::size_t i) {
  const auto kind = [&](std::size_t at) {
    return at < chunks.size() ? static_cast<std::size_t>(chunks[at].kind) : kChunkKinds;
  };
  return (kind(i - 1) * kKinds + kind(i)) * kKinds + kind(i + 1);
}

}  // namespace

const std::size_t kEntryFeatures = kOffsets[template_count];

EntryShape read_entry_shape(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls) {
  EntryShape entry;
  read_entry_tokens(body, quotes, urls, entry.tokens);
  read_chunks(entry.tokens, entry.phrases, entry.clauses);
  const auto year = std::ranges::find(entry.tokens, TokenShape::year, &EntryToken::shape);
  entry.first_year = static_cast<std::size_t>(year - entry.tokens.begin());
  return entry;
}

const std::size_t kStepPlaces = kTokenTails * kStepOrigins * kStepShapes;

// What stands before a step: a plain word, a word often abbreviated, initials, a number, a lower-case word, the rest.
std::size_t step_origin(const EntryToken& token) {
  constexpr std::uint32_t kSeldomLast = bit(EntryWord::journal) | bit(EntryWord::meeting) |
                                        bit(EntryWord::institution) | bit(EntryWord::publisher) |
                                        bit(EntryWord::report);
  switch (coarse(token.shape)) {
    case 0: return 2;
    case 1: return 0;
    case 2: return (token.words & kSeldomLast) != 0 ? 1 : 0;
    case 3: return (token.words & bit(EntryWord::function)) != 0 ? 5 : 4;
    case 4:
    case 7: return 3;
    default: return 6;
  }
}

std::size_t step_place(const EntryToken& before, const EntryToken& after) {
  std::size_t shape = coarse(after.shape);
  if (shape >= 1 && shape <= 3 && (after.words & kOpenersOfFields) != 0) shape = kCoarse + 3;
  if (after.head == TokenHead::quote) shape = kCoarse;
  if (after.head == TokenHead::paren || after.head == TokenHead::bracket)
    shape = kCoarse + (after.shape == TokenShape::year ? 1 : 2);
  return (of(before.tail) * kStepOrigins + step_origin(before)) * kStepShapes + shape;
}

void phrase_features(const EntryShape& entry, std::size_t phrase, FeatureList& out) {
  const EntryChunk& chunk = entry.phrases[phrase];
  Adder add{out};
  const EntryToken& before = token_at(entry, std::size_t{chunk.first} - 1);
  const EntryToken& first = entry.tokens[chunk.first];
  const EntryToken& last = entry.tokens[chunk.end - 1];
  const EntryToken& next = token_at(entry, chunk.end);
  const std::size_t length = length_bucket(chunk.end - chunk.first);
  const std::size_t kind = static_cast<std::size_t>(chunk.kind);
  add.one(phrase_length, length * 5 + chunk.capitals);
  add.each(phrase_word, chunk.words);
  add.each(phrase_word_short, chunk.words, length < 2 ? 0 : length < 5 ? 1 : 2);
  add.one(phrase_edges, of(before.tail) * kTokenTails + of(last.tail));
  add.one(phrase_next, of(next.shape) * kTokenTails + of(last.tail));
  add.one(phrase_before, of(before.shape));
  add.one(phrase_first, of(first.shape) * 8 + length);
  add.one(phrase_kinds, kinds_around(entry.phrases, phrase));
  add.one(phrase_place, std::min<std::size_t>(phrase, 7) * kChunkKinds + kind);
  const std::size_t quote = static_cast<std::size_t>(first.quote);
  add.one(phrase_state, (quote * kYears + year_state(entry, chunk.first)) * kChunkKinds + kind);
  add.each(phrase_last_word, last.words);
  add.each(phrase_first_word, first.words);
  if (phrase + 1 < entry.phrases.size()) add.each(phrase_next_words, entry.phrases[phrase + 1].words);
}

void clause_features(const EntryShape& entry, std::size_t clause, FeatureList& out) {
  const EntryChunk& chunk = entry.clauses[clause];
  Adder add{out};
  const EntryToken& first = entry.tokens[chunk.first];
  const EntryToken& last = entry.tokens[chunk.end - 1];
  const EntryToken& next = token_at(entry, chunk.end);
  const std::size_t kind = static_cast<std::size_t>(chunk.kind);
  add.one(clause_length, length_bucket(chunk.end - chunk.first) * 5 + chunk.capitals);
  add.each(clause_word, chunk.words);
  add.one(clause_next, of(next.shape) * kTokenTails + of(last.tail));
  add.one(clause_kinds, kinds_around(entry.clauses, clause));
  add.one(clause_place, std::min<std::size_t>(clause, 5) * kChunkKinds + kind);
  const std::size_t quote = static_cast<std::size_t>(first.quote);
  add.one(clause_state2, (quote * kYears + year_state(entry, chunk.first)) * kChunkKinds + kind);
  add.each(clause_first_word, first.words);
  if (clause > 0) add.each(clause_before_words, entry.clauses[clause - 1].words);
}

void token_features(const EntryShape& entry, std::size_t i, std::size_t clause, FeatureList& out) {
  const EntryToken& token = entry.tokens[i];
  const EntryToken& before = token_at(entry, i - 1);
  const EntryToken& before2 = token_at(entry, i - 2);
  const EntryToken& next = token_at(entry, i + 1);
  const EntryToken& next2 = token_at(entry, i + 2);
  Adder add{out};
  const std::size_t shape = of(token.shape);
  const std::size_t tail_before = of(before.tail);
  const std::size_t years = year_state(entry, i);
  const std::size_t quote = static_cast<std::size_t>(token.quote);
  const std::size_t from_end = entry.tokens.size() - 1 - i;
  add.one(shape_tail, shape * kTokenTails + of(token.tail));
  add.one(tail_shape, tail_before * kTokenShapes + shape);
  add.one(shape_shape, of(before.shape) * kTokenShapes + shape);
  add.one(shape_next, shape * kShapes + of(next.shape));
  add.one(shape_before2, of(before2.shape));
  add.one(shape_after2, of(next2.shape));
  add.one(head_shape, static_cast<std::size_t>(token.head) * kTokenShapes + shape);
  add.one(next_head_tail, static_cast<std::size_t>(next.head) * kTails + of(next.tail));
  add.each(word, token.words);
  add.each(word_before, before.words);
  add.each(word_before2, before2.words);
  add.each(word_next, next.words);
  add.each(word_tail, token.words, of(token.tail));
  add.each(tail_word, token.words, tail_before);
  add.one(place_shape, std::min<std::size_t>(i < 4 ? i : 3 + (i - 4) / 4 + 1, 9) * kTokenShapes + shape);
  add.one(end_shape, std::min<std::size_t>(from_end, 4) * kTokenShapes + shape);
  add.one(quote_tail, quote * kTails + tail_before);
  add.one(quote_shape, quote * kTokenShapes + shape);
  add.one(bracket_shape, (token.in_brackets ? kTokenShapes : 0) + shape);
  add.one(year_shape, years * kTokenShapes + shape);
  add.one(year_tail, years * kTails + tail_before);
  add.one(clause_state, (std::min<std::size_t>(clause, 5) * kYears + years) * kQuotes + quote);
  add.one(coarse_three, (coarse(before.shape) * kCoarse + coarse(token.shape)) * kCoarse + coarse(next.shape));
  add.one(tails_coarse, (tail_before * kTokenTails + of(token.tail)) * kCoarse + coarse(token.shape));
}

}  // namespace claimcheck::parsers
