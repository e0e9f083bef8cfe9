#include "parsers/grammar/attribution.hpp"

#include <algorithm>
#include <optional>

#include "parsers/grammar/attribution_parts.hpp"
#include "parsers/grammar/word_grammar.hpp"

namespace claimcheck::parsers {
namespace {

using namespace word_grammar;

// "according to", "as reported by": a source follows.
const auto kAccordingTo = first_of(kCueOther) >> word("to");
const auto kInTheWordsOf = first_of(kCueOther) >> word("of");
const auto kAsSaidBy = first_of(kSay) >> word("by");
// "put it", "puts it"
const auto kPutIt = first_of(kCueOther) >> word("it");
// What may stand between a verb of saying and its content: "on Monday", "in a statement", "to reporters".
const auto kCircumstance =
    one_of(kWeekday | kAdverb) |
    (one_of(kPreposition) >> -one_of(kDeterminer) >> (one_of(kWeekday | kMonth | kReportNoun | kPersonNoun | kCommon)));
const auto kCircumstances = *kCircumstance;

bool has_letter(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

class Reader {
 public:
  Reader(std::string_view text, Span sentence, std::span<const Word> words, std::span<const Quote> quotes,
         std::vector<Attribution>& out)
      : text_(text), sentence_(sentence), words_(words), quotes_(quotes), out_(out) {}

  void read() {
    if (continued_quotation()) return;
    constexpr int kMostCandidates = 200;  // in one sentence; more of them are no prose
    int candidates = 0;
    const Word* const end = words_.data() + words_.size();
    const Word* cue = words_.data();
    for (; (cue = find_class(cue, end, kSay | kCueOther | kCueNoun)) != end; ++cue) {
      const auto i = static_cast<std::size_t>(cue - words_.data());
      if (quote_around(cue->begin)) continue;
      if (++candidates > kMostCandidates) return;
      if (words_[i].is(kCueOther) ? other_cue(i) : words_[i].is(kSay) && verb(i)) continue;
      if (words_[i].is(kCueNoun)) noun(i);
    }
  }

 private:
  std::string_view written(std::size_t i) const { return words_[i].span().in(text_); }
  bool is_word(std::size_t i, std::string_view word) const { return i < words_.size() && written(i) == word; }
  Span span_of(WordRange range) const { return {words_[range.first].begin, words_[range.last - 1].end}; }

  const Quote* quote_around(std::uint32_t at) const {
    for (const Quote& quote : quotes_) {
      if (quote.depth == 0 && quote.whole.contains(at)) return &quote;
    }
    return nullptr;
  }

  // The quotation that ends before words[i] with nothing but punctuation between.
  const Quote* quote_before(std::size_t i) const {
    const Quote* found = nullptr;
    for (const Quote& quote : quotes_) {
      if (quote.depth != 0 || quote.whole.end > words_[i].begin) continue;
      if (i > 0 && words_[i - 1].begin >= quote.whole.end) continue;
      if (!has_letter(text_.substr(quote.whole.end, words_[i].begin - quote.whole.end))) found = &quote;
    }
    return found;
  }

  // The quotation that opens behind `at` with nothing but punctuation between.
  const Quote* quote_after(std::uint32_t at) const {
    for (const Quote& quote : quotes_) {
      if (quote.depth != 0 || quote.whole.begin < at) continue;
      if (has_letter(text_.substr(at, quote.whole.begin - at))) return nullptr;
      return &quote;
    }
    return nullptr;
  }

  // The end of the sentence's words and of the quotation mark behind them, without the full stop.
  std::uint32_t end_of_words() const {
    std::uint32_t end = words_.back().full_end();
    for (const Quote& quote : quotes_) {
      if (quote.depth == 0 && quote.whole.begin < end && end <= quote.whole.end) end = quote.whole.end;
    }
    return end;
  }

  // Content that begins at words[i] and ends where its clause does.
  Span content_from(std::size_t i) const {
    std::uint32_t begin = words_[i].begin;
    if (const Quote* quote = quote_around(begin);
        quote && !has_letter(text_.substr(quote->whole.begin, begin - quote->whole.begin))) {
      begin = quote->whole.begin;
    }
    for (std::size_t k = i + 1; k < words_.size(); ++k) {
      if (quote_around(words_[k].begin)) continue;
      const std::uint8_t gap = words_[k].gap;
      const bool turn = (gap & kGapComma) &&
                        (is_word(k, "but") || is_word(k, "while") || is_word(k, "whereas") || is_word(k, "although") ||
                         (words_[k].is(kSay) && words_[k].is(kGerund)) || is_word(k, "according"));
      if (!turn && !(gap & kGapStop && !(gap & kGapQuote) && breaks(words_, k)) && !is_semicolon(k)) continue;
      std::uint32_t end = words_[k - 1].full_end();
      if (const Quote* quote = quote_around(words_[k - 1].begin)) end = quote->whole.end;
      return {begin, end};
    }
    return {begin, std::max(begin, end_of_words())};
  }

  bool is_semicolon(std::size_t k) const {
    if (!(words_[k].gap & kGapColon)) return false;
    return text_.substr(words_[k - 1].end, words_[k].begin - words_[k - 1].end).find(';') != std::string_view::npos;
  }

  // What stands before words[i], from the sentence's start or from the quotation that it is.
  std::optional<Span> content_before(std::size_t i) const {
    const Quote* quote = i < words_.size() ? quote_before(i) : nullptr;
    if (i == 0 && !quote) return std::nullopt;
    const std::uint32_t start = words_.front().begin;
    if (quote) {
      const bool mixed = start < quote->whole.begin && is_inside_clause(*quote);
      return Span{mixed ? start : quote->whole.begin, quote->whole.end};
    }
    const bool asserts = std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const Word& word) { return is_finite_verb(text_, word); });
    if (!asserts) return std::nullopt;
    return Span{start, words_[i - 1].full_end()};
  }

