#include "parsers/text/words.hpp"

#include "parsers/text/byte_scan.hpp"
#include "parsers/text/lexicon_table.hpp"
#include "parsers/text/word_scan.hpp"

namespace claimcheck::parsers {
namespace {

// Most words: ASCII letters, small ones behind the first, with nothing behind them that could belong to them. Where the
// word ends that begins with the letter at `at`, or `at` if it may be one of the others.
std::uint32_t read_plain_word(std::string_view text, Span at, const Lexicon& lexicon, Word& word) {
  if (text.size() < at.begin + LexiconKey::kLongest) return at.begin;
  const char* const bytes = text.data() + at.begin;
  const unsigned small = small_letters(bytes);
  const auto size = static_cast<std::uint32_t>(__builtin_ctz(~(small | 1U)));
  if (size >= LexiconKey::kLongest || at.begin + size >= at.end) return at.begin;
  const auto next = static_cast<unsigned char>(bytes[size]);
  if (!kEnds[next] || (size == 1 && next != ' ')) return at.begin;
  const LexiconEntry entry = lexicon.find(LexiconKey(bytes, size));
  const unsigned capital = ~small & 1U;
  word.begin = at.begin;
  word.end = at.begin + size;
  word.classes = entry.classes;
  word.hash = entry.hash;
  word.shape = static_cast<std::uint8_t>(capital * kCapital + (size > capital) * kLower);
  return word.end;
}

}  // namespace

void find_words(std::string_view text, Span within, std::vector<Word>& out) {
  const Lexicon& lexicon = Lexicon::shared();
  const std::string_view part = text.substr(0, within.end);
  const auto* const bytes = reinterpret_cast<const unsigned char*>(part.data());
  const auto size = static_cast<std::uint32_t>(part.size());
  const auto is_letter = [&](std::uint32_t at) { return (kWordBytes[bytes[at]] & (kSmall | kUpper)) != 0; };
  for (std::uint32_t at = within.begin;;) {
    while (at < size && bytes[at] == ' ') ++at;  // most gaps
    Gap gap{at, 0};
    if (at >= size || !is_letter(at)) gap = skip_gap(part, at);
    if (gap.end >= size) return;
    Word& word = out.emplace_back();  // filled where it stays: a copy would wait for the bytes just written
    word.gap = gap.marks;
    at = is_letter(gap.end) ? read_plain_word(text, {gap.end, size}, lexicon, word) : gap.end;
    if (at == gap.end) at = read_word(part, at, word);
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
