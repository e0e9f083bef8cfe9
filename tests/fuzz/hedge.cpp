#include "parsers/grammar/hedge.hpp"

#include <cstdlib>
#include <string>

#include "parsers/text/lexicon.hpp"

using namespace claimcheck;

// Oracle: hedges ascend inside the text begin with a word of their own; a sentence without a
// word of denial is no denial.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  std::vector<parsers::Word> words;
  parsers::find_words(text, {0, static_cast<std::uint32_t>(size)}, words);
  std::vector<Hedge> hedges;
  parsers::find_hedges(text, words, hedges);
  std::uint32_t before = 0;
  for (const Hedge& hedge : hedges) {
    if (hedge.span.begin < before || hedge.span.empty() || hedge.span.end > size) std::abort();
    std::vector<parsers::Word> own;
    parsers::find_words(text, hedge.span, own);
    if (own.empty() || own.front().begin != hedge.span.begin) std::abort();
    before = hedge.span.end;
  }
  bool may_deny = false;
  for (const parsers::Word& word : words) {
    may_deny = may_deny || word.is(parsers::kNegation) || word.clitic == parsers::Clitic::nt;
  }
  if (parsers::is_negated(text, words) && !may_deny) std::abort();
  return 0;
}