  // Words lead into the quotation without a pause: The plan is “a disaster,” she said.
  bool is_inside_clause(const Quote& quote) const {
    for (const Word& word : words_) {
      if (word.begin < quote.whole.begin) continue;
      return (word.gap & (kGapComma | kGapColon | kGapStop)) == 0;
    }
    return false;
  }

  void add(std::optional<Span> source, Span cue, Span content) {
    if (content.empty()) return;
    if (source && text_.substr(source->end, 1) == ")" && source->in(text_).find('(') != std::string_view::npos)
      ++source->end;
    Attribution found{source, cue, content, content};
    for (const Quote& quote : quotes_) {  // “A,” he said, “B.”
      if (quote.is_continued && quote.depth == 0 && quote.whole.begin >= cue.end && content.end <= cue.begin &&
          quote.whole.begin < sentence_.end && quote_around(content.begin)) {
        found.content.end = quote.whole.end;
      }
    }
    const auto cover = [&](Span part) {
      found.span = {std::min(found.span.begin, part.begin), std::max(found.span.end, part.end)};
    };
    cover(found.content);
    cover(cue);
    if (source) cover(*source);
    out_.push_back(found);
  }

  // A sentence that is the second half of what was attributed in the sentence before.
  bool continued_quotation() {
    if (out_.empty() || words_.empty()) return false;
    const Quote* quote = quote_around(words_.front().begin);
    if (!quote || !quote->is_continued || !quote->whole.contains(words_.back().begin)) return false;
    const Attribution before = out_.back();
    if (before.span.end > quote->whole.begin || before.span.end + 200 < quote->whole.begin) return false;
    out_.push_back({before.source, before.cue, quote->whole, {before.span.begin, quote->whole.end}});
    return true;
  }

  bool other_cue(std::size_t i) {
    const Word* const end = words_.data() + words_.size();
    const Word* at = words_.data() + i;
    if (match(kPutIt, text_, at, end)) return put_it(i, static_cast<std::size_t>(at - words_.data()));
    if (match(kInTheWordsOf, text_, at, end)) return in_the_words_of(i, static_cast<std::size_t>(at - words_.data()));
    if (!match(kAccordingTo, text_, at, end) || written(i).substr(1) != "ccording") return false;
    named_by(i, static_cast<std::size_t>(at - words_.data()));
    return true;
  }

  // "in the words of X, “…”"
  bool in_the_words_of(std::size_t i, std::size_t next) {
    if (i < 2 || written(i) != "words" || written(i - 1) != "the" || written(i - 2).substr(1) != "n") return false;
    named_by(i - 2, next);
    return true;
  }

  // "According to X, …", "…, according to X": the source begins at words[next].
  void named_by(std::size_t cue, std::size_t next) {
    const WordRange source = source_after(text_, words_, next);
    if (source.empty()) return;
    const Span cue_span = span_of({cue, next});
    if (const Quote* quote = quote_after(words_[source.last - 1].full_end()); quote && !quote_before(cue)) {
      return add(span_of(source), cue_span, quoted_from(*quote));
    }
    if (cue == 0 || (source.last < words_.size() && cue < 3 && words_[cue].gap == 0)) {
      if (source.last < words_.size()) add(span_of(source), cue_span, content_from(source.last));
      return;
    }
    auto content = content_before(cue);
    if (!content) content = Span{words_.front().begin, words_[cue - 1].full_end()};
    if (source.last < words_.size() && (words_[cue].gap & kGapComma) && (words_[source.last].gap & kGapComma) &&
        !std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(cue),
                     [&](const Word& word) { return is_finite_verb(text_, word); })) {
      content->end = std::max(content->end, content_from(source.last).end);  // The firm, according to X, has closed.
    }
    add(span_of(source), cue_span, *content);
  }

