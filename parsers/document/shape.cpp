#include "parsers/document/shape.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "model/utf8.hpp"

namespace claimcheck::parsers {
namespace {

bool is_letter_or_high(char c) {
  return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Words that Title Case leaves small.
constexpr std::array<std::string_view, 33> kSmallWords = {
    "a",    "an",   "and", "as", "at",  "by",   "de",   "for", "from", "in",   "into",
    "is",   "la",   "nor", "of", "off", "on",   "onto", "or",  "out",  "over", "per",
    "than", "that", "the", "to", "up",  "upon", "v",    "via", "vs",   "vs.",  "with"};
static_assert(std::ranges::is_sorted(kSmallWords));

constexpr std::array<std::string_view, 12> kCaptionWords = {"box",   "chart", "exhibit", "fig",   "fig.",  "figure",
                                                            "graph", "image", "map",     "photo", "plate", "table"};
static_assert(std::ranges::is_sorted(kCaptionWords));

constexpr std::array<std::string_view, 10> kBullets = {"-", "*", "•", "◦", "▪", "‣", "·", "–", "●", "○"};

std::uint32_t blanks_at(std::string_view line, std::size_t at) {
  std::size_t end = at;
  while (end < line.size() && (line[end] == ' ' || line[end] == '\t' || line.substr(end, 2) == "\xC2\xA0")) {
    end += line[end] == '\xC2' ? 2 : 1;
  }
  return static_cast<std::uint32_t>(end - at);
}

Label finished(std::string_view line, LabelKind kind, std::size_t close, std::string_view text,
               std::uint8_t depth = 1) {
  const std::uint32_t blanks = blanks_at(line, close);
  if (blanks == 0 || close + blanks >= line.size()) return {};
  return {kind, depth, static_cast<std::uint32_t>(close) + blanks, text};
}

// "[12]", "[Smith15]", "[^1]:"
Label bracket_label(std::string_view line) {
  const std::size_t close = line.substr(0, 34).find(']');
  if (close == std::string_view::npos || close < 2) return {};
  const std::string_view text = line.substr(1, close - 1);
  if (text.find_first_of(" \t") != std::string_view::npos) return {};
  std::size_t end = close + 1;
  if (end < line.size() && line[end] == ':') ++end;
  // "[1]Smith" is an entry too.
  const std::uint32_t blanks = blanks_at(line, end);
  if (end + blanks >= line.size()) return {};
  return {LabelKind::bracket, 1, static_cast<std::uint32_t>(end) + blanks, text};
}

// "12.", "12)", "(12)", "1.2", "1.2.", "a)", "(a)"
Label number_label(std::string_view line) {
  const bool opened = line[0] == '(';
  const std::size_t begin = opened ? 1 : 0;
  std::size_t end = begin;
  if (begin < line.size() && is_lower(line[begin])) {
    if (line.substr(begin + 1, 1) != ")") return {};
    return finished(line, LabelKind::letter, begin + 2, line.substr(begin, 1));
  }
  std::uint8_t depth = 0;
  while (depth < 6) {
    const std::size_t digits = end;
    while (end < line.size() && is_digit(line[end])) ++end;
    if (end == digits || end - digits > 3) return {};
    ++depth;
    if (opened || line.substr(end, 1) != "." || end + 1 >= line.size() || !is_digit(line[end + 1])) break;
    ++end;
  }
  const std::string_view text = line.substr(begin, end - begin);
  const std::string_view behind = line.substr(end);
  if (opened) return behind.starts_with(')') ? finished(line, LabelKind::number, end + 1, text) : Label{};
  if (behind.starts_with(".)")) return finished(line, LabelKind::number, end + 2, text);
  if (behind.starts_with('.') || behind.starts_with(')'))
    return finished(line, LabelKind::number, end + 1, text, depth);
  if (depth < 2) return {};
  const Label label = finished(line, LabelKind::number, end, text, depth);  // "1.2 Results", but not "1.2 million"
  return label.size > 0 && is_upper(line[label.size]) ? label : Label{};
}

// Each word up to the next blank, without the punctuation around it.
template <class Visit>
void each_word(std::string_view line, Visit visit) {
  std::size_t at = 0;
  while (at < line.size()) {
    at += blanks_at(line, at);
    std::size_t end = at;
    while (end < line.size() && line[end] != ' ' && line[end] != '\t' && line.substr(end, 2) != "\xC2\xA0") ++end;
    if (end == at) return;
    visit(line.substr(at, end - at));
    at = end;
  }
}

std::string_view without_punctuation(std::string_view word) {
  while (!word.empty()) {
    if (std::string_view("\"'([*_").find(word[0]) != std::string_view::npos)
      word.remove_prefix(1);
    else if (word.starts_with("“") || word.starts_with("‘") || word.starts_with("–") || word.starts_with("—"))
      word.remove_prefix(3);
    else
      break;
  }
  while (!word.empty() && std::string_view("\"')]*_,:;!?").find(word.back()) != std::string_view::npos)
    word.remove_suffix(1);
  return word;
}

std::string lower_word(std::string_view word) {
  return to_lower(word.substr(0, 12));
}

bool ends_like_a_sentence(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')' || line.back() == ']'))
    line.remove_suffix(1);
  if (line.ends_with("”") || line.ends_with("’")) line.remove_suffix(3);
  return line.empty() || std::string_view(".,;:").find(line.back()) != std::string_view::npos || line.ends_with("…");
}

}  // namespace

