#include "parsers/text/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "model/utf8.hpp"
#include "parsers/text/byte_scan.hpp"
#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

enum Byte : std::uint8_t { kOther = 0, kSmall = 1, kUpper = 2, kNumeral = 4, kHigh = 8 };

constexpr std::array<std::uint8_t, 256> kBytes = [] {
  std::array<std::uint8_t, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[c] = kSmall;
  for (int c = 'A'; c <= 'Z'; ++c) table[c] = kUpper;
  for (int c = '0'; c <= '9'; ++c) table[c] = kNumeral;
  for (int c = 0x80; c <= 0xFF; ++c) table[c] = kHigh;
  return table;
}();

constexpr std::array<std::uint8_t, 128> kGaps = [] {
  std::array<std::uint8_t, 128> table{};
  for (int c = '!'; c < 127; ++c) table[c] = kGapOther;
  table[','] = kGapComma;
  table[':'] = table[';'] = kGapColon;
  table['-'] = kGapDash;
  table['.'] = table['!'] = table['?'] = kGapStop;
  table['('] = table['['] = table['{'] = kGapOpen;
  table[')'] = table[']'] = table['}'] = kGapClose;
  table['"'] = table['\''] = kGapQuote;
  return table;
}();

// The bytes behind which no word of two letters or more goes on.
constexpr std::array<bool, 256> kEnds = [] {
  std::array<bool, 256> table{};
  for (int c = 0; c < 128; ++c) table[c] = kBytes[c] == kOther && c != '-' && c != '\'';
  return table;
}();

// What a code point that is no ASCII does to words: a letter, a mark of a gap, or nothing but white space (0).
constexpr std::uint8_t kLetter = 0xFF;
std::uint8_t role(char32_t c) {
  if (c == 0xA0 || c == 0xAD || c == 0xFEFF) return 0;
  if (c < 0xC0)
    return c == 0xAB || c == 0xBB                ? std::uint8_t{kGapQuote}
           : c == 0xAA || c == 0xB5 || c == 0xBA ? kLetter
                                                 : std::uint8_t{kGapOther};
  if (c == 0xD7 || c == 0xF7 || c == kReplacementCharacter) return kGapOther;
  if (c < 0x2000) return kLetter;
  if (c <= 0x200F || (c >= 0x2028 && c <= 0x202F) || c == 0x205F || c == 0x2060 || c == 0x3000) return 0;
  if (c >= 0x2010 && c <= 0x2015) return kGapDash;
  if ((c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F)) return kGapQuote;
  if (c == 0x2026 || c == 0x3002) return kGapStop;
  if (c == 0x3001) return kGapComma;
  if (c < 0x2C00 || (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFF10)) return kGapOther;
  return kLetter;
}

std::uint32_t folded_hash(std::string_view word) {
  std::uint32_t hash = 0x811C9DC5u;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_code_point(word, at);
    hash = (hash ^ static_cast<std::uint32_t>(u_foldCase(static_cast<UChar32>(point.value), U_FOLD_CASE_DEFAULT))) *
           0x01000193u;
    at += point.size;
  }
  return hash;
}

class Scanner {
 public:
  Scanner(std::string_view text, Span within) : whole_(text), text_(text.substr(0, within.end)), at_(within.begin) {}

  // Skips to the next word and gathers what stands before it; false at the end.
  bool skip_gap(std::uint8_t& gap) {
    while (at_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (c < 0x80) {
        if (kBytes[c] != kOther) return true;
        if (c == '[' && skip_bracketed_digits()) continue;
        gap |= kGaps[c];
        ++at_;
        continue;
      }
      const CodePoint point = decode_code_point(text_, at_);
      const std::uint8_t what = role(point.value);
      if (what == kLetter) return true;
      gap |= what;
      at_ += point.size;
    }
    return false;
  }

  // Most words: ASCII letters, small ones behind the first, with nothing behind them that could belong to them.
  bool read_plain_word(Word& word) {
    const std::uint32_t begin = at_;
    const std::uint8_t first = kBytes[byte(begin)];
    if ((first & (kSmall | kUpper)) == 0) return false;
    const auto size = static_cast<std::uint32_t>(text_.size());
    const std::uint32_t end = std::min(skip_small_letters(whole_, begin + 1), size);
    if (end < size && (!kEnds[byte(end)] || end - begin < 2)) return false;
    const LexiconEntry entry = look_up(whole_, begin, end);
    const bool is_capital = first == kUpper;
    at_ = end;
    word.begin = begin;
    word.end = end;
    word.classes = entry.classes;
    word.hash = entry.hash;
    word.shape = static_cast<std::uint8_t>((is_capital ? kCapital : 0) | (end - begin > is_capital ? kLower : 0));
    return true;
  }

  void read_word(Word& word) {
    word.begin = at_;
    unsigned seen = 0;
    if (byte(at_) < 0x80) {
      if (kBytes[byte(at_)] & kUpper) word.shape |= kCapital;
    } else if (const CodePoint first = decode_code_point(text_, at_); u_isupper(static_cast<UChar32>(first.value))) {
      word.shape |= kCapital;
    }
    const std::uint32_t first_end = at_ + 1;
    for (;;) {
      while (at_ < text_.size()) {
        const std::uint8_t kind = kBytes[byte(at_)];
        if (kind == kSmall) {
          seen |= kSmall;
          at_ = std::min(skip_small_letters(whole_, at_ + 1), static_cast<std::uint32_t>(text_.size()));
          continue;
        }
        if (kind == kOther) break;
        if (kind == kHigh && !take_high()) break;
        if (kind != kHigh) ++at_;
        seen |= kind;
        if (kind == kUpper && at_ > first_end) word.shape |= kInnerCapital;
      }
      if (!join(word)) break;
      word.shape |= kMixed;
    }
    word.end = at_;
    if (seen & (kSmall | kHigh)) word.shape |= kLower;
    if (seen & kNumeral) word.shape |= kDigit;
    if (seen & (kNumeral | kHigh)) word.shape |= kMixed;
    if (word.clitic_size != 0) at_ += word.clitic_size;
    const std::string_view written = text_.substr(word.begin, word.end - word.begin);
    if (seen & kHigh) {
      word.hash = folded_hash(written);
    } else {
      const LexiconEntry entry = look_up(whole_, word.begin, word.end);
      word.hash = entry.hash;
      word.classes = entry.classes;
    }
  }

