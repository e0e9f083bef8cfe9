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

std::size_t coarse(TokenShape shape) {
  switch (shape) {
    case TokenShape::initials:
    case TokenShape::capitals: return 0;
    case TokenShape::shouted:
    case TokenShape::capitalised:
    case TokenShape::mixed: return 1;
    case TokenShape::abbreviation: return 2;
    case TokenShape::lower:
    case TokenShape::lower_stop: return 3;
    case TokenShape::year: return 4;
    case TokenShape::address: return 5;
    case TokenShape::mark: return 6;
    default: return 7;
  }
}
constexpr std::size_t kOutsideCoarse = 8;

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

struct Neighbours {
  const EntryShape& entry;

  const EntryToken* at(std::size_t i, std::ptrdiff_t by) const {
    const std::ptrdiff_t there = static_cast<std::ptrdiff_t>(i) + by;
    return there < 0 || there >= static_cast<std::ptrdiff_t>(entry.tokens.size())
               ? nullptr
               : &entry.tokens[static_cast<std::size_t>(there)];
  }
  std::size_t shape(std::size_t i, std::ptrdiff_t by) const {
    const EntryToken* token = at(i, by);
    return token ? of(token->shape) : kTokenShapes;
  }
  std::size_t tail(std::size_t i, std::ptrdiff_t by) const {
    const EntryToken* token = at(i, by);
    return token ? of(token->tail) : kTokenTails;
  }
  std::size_t head(std::size_t i, std::ptrdiff_t by) const {
    const EntryToken* token = at(i, by);
    return token ? static_cast<std::size_t>(token->head) : kTokenHeads;
  }
  std::uint32_t words(std::size_t i, std::ptrdiff_t by) const {
    const EntryToken* token = at(i, by);
    return token ? token->words : 0;
  }
  std::size_t coarse_shape(std::size_t i, std::ptrdiff_t by) const {
    const EntryToken* token = at(i, by);
    return token ? coarse(token->shape) : kOutsideCoarse;
  }
};

std::size_t kinds_around(const std::vector<EntryChunk>& chunks, std::size_t i) {
  const auto kind = [&](std::size_t at) {
    return at < chunks.size() ? static_cast<std::size_t>(chunks[at].kind) : kChunkKinds;
  };
  return (kind(i == 0 ? chunks.size() : i - 1) * kKinds + kind(i)) * kKinds + kind(i + 1);
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
  const Neighbours near{entry};
  Adder add{out};
  const std::size_t last = chunk.end - 1;
  const std::size_t length = length_bucket(chunk.end - chunk.first);
  const std::size_t kind = static_cast<std::size_t>(chunk.kind);
  add.one(phrase_length, length * 5 + chunk.capitals);
  add.each(phrase_word, chunk.words);
  add.each(phrase_word_short, chunk.words, length < 2 ? 0 : length < 5 ? 1 : 2);
  add.one(phrase_edges, near.tail(chunk.first, -1) * kTokenTails + of(entry.tokens[last].tail));
  add.one(phrase_next, near.shape(last, 1) * kTokenTails + of(entry.tokens[last].tail));
  add.one(phrase_before, near.shape(chunk.first, -1));
  add.one(phrase_first, of(entry.tokens[chunk.first].shape) * 8 + length);
  add.one(phrase_kinds, kinds_around(entry.phrases, phrase));
  add.one(phrase_place, std::min<std::size_t>(phrase, 7) * kChunkKinds + kind);
  const std::size_t quote = static_cast<std::size_t>(entry.tokens[chunk.first].quote);
  add.one(phrase_state, (quote * kYears + year_state(entry, chunk.first)) * kChunkKinds + kind);
  add.each(phrase_last_word, entry.tokens[last].words);
  add.each(phrase_first_word, entry.tokens[chunk.first].words);
  if (phrase + 1 < entry.phrases.size()) add.each(phrase_next_words, entry.phrases[phrase + 1].words);
}

void clause_features(const EntryShape& entry, std::size_t clause, FeatureList& out) {
  const EntryChunk& chunk = entry.clauses[clause];
  const Neighbours near{entry};
  Adder add{out};
  const std::size_t last = chunk.end - 1;
  const std::size_t kind = static_cast<std::size_t>(chunk.kind);
  add.one(clause_length, length_bucket(chunk.end - chunk.first) * 5 + chunk.capitals);
  add.each(clause_word, chunk.words);
  add.one(clause_next, near.shape(last, 1) * kTokenTails + of(entry.tokens[last].tail));
  add.one(clause_kinds, kinds_around(entry.clauses, clause));
  add.one(clause_place, std::min<std::size_t>(clause, 5) * kChunkKinds + kind);
  const std::size_t quote = static_cast<std::size_t>(entry.tokens[chunk.first].quote);
  add.one(clause_state2, (quote * kYears + year_state(entry, chunk.first)) * kChunkKinds + kind);
  add.each(clause_first_word, entry.tokens[chunk.first].words);
  if (clause > 0) add.each(clause_before_words, entry.clauses[clause - 1].words);
}

void token_features(const EntryShape& entry, std::size_t i, std::size_t clause, FeatureList& out) {
  const EntryToken& token = entry.tokens[i];
  const Neighbours near{entry};
  Adder add{out};
  const std::size_t shape = of(token.shape);
  const std::size_t before = near.tail(i, -1);
  const std::size_t years = year_state(entry, i);
  const std::size_t quote = static_cast<std::size_t>(token.quote);
  const std::size_t from_end = entry.tokens.size() - 1 - i;
  add.one(shape_tail, shape * kTokenTails + of(token.tail));
  add.one(tail_shape, before * kTokenShapes + shape);
  add.one(shape_shape, near.shape(i, -1) * kTokenShapes + shape);
  add.one(shape_next, shape * kShapes + near.shape(i, 1));
  add.one(shape_before2, near.shape(i, -2));
  add.one(shape_after2, near.shape(i, 2));
  add.one(head_shape, static_cast<std::size_t>(token.head) * kTokenShapes + shape);
  add.one(next_head_tail, near.head(i, 1) * kTails + near.tail(i, 1));
  add.each(word, token.words);
  add.each(word_before, near.words(i, -1));
  add.each(word_before2, near.words(i, -2));
  add.each(word_next, near.words(i, 1));
  add.each(word_tail, token.words, of(token.tail));
  add.each(tail_word, token.words, before);
  add.one(place_shape, std::min<std::size_t>(i < 4 ? i : 3 + (i - 4) / 4 + 1, 9) * kTokenShapes + shape);
  add.one(end_shape, std::min<std::size_t>(from_end, 4) * kTokenShapes + shape);
  add.one(quote_tail, quote * kTails + before);
  add.one(quote_shape, quote * kTokenShapes + shape);
  add.one(bracket_shape, (token.in_brackets ? kTokenShapes : 0) + shape);
  add.one(year_shape, years * kTokenShapes + shape);
  add.one(year_tail, years * kTails + before);
  add.one(clause_state, (std::min<std::size_t>(clause, 5) * kYears + years) * kQuotes + quote);
  add.one(coarse_three,
          (near.coarse_shape(i, -1) * kCoarse + near.coarse_shape(i, 0)) * kCoarse + near.coarse_shape(i, 1));
  add.one(tails_coarse, (before * kTokenTails + of(token.tail)) * kCoarse + coarse(token.shape));
}

}  // namespace claimcheck::parsers
