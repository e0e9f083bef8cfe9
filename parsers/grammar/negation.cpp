#include <algorithm>

#include "parsers/grammar/attribution_parts.hpp"
#include "parsers/grammar/hedge.hpp"
#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

bool is_finite(std::string_view text, const Word& word) {
  if (word.is(kFinite) || is_finite_verb(text, word)) return true;
  return word.clitic == Clitic::nt || word.clitic == Clitic::re || word.clitic == Clitic::ve ||
         word.clitic == Clitic::ll || word.clitic == Clitic::d || word.clitic == Clitic::m;
}

// "promised not to", "not only … but" and "no less than" deny nothing.
bool denies(std::string_view text, std::span<const Word> words, std::size_t at) {
  if (!words[at].is(kNegation)) return false;
  if (at > 0 && words[at - 1].is(kCoordinator) && !words[at].is(kDeterminer)) return false;  // X and not Y
  if (at + 1 == words.size()) return true;
  const std::string_view next = words[at + 1].span().in(text);
  return next != "to" && next != "only" && next != "just" && next != "merely" && next != "doubt" && next != "less" &&
         next != "fewer";
}

// Behind a clause that a subordinator opens, up to its comma.
std::size_t main_clause(std::span<const Word> words) {
  if (words.empty() || !words[0].is(kSubordinator)) return 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].gap & kGapComma) return i;
  }
  return 0;
}

}  // namespace

bool is_negated(std::string_view text, std::span<const Word> words) {
  if (std::ranges::none_of(words, [](const Word& word) { return word.is(kNegation) || word.clitic == Clitic::nt; })) {
    return false;
  }
  constexpr std::size_t kReach = 4;  // words behind the verb in which its negation stands
  for (std::size_t i = main_clause(words); i < words.size(); ++i) {
    const Word& word = words[i];
    if (word.clitic == Clitic::nt || denies(text, words, i)) return true;
    if (!is_finite(text, word)) continue;
    const std::size_t reach = std::min(words.size(), i + 1 + kReach);
    for (std::size_t next = i + 1; next < reach; ++next) {
      if (words[next].gap & (kGapComma | kGapColon | kGapStop | kGapDash)) break;
      if (words[next].clitic == Clitic::nt || denies(text, words, next)) return true;
      if (words[next].is(kSubordinator | kRelative)) break;
    }
    if (!word.is(kSay)) return false;
    // "said that …": what was said is the assertion.
  }
  return false;
}

}  // namespace claimcheck::parsers
