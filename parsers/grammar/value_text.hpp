#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "model/ascii.hpp"
#include "parsers/text/byte_scan.hpp"

// The few looks at text that the grammars of dates and numbers share. `at` is
// always ≤ text.size(); letters are ASCII letters, any other byte ends a word.
namespace claimcheck::parsers::values {

// 0 outside the text, so that callers need no bounds.
constexpr char byte_at(std::string_view text, std::uint32_t at) {
  return at < text.size() ? text[at] : '\0';
}
constexpr char byte_before(std::string_view text, std::uint32_t at) {
  return at > 0 && at <= text.size() ? text[at - 1] : '\0';
}

constexpr bool is_visible_ascii(char c) {
  return c > ' ' && static_cast<unsigned char>(c) < 0x80;
}
std::uint32_t skip_any_blanks(std::string_view text, std::uint32_t at);
std::uint32_t skip_any_blanks_back(std::string_view text, std::uint32_t at);

// Past blanks: spaces, tabs, at most one line break, NBSP and the thin spaces.
inline std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
  if (is_visible_ascii(byte_at(text, at))) return at;
  if (byte_at(text, at) == ' ' && is_visible_ascii(byte_at(text, at + 1))) return at + 1;
  return skip_any_blanks(text, at);
}
inline std::uint32_t skip_blanks_back(std::string_view text, std::uint32_t at) {
  if (at == 0 || is_visible_ascii(text[at - 1])) return at;
  if (at > 1 && text[at - 1] == ' ' && is_visible_ascii(text[at - 2])) return at - 1;
  return skip_any_blanks_back(text, at);
}
// Past one hyphen or dash (- U+2010 U+2011 – — −), or `at` itself.
std::uint32_t skip_dash(std::string_view text, std::uint32_t at);
std::uint32_t skip_dash_back(std::string_view text, std::uint32_t at);

inline std::uint32_t skip_digits(std::string_view text, std::uint32_t at) {
  while (is_digit(byte_at(text, at))) ++at;
  return at;
}
// Past one apostrophe, straight or curly.
std::uint32_t skip_apostrophe(std::string_view text, std::uint32_t at);
// Past a run of letters and digits and what holds dates, versions, telephone numbers and the like together.
std::uint32_t skip_code(std::string_view text, std::uint32_t at);

// The run of letters that starts, or ends, at `at`.
inline std::string_view word_at(std::string_view text, std::uint32_t at) {
  return {text.data() + at, skip_letters(text, at) - at};
}
inline std::string_view word_before(std::string_view text, std::uint32_t at) {
  const std::uint32_t begin = skip_letters_back(text, at);
  return {text.data() + begin, at - begin};
}
// The same, beyond blanks.
inline std::string_view next_word(std::string_view text, std::uint32_t at) {
  return word_at(text, skip_blanks(text, at));
}
inline std::string_view previous_word(std::string_view text, std::uint32_t at) {
  return word_before(text, skip_blanks_back(text, at));
}

// Whether a letter, ASCII or not, or a digit stands just before `at`: then no
// word starts there.
bool is_inside_word(std::string_view text, std::uint32_t at);

inline std::uint32_t offset_in(std::string_view text, std::string_view part) {
  return static_cast<std::uint32_t>(part.data() - text.data());
}
inline std::uint32_t end_in(std::string_view text, std::string_view part) {
  return offset_in(text, part) + static_cast<std::uint32_t>(part.size());
}

// Of a lower-case word of letters.
inline bool equals_no_case(std::string_view text, std::string_view lower_word) {
  if (text.size() != lower_word.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((text[i] | 0x20) != lower_word[i]) return false;
  }
  return true;
}
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> lower_words) {
  for (const std::string_view other : lower_words) {
    if (equals_no_case(word, other)) return true;
  }
  return false;
}
// The word that stands at `at` (any case, whole); returns its end.
inline std::optional<std::uint32_t> match_word(std::string_view text, std::uint32_t at, std::string_view lower_word) {
  if (to_lower(byte_at(text, at)) != lower_word[0]) return std::nullopt;
  const std::string_view word = word_at(text, at);
  if (!equals_no_case(word, lower_word)) return std::nullopt;
  return end_in(text, word);
}

// Of a word of letters, whatever their case, from some of its letters and its size.
constexpr std::uint32_t letter_index(char c) {
  return static_cast<unsigned char>(c) & 31U;
}
constexpr std::uint32_t word_hash(std::string_view word) {
  const std::size_t size = word.size();
  const std::uint32_t key = letter_index(word[0]) | letter_index(word[size > 1 ? 1 : 0]) << 5 |
                            letter_index(word[size / 2]) << 10 | letter_index(word[size - 1]) << 15 |
                            letter_index(word[size > 2 ? size - 2 : 0]) << 20 | static_cast<std::uint32_t>(size) << 25;
  return key * 2654435769U >> 16;
}

// Where a word stands in a fixed list of lower-case words of letters, found in
// any case: most others are turned away by first letter and length, and the
// rest by one look at where their hash says.
template <std::size_t N>
class WordIndex {
 public:
  // `word_at(i)` is the i-th word, here and in find().
  template <class WordAt>
  constexpr explicit WordIndex(const WordAt& word_at) {
    for (std::size_t i = 0; i < N; ++i) {
      const std::string_view word = word_at(i);
      lengths_[letter_index(word[0])] |= std::uint32_t{1} << word.size();
      std::size_t slot = word_hash(word) % kSlots;
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }
  // N where it is none of them.
  template <class WordAt>
  std::size_t find(std::string_view word, const WordAt& word_at) const {
    if (word.empty() || word.size() > 31 || (lengths_[letter_index(word[0])] >> word.size() & 1U) == 0) return N;
    for (std::size_t slot = word_hash(word) % kSlots; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const std::size_t i = slots_[slot] - 1U;
      if (equals_no_case(word, word_at(i))) return i;
    }
    return N;
  }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(4 * N);
  std::array<std::uint32_t, 32> lengths_{};
  std::array<std::uint16_t, kSlots> slots_{};
};

template <class Value>
struct WordEntry {
  std::string_view word;
  Value value;
};

// A table of words with what they mean.
template <class Value, std::size_t N>
class WordTable {
 public:
  constexpr explicit WordTable(const WordEntry<Value> (&entries)[N])
      : entries_(entries), index_([&](std::size_t i) { return entries[i].word; }) {}
  const Value* find(std::string_view word) const {
    const std::size_t i = index_.find(word, [&](std::size_t j) { return entries_[j].word; });
    return i == N ? nullptr : &entries_[i].value;
  }

 private:
  const WordEntry<Value>* entries_;
  WordIndex<N> index_;
};

template <std::size_t N>
class WordSet {
 public:
  template <class... Words>
  constexpr explicit WordSet(const Words&... words)
      : words_{std::string_view(words)...}, index_([&](std::size_t i) { return words_[i]; }) {}
  bool contains(std::string_view word) const {
    return index_.find(word, [&](std::size_t i) { return words_[i]; }) != N;
  }

 private:
  std::array<std::string_view, N> words_;
  WordIndex<N> index_;
};
template <class... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;

}  // namespace claimcheck::parsers::values
