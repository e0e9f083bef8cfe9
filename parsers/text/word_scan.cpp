#include "parsers/text/word_scan.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "model/utf8.hpp"
#include "parsers/text/byte_scan.hpp"
#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

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

// The words that need a closer look, one by one.
class Scanner {
 public:
  Scanner(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}

  Gap skip_gap() {
    std::uint8_t gap = 0;
    while (at_ < text_.size()) {
      const unsigned char c = byte(at_);
      if (c < 0x80) {
        if (kWordBytes[c] != kOther) break;
        if (c == '[' && skip_bracketed_digits()) continue;
        gap |= kGaps[c];
        ++at_;
        continue;
      }
      const CodePoint point = decode_code_point(text_, at_);
      const std::uint8_t what = role(point.value);
      if (what == kLetter) break;
      gap |= what;
      at_ += point.size;
    }
    return {at_, gap};
  }

  // Where it ends with its clitic.
  std::uint32_t read_word(Word& word) {
    word.begin = at_;
    unsigned seen = 0;
    if (byte(at_) < 0x80) {
      if (kWordBytes[byte(at_)] & kUpper) word.shape |= kCapital;
    } else if (const CodePoint first = decode_code_point(text_, at_); u_isupper(static_cast<UChar32>(first.value))) {
      word.shape |= kCapital;
    }
    const std::uint32_t first_end = at_ + 1;
    for (;;) {
      while (at_ < text_.size()) {
        const std::uint8_t kind = kWordBytes[byte(at_)];
        if (kind == kSmall) {
          seen |= kSmall;
          at_ = skip_small_letters(text_, at_ + 1);
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
      const LexiconEntry entry = look_up(written);
      word.hash = entry.hash;
      word.classes = entry.classes;
    }
    return at_;
  }

 private:
  unsigned char byte(std::uint32_t at) const { return static_cast<unsigned char>(text_[at]); }
  std::uint8_t kind(std::uint32_t at) const { return at < text_.size() ? kWordBytes[byte(at)] : std::uint8_t{kOther}; }
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
      if (kWordBytes[c] & (kSmall | kUpper)) return false;
    }
    return false;
  }

  // At a byte that is no letter: goes on where it joins two parts of one word, or cuts off the clitic.
  bool join(Word& word) {
    if (at_ >= text_.size()) return false;
    const unsigned char c = byte(at_);
    if (c == ' ') return false;
    const std::uint8_t before = kWordBytes[byte(at_ - 1)], after = kind(at_ + 1);
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
    return is_letter(at_ + 1) || (kWordBytes[byte(at_ - 1)] == kUpper && byte(word.begin) != 'I') || size > 1;
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

  std::string_view text_;
  std::uint32_t at_;
};

}  // namespace

Gap skip_gap(std::string_view text, std::uint32_t at) {
  return Scanner(text, at).skip_gap();
}

std::uint32_t read_word(std::string_view text, std::uint32_t at, Word& word) {
  return Scanner(text, at).read_word(word);
}

}  // namespace claimcheck::parsers
