#include "parsers/grammar/reference_entry_chunks.hpp"

#include "parsers/grammar/reference_entry_words.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kOftenAbbreviated = bit(EntryWord::journal) | bit(EntryWord::month) | bit(EntryWord::number) |
                                            bit(EntryWord::volume) | bit(EntryWord::page) | bit(EntryWord::suffix);

bool is_lower(TokenShape shape) {
  return shape == TokenShape::lower || shape == TokenShape::lower_stop;
}

bool stop_ends(const std::vector<EntryToken>& tokens, std::size_t i) {
  const EntryToken& token = tokens[i];
  if (i + 1 == tokens.size()) return true;
  if (token.shape == TokenShape::initials || token.shape == TokenShape::capitals) return false;
  if (is_lower(tokens[i + 1].shape) && tokens[i + 1].head == TokenHead::none) return false;
  if (token.shape == TokenShape::abbreviation || token.shape == TokenShape::lower_stop)
    return (token.words & kOftenAbbreviated) == 0;
  return true;
}

bool ends_clause(const std::vector<EntryToken>& tokens, std::size_t i) {
  const EntryToken& token = tokens[i];
  if (i + 1 == tokens.size()) return true;
  const EntryToken& next = tokens[i + 1];
  if (token.quote != next.quote) return true;
  if (token.quote == QuoteState::inside) return false;
  if (token.shape == TokenShape::address || next.shape == TokenShape::address) return true;
  switch (token.tail) {
    case TokenTail::stop: return stop_ends(tokens, i);
    case TokenTail::question:
    case TokenTail::quote:
    case TokenTail::bracket_stop: return true;
    case TokenTail::bracket: return token.shape == TokenShape::year;
    default: return false;
  }
}

// At a token that ends no clause.
bool ends_phrase(const EntryToken& token, const EntryToken& next) {
  if (next.head == TokenHead::paren || next.head == TokenHead::bracket) return true;
  return token.tail != TokenTail::none && token.tail != TokenTail::stop && token.tail != TokenTail::dash;
}

struct Counts {
  unsigned words = 0, capitals = 0, lower = 0, functions = 0, initials = 0, abbreviations = 0, numbers = 0, years = 0,
           addresses = 0;

  Counts& operator+=(const Counts& other) {
    words += other.words, capitals += other.capitals, lower += other.lower;
    functions += other.functions, initials += other.initials, abbreviations += other.abbreviations;
    numbers += other.numbers, years += other.years, addresses += other.addresses;
    return *this;
  }
};

void count(const EntryToken& token, Counts& counts) {
  switch (token.shape) {
    case TokenShape::initials:
    case TokenShape::capitals: ++counts.initials; break;
    case TokenShape::abbreviation: ++counts.abbreviations; [[fallthrough]];
    case TokenShape::shouted:
    case TokenShape::capitalised:
    case TokenShape::mixed: ++counts.words, ++counts.capitals; break;
    case TokenShape::lower:
    case TokenShape::lower_stop:
      if (token.words & (bit(EntryWord::function) | bit(EntryWord::particle) | bit(EntryWord::conjunction)))
        ++counts.functions;
      else
        ++counts.words, ++counts.lower;
      break;
    case TokenShape::year: ++counts.years; break;
    case TokenShape::address: ++counts.addresses; break;
    case TokenShape::mark: break;
    default: ++counts.numbers;
  }
}

ChunkKind kind_of(const Counts& counts) {
  if (counts.addresses > 0) return ChunkKind::address;
  if (counts.lower >= 2 || counts.lower > counts.capitals) return ChunkKind::prose;
  if (counts.initials > 0 && counts.lower == 0 && counts.numbers == 0 && counts.capitals <= 3 * counts.initials + 2)
    return ChunkKind::name;
  if (counts.years > 0 && counts.capitals <= 1) return ChunkKind::year;
  if (counts.numbers > 0 && counts.capitals <= 1) return ChunkKind::numeric;
  if (counts.abbreviations > 0 && counts.abbreviations + 1 >= counts.capitals) return ChunkKind::abbreviations;
  if (counts.functions > 0 || counts.lower > 0) return ChunkKind::title_case;
  if (counts.capitals == 1) return ChunkKind::word;
  return counts.capitals > 1 ? ChunkKind::words : ChunkKind::other;
}

// A chunk that grows.
struct Open {
  EntryChunk chunk;
  Counts counts;

  void close(std::uint32_t end, std::vector<EntryChunk>& out) {
    chunk.end = end;
    chunk.kind = kind_of(counts);
    chunk.capitals = counts.words == 0 ? 0 : static_cast<std::uint8_t>(counts.capitals * 4 / counts.words);
    out.push_back(chunk);
    *this = {};
    chunk.first = end;
  }
};

}  // namespace

void read_chunks(const std::vector<EntryToken>& tokens, std::vector<EntryChunk>& phrases,
                 std::vector<EntryChunk>& clauses) {
  phrases.clear();
  clauses.clear();
  Open phrase;
  Open clause;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    phrase.chunk.words |= tokens[i].words;
    count(tokens[i], phrase.counts);
    const bool clause_ends = ends_clause(tokens, i);
    if (!clause_ends && !ends_phrase(tokens[i], tokens[i + 1])) continue;
    clause.chunk.words |= phrase.chunk.words;
    clause.counts += phrase.counts;
    phrase.close(i + 1, phrases);
    if (clause_ends) clause.close(i + 1, clauses);
  }
}

}  // namespace claimcheck::parsers
