#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <optional>
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
inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> lower_words) {
  for (const std::string_view other : lower_words) {
    if (equals_no_case(word, other)) return true;
  }
  return false;
}
// The word that stands at `at` (any case, whole); returns its end.
inline std::optional<std::uint32_t> match_word(std::string_view text, std::uint32_t at, std::string_view lower_word) {
  if (lower(byte_at(text, at)) != lower_word[0]) return std::nullopt;
  const std::string_view word = word_at(text, at);
  if (!equals_no_case(word, lower_word)) return std::nullopt;
  return end_in(text, word);
}

template <class Value>
struct WordEntry {
  std::string_view word;
  Value value;
};

// A table of lower-case words of letters, found in any case: most others are turned away by first letter and length,
// and the rest by one look at where their hash says.
template <class Value, std::size_t N>
class WordTable {
 public:
  constexpr explicit WordTable(const WordEntry<Value> (&entries)[N]) : entries_(entries) {
    for (std::size_t i = 0; i < N; ++i) {
      const std::string_view word = entries[i].word;
      lengths_[letter(word[0])] |= std::uint32_t{1} << word.size();
      std::size_t slot = hash(word);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }
  const Value* find(std::string_view word) const {
    if (word.empty() || word.size() > 31 || (lengths_[letter(word[0])] >> word.size() & 1U) == 0) return nullptr;
    for (std::size_t slot = hash(word); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const WordEntry<Value>& entry = entries_[slots_[slot] - 1];
      if (equals_no_case(word, entry.word)) return &entry.value;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kSlots = std::bit_ceil(4 * N);
  static constexpr std::uint32_t letter(char c) { return static_cast<unsigned char>(c) & 31U; }
  static constexpr std::size_t hash(std::string_view word) {
    const std::size_t size = word.size();
    const std::uint32_t key = letter(word[0]) | letter(word[size > 1 ? 1 : 0]) << 5 | letter(word[size / 2]) << 10 |
                              letter(word[size - 1]) << 15 | letter(word[size > 2 ? size - 2 : 0]) << 20 |
                              static_cast<std::uint32_t>(size) << 25;
    return (key * 2654435769U >> 16) % kSlots;
  }
  const WordEntry<Value>* entries_;
  std::array<std::uint32_t, 32> lengths_{};
  std::array<std::uint16_t, kSlots> slots_{};
};

// A fixed set of lower-case words, for lists that say no to most.
template <std::size_t N>
class WordSet {
 public:
  template <class... Words>
  constexpr explicit WordSet(const Words&... words) : words_{std::string_view(words)...} {
    for (const std::string_view word : words_) lengths_[letter(word[0])] |= std::uint32_t{1} << word.size();
  }
  bool contains(std::string_view word) const {
    if (word.empty() || word.size() > 31 || (lengths_[letter(word[0])] >> word.size() & 1U) == 0) return false;
    for (const std::string_view other : words_) {
      if (other.size() == word.size() && equals_no_case(word, other)) return true;
    }
    return false;
  }

 private:
  static constexpr std::uint32_t letter(char c) { return static_cast<unsigned char>(c) & 31U; }
  std::array<std::string_view, N> words_;
  std::array<std::uint32_t, 32> lengths_{};
};
template <class... Words>
WordSet(const Words&...) -> WordSet<sizeof...(Words)>;

// As operator<, without a call for what mostly differs in its first letters.
inline bool is_before(std::string_view a, std::string_view b) {
  const std::size_t size = a.size() < b.size() ? a.size() : b.size();
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[i]);
  }
  return a.size() < b.size();
}

}  // namespace claimcheck::parsers::values
