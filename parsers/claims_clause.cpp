#include "parsers/claims_clause.hpp"

#include <algorithm>

#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

bool is_verb(std::string_view text, const Word& word) {
  if (word.is(kFinite) && !word.has(kCapital)) return true;
  switch (word.clitic) {
    case Clitic::nt:
    case Clitic::re:
    case Clitic::ve:
    case Clitic::ll:
    case Clitic::d:
    case Clitic::m: return true;
    case Clitic::s:
      if (word.is(kPronoun | kQuestion | kRelative)) return true;
      break;
    default: break;
  }
  if (word.classes != 0 || word.has(kCapital | kDigit)) return word.is(kFinite);
  const std::string_view written = word.span().in(text);
  return written.size() > 4 && written.ends_with("ed");
}

// A third person that the lexicon does not know as a verb, by its neighbours: Norway exports more …
bool is_likely_verb(std::string_view text, const Word& before, const Word& word, const Word& after) {
  const std::string_view written = word.span().in(text);
  if (written.size() < 4 || !written.ends_with('s') || written.ends_with("ss") || word.has(kCapital | kDigit))
    return false;
  if (word.gap != 0 || after.gap != 0 || before.clitic != Clitic::none) return false;
  if (before.is(kDeterminer | kPreposition | kDemonym | kNumberWord | kComparison) || before.has(kDigit)) return false;
  return after.is(kDeterminer | kComparison | kNumberWord) || after.has(kDigit);
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

// Without white space and markers at its end, and without white space at its begin.
Span trimmed(std::string_view text, Span span, std::span<const Marker> markers) {
  while (!span.empty() && is_blank(text[span.begin])) ++span.begin;
  auto marker = markers.rbegin();
  for (;;) {
    while (!span.empty() && is_blank(text[span.end - 1])) --span.end;
    while (marker != markers.rend() && (marker->style == MarkerStyle::link || marker->span.begin >= span.end)) ++marker;
    if (marker == markers.rend() || marker->span.end < span.end || marker->span.begin < span.begin) return span;
    span.end = std::max(marker->span.begin, span.begin);
  }
}

constexpr std::uint8_t kClauseGaps = kGapComma | kGapColon | kGapDash | kGapClose | kGapStop;

bool ends_clause(std::string_view text, std::uint32_t marker_begin, const Word& next) {
  if (next.gap & kClauseGaps) return true;
  if (next.is(kCoordinator | kSubordinator) && !next.is(kPreposition)) return true;
  const std::string_view before = text.substr(0, marker_begin);
  return before.ends_with(',') || before.ends_with(';') || before.ends_with(':');
}

}  // namespace

bool has_verb(std::string_view text, std::span<const Word> words) {
  if (words.empty()) return false;
  if (words[0].is(kImperative) && words[0].clitic == Clitic::none) return true;
  if (std::ranges::any_of(words, [&](const Word& word) { return is_verb(text, word); })) return true;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (is_likely_verb(text, words[i - 1], words[i], words[i + 1])) return true;
  }
  return false;
}

void split_clauses(std::string_view text, Span sentence, std::span<const Word> words, std::span<const Marker> markers,
                   std::vector<Clause>& out) {
  std::uint32_t begin = sentence.begin;
  std::size_t first = 0, next = 0;
  bool verb_before = false;
  const auto cut_at = [&](std::uint32_t end, std::uint32_t resume, std::size_t last) {
    const Span span = trimmed(text, {begin, end}, markers);
    if (!span.empty()) out.push_back({span, first, last});
    begin = resume;
    first = last;
    verb_before = false;
  };
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const Marker& marker = markers[i];
    if (marker.style == MarkerStyle::link || marker.span.begin < begin) continue;
    for (; next < words.size() && words[next].begin < marker.span.begin; ++next) {
      verb_before = verb_before || is_verb(text, words[next]);
    }
    std::size_t after = next;
    while (after < words.size() && words[after].begin < marker.span.end) ++after;  // of the marker itself
    if (after == words.size()) break;
    if (i + 1 < markers.size() && markers[i + 1].span.begin < words[after].begin) continue;
    if (!verb_before || !ends_clause(text, marker.span.begin, words[after])) continue;
    if (!has_verb(text, words.subspan(after, words.size() - after))) break;
    cut_at(marker.span.begin, marker.span.end, after);
    while (begin < words[after].begin && (is_blank(text[begin]) || text[begin] == ',' || text[begin] == ';')) ++begin;
    next = after;
  }
  cut_at(sentence.end, sentence.end, words.size());
}

}  // namespace claimcheck::parsers
