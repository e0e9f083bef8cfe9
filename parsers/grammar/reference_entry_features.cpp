#include "parsers/grammar/reference_entry_features.hpp"

#include <algorithm>

#include "parsers/grammar/reference_entry_groups.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kOpenersOfFields = bit(EntryWord::in) | bit(EntryWord::editor) | bit(EntryWord::translator) |
                                           bit(EntryWord::access) | bit(EntryWord::page) | bit(EntryWord::volume) |
                                           bit(EntryWord::number) | bit(EntryWord::month);

struct Lister {
  FeatureList& list;

  void one(Template name, std::size_t value) { list.add(kOffsets[name] + value); }
  template <class Group>
  void group(const decltype(Group::kSizes)& values) {
    Group::features(values, *this);
  }
};

}  // namespace

const std::size_t kEntryFeatures = kOffsets[template_count];

EntryShape read_entry_shape(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls) {
  EntryShape entry;
  entry.tokens.reserve(body.size() / 6 + 8);
  read_entry_tokens(body, quotes, urls, entry.tokens);
  entry.phrases.reserve(entry.tokens.size());
  entry.clauses.reserve(entry.tokens.size());
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
  Lister lister{out};
  walk_phrase(entry, phrase, lister);
}

void clause_features(const EntryShape& entry, std::size_t clause, FeatureList& out) {
  Lister lister{out};
  walk_clause(entry, clause, lister);
}

void token_features(const EntryShape& entry, std::size_t token, std::size_t clause, FeatureList& out) {
  Lister lister{out};
  walk_token(entry, token, clause, lister);
}

}  // namespace claimcheck::parsers
