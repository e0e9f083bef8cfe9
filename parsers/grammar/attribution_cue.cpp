#include "parsers/grammar/attribution_cue.hpp"

#include <algorithm>

#include "parsers/grammar/word_grammar.hpp"

namespace claimcheck::parsers {
namespace {

using namespace word_grammar;

// "according to": a source follows.
const auto kAccordingTo = first_of(kCueOther) >> word("to");
const auto kInTheWordsOf = first_of(kCueOther) >> word("of");
// "put it", "puts it"
const auto kPutIt = first_of(kCueOther) >> word("it");

// "in the words of X, “…”"
bool in_the_words_of(AttributionClause& clause, std::size_t i, std::size_t next) {
  if (i < 2 || clause.written(i) != "words" || clause.written(i - 1) != "the" || clause.written(i - 2).substr(1) != "n")
    return false;
  read_named_source(clause, i - 2, next);
  return true;
}

// "As X put it, …", "X put it: “…”"
bool put_it(AttributionClause& clause, std::size_t cue, std::size_t next) {
  const WordRange source = source_before(clause.text, clause.words, 0, cue);
  if (source.empty()) return false;
  const bool as = source.first > 0 && clause.is_as(source.first - 1);
  if (const Quote* quote = clause.quote_after(clause.words[next - 1].full_end())) {
    clause.add(clause.span_of(source), clause.words[cue].span(), quote->whole);
  } else if (as && source.first == 1 && next < clause.words.size()) {
    clause.add(clause.span_of(source), clause.words[cue].span(), clause.content_from(next));
  } else if (as) {
    if (const auto content = clause.content_before(source.first - 1)) {
      clause.add(clause.span_of(source), clause.words[cue].span(), *content);
    }
  }
  return as;
}

}  // namespace

void read_named_source(AttributionClause& clause, std::size_t cue, std::size_t next) {
  const WordRange source = source_after(clause.text, clause.words, next);
  if (source.empty()) return;
  const Span cue_span = clause.span_of({cue, next});
  if (const Quote* quote = clause.quote_after(clause.words[source.last - 1].full_end());
      quote && !clause.quote_before(cue)) {
    return clause.add(clause.span_of(source), cue_span, clause.quoted_from(*quote));
  }
  if (cue == 0 || (source.last < clause.words.size() && cue < 3 && clause.words[cue].gap == 0)) {
    if (source.last < clause.words.size())
      clause.add(clause.span_of(source), cue_span, clause.content_from(source.last));
    return;
  }
  auto content = clause.content_before(cue);
  if (!content) content = Span{clause.words.front().begin, clause.words[cue - 1].full_end()};
  if (source.last < clause.words.size() && (clause.words[cue].gap & kGapComma) &&
      (clause.words[source.last].gap & kGapComma) && !clause.has_verb_before(cue)) {
    content->end =
        std::max(content->end, clause.content_from(source.last).end);  // The firm, according to X, has closed.
  }
  clause.add(clause.span_of(source), cue_span, *content);
}

bool read_other_cue(AttributionClause& clause, std::size_t i) {
  const Word* const end = clause.end();
  const Word* at = clause.words.data() + i;
  if (match(kPutIt, clause.text, at, end)) return put_it(clause, i, clause.index(at));
  if (match(kInTheWordsOf, clause.text, at, end)) return in_the_words_of(clause, i, clause.index(at));
  if (!match(kAccordingTo, clause.text, at, end) || clause.written(i).substr(1) != "ccording") return false;
  read_named_source(clause, i, clause.index(at));
  return true;
}

void read_cue_noun(AttributionClause& clause, std::size_t i) {
  if (!clause.is_word(i + 1, "that") || clause.words[i + 1].gap != 0 || i + 2 >= clause.words.size()) return;
  std::optional<Span> source;
  if (i > 0 && clause.words[i].gap == 0) {
    std::size_t owner = i;
    while (owner > 0 && i - owner < 3 && clause.words[owner].gap == 0 &&
           clause.words[owner - 1].clitic == Clitic::none && !clause.words[owner - 1].is(kDeterminer | kPreposition)) {
      --owner;
    }
    if (owner > 0 && clause.words[owner].gap == 0) {
      const Word& before = clause.words[owner - 1];
      const std::string_view own = clause.written(owner - 1);
      if (before.clitic == Clitic::s || before.clitic == Clitic::plural) {
        std::size_t first = owner - 1;
        while (first > 0 && clause.words[first].gap == 0 && clause.words[first - 1].has(kCapital) &&
               clause.words[first].has(kCapital)) {
          --first;
        }
        source = clause.span_of({first, owner});
      } else if (own == "his" || own == "her" || own == "their" || own == "its" || own == "my" || own == "our") {
        source = before.span();
      }
    }
  }
  if (!source) return;
  clause.add(source, clause.words[i].span(), clause.content_from(i + 2));
}

}  // namespace claimcheck::parsers
