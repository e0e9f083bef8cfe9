#include "parsers/text/sentence_end.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/text/abbreviations.hpp"
#include "parsers/text/closers.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kLongestWord = 24, kLongestToken = 200, kLongestParenthesis = 80;

enum class Next : std::uint8_t { nothing, large, small, digit, opening, other };

// What a byte does to the word that stands before a mark.
enum class Before : std::uint8_t { belongs, ends, may_open };
constexpr auto kBefore = [] {
  std::array<Before, 256> table{};
  for (const unsigned char c : {' ', '\t', '\n', '\v', '\f', '\r', ',', ';', '/', '-'}) table[c] = Before::ends;
  table[0x93] = table[0x94] = Before::ends;  // dashes
  for (const unsigned char c : {'"', '\'', '(', '[', '{'}) table[c] = Before::ends;
  table[0xC2] = table[0xE2] = Before::may_open;
  return table;
}();

// One mark and what stands around it.
class Reader {
 public:
  Reader(const SentenceBlock& block, std::uint32_t begin, std::uint32_t at)
      : text_(block.text), is_casual_(block.is_casual), begin_(begin), at_(at) {}

  SentenceEnd read() {
    const auto size = static_cast<std::uint32_t>(text_.size());
    if (text_[at_] == '.' && at_ + 1 == size) return {true, size, size};
    if (text_[at_] == '.' && text_[at_ + 1] == ' ' && is_upper(byte(at_ + 2))) return read_plain();
    read_marks();
    if (is_bracketed_ellipsis()) return quiet();
    end_ = skip_closers(text_, marks_end_);
    has_closer_ = end_ > marks_end_;
    end_ = skip_markers(text_, end_);
    next_ = skip_spaces(text_, end_);
    const bool glued = next_ == end_ && next_ < text_.size();
    if (glued && !is_glued_end()) return quiet();
    if (!glued) end_ = skip_flattened_marker(skip_spaced_markers(text_, end_));
    next_ = skip_spaces(text_, end_);
    if (next_ >= size) return {true, end_, size};
    if (split_after_first_mark_ && kind_at(next_) == Next::large) return {true, at_ + 1, marks_end_};
    return {ends(), end_, std::max(end_, at_ + 1)};
  }

 private:
  // Most of them: a full stop, a blank and a capital.
  SentenceEnd read_plain() {
    dots_ = 1;
    end_ = marks_end_ = at_ + 1;
    next_ = at_ + 2;
    return {ends_after_word(Next::large, next_), end_, end_};
  }

  SentenceEnd quiet() const { return {false, marks_end_, marks_end_}; }

  char byte(std::uint32_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  // The run of marks: "?!", "...", ". . .", "…".
  void read_marks() {
    marks_end_ = at_;
    std::uint32_t spaced = 0;
    while (marks_end_ < text_.size()) {
      if (const std::uint32_t size = mark_at(text_, marks_end_)) {
        has_question_ |= text_[marks_end_] == '?';
        has_exclamation_ |= text_[marks_end_] == '!';
        dots_ += size == 3 ? 3 : 1;
        marks_end_ += size;
      } else if (is_space(text_[marks_end_]) && text_[marks_end_ - 1] == '.') {
        const std::uint32_t next = skip_spaces(text_, marks_end_);
        if (byte(next) != '.' || is_letter(byte(next + 1)) || is_digit(byte(next + 1))) break;
        marks_end_ = next;
        ++spaced;
      } else {
        break;
      }
    }
    // "compounds. . . . The": a full stop and an ellipsis behind it.
    const bool is_attached = at_ > 0 && !is_space(text_[at_ - 1]);
    split_after_first_mark_ = is_attached && spaced == 3 && dots_ == 4;
    is_loose_ellipsis_ = !is_attached && dots_ >= 3;
    is_short_loose_ellipsis_ = is_loose_ellipsis_ && dots_ == 3;
  }

  // "[...]", "(…)": words left out of a quotation.
  bool is_bracketed_ellipsis() const {
    return at_ > 0 && (text_[at_ - 1] == '[' || text_[at_ - 1] == '(') &&
           (byte(marks_end_) == ']' || byte(marks_end_) == ')');
  }

  Next kind_at(std::uint32_t at) const {
    if (at >= text_.size()) return Next::nothing;
    const char c = text_[at];
    if (is_upper(c)) return Next::large;
    if (is_lower(c)) return Next::small;
    if (is_digit(c)) return Next::digit;
    if (opening_size(text_, at) > 0) return Next::opening;
    if (static_cast<unsigned char>(c) < 0x80) return Next::other;
    const auto point = static_cast<UChar32>(decode_code_point(text_, at).value);
    if (u_islower(point)) return Next::small;
    return u_isalpha(point) ? Next::large : Next::other;
  }

  std::string_view word_at(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < text_.size() && end - at < kLongestWord && is_letter(text_[end])) ++end;
    return text_.substr(at, end - at);
  }

