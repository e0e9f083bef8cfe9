#include "parsers/grammar/attribution_parts.hpp"

#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint64_t kAuxiliary = kBe | kHave | kDo | kModal;

bool is_auxiliary(const Word& word) {
  return word.is(kFinite) && word.is(kAuxiliary) && !word.is(kMonth) && !word.has(kCapital);
}

bool is_who(std::string_view text, const Word& word) {
  if (!word.is(kRelative)) return false;
  const std::string_view written = word.span().in(text);
  return written == "who" || written == "which" || written == "whose" || written == "whom";
}

bool has_relative(std::string_view text, std::span<const Word> words, WordRange range) {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (is_who(text, words[i])) return true;
  }
  return false;
}

std::size_t segment_start(std::span<const Word> words, std::size_t floor, std::size_t end) {
  std::size_t at = end;
  while (at > floor && (at == end || !breaks(words, at))) --at;
  return at;
}

// "In 2014 the agency", "On Monday officials": behind a phrase of time or place that no comma closes.
std::size_t behind_phrase(std::span<const Word> words, WordRange range) {
  if (!words[range.first].is(kPreposition)) return range.first;
  for (std::size_t i = range.first + 1; i + 1 < range.last; ++i) {
    const Word& next = words[i + 1];
    if (words[i].is(kMonth | kWeekday) && next.has(kDigit)) continue;
    if (words[i].is(kMonth | kWeekday) || words[i].has(kDigit)) return i + 1;
    if (i > range.first + 1 && next.is(kDeterminer | kSubjectOnly) && !words[i].is(kPreposition | kCoordinator))
      return i + 1;
  }
  return range.first;
}

// Without "But", "however" and the clause that stands before the subject.
WordRange subject_of(std::string_view text, std::span<const Word> words, WordRange range) {
  const auto skippable = [&](const Word& word) {
    if (word.is(kPreposition) && word.span().in(text) == "like") return true;
    return word.is(kCoordinator | kSubordinator | kAdverb) && !word.is(kDeterminer | kPronoun | kPlace) &&
           !(word.has(kCapital) && word.is(kOrganisation | kTitle));
  };
  while (!range.empty() && skippable(words[range.first])) ++range.first;
  if (range.empty()) return range;
  if (!has_relative(text, words, range)) {
    bool verb_before = false;
    std::size_t start = range.first;
    for (std::size_t i = range.first; i < range.last; ++i) {
      const Word& word = words[i];
      if (is_auxiliary(word)) {
        start = i + 1;
        verb_before = true;
      } else if (verb_before && word.is(kCoordinator)) {
        start = i + 1;
      } else if (i > range.first && word.is(kSubordinator) && !word.is(kPreposition)) {
        start = i + 1;
      }
      verb_before = verb_before || is_finite_verb(text, word);
    }
    range.first = start;
  }
  if (!range.empty()) range.first = behind_phrase(words, range);
  return range;
}

}  // namespace

bool breaks(std::span<const Word> words, std::size_t at) {
  const std::uint8_t gap = words[at].gap;
  if (gap == 0) return false;
  if (gap != kGapStop || at == 0) return true;
  const Word& before = words[at - 1];
  return !(before.has(kCapital) && before.end - before.begin <= 4 && before.is(kTitle));
}

bool is_finite_verb(std::string_view text, const Word& word) {
  if (word.has(kCapital | kDigit)) return false;
  if (word.is(kBe | kHave | kDo | kModal)) return word.is(kFinite);
  if (word.is(kFinite)) return !word.is(kReportNoun | kTopic | kPersonNoun | kDeterminer | kPreposition | kCommon);
  if (word.classes != 0) return false;
  const std::string_view written = word.span().in(text);
  return written.size() > 4 && written.ends_with("ed");
}

WordRange source_before(std::string_view text, std::span<const Word> words, std::size_t floor, std::size_t verb) {
  std::size_t end = verb;
  if (end <= floor) return {};
  bool relative = false;
  if (end - 1 > floor && is_who(text, words[end - 1])) {
    --end;
    relative = true;
  }
  if (words[end - 1].is(kCoordinator) && end - 1 > floor) return main_subject(text, words);
  const std::size_t start = segment_start(words, floor, end);
  // A comma before the verb closes an apposition: X, a professor at Y, said.
  const bool closed = !relative && (words[end].gap & (kGapComma | kGapDash | kGapClose)) != 0;
  if (closed && start > floor) {
    const std::size_t head = segment_start(words, floor, start);
    WordRange source = subject_of(text, words, {head, start});
    if (source.empty()) return {};
    const std::string_view opening = words[start].span().in(text);
    const bool aside = words[start].is(kPreposition | kAdverb | kSubordinator) && opening != "of" &&
                       opening != "from" && opening != "at" && opening != "for" && opening != "now";
    if (!aside) source.last = end;
    return source;
  }
  return subject_of(text, words, {start, end});
}

WordRange source_after(std::string_view text, std::span<const Word> words, std::size_t at) {
  if (at >= words.size()) return {};
  const auto ends = [&](std::size_t i) {
    const Word& word = words[i];
    if (word.is(kWeekday | kSubordinator | kSubjectOnly) && !word.is(kPreposition)) return true;
    if (is_finite_verb(text, word))
      return word.is(kBe | kHave | kModal) || !words[i - 1].is(kDeterminer | kPreposition);
    if (!word.is(kPreposition) || word.has(kCapital)) return false;
    const std::string_view written = word.span().in(text);
    return written == "in" || written == "on" || written == "during" || written == "after" || written == "before" ||
           written == "as" || written == "to" || written == "when";
  };
  std::size_t end = at + 1;
  while (end < words.size() && !breaks(words, end) && !ends(end)) ++end;
  if (end < words.size() && words[end].gap == kGapComma) {
    const Word& next = words[end];
    const bool who = is_who(text, next);
    if (who || next.is(kDeterminer | kPersonNoun | kTitle | kOrganisation)) {
      std::size_t close = end + 1;
      bool verb = false;
      for (; close < words.size() && !breaks(words, close); ++close) verb = verb || is_finite_verb(text, words[close]);
      if (who || !verb) end = close;
    }
  }
  return {at, end};
}

WordRange main_subject(std::string_view text, std::span<const Word> words) {
  std::size_t first = 0;
  if (!words.empty() && words[0].is(kPreposition | kSubordinator | kAdverb)) {
    for (std::size_t i = 1; i < words.size() && first == 0; ++i) {
      if (words[i].gap & kGapComma) first = i;
    }
  }
  std::size_t last = first;
  bool relative = false;
  for (; last < words.size(); ++last) {
    if (is_who(text, words[last])) relative = true;
    if (is_finite_verb(text, words[last])) {
      if (!relative) break;
      relative = false;
    }
  }
  if (last == words.size()) return {};
  for (std::size_t i = first + 1; i < last; ++i) {  // The senator, in explaining it, …
    if ((words[i].gap & kGapComma) && words[i].is(kPreposition | kAdverb)) last = i;
  }
  while (last > first && words[last - 1].is(kAdverb)) --last;
  return subject_of(text, words, {first, last});
}

}  // namespace claimcheck::parsers