 private:
  unsigned char byte(std::uint32_t at) const { return static_cast<unsigned char>(text_[at]); }
  std::uint8_t kind(std::uint32_t at) const { return at < text_.size() ? kBytes[byte(at)] : std::uint8_t{kOther}; }
  bool is_letter(std::uint32_t at) const { return (kind(at) & (kSmall | kUpper | kHigh)) != 0; }

  bool take_high() {
    const CodePoint point = decode_code_point(text_, at_);
    if (role(point.value) != kLetter) return false;
    at_ += point.size;
    return true;
  }

  // A numeric marker: it belongs to no sentence's words. Bounded, so that a page of brackets costs no more than a page.
  bool skip_bracketed_digits() {
    std::uint32_t at = at_ + 1;
    const std::uint32_t limit = std::min<std::uint32_t>(at_ + 40, text_.size());
    for (; at < limit; ++at) {
      const unsigned char c = byte(at);
      if (c == ']') {
        at_ = at + 1;
        return true;
      }
      if (kBytes[c] & (kSmall | kUpper)) return false;
    }
    return false;
  }

  // At a byte that is no letter: goes on where it joins two parts of one word, or cuts off the clitic.
  bool join(Word& word) {
    if (at_ >= text_.size()) return false;
    const unsigned char c = byte(at_);
    if (c == ' ') return false;
    const std::uint8_t before = kBytes[byte(at_ - 1)], after = kind(at_ + 1);
    if (c == '-') {
      if (after == kOther || (after == kHigh && role(decode_code_point(text_, at_ + 1).value) != kLetter)) return false;
      word.shape |= kHyphenated;
    } else if (c == '.') {
      if (before == kNumeral && after == kNumeral) {
      } else if (is_dotted(word)) {
        word.shape |= kDotted;
      } else {
        return false;
      }
    } else if (c == ',') {
      if (before != kNumeral || after != kNumeral) return false;
    } else if (c == '\'') {
      return apostrophe(word, 1);
    } else if (c == 0xE2 && text_.substr(at_, 3) == "\u2019") {
      return apostrophe(word, 3);
    } else {
      return false;
    }
    ++at_;
    return true;
  }

  // The full stop behind a single letter, as in "U.S." and "J."; all the word so far is such letters.
  bool is_dotted(const Word& word) const {
    const std::uint32_t size = at_ - word.begin;
    if (!is_letter(at_ - 1) || (size != 1 && byte(at_ - 2) != '.')) return false;
    return is_letter(at_ + 1) || (kBytes[byte(at_ - 1)] == kUpper && byte(word.begin) != 'I') || size > 1;
  }

  bool apostrophe(Word& word, std::uint32_t size) {
    const std::uint32_t tail = at_ + size;
    std::uint32_t end = tail;
    while (end < text_.size() && end < tail + 3 && (kind(end) & (kSmall | kUpper))) ++end;
    if (kind(end) == kSmall || kind(end) == kUpper) {
      at_ = tail;  // O'Brien
      return true;
    }
    const auto small = [&](std::uint32_t at) { return static_cast<char>(text_[at] | 0x20); };
    const auto cut = [&](Clitic clitic, std::uint32_t length) {
      word.clitic = clitic;
      word.clitic_size = static_cast<std::uint8_t>(length);
      return false;
    };
    if (end == tail) return small(at_ - 1) == 's' ? cut(Clitic::plural, 0) : false;
    if (end == tail + 1) {
      switch (small(tail)) {
        case 's': return cut(Clitic::s, size + 1);
        case 'd': return cut(Clitic::d, size + 1);
        case 'm': return cut(Clitic::m, size + 1);
        case 't':
          if (small(at_ - 1) != 'n' || at_ - word.begin < 2) break;
          --at_;
          return cut(Clitic::nt, size + 2);
        default: break;
      }
    } else if (end == tail + 2) {
      const char first = small(tail), second = small(tail + 1);
      if (first == 'r' && second == 'e') return cut(Clitic::re, size + 2);
      if (first == 'v' && second == 'e') return cut(Clitic::ve, size + 2);
      if (first == 'l' && second == 'l') return cut(Clitic::ll, size + 2);
    }
    at_ = tail;
    return true;
  }

  std::string_view whole_;  // with what stands behind `text_`, so that words at its end are read as fast
  std::string_view text_;
  std::uint32_t at_;
};

}  // namespace

void find_words(std::string_view text, Span within, std::vector<Word>& out) {
  Scanner scanner(text, within);
  for (std::uint8_t gap = 0; scanner.skip_gap(gap); gap = 0) {
    Word& word = out.emplace_back();  // filled where it stays: a copy would wait for the bytes just written
    word.gap = gap;
    if (!scanner.read_plain_word(word)) scanner.read_word(word);
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
