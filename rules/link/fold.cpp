#include "rules/link/fold.hpp"

#include "model/utf8.hpp"

namespace claimcheck::rules {
namespace {

// The bases of U+00C0–017F and U+1E00–1EFF, from Unicode's decompositions; a blank where there is none.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view kLatinAdditional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas  s aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

constexpr char kNothing = '\0';  // an apostrophe or a combining accent: the word goes on
constexpr char kItself = '\1';   // another script's letter

char base_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c | 0x20);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return static_cast<char>(c);
    return c == '\'' ? kNothing : ' ';
  }
  if (c >= 0xC0 && c < 0x180) return kLatin[c - 0xC0];
  if (c >= 0x1E00 && c < 0x1F00) return kLatinAdditional[c - 0x1E00];
  if (c == 0x2019 || c == 0x2018 || c == 0x2BC || c == 0xAD || (c >= 0x300 && c < 0x370)) return kNothing;
  if (c < 0xC0 || (c >= 0x2000 && c < 0x2070) || c == 0x3000 || c == kReplacementCharacter || c == 0xFEFF) return ' ';
  return kItself;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1} : decode_code_point(text, at);
    const char base = base_of(point.value);
    if (base == kItself) {
      out.append(text.substr(at, point.size));
    } else if (base == ' ') {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else if (base != kNothing) {
      out.push_back(base);
    }
    at += point.size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool begins_with_words(std::string_view words, std::string_view prefix) {
  return words.starts_with(prefix) && (words.size() == prefix.size() || words[prefix.size()] == ' ');
}

bool holds_words(std::string_view words, std::string_view part) {
  if (part.empty()) return false;
  for (std::size_t at = words.find(part); at != std::string_view::npos; at = words.find(part, at + 1)) {
    if ((at == 0 || words[at - 1] == ' ') && begins_with_words(words.substr(at), part)) return true;
  }
  return false;
}

}  // namespace claimcheck::rules