  // The word that the mark follows: "U.S" before the second full stop, "al", "12". From the sentence's start on.
  std::string_view word_before() const {
    std::uint32_t start = at_;
    while (start > begin_ && at_ - start < kLongestWord) {
      const char c = text_[start - 1];
      const Before kind = kBefore[static_cast<unsigned char>(c)];
      if (kind == Before::ends || (kind == Before::may_open && opening_size(text_, start - 1) > 0)) break;
      --start;
    }
    return text_.substr(start, at_ - start);
  }

  // "end.Next", "end?Next", "end.”Next", "end.[5]Next": the blank is missing. Not "example.Com", "a.b@c.D" or "?q=A".
  bool is_glued_end() {
    if (kind_at(end_) == Next::digit) return is_flattened_superscript();
    if (!is_upper(byte(end_)) || at_ <= begin_) return false;
    const char before = text_[at_ - 1];
    if (!is_lower(before) && !is_digit(before)) return false;
    const std::string_view word = word_at(end_);
    const char behind = byte(end_ + static_cast<std::uint32_t>(word.size()));
    if (word.size() >= 2 && !is_lower(word[1])) return false;
    if (behind == '(' || behind == '@' || behind == '/' || behind == '_' || is_digit(behind)) return false;
    if (word == "Com" || word == "Org" || word == "Net" || word == "Js") return false;
    if (word.size() == 1 && word != "I" && word != "A") return false;
    const std::string_view last = word_before();
    if (last.size() >= kLongestWord || last.find_first_of("@:_/#\\") != std::string_view::npos) return false;
    if (!is_digit(before) && dots_ == 1 && !has_question_ &&
        (last.size() < 2 || abbreviation(last) != Abbreviation::none))
      return false;
    return !token_is_address();
  }

  // Whether the word around the mark, up to blanks, holds "@", "://" or "www.".
  bool token_is_address() const {
    std::uint32_t begin = at_, end = end_;
    while (begin > begin_ && at_ - begin < kLongestToken && !is_space(text_[begin - 1])) --begin;
    while (end < text_.size() && end - end_ < kLongestToken && !is_space(text_[end])) ++end;
    const std::string_view token = text_.substr(begin, end - begin);
    return token.find('@') != std::string_view::npos || token.find("://") != std::string_view::npos ||
           token.find("www.") != std::string_view::npos;
  }

  // "the economy.12 Next": a superscript marker that lost its place when the text was copied.
  bool is_flattened_superscript() {
    if (has_question_ || has_exclamation_ || dots_ != 1 || at_ <= begin_) return false;
    if (!has_closer_ && !is_lower(text_[at_ - 1]) && text_[at_ - 1] != ')') return false;
    const std::string_view last = word_before();
    if (last.size() < 3 || abbreviation(last) != Abbreviation::none || last.find('.') != std::string_view::npos)
      return false;
    std::uint32_t at = end_;
    while (at < text_.size() && at - end_ < 12 &&
           (is_digit(text_[at]) || ((text_[at] == ',' || text_[at] == '-') && is_digit(byte(at + 1)))))
      ++at;
    if (at - end_ > 3 && text_.substr(end_, at - end_).find_first_of(",-") == std::string_view::npos) return false;
    const std::uint32_t next = skip_spaces(text_, at);
    if (next == at && next < text_.size()) return false;
    const Next kind = kind_at(next);
    if (kind == Next::small || kind == Next::digit || kind == Next::other) return false;
    end_ = at;
    return true;
  }

  // "… minority rights. 4 Even though": the same, set off by a blank.
  std::uint32_t skip_flattened_marker(std::uint32_t end) const {
    const std::uint32_t start = skip_spaces(text_, end);
    std::uint32_t at = start;
    while (is_digit(byte(at))) ++at;
    if (at == start || at - start > 3 || dots_ != 1) return end;
    const std::uint32_t next = skip_spaces(text_, at);
    return next > at && opens_sentences(word_at(next)) && abbreviation(word_before()) == Abbreviation::none ? at : end;
  }

  // Whether a small letter may begin a sentence here: careless writing, never behind a closing quotation mark.
  bool ends_before_small() const {
    if (has_closer_ || is_loose_ellipsis_) return false;
    if (text_.substr(next_).starts_with("http") || text_.substr(next_).starts_with("www.")) return true;
    if (dots_ >= 2 && !has_exclamation_ && !has_question_) return false;
    if (has_question_) return true;
    if (has_exclamation_) return is_casual_;
    const std::string_view last = word_before();
    if (last.find('.') != std::string_view::npos || abbreviation(last) != Abbreviation::none) return false;
    if (is_casual_) return last.size() >= 2;
    return last.size() >= 4 && std::ranges::all_of(last, is_lower) && std::ranges::count(sentence_head(), ' ') >= 3;
  }