  // "As X put it, …", "X put it: “…”"
  bool put_it(std::size_t cue, std::size_t next) {
    const WordRange source = source_before(text_, words_, 0, cue);
    if (source.empty()) return false;
    const bool as = source.first > 0 && (written(source.first - 1) == "as" || written(source.first - 1) == "As");
    if (const Quote* quote = quote_after(words_[next - 1].full_end())) {
      add(span_of(source), words_[cue].span(), quote->whole);
    } else if (as && source.first == 1 && next < words_.size()) {
      add(span_of(source), words_[cue].span(), content_from(next));
    } else if (as) {
      if (const auto content = content_before(source.first - 1)) {
        add(span_of(source), words_[cue].span(), *content);
      }
    }
    return as;
  }

  // "X's claim that …"
  void noun(std::size_t i) {
    if (!is_word(i + 1, "that") || words_[i + 1].gap != 0 || i + 2 >= words_.size()) return;
    std::optional<Span> source;
    if (i > 0 && words_[i].gap == 0) {
      std::size_t owner = i;
      while (owner > 0 && i - owner < 3 && words_[owner].gap == 0 && words_[owner - 1].clitic == Clitic::none &&
             !words_[owner - 1].is(kDeterminer | kPreposition)) {
        --owner;
      }
      if (owner > 0 && words_[owner].gap == 0) {
        const Word& before = words_[owner - 1];
        const std::string_view own = written(owner - 1);
        if (before.clitic == Clitic::s || before.clitic == Clitic::plural) {
          std::size_t first = owner - 1;
          while (first > 0 && words_[first].gap == 0 && words_[first - 1].has(kCapital) &&
                 words_[first].has(kCapital)) {
            --first;
          }
          source = span_of({first, owner});
        } else if (own == "his" || own == "her" || own == "their" || own == "its" || own == "my" || own == "our") {
          source = before.span();
        }
      }
    }
    if (!source) return;
    add(source, words_[i].span(), content_from(i + 2));
  }

  struct Group {
    std::size_t first;  // of the verb with what helps it
    bool passive = false, infinitive = false;
  };

  Group group_of(std::size_t i) const {
    Group group{i, false, false};
    while (group.first > 0 && words_[group.first].gap == 0) {
      const Word& before = words_[group.first - 1];
      if (!before.is(kAdverb | kHave | kBe | kModal | kDo | kNegation) || before.is(kTitle | kPlace | kSubjectOnly))
        break;
      if (before.is(kDeterminer | kPronoun) && !before.is(kHave | kBe | kModal | kDo)) break;
      group.passive = group.passive || (before.is(kBe) && words_[i].is(kParticiple));
      --group.first;
    }
    group.infinitive = group.first > 0 && words_[group.first].gap == 0 && is_word(group.first - 1, "to");
    return group;
  }

  // Where the content behind the verb begins, as an index or as a quotation.
  std::optional<Span> content_after(std::size_t i) const {
    const Word& verb = words_[i];
    const Word* const end = words_.data() + words_.size();
    std::size_t next = i + 1;
    if (verb.is(kSayTo)) {
      const std::size_t limit = std::min(words_.size(), i + 8);
      for (std::size_t k = next; k < limit && !breaks(words_, k); ++k) {
        if (is_word(k, "that")) next = k;
      }
      if (next == i + 1) {  // told reporters the plan …
        while (next < limit && !breaks(words_, next) && words_[next].is(kDeterminer)) ++next;
        if (next < words_.size() && !breaks(words_, next)) ++next;
        while (next < limit && !breaks(words_, next) && words_[next].has(kCapital) && words_[next - 1].has(kCapital))
          ++next;
      }
    } else {
      const Word* at = words_.data() + next;
      match(kCircumstances, text_, at, end);
      const auto behind = static_cast<std::size_t>(at - words_.data());
      if (behind < words_.size() && (is_word(behind, "that") || words_[behind].gap != 0 || verb.is(kSayFree)))
        next = behind;
      else if (behind == words_.size())
        next = behind;
    }
    if (const Quote* quote = quote_after(words_[next - 1].full_end())) return quoted_from(*quote);
    if (next >= words_.size()) return std::nullopt;
    if (is_word(next, "that") && words_[next].gap == 0 && next + 1 < words_.size()) {
      const bool pronoun = next + 1 < words_.size() && words_[next + 1].is(kBe | kHave | kModal);
      if (!pronoun) return content_from(next + 1);
    }
    if (words_[next].gap & kGapColon) return content_from(next);
    if (words_[next].gap != 0) return std::nullopt;
    if (is_word(next, "whether") || (verb.is(kSayInverts) && words_[next].is(kQuestion))) return content_from(next);
    if (verb.is(kSayFree) && opens_clause(next)) return content_from(next);
    return std::nullopt;
  }

