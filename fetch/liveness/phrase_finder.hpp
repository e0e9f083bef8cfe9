#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::fetch {

// Finds many phrases in one pass over a text. Where a phrase begins or ends with a letter or digit of an alphabet, it
// has to begin or end a word there; ideographs and kana know no words. Text and phrases are folded (fold.hpp).
class PhraseFinder {
 public:
  struct Hit {
    std::uint32_t id = 0;  // as given to `add`
    std::uint32_t begin = 0, end = 0;
  };

  explicit PhraseFinder(bool whole_words = true) : whole_words_(whole_words) {}

  // Phrases of fewer than 4 bytes are let go: they would be found everywhere.
  void add(std::string_view phrase, std::uint32_t id);

  // Every place, in order, up to 1,000; of phrases at one place all.
  std::vector<Hit> find(std::string_view text) const;

  // The text that `hit` found.
  static std::string_view in(std::string_view text, const Hit& hit) {
    return text.substr(hit.begin, hit.end - hit.begin);
  }

 private:
  struct Phrase {
    std::string text;
    std::uint32_t id = 0;
    std::uint32_t next = 0;  // of the same bucket, +1; 0: the last
  };

  static std::size_t bucket(const char* four_bytes);

  bool whole_words_;
  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> heads_;  // by the hash of the first four bytes; index + 1
};

// Whether a word of an alphabet goes on across `at`.
bool is_inside_word(std::string_view text, std::size_t at);

}  // namespace claimcheck::fetch
