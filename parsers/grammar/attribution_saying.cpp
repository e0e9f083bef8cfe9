#include <algorithm>

#include "parsers/grammar/attribution_cue.hpp"
#include "parsers/grammar/word_grammar.hpp"

namespace claimcheck::parsers {
namespace {

using namespace word_grammar;

// "as reported by": a source follows.
const auto kAsSaidBy = first_of(kSay) >> word("by");

struct Group {
  std::size_t first;  // of the verb with what helps it
  bool passive = false, infinitive = false;
};

Group group_of(const AttributionClause& clause, std::size_t i) {
  Group group{i, false, false};
  while (group.first > 0 && clause.words[group.first].gap == 0) {
    const Word& before = clause.words[group.first - 1];
    if (!before.is(kAdverb | kHave | kBe | kModal | kDo | kNegation) || before.is(kTitle | kPlace | kSubjectOnly))
      break;
    if (before.is(kDeterminer | kPronoun) && !before.is(kHave | kBe | kModal | kDo)) break;
    group.passive = group.passive || (before.is(kBe) && clause.words[i].is(kParticiple));
    --group.first;
  }
  group.infinitive = group.first > 0 && clause.words[group.first].gap == 0 && clause.is_word(group.first - 1, "to");
  return group;
}

// "as reported by X"
bool said_by(AttributionClause& clause, std::size_t i) {
  const Word* const end = clause.end();
  const Word* at = clause.words.data() + i;
  if (i == 0 || !clause.is_as(i - 1) || !match(kAsSaidBy, clause.text, at, end)) return false;
  read_named_source(clause, i, clause.index(at));
  return true;
}

// "it was reported that …"
bool passive(AttributionClause& clause, std::size_t i, const Group& group) {
  if (!clause.is_word(i + 1, "that") || clause.words[i + 1].gap != 0 || i + 2 >= clause.words.size()) return false;
  if (group.first > 0 && !clause.is_word(group.first - 1, "it") && !clause.is_word(group.first - 1, "It")) {
    const std::string_view subject = clause.written(group.first - 1);
    if (clause.words[i].is(kSayTo) || subject != "It") return false;
  }
  clause.add(std::nullopt, clause.words[i].span(), clause.content_from(i + 2));
  return true;
}

// "…, saying that"
bool gerund(AttributionClause& clause, std::size_t i) {
  if (i == 0 || !(clause.words[i].gap & kGapComma) || !clause.words[i].is(kSayInverts | kSayTo | kSayFree))
    return false;
  const WordRange source = main_subject(clause.text, clause.words);
  if (source.empty() || source.last > i) return false;
  const auto content = clause.content_after(i);
  if (!content) return false;
  clause.add(clause.span_of(source), clause.words[i].span(), *content);
  return true;
}

// No further verb that could have the words before as its subject: The plan failed, said the minister.
bool is_last_clause(const AttributionClause& clause, std::size_t i) {
  const WordRange source = source_after(clause.text, clause.words, i + 1);
  return source.last == clause.words.size() || breaks(clause.words, source.last) ||
         !is_finite_verb(clause.text, clause.words[source.last]);
}

// “…,” said X
bool inverted(AttributionClause& clause, std::size_t i, const Group& group) {
  const Word& word = clause.words[i];
  if (!word.is(kSayInverts) || group.first != i || i + 1 >= clause.words.size() || clause.words[i + 1].gap != 0)
    return false;
  if (clause.words[i + 1].is(kPreposition | kSubordinator | kAdverb | kWeekday | kRelative | kCoordinator) &&
      !clause.words[i + 1].is(kDeterminer)) {
    return false;
  }
  if (clause.is_word(i + 1, "that") || is_finite_verb(clause.text, clause.words[i + 1])) return false;
  const Quote* quote = clause.quote_before(i);
  if (!quote && !(i > 0 && (word.gap & kGapComma) && word.is(kPast) && is_last_clause(clause, i))) return false;
  const auto content = clause.content_before(i);
  if (!content) return false;
  const WordRange source = source_after(clause.text, clause.words, i + 1);
  if (source.empty()) return false;
  clause.add(clause.span_of(source), word.span(), *content);
  return true;
}

bool is_second_half(const AttributionClause& clause, Span content) {
  const Quote* quote = clause.quote_around(content.begin);
  return quote && quote->is_continued;
}

// A base form without an auxiliary wants a plural subject: "critics say", but no "foreign state".
bool agrees(const AttributionClause& clause, WordRange source, std::size_t verb) {
  if (clause.written(verb).back() == 's') return true;
  const Word& last = clause.words[source.last - 1];
  if (clause.written(source.last - 1).back() == 's' ||
      last.is(kPronoun | kGeneric | kPersonNoun | kReportNoun | kDemonym))
    return true;
  return last.has(kCapital) || source.last - source.first > 2;
}

// "This shows that" argues, and "I think that" is nobody else's word.
bool is_poor_source(const AttributionClause& clause, WordRange source, const Word& verb) {
  const Word &first = clause.words[source.first], &last = clause.words[source.last - 1];
  if (first.is(kPreposition | kQuestion) && !first.is(kDeterminer)) return true;
  const std::string_view end = last.span().in(clause.text);
  if (end == "the" || end == "a" || end == "an" || end == "its" || end == "his" || end == "their") return true;
  if (clause.is_word(source.first, "what") || clause.is_word(source.first, "What")) return true;
  if (verb.is(kBelieve) && source.last - source.first == 1 && last.is(kFirstPerson | kSecondPerson)) return true;
  if (last.is(kPreposition) && !last.is(kTitle)) return true;
  if (source.last - source.first != 1) return false;
  if (last.is(kSubjectOnly)) return false;
  if (last.is(kWeekday | kMonth | kAdverb | kQuestion | kCoordinator | kSubordinator)) return true;
  return !verb.is(kSayInverts) && last.is(kPronoun) && !last.is(kPersonNoun | kGeneric);
}

bool plain(AttributionClause& clause, std::size_t i, const Group& group) {
  const Word& word = clause.words[i];
  std::size_t floor = 0;
  for (std::size_t k = clause.quotes.empty() ? 0 : group.first; k > 0; --k) {
    if (clause.quote_around(clause.words[k - 1].begin)) {
      floor = k;
      break;
    }
  }
  const WordRange source = source_before(clause.text, clause.words, floor, group.first);
  if (source.empty() || source.last - source.first > 40 || is_poor_source(clause, source, word)) return false;
  if (group.first == i && !word.is(kPast) && !agrees(clause, source, i)) return false;
  const bool stops = i + 1 == clause.words.size() || clause.words[i + 1].gap != 0;
  const Quote* before = clause.quote_before(source.first);
  if (const auto content = clause.content_after(i);
      content && !(before && stops && !clause.quote_after(word.full_end()))) {
    if (!(before && before->whole.end <= content->begin && is_second_half(clause, *content))) {
      clause.add(clause.span_of(source), word.span(), *content);
      return true;
    }
  }
  if (!word.is(kSayInverts | kSayFree) && !before) return false;
  if (!before &&
      (source.first == 0 || !(clause.words[source.first].gap & kGapComma) || !(stops || clause.ends_soon(i))))
    return false;
  auto content = clause.content_before(source.first);
  if (!content) return false;
  if (!before && stops && i + 1 < clause.words.size() && (clause.words[i + 1].gap & kGapComma)) {
    content->end = std::max(content->end, clause.content_from(i + 1).end);  // The plan, X said, will fail.
  }
  clause.add(clause.span_of(source), word.span(), *content);
  return true;
}

}  // namespace

bool read_saying(AttributionClause& clause, std::size_t i) {
  const Word& word = clause.words[i];
  if (word.has(kCapital)) return false;
  const Group group = group_of(clause, i);
  if (group.infinitive) return false;
  if (word.is(kGerund)) return gerund(clause, i);
  const bool finite = word.is(kFinite);
  const bool helped = group.first != i;
  if (!finite && !helped) return said_by(clause, i);
  if (group.passive) return said_by(clause, i) || passive(clause, i, group);
  if (!helped && !word.is(kPast) && i > 0 && word.gap == 0 &&
      (clause.words[i - 1].is(kDeterminer | kPreposition | kDemonym | kNumberWord) ||
       clause.words[i - 1].clitic == Clitic::s)) {
    return false;  // the report, China's claim
  }
  return said_by(clause, i) || inverted(clause, i, group) || plain(clause, i, group);
}

}  // namespace claimcheck::parsers