  // A noun phrase with a verb behind it.
  bool opens_clause(std::size_t i) const {
    const Word& word = words_[i];
    if (word.is(kPreposition | kCoordinator | kSubordinator) && !word.is(kDeterminer | kPronoun)) return false;
    for (std::size_t k = i + 1; k < words_.size() && !(words_[k].gap & kGapStop); ++k) {
      if (is_finite_verb(text_, words_[k]) || words_[k].clitic == Clitic::nt) return true;
    }
    return word.clitic == Clitic::s || word.clitic == Clitic::re || word.clitic == Clitic::ll ||
           word.clitic == Clitic::m || word.clitic == Clitic::ve || word.clitic == Clitic::d;
  }

  Span quoted_from(const Quote& quote) const {
    for (std::size_t k = 0; k < words_.size(); ++k) {
      if (words_[k].begin < quote.whole.end) continue;
      if (words_[k].gap & (kGapComma | kGapStop | kGapColon | kGapDash)) break;
      return {quote.whole.begin, std::max(quote.whole.end, content_from(k).end)};  // “a disaster” for all
    }
    return quote.whole;
  }

  bool verb(std::size_t i) {
    const Word& word = words_[i];
    if (word.has(kCapital)) return false;
    const Group group = group_of(i);
    if (group.infinitive) return false;
    if (word.is(kGerund)) return gerund(i);
    const bool finite = word.is(kFinite);
    const bool helped = group.first != i;
    if (!finite && !helped) return said_by(i);
    if (group.passive) return said_by(i) || passive(i, group);
    if (!helped && !word.is(kPast) && i > 0 && word.gap == 0 &&
        (words_[i - 1].is(kDeterminer | kPreposition | kDemonym | kNumberWord) || words_[i - 1].clitic == Clitic::s)) {
      return false;  // the report, China's claim
    }
    return said_by(i) || inverted(i, group) || plain(i, group);
  }

  // “…,” said X
  bool inverted(std::size_t i, const Group& group) {
    const Word& word = words_[i];
    if (!word.is(kSayInverts) || group.first != i || i + 1 >= words_.size() || words_[i + 1].gap != 0) return false;
    if (words_[i + 1].is(kPreposition | kSubordinator | kAdverb | kWeekday | kRelative | kCoordinator) &&
        !words_[i + 1].is(kDeterminer)) {
      return false;
    }
    if (is_word(i + 1, "that") || is_finite_verb(text_, words_[i + 1])) return false;
    const Quote* quote = quote_before(i);
    if (!quote && !(i > 0 && (word.gap & kGapComma) && word.is(kPast) && is_last_clause(i))) return false;
    const auto content = content_before(i);
    if (!content) return false;
    const WordRange source = source_after(text_, words_, i + 1);
    if (source.empty()) return false;
    add(span_of(source), word.span(), *content);
    return true;
  }

  // No further verb that could have the words before as its subject: The plan failed, said the minister.
  bool is_last_clause(std::size_t i) const {
    const WordRange source = source_after(text_, words_, i + 1);
    return source.last == words_.size() || breaks(words_, source.last) || !is_finite_verb(text_, words_[source.last]);
  }

