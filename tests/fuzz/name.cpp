#include "parsers/grammar/name.hpp"

#include <cstdlib>
#include <string>

using namespace claimcheck;

// Oracle: words and names lie inside the text, ascend, do not overlap, begin and end with a word, and are the same
// whatever stands around the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto length = static_cast<std::uint32_t>(size);
  std::vector<parsers::Word> words;
  parsers::find_words(text, {0, length}, words);
  std::uint32_t before = 0;
  for (const parsers::Word& word : words) {
    if (word.begin < before || word.begin >= word.end || word.full_end() > length) std::abort();
    before = word.full_end();
  }
  std::vector<Name> names;
  parsers::find_names(text, words, names);
  before = 0;
  auto word = words.begin();
  for (const Name& name : names) {
    if (name.span.begin < before || name.span.empty()) std::abort();
    while (word != words.end() && word->begin < name.span.begin) ++word;
    if (word == words.end() || word->begin != name.span.begin) std::abort();
    while (word != words.end() && word->end < name.span.end) ++word;
    if (word == words.end() || word->end != name.span.end) std::abort();
    before = name.span.end;
  }
  const std::string padded = "Ab" + text + "cd'X";
  std::vector<parsers::Word> inside;
  parsers::find_words(padded, {2, length + 2}, inside);
  if (inside.size() != words.size()) std::abort();
  std::vector<Name> again;
  parsers::find_names(padded, inside, again);
  if (again.size() != names.size()) std::abort();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (again[i].span.begin != names[i].span.begin + 2 || again[i].span.end != names[i].span.end + 2) std::abort();
  }
  return 0;
}
