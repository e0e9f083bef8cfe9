#include "parsers/grammar/hedge.hpp"

#include "parsers/grammar/word_grammar.hpp"

namespace claimcheck::parsers {
namespace {

using namespace word_grammar;

constexpr auto kBeforeParticiple = *one_of(kAdverb);

// "is widely believed to", "are suspected of", "has been reported to"
const auto kPassive = first_of(kBe) >> kBeforeParticiple >> one_of(kSupposed) >> (word("to") | word("of"));

// "appears to", "seemed that"
const auto kSeeming = first_of(kSeem) >> (word("to") | word("that") | word("as") | word("likely"));

// "may have been", "could be"
const auto kMaybe = first_of(kPossibility) >> -one_of(kHave) >> -one_of(kBe);

bool is_month(std::string_view text, const Word& may, bool first) {
  return text[may.begin] == 'M' && !first;
}

}  // namespace

void find_hedges(std::string_view text, std::span<const Word> words, std::vector<Hedge>& out) {
  const Word* const end = words.data() + words.size();
  for (const Word* at = words.data(); (at = find_class(at, end, kHedge | kBe)) != end;) {
    const Word* last = at;
    const bool hedged =
        match(kPassive, text, last, end) || match(kSeeming, text, last, end) ||
        (!(at->is(kMonth) && is_month(text, *at, at == words.data())) && match(kMaybe, text, last, end)) ||
        (at->is(kHedge) && !at->is(kSeem | kPossibility) && ++last);
    if (!hedged) {
      ++at;
      continue;
    }
    out.push_back(Hedge{{at->begin, last[-1].end}});
    at = last;
  }
}

}  // namespace claimcheck::parsers
