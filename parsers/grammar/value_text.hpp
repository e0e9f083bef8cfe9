#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

// The few looks at text that the grammars of dates and numbers share. `at` is always ≤ text.size(); letters are ASCII
// letters, any other byte ends a word.
namespace claimcheck::parsers::values {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_word(char c) {
  return is_digit(c) || is_letter(c);
}
constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// 0 outside the text, so that callers need no bounds.
constexpr char byte_at(std::string_view text, std::uint32_t at) {
  return at < text.size() ? text[at] : '\0';
}
constexpr char byte_before(std::string_view text, std::uint32_t at) {
  return at > 0 && at <= text.size() ? text[at - 1] : '\0';
}

// Past blanks: spaces, tabs, at most one line break, NBSP and the thin spaces.
std::uint32_t skip_blanks(std::string_view text, std::uint32_t at);
std::uint32_t skip_blanks_back(std::string_view text, std::uint32_t at);
// Past one hyphen or dash (- U+2010 U+2011 – — −), or `at` itself.
std::uint32_t skip_dash(std::string_view text, std::uint32_t at);
std::uint32_t skip_dash_back(std::string_view text, std::uint32_t at);

// The run of letters that starts, or ends, at `at`.
inline std::string_view word_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(at, end - at);
}
inline std::string_view word_before(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}
// The same, beyond blanks.
inline std::string_view next_word(std::string_view text, std::uint32_t at) {
  return word_at(text, skip_blanks(text, at));
}
inline std::string_view previous_word(std::string_view text, std::uint32_t at) {
  return word_before(text, skip_blanks_back(text, at));
}

// Whether a letter, ASCII or not, or a digit stands just before `at`: then no word starts there.
bool is_inside_word(std::string_view text, std::uint32_t at);

inline std::uint32_t offset_in(std::string_view text, std::string_view part) {
  return static_cast<std::uint32_t>(part.data() - text.data());
}
inline std::uint32_t end_in(std::string_view text, std::string_view part) {
  return offset_in(text, part) + static_cast<std::uint32_t>(part.size());
}

inline bool equals_no_case(std::string_view text, std::string_view lower_word) {
  if (text.size() != lower_word.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (lower(text[i]) != lower_word[i]) return false;
  }
  return true;
}
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> lower_words);
// The word that stands at `at` (any case, whole); returns its end.
std::optional<std::uint32_t> match_word(std::string_view text, std::uint32_t at, std::string_view lower_word);

// A fixed set of lower-case words that says no to most others by their first letter alone.
template <std::size_t N>
class WordSet {
 public:
  template <class... Words>
  constexpr explicit WordSet(const Words&... words) : words_{std::string_view(words)...} {
    for (const std::string_view word : words_) first_letters_ |= bit(word[0]);
  }
  bool contains(std::string_view word) const {
    if (word.empty() || (first_letters_ & bit(word[0])) == 0) return false;
    for (const std::string_view other : words_) {
      if (equals_no_case(word, other)) return true;
    }
    return false;
  }

 private:
  static constexpr std::uint32_t bit(char letter) {
    return std::uint32_t{1} << (static_cast<unsigned char>(letter) & 31U);
  }
  std::array<std::string_view, N> words_;
  std::uint32_t first_letters_ = 0;
};
template <class... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;

template <class Value>
struct WordEntry {
  std::string_view word;
  Value value;
};

// As operator<, without a call for what mostly differs in its first letters.
inline bool is_before(std::string_view a, std::string_view b) {
  const std::size_t size = a.size() < b.size() ? a.size() : b.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[i]);
  }
  return a.size() < b.size();
}

// Looks a word up, ignoring ASCII case, in a table sorted by its lower-case words.
template <class Value>
const Value* find_word(std::span<const WordEntry<Value>> table, std::string_view word) {
  std::array<char, 24> buffer;
  if (word.empty() || word.size() > buffer.size()) return nullptr;
  for (std::size_t i = 0; i < word.size(); ++i) buffer[i] = lower(word[i]);
  const std::string_view key(buffer.data(), word.size());
  std::size_t low = 0, high = table.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (is_before(table[middle].word, key)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < table.size() && table[low].word == key ? &table[low].value : nullptr;
}

}  // namespace claimcheck::parsers::values
