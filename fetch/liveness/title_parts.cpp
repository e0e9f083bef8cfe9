#include "fetch/liveness/title_parts.hpp"

#include <algorithm>
#include <array>

#include "fetch/liveness/fold.hpp"
#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kLongestTitle = 1000;  // bytes; what is longer is text
constexpr std::size_t kMostParts = 8;

// What stands around the message of an error page, in its languages.
constexpr std::array<std::string_view, 30> kAround{
    "404",    "410", "code",   "désolé", "erreur", "erro",   "error",  "errore", "fehler", "fehlermeldung",
    "fout",   "hmm", "hoppla", "http",   "oh",     "ooops",  "oops",   "ops",    "pardon", "sorry",
    "status", "uh",  "ups",    "whoops", "błąd",   "ошибка", "ошибки", "エラー", "错误",   "錯誤"};

bool is_around(std::string_view word) {
  return std::ranges::find(kAround, word) != kAround.end();
}

// Punctuation and symbols; letters and digits of every script are none.
bool is_mark(char32_t c) {
  if (c < 0x80) return c != '\'' && !(c >= '0' && c <= '9') && !((c | 32) >= 'a' && (c | 32) <= 'z');
  return c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) ||
         c == kReplacementCharacter || c >= 0x1F000;
}

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) out.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string without_around(std::string_view plain) {
  std::vector<std::string_view> words = split(plain);
  const bool says_404 = std::ranges::find(words, std::string_view("404")) != words.end();
  while (!words.empty() && is_around(words.back())) words.pop_back();
  const auto first = std::ranges::find_if_not(words, is_around);
  std::string out;
  for (auto each = first; each != words.end(); ++each) (out += out.empty() ? "" : " ") += *each;
  return out.empty() && says_404 ? "404" : out;
}

constexpr std::array<std::string_view, 15> kBetween{" | ", " - ", " :: ", ": ", " · ", " » ", " « ", " • ",
                                                    " / ", " > ", ". ",   "! ", "。",  "｜",  "_"};

}  // namespace

std::string plain_words(std::string_view folded) {
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode_code_point(folded, at);
    if (!is_mark(c.value))
      out.append(folded, at, c.size);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
    at += c.size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> title_parts(std::string_view title) {
  const std::string folded = fold(title.substr(0, kLongestTitle));
  std::vector<std::string> parts{without_around(plain_words(folded))};
  for (std::size_t at = 0; at < folded.size() && parts.size() < kMostParts;) {
    std::size_t end = folded.size(), next = folded.size();
    for (const std::string_view between : kBetween) {
      const std::size_t found = folded.find(between, at);
      if (found < end) {
        end = found;
        next = found + between.size();
      }
    }
    std::string part = without_around(plain_words(std::string_view(folded).substr(at, end - at)));
    if (!part.empty()) parts.push_back(std::move(part));
    at = next;
  }
  return parts;
}

}  // namespace claimcheck::fetch
