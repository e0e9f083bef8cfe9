#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/span.hpp"

// One pass over a sentence that all finders of prose share: its words with what the lexicon knows of them.
namespace claimcheck::parsers {

// What the spelling of a word shows; bits of Word::shape.
enum WordShape : std::uint8_t {
  kCapital = 1,       // begins with a capital
  kLower = 2,         // has a small letter
  kInnerCapital = 4,  // has a capital behind its first letter
  kDigit = 8,         // has a digit
  kDotted = 16,       // letters and full stops: "U.S.", "e.g.", an initial "J."
  kHyphenated = 32,
  kMixed = 64,  // is more than a run of ASCII letters
};

// What was cut off behind an apostrophe: "China's" is the word "China" with Clitic::s.
enum class Clitic : std::uint8_t { none, s, plural, nt, re, ve, ll, d, m };

// What stands between a word and the one before it; bits of Word::gap, 0 for white space alone.
enum WordGap : std::uint8_t {
  kGapComma = 1,
  kGapColon = 2,  // and semicolon
  kGapDash = 4,
  kGapStop = 8,   // . ? ! …
  kGapOpen = 16,  // ( [ {
  kGapClose = 32,
  kGapQuote = 64,
  kGapOther = 128,
};

struct Word {
  std::uint32_t begin = 0, end = 0;  // without the clitic
  std::uint64_t classes = 0;         // bits of lexicon.hpp
  std::uint8_t shape = 0;
  std::uint8_t gap = 0;
  Clitic clitic = Clitic::none;
  std::uint8_t clitic_size = 0;  // bytes with the apostrophe
  std::uint32_t hash = 0;        // of its letters without their case

  Span span() const { return {begin, end}; }
  std::uint32_t full_end() const { return end + clitic_size; }
  bool is(std::uint64_t any_of) const { return (classes & any_of) != 0; }
  bool has(std::uint8_t any_of) const { return (shape & any_of) != 0; }
};

// The first of these words that has one of the classes, or `end`.
inline const Word* find_class(const Word* at, const Word* end, std::uint64_t any_of) {
  while (at != end && (at->classes & any_of) == 0) ++at;
  return at;
}

// Appends the words of text[within]. Hyphenated words, dotted abbreviations and numbers with their separators are one
// word each; text in square brackets that holds no letter ("[3]") is none.
void find_words(std::string_view text, Span within, std::vector<Word>& out);

// 64 bits of the words alone: case, white space and punctuation do not count.
std::uint64_t fingerprint(std::span<const Word> words);

}  // namespace claimcheck::parsers
