#include "parsers/text/words.hpp"

#include "parsers/text/byte_scan.hpp"
#include "parsers/text/lexicon_table.hpp"
#include "parsers/text/word_scan.hpp"

namespace claimcheck::parsers {
namespace {

// How many letters begin at `bytes`, of which sixteen can be read: small ones behind the first. 0 where the word may
// hold more than them, or ends too far away to see.
std::uint32_t plain_word_size(const char* bytes, unsigned small) {
  const auto size = static_cast<std::uint32_t>(__builtin_ctz(~(small | 1U)));
  if (size >= LexiconKey::kLongest) return 0;
  const auto next = static_cast<unsigned char>(bytes[size]);
  return kEnds[next] && (size > 1 || next == ' ') ? size : 0;
}

}  // namespace

void find_words(std::string_view text, Span within, std::vector<Word>& out) {
  const Lexicon& lexicon = Lexicon::shared();
  const std::string_view part = text.substr(0, within.end);
  const auto size = static_cast<std::uint32_t>(part.size());
  const auto is_letter = [&](std::uint32_t at) {
    return (kWordBytes[static_cast<unsigned char>(part[at])] & (kSmall | kUpper)) != 0;
  };
  for (std::uint32_t at = within.begin;;) {
    while (at < size && part[at] == ' ') ++at;  // most gaps
    Gap gap{at, 0};
    if (at >= size || !is_letter(at)) gap = skip_gap(part, at);
    at = gap.end;
    if (at >= size) return;
    if (is_letter(at) && at + LexiconKey::kLongest <= text.size()) {  // most words
      const char* const bytes = part.data() + at;
      const unsigned small = small_letters(bytes), capital = ~small & 1U;
      const std::uint32_t letters = plain_word_size(bytes, small);
      if (letters != 0 && at + letters < size) {
        const LexiconEntry entry = lexicon.find(LexiconKey(bytes, letters));
        out.push_back({.begin = at,
                       .end = at + letters,
                       .classes = entry.classes,
                       .shape = static_cast<std::uint8_t>(capital * kCapital + (letters > capital) * kLower),
                       .gap = gap.marks,
                       .hash = entry.hash});
        at += letters;
        continue;
      }
    }
    Word& word = out.emplace_back();
    word.gap = gap.marks;
    at = read_word(part, at, word);
  }
}

std::uint64_t fingerprint(std::span<const Word> words) {
  std::uint64_t hash = 0xCBF29CE484222325ull;
  for (const Word& word : words) {
    hash = (hash ^ (word.hash | static_cast<std::uint64_t>(word.clitic) << 32)) * 0x9FB21C651E98DF25ull;
    hash ^= hash >> 32;
  }
  return hash;
}

}  // namespace claimcheck::parsers
