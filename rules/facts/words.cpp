#include "rules/facts/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/utf8.hpp"
#include "rules/link/fold.hpp"

namespace claimcheck::rules {
namespace {

constexpr char32_t kNothing = 0;

bool is_blank(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Of the alphabets in which capitals and small letters have a fixed distance; Latin, Greek, Cyrillic.
char32_t lower(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 0x20;
  if (c < 0xC0) return c;
  if ((c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  const bool odd_is_capital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (odd_is_capital) return c + (c & 1);
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF)) return c | 1;
  return c;
}

// What one character is compared as; kNothing for what is not seen.
char32_t folded_character(char32_t c) {
  if (is_blank(c)) return ' ';
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF) return kNothing;
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x2032 || c == 0xB4 || c == 0x2BC) return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0x2033 || c == 0xAB || c == 0xBB) return '"';
  return lower(c);
}

std::string_view ligature(char32_t c) {
  constexpr std::array<std::string_view, 5> kLatin{"ff", "fi", "fl", "ffi", "ffl"};
  if (c >= 0xFB00 && c <= 0xFB04) return kLatin[c - 0xFB00];
  return c == 0x2026 ? "..." : "";
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "U.S." → "US": the full stop behind a letter that stands alone.
std::string without_initials_stops(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool stands_alone = i > 0 && is_letter(text[i - 1]) && (i == 1 || text[i - 2] == '.' || text[i - 2] == ' ');
    if (text[i] != '.' || !stands_alone) out.push_back(text[i]);
  }
  return out;
}

std::vector<char32_t> characters(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    out.push_back(point.value);
    at += point.size;
  }
  return out;
}

}  // namespace

std::string fold_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_code_point(text, at);
    at += point.size;
    if (const std::string_view letters = ligature(point.value); !letters.empty()) {
      out += letters;
      continue;
    }
    const char32_t folded = folded_character(point.value);
    if (folded == kNothing || (folded == ' ' && (out.empty() || out.back() == ' '))) continue;
    append_utf8(out, folded);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string words_in_line(std::string_view text) {
  return folded(without_initials_stops(text));
}

std::vector<std::string_view> split_words(std::string_view line) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    words.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<std::string> words_of(std::string_view text) {
  const std::string line = words_in_line(text);
  const auto words = split_words(line);
  return {words.begin(), words.end()};
}

std::vector<double> numbers_in(std::string_view text) {
  std::vector<double> numbers;
  std::string digits;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    digits.clear();
    bool has_point = false;
    for (; i < text.size(); ++i) {
      const bool goes_on = i + 1 < text.size() && is_digit(text[i + 1]);
      const bool is_group = text[i] == ',' && i + 3 < text.size() && is_digit(text[i + 1]) && is_digit(text[i + 2]) &&
                            is_digit(text[i + 3]) && (i + 4 >= text.size() || !is_digit(text[i + 4])) && !has_point;
      if (is_digit(text[i])) {
        digits.push_back(text[i]);
      } else if (text[i] == '.' && goes_on && !has_point) {
        has_point = true;
        digits.push_back('.');
      } else if (!is_group) {
        break;
      }
    }
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    numbers.push_back(number);
  }
  return numbers;
}

unsigned edit_distance(std::string_view one, std::string_view other, unsigned most) {
  const std::vector<char32_t> a = characters(one), b = characters(other);
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference >= most) return most;
  // Rows of the usual table, of which only the cells within `most` of the diagonal can count.
  std::vector<unsigned> before_last(b.size() + 1, most), last(b.size() + 1, most), row(b.size() + 1, most);
  for (std::size_t j = 0; j <= b.size() && j < most; ++j) last[j] = static_cast<unsigned>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t from = i > most ? i - most : 0, to = std::min(b.size(), i + most);
    if (from > 0) row[from - 1] = most;
    for (std::size_t j = from; j <= to; ++j) {
      if (j == 0) {
        row[0] = std::min(static_cast<unsigned>(i), most);
        continue;
      }
      unsigned best = std::min(last[j], j > from || from == 0 ? row[j - 1] : most) + 1;
      best = std::min(best, last[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = std::min(best, before_last[j - 2] + 1);
      row[j] = std::min(best, most);
    }
    if (to < b.size()) row[to + 1] = most;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace claimcheck::rules