  bool plain(std::size_t i, const Group& group) {
    const Word& word = words_[i];
    std::size_t floor = 0;
    for (std::size_t k = group.first; k > 0; --k) {
      if (quote_around(words_[k - 1].begin)) {
        floor = k;
        break;
      }
    }
    const WordRange source = source_before(text_, words_, floor, group.first);
    if (source.empty() || source.last - source.first > 40 || is_poor_source(source, word)) return false;
    if (group.first == i && !word.is(kPast) && !agrees(source, i)) return false;
    const bool stops = i + 1 == words_.size() || words_[i + 1].gap != 0;
    const Quote* before = quote_before(source.first);
    if (const auto content = content_after(i); content && !(before && stops && !quote_after(word.full_end()))) {
      if (!(before && before->whole.end <= content->begin && is_second_half(*content))) {
        add(span_of(source), word.span(), *content);
        return true;
      }
    }
    if (!word.is(kSayInverts | kSayFree) && !before) return false;
    if (!before && (source.first == 0 || !(words_[source.first].gap & kGapComma) || !(stops || ends_soon(i))))
      return false;
    auto content = content_before(source.first);
    if (!content) return false;
    if (!before && stops && i + 1 < words_.size() && (words_[i + 1].gap & kGapComma)) {
      content->end = std::max(content->end, content_from(i + 1).end);  // The plan, X said, will fail.
    }
    add(span_of(source), word.span(), *content);
    return true;
  }

  bool is_second_half(Span content) const {
    const Quote* quote = quote_around(content.begin);
    return quote && quote->is_continued;
  }

  // Only a phrase of time or place is left: …, the minister said on Monday.
  bool ends_soon(std::size_t i) const {
    const Word* const end = words_.data() + words_.size();
    const Word* at = words_.data() + i + 1;
    match(kCircumstances, text_, at, end);
    return at == end || at->gap != 0;
  }

  // A base form without an auxiliary wants a plural subject: "critics say", but no "foreign state".
  bool agrees(WordRange source, std::size_t verb) const {
    if (written(verb).back() == 's') return true;
    const Word& last = words_[source.last - 1];
    if (written(source.last - 1).back() == 's' || last.is(kPronoun | kGeneric | kPersonNoun | kReportNoun | kDemonym))
      return true;
    return last.has(kCapital) || source.last - source.first > 2;
  }

  // "This shows that" argues, and "I think that" is nobody else's word.
  bool is_poor_source(WordRange source, const Word& verb) const {
    const Word &first = words_[source.first], &last = words_[source.last - 1];
    if (first.is(kPreposition | kQuestion) && !first.is(kDeterminer)) return true;
    const std::string_view end = last.span().in(text_);
    if (end == "the" || end == "a" || end == "an" || end == "its" || end == "his" || end == "their") return true;
    if (is_word(source.first, "what") || is_word(source.first, "What")) return true;
    if (verb.is(kBelieve) && source.last - source.first == 1 && last.is(kFirstPerson | kSecondPerson)) return true;
    if (last.is(kPreposition) && !last.is(kTitle)) return true;
    if (source.last - source.first != 1) return false;
    if (last.is(kSubjectOnly)) return false;
    if (last.is(kWeekday | kMonth | kAdverb | kQuestion | kConjunctions)) return true;
    return !verb.is(kSayInverts) && last.is(kPronoun) && !last.is(kPersonNoun | kGeneric);
  }
  static constexpr std::uint64_t kConjunctions = kCoordinator | kSubordinator;

  // "as reported by X"
  bool said_by(std::size_t i) {
    const Word* const end = words_.data() + words_.size();
    const Word* at = words_.data() + i;
    if (i == 0 || (written(i - 1) != "as" && written(i - 1) != "As") || !match(kAsSaidBy, text_, at, end)) return false;
    named_by(i, static_cast<std::size_t>(at - words_.data()));
    return true;
  }

  // "it was reported that …"
  bool passive(std::size_t i, const Group& group) {
    if (!is_word(i + 1, "that") || words_[i + 1].gap != 0 || i + 2 >= words_.size()) return false;
    if (group.first > 0 && !is_word(group.first - 1, "it") && !is_word(group.first - 1, "It")) {
      const std::string_view subject = written(group.first - 1);
      if (words_[i].is(kSayTo) || subject != "It") return false;
    }
    add(std::nullopt, words_[i].span(), content_from(i + 2));
    return true;
  }

  // "…, saying that"
  bool gerund(std::size_t i) {
    if (i == 0 || !(words_[i].gap & kGapComma) || !words_[i].is(kSayInverts | kSayTo | kSayFree)) return false;
    const WordRange source = main_subject(text_, words_);
    if (source.empty() || source.last > i) return false;
    const auto content = content_after(i);
    if (!content) return false;
    add(span_of(source), words_[i].span(), *content);
    return true;
  }

  std::string_view text_;
  Span sentence_;
  std::span<const Word> words_;
  std::span<const Quote> quotes_;
  std::vector<Attribution>& out_;
};

}  // namespace

void find_attributions(std::string_view text, Span sentence, std::span<const Word> words, std::span<const Quote> quotes,
                       std::vector<Attribution>& out) {
  Reader(text, sentence, words, quotes, out).read();
}

}  // namespace claimcheck::parsers
