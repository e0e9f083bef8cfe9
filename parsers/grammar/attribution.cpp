#include "parsers/grammar/attribution.hpp"

#include "parsers/grammar/attribution_clause.hpp"
#include "parsers/grammar/attribution_cue.hpp"
#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

// A sentence that is the second half of what was attributed in the sentence before.
bool continued_quotation(AttributionClause& clause) {
  if (clause.out.empty() || clause.words.empty()) return false;
  const Quote* quote = clause.quote_around(clause.words.front().begin);
  if (!quote || !quote->is_continued || !quote->whole.contains(clause.words.back().begin)) return false;
  const Attribution before = clause.out.back();
  if (before.span.end > quote->whole.begin || before.span.end + 200 < quote->whole.begin) return false;
  clause.out.push_back({before.source, before.cue, quote->whole, {before.span.begin, quote->whole.end}});
  return true;
}

}  // namespace

void find_attributions(std::string_view text, Span sentence, std::span<const Word> words, std::span<const Quote> quotes,
                       std::vector<Attribution>& out) {
  AttributionClause clause{text, sentence, words, quotes, out};
  if (continued_quotation(clause)) return;
  constexpr int kMostCandidates = 200;  // in one sentence; more of them are no prose
  int candidates = 0;
  const Word* cue = words.data();
  for (; (cue = find_class(cue, clause.end(), kSay | kCueOther | kCueNoun)) != clause.end(); ++cue) {
    if (clause.quote_around(cue->begin)) continue;
    if (++candidates > kMostCandidates) return;
    const std::size_t i = clause.index(cue);
    if (cue->is(kCueOther) ? read_other_cue(clause, i) : cue->is(kSay) && read_saying(clause, i)) continue;
    if (cue->is(kCueNoun)) read_cue_noun(clause, i);
  }
}

}  // namespace claimcheck::parsers
