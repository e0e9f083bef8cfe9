#include "parsers/grammar/attribution_clause.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/grammar/word_grammar.hpp"

namespace claimcheck::parsers {
namespace {

using namespace word_grammar;

// What may stand between a verb of saying and its content: "on Monday", "in a statement", "to reporters".
const auto kCircumstance =
    one_of(kWeekday | kAdverb) |
    (one_of(kPreposition) >> -one_of(kDeterminer) >> (one_of(kWeekday | kMonth | kReportNoun | kPersonNoun | kCommon)));
const auto kCircumstances = *kCircumstance;

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text, is_alnum);
}

}  // namespace

bool AttributionClause::has_verb_before(std::size_t i) const {
  return std::ranges::any_of(words.first(i), [&](const Word& word) { return is_finite_verb(text, word); });
}

const Quote* AttributionClause::quote_around(std::uint32_t at) const {
  for (const Quote& quote : quotes) {
    if (quote.depth == 0 && quote.whole.contains(at)) return &quote;
  }
  return nullptr;
}

const Quote* AttributionClause::quote_before(std::size_t i) const {
  const Quote* found = nullptr;
  for (const Quote& quote : quotes) {
    if (quote.depth != 0 || quote.whole.end > words[i].begin) continue;
    if (i > 0 && words[i - 1].begin >= quote.whole.end) continue;
    if (!has_letter(text.substr(quote.whole.end, words[i].begin - quote.whole.end))) found = &quote;
  }
  return found;
}

const Quote* AttributionClause::quote_after(std::uint32_t at) const {
  for (const Quote& quote : quotes) {
    if (quote.depth != 0 || quote.whole.begin < at) continue;
    if (has_letter(text.substr(at, quote.whole.begin - at))) return nullptr;
    return &quote;
  }
  return nullptr;
}

// The end of the clause's words and of the quotation mark behind them, without the full stop.
std::uint32_t AttributionClause::end_of_words() const {
  std::uint32_t end = words.back().full_end();
  for (const Quote& quote : quotes) {
    if (quote.depth == 0 && quote.whole.begin < end && end <= quote.whole.end) end = quote.whole.end;
  }
  return end;
}

Span AttributionClause::content_from(std::size_t i) const {
  std::uint32_t begin = words[i].begin;
  if (const Quote* quote = quote_around(begin);
      quote && !has_letter(text.substr(quote->whole.begin, begin - quote->whole.begin))) {
    begin = quote->whole.begin;
  }
  for (std::size_t k = i + 1; k < words.size(); ++k) {
    const std::uint8_t gap = words[k].gap;
    if (gap == 0 || quote_around(words[k].begin)) continue;
    const bool turn = (gap & kGapComma) &&
                      (is_word(k, "but") || is_word(k, "while") || is_word(k, "whereas") || is_word(k, "although") ||
                       (words[k].is(kSay) && words[k].is(kGerund)) || is_word(k, "according"));
    if (!turn && !(gap & kGapStop && !(gap & kGapQuote) && breaks(words, k)) && !is_semicolon(k)) continue;
    std::uint32_t end = words[k - 1].full_end();
    if (const Quote* quote = quote_around(words[k - 1].begin)) end = quote->whole.end;
    return {begin, end};
  }
  return {begin, std::max(begin, end_of_words())};
}

bool AttributionClause::is_semicolon(std::size_t k) const {
  if (!(words[k].gap & kGapColon)) return false;
  return text.substr(words[k - 1].end, words[k].begin - words[k - 1].end).find(';') != std::string_view::npos;
}

std::optional<Span> AttributionClause::content_before(std::size_t i) const {
  const Quote* quote = i < words.size() ? quote_before(i) : nullptr;
  if (i == 0 && !quote) return std::nullopt;
  const std::uint32_t start = words.front().begin;
  if (quote) {
    const bool mixed = start < quote->whole.begin && is_inside_clause(*quote);
    return Span{mixed ? start : quote->whole.begin, quote->whole.end};
  }
  if (!has_verb_before(i)) return std::nullopt;
  return Span{start, words[i - 1].full_end()};
}

// Words lead into the quotation without a pause: The plan is “a disaster,” she said.
bool AttributionClause::is_inside_clause(const Quote& quote) const {
  for (const Word& word : words) {
    if (word.begin < quote.whole.begin) continue;
    return (word.gap & (kGapComma | kGapColon | kGapStop)) == 0;
  }
  return false;
}

