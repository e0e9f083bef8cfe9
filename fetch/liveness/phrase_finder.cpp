#include "fetch/liveness/phrase_finder.hpp"

#include <cstring>

#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kPrefix = 4;
constexpr std::size_t kBuckets = 4096;
constexpr std::size_t kMostHits = 1000;

// Letters of alphabets and digits; scripts that part their words.
bool is_word(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  return (c >= 0xC0 && c < 0xE00 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x2000) ||
         (c >= 0xAC00 && c < 0xD7B0);
}

}  // namespace

bool is_inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  return is_word(decode_code_point_before(text, at).value) && is_word(decode_code_point(text, at).value);
}

std::size_t PhraseFinder::bucket(const char* four_bytes) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, four_bytes, sizeof bytes);
  return (bytes * 0x9E3779B1u) >> 20;
}

void PhraseFinder::add(std::string_view phrase, std::uint32_t id) {
  if (phrase.size() < kPrefix) return;
  if (heads_.empty()) heads_.resize(kBuckets);
  std::uint32_t& head = heads_[bucket(phrase.data())];
  phrases_.push_back(Phrase{std::string(phrase), id, head});
  head = static_cast<std::uint32_t>(phrases_.size());
}

std::vector<PhraseFinder::Hit> PhraseFinder::find(std::string_view text) const {
  std::vector<Hit> hits;
  if (heads_.empty()) return hits;
  for (std::size_t at = 0; at + kPrefix <= text.size() && hits.size() < kMostHits; ++at) {
    for (std::uint32_t each = heads_[bucket(text.data() + at)]; each != 0; each = phrases_[each - 1].next) {
      const Phrase& phrase = phrases_[each - 1];
      if (!text.substr(at).starts_with(phrase.text)) continue;
      const std::size_t end = at + phrase.text.size();
      if (whole_words_ && (is_inside_word(text, at) || is_inside_word(text, end))) continue;
      hits.push_back({phrase.id, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
  }
  return hits;
}

}  // namespace claimcheck::fetch