Label read_label(std::string_view line) {
  if (line.empty()) return {};
  if (line[0] == '[') return bracket_label(line);
  if (is_digit(line[0]) || line[0] == '(' || is_lower(line[0])) return number_label(line);
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return finished(line, LabelKind::bullet, bullet.size(), {});
  }
  return {};
}

Casing heading_casing(std::string_view line) {
  if (line.empty() || line.size() > 120 || line.starts_with("By ") || line.starts_with("by ")) return Casing::none;
  if (line.find("://") != std::string_view::npos || line.find(" | ") != std::string_view::npos) return Casing::none;
  if (ends_like_a_sentence(line)) return Casing::none;
  std::size_t words = 0, large = 0, small = 0;
  bool has_lower = false, first_is_large = false;
  each_word(line, [&](std::string_view written) {
    const std::string_view word = without_punctuation(written);
    if (word.empty() || (!is_letter_or_high(word[0]) && !is_digit(word[0]))) return;
    const bool is_large = !is_lower(word[0]);
    if (words++ == 0) first_is_large = is_large;
    has_lower |= std::ranges::any_of(word, is_lower);
    if (is_large)
      ++large;
    else if (words == 1 || !std::ranges::binary_search(kSmallWords, std::string_view(lower_word(word))))
      ++small;
  });
  if (words == 0 || words > 14 || !first_is_large) return Casing::none;
  if (!std::ranges::any_of(line, is_letter_or_high)) return Casing::none;
  if (!has_lower) return Casing::capitals;
  return small == 0 ? Casing::title : Casing::sentence;
}

bool is_caption(std::string_view line) {
  const std::size_t end = line.find_first_of(" :\t");
  if (end == std::string_view::npos || end > 8 || !is_upper(line[0])) return false;
  if (!std::ranges::binary_search(kCaptionWords, std::string_view(lower_word(line.substr(0, end))))) return false;
  if (line[end] == ':') return true;
  std::size_t at = end + blanks_at(line, end);
  const std::size_t number = at;
  while (at < line.size() && at - number < 8 && (is_digit(line[at]) || is_upper(line[at]) || line[at] == '-')) ++at;
  if (at == number) return false;
  if (at + 1 < line.size() && line[at] == '.' && is_digit(line[at + 1])) {
    while (at < line.size() && (is_digit(line[at]) || line[at] == '.')) ++at;
    if (line[at - 1] == '.') --at;
  }
  const std::string_view behind = line.substr(at);
  return behind.empty() || behind[0] == ':' || behind[0] == '.' || behind.starts_with(" –") ||
         behind.starts_with(" —") || behind.starts_with(" - ") || behind.starts_with(" | ");
}

bool is_rule(std::string_view line) {
  if (line.size() < 3 || std::string_view("=-*_~#").find(line[0]) == std::string_view::npos) return false;
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == line[0])
      ++marks;
    else if (c != ' ')
      return false;
  }
  return marks >= 3;
}

}  // namespace claimcheck::parsers