std::size_t AttributionClause::behind_circumstances(std::size_t i) const {
  const Word* at = words.data() + i;
  match(kCircumstances, text, at, end());
  return index(at);
}

bool AttributionClause::ends_soon(std::size_t i) const {
  const std::size_t behind = behind_circumstances(i + 1);
  return behind == words.size() || words[behind].gap != 0;
}

// "told reporters the plan …": behind the hearer, or at the "that" which follows soon.
std::size_t AttributionClause::behind_hearer(std::size_t i) const {
  std::size_t next = i + 1;
  const std::size_t limit = std::min(words.size(), i + 8);
  for (std::size_t k = next; k < limit && !breaks(words, k); ++k) {
    if (is_word(k, "that")) next = k;
  }
  if (next != i + 1) return next;
  while (next < limit && !breaks(words, next) && words[next].is(kDeterminer)) ++next;
  if (next < words.size() && !breaks(words, next)) ++next;
  while (next < limit && !breaks(words, next) && words[next].has(kCapital) && words[next - 1].has(kCapital)) ++next;
  return next;
}

std::optional<Span> AttributionClause::content_after(std::size_t i) const {
  const Word& verb = words[i];
  std::size_t next = i + 1;
  if (verb.is(kSayTo)) {
    next = behind_hearer(i);
  } else {
    const std::size_t behind = behind_circumstances(next);
    if (behind == words.size() || is_word(behind, "that") || words[behind].gap != 0 || verb.is(kSayFree)) next = behind;
  }
  if (const Quote* quote = quote_after(words[next - 1].full_end())) return quoted_from(*quote);
  if (next >= words.size()) return std::nullopt;
  if (is_word(next, "that") && words[next].gap == 0 && next + 1 < words.size()) {
    const bool pronoun = next + 1 < words.size() && words[next + 1].is(kBe | kHave | kModal);
    if (!pronoun) return content_from(next + 1);
  }
  if (words[next].gap & kGapColon) return content_from(next);
  if (words[next].gap != 0) return std::nullopt;
  if (is_word(next, "whether") || (verb.is(kSayInverts) && words[next].is(kQuestion))) return content_from(next);
  if (verb.is(kSayFree) && opens_clause(next)) return content_from(next);
  return std::nullopt;
}

// A noun phrase with a verb behind it.
bool AttributionClause::opens_clause(std::size_t i) const {
  const Word& word = words[i];
  if (word.is(kPreposition | kCoordinator | kSubordinator) && !word.is(kDeterminer | kPronoun)) return false;
  for (std::size_t k = i + 1; k < words.size() && !(words[k].gap & kGapStop); ++k) {
    if (is_finite_verb(text, words[k]) || words[k].clitic == Clitic::nt) return true;
  }
  return word.clitic == Clitic::s || word.clitic == Clitic::re || word.clitic == Clitic::ll ||
         word.clitic == Clitic::m || word.clitic == Clitic::ve || word.clitic == Clitic::d;
}

Span AttributionClause::quoted_from(const Quote& quote) const {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (words[k].begin < quote.whole.end) continue;
    if (words[k].gap & (kGapComma | kGapStop | kGapColon | kGapDash)) break;
    return {quote.whole.begin, std::max(quote.whole.end, content_from(k).end)};  // “a disaster” for all
  }
  return quote.whole;
}

void AttributionClause::add(std::optional<Span> source, Span cue, Span content) {
  if (content.empty()) return;
  if (source && text.substr(source->end, 1) == ")" && source->in(text).find('(') != std::string_view::npos)
    ++source->end;
  Attribution found{source, cue, content, content};
  for (const Quote& quote : quotes) {  // “A,” he said, “B.”
    if (quote.is_continued && quote.depth == 0 && quote.whole.begin >= cue.end && content.end <= cue.begin &&
        quote.whole.begin < span.end && quote_around(content.begin)) {
      found.content.end = quote.whole.end;
    }
  }
  const auto cover = [&](Span part) {
    found.span = {std::min(found.span.begin, part.begin), std::max(found.span.end, part.end)};
  };
  cover(found.content);
  cover(cue);
  if (source) cover(*source);
  out.push_back(found);
}

}  // namespace claimcheck::parsers