  // The sentence's first words up to the mark.
  std::string_view sentence_head() const { return text_.substr(begin_, std::min<std::uint32_t>(at_ - begin_, 64)); }

  // "and – voila! – you have it": a dash leads back into the sentence.
  bool is_followed_by_interjection() const {
    std::uint32_t at = next_;
    const std::string_view rest = text_.substr(next_);
    if (rest.starts_with("--"))
      at += 2;
    else if (rest.starts_with("–") || rest.starts_with("—"))
      at += 3;
    else
      return false;
    return kind_at(skip_spaces(text_, at)) == Next::small;
  }

  // A parenthesis that the sentence's own full stop follows: “…” (Smith 55).
  bool is_followed_by_citation() const {
    if (byte(next_) != '(' || !has_closer_) return false;
    const std::size_t close = text_.substr(next_, kLongestParenthesis).find(')');
    return close != std::string_view::npos && byte(next_ + static_cast<std::uint32_t>(close) + 1) == '.';
  }

  bool ends() const {
    const Next next = kind_at(next_);
    if (next == Next::small) return ends_before_small();
    std::uint32_t inside = next_;
    while (const std::uint32_t size = opening_size(text_, inside)) inside += size;
    if (next == Next::opening && kind_at(inside) == Next::small)
      return is_casual_ && !has_closer_ && (has_question_ || has_exclamation_);
    if (byte(next_) == ',' || byte(next_) == ';' || is_followed_by_citation()) return false;
    if (has_question_ || has_exclamation_) return !is_followed_by_interjection();
    if (dots_ > 1) return !(is_short_loose_ellipsis_ && word_at(next_) == "I");
    return ends_after_word(next, inside);
  }

  // A single full stop, and something other than a small letter behind it.
  bool ends_after_word(Next next, std::uint32_t inside) const {
    const std::string_view last = word_before();
    if (last.empty()) return true;
    if (at_ == begin_ + last.size() && is_enumerator(last)) return false;
    Abbreviation kind = abbreviation(last);
    if (last == "al" && text_.substr(begin_, at_ - begin_).ends_with("et al"))
      kind = Abbreviation::tail;
    else if (last == "al")
      kind = Abbreviation::none;
    if (kind == Abbreviation::none || has_closer_) return true;
    const bool digit = kind_at(inside) == Next::digit;
    const std::string_view word = word_at(inside);
    switch (kind) {
      case Abbreviation::none:
      case Abbreviation::open: return next != Next::digit;
      case Abbreviation::title:
      case Abbreviation::inner: return false;
      case Abbreviation::number: return !digit && byte(inside) != '#';
      case Abbreviation::numeral: return !digit && !is_roman(word) && !(word.size() == 1 && word != "I" && word != "A");
      case Abbreviation::time: return ends_after_time(next, word);
      case Abbreviation::tail:
      case Abbreviation::proper: break;
    }
    if (next == Next::opening) return kind_at(inside) == Next::large && byte(next_) != '(' && byte(next_) != '[';
    return opens_sentences(word);
  }

  bool ends_after_time(Next next, std::string_view word) const {
    if (next == Next::digit || byte(next_) == '(' || follows_time(word)) return false;
    if (opens_sentences(word)) return true;
    // "At 5 a.m. Mr. Example …": too short for a sentence.
    return std::ranges::count(sentence_head(), ' ') >= 3;
  }

  // "1", "12", "a", "iv" before the sentence's first full stop.
  static bool is_enumerator(std::string_view word) {
    if (word.size() > 3) return false;
    return std::ranges::all_of(word, is_digit) || word.size() == 1;
  }

  static bool is_roman(std::string_view word) {
    return !word.empty() && word.size() <= 6 && word.find_first_not_of("IVXLC") == std::string_view::npos;
  }

  std::string_view text_;
  bool is_casual_;
  std::uint32_t begin_, at_;
  std::uint32_t marks_end_ = 0, end_ = 0, next_ = 0, dots_ = 0;
  bool has_question_ = false, has_exclamation_ = false, has_closer_ = false;
  bool split_after_first_mark_ = false, is_loose_ellipsis_ = false, is_short_loose_ellipsis_ = false;
};

}  // namespace

SentenceEnd read_sentence_end(const SentenceBlock& block, std::uint32_t begin, std::uint32_t at) {
  return Reader(block, begin, at).read();
}

}  // namespace claimcheck::parsers
