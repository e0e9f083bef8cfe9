#include "parsers/claims_kind.hpp"

#include <algorithm>
#include <cmath>

#include "parsers/text/lexicon.hpp"

namespace claimcheck::parsers {
namespace {

// What a claim's words show, counted once each.
struct Features {
  unsigned words = 0;
  unsigned change = 0, past = 0, present = 0;
  unsigned comparison = 0, topics = 0;
  unsigned first_person = 0, second_person = 0, opinion = 0, belief = 0;
  unsigned obligation = 0, future = 0, modal = 0, generic = 0, courtesy = 0;
  unsigned places = 0;
  bool conditional = false, imperative = false;
};

// Whether words, asked for in their order, stand in a quotation; `quotes` ascend.
class QuoteCover {
 public:
  explicit QuoteCover(std::span<const Quote> quotes) : quotes_(quotes) {}

  bool holds(const Word& word) {
    for (; next_ < quotes_.size() && quotes_[next_].whole.begin <= word.begin; ++next_) {
      end_ = std::max(end_, quotes_[next_].whole.end);
    }
    return word.begin < end_;
  }

 private:
  std::span<const Quote> quotes_;
  std::size_t next_ = 0;
  std::uint32_t end_ = 0;  // of the quotations that have begun
};

bool is_past(std::string_view text, const Word& word) {
  if (word.is(kPast)) return true;
  if (word.classes != 0 || word.has(kCapital | kDigit)) return false;
  const std::string_view written = word.span().in(text);
  return written.size() > 4 && written.ends_with("ed");
}

bool is_going_to(std::string_view text, std::span<const Word> words, std::size_t at) {
  return at + 1 < words.size() && words[at].span().in(text) == "going" && words[at + 1].span().in(text) == "to";
}

// The classes that count for anything in features_of().
constexpr std::uint64_t kCounted = kTopic | kPlace | kPast | kChange | kFinite | kModal | kComparison | kFirstPerson |
                                   kSecondPerson | kOpinion | kObligation | kFuture | kGeneric | kCourtesy | kBelieve |
                                   kGerund;

bool counts_for_nothing(const Word& word) {
  return !word.is(kCounted) && word.clitic != Clitic::ll && (word.classes != 0 || word.has(kCapital | kDigit));
}

Features features_of(std::string_view text, std::span<const Word> words, std::span<const Quote> quotes) {
  Features f;
  f.words = static_cast<unsigned>(words.size());
  QuoteCover cover(quotes);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (counts_for_nothing(word)) continue;
    if (word.is(kTopic | kPlace)) {
      f.topics += word.is(kTopic);
      f.places += word.is(kPlace) && word.has(kCapital);
    }
    if (!quotes.empty() && cover.holds(word)) continue;
    if (word.is(kPast | kFinite) || word.classes == 0) {
      const bool past = is_past(text, word);
      f.past += past;
      f.change += past && word.is(kChange);
      f.present += word.is(kFinite) && !past && !word.is(kModal);
    }
    if (word.is(kFuture | kModal | kGerund | kObligation) || word.clitic == Clitic::ll) {
      f.obligation += word.is(kObligation);
      f.future += word.is(kFuture) || word.clitic == Clitic::ll || (word.is(kGerund) && is_going_to(text, words, i));
      f.modal += word.is(kModal) && !word.is(kFuture | kObligation);
    }
    if (!word.is(kComparison | kFirstPerson | kSecondPerson | kOpinion | kGeneric | kCourtesy | kBelieve)) continue;
    f.comparison += word.is(kComparison);
    f.first_person += word.is(kFirstPerson);
    f.second_person += word.is(kSecondPerson);
    f.opinion += word.is(kOpinion);
    f.generic += word.is(kGeneric);
    f.courtesy += word.is(kCourtesy);
    f.belief += word.is(kBelieve) && i > 0 && words[i - 1].is(kFirstPerson);
  }
  if (!words.empty()) {
    f.conditional = words[0].span().in(text) == "If" || words[0].span().in(text) == "if";
    f.imperative = words[0].is(kImperative) && (words.size() == 1 || !words[1].is(kBe | kHave | kModal | kSay)) &&
                   words[0].clitic != Clitic::s;
  }
  return f;
}

bool opens_instruction(std::string_view text, std::span<const Word> words, const Features& f) {
  if (!f.imperative || words.size() < 2) return f.imperative;
  const Word& next = words[1];
  if (words[0].span().in(text).ends_with("s") && words[0].is(kCommon)) return false;
  return next.gap == 0 && (next.is(kDeterminer | kPreposition | kPronoun | kAdverb | kFirstPerson | kSecondPerson) ||
                           next.has(kCapital | kDigit) || !words[0].is(kCommon | kReportNoun | kTopic));
}

// "I say" attributes nothing to anybody else.
bool is_speaker(std::string_view source) {
  return source == "I" || source == "we" || source == "We" || source == "you" || source == "You";
}

float logistic(double x) {
  return static_cast<float>(1 / (1 + std::exp(-x)));
}

double many(unsigned count, double first, double further, unsigned most) {
  if (count == 0) return 0;
  return first + further * (std::min(count, most) - 1);
}

}  // namespace

void judge_claim(std::string_view text, std::span<const Word> words, const Article& article, Claim& claim) {
  const std::span<const Quote> quotes = article.quotes_of(claim);
  const Features f = features_of(text, words, quotes);
  unsigned numbers = 0, strong_numbers = 0;
  for (const Quantity& number : article.numbers_of(claim)) {
    strong_numbers += number.kind != NumberKind::ordinal && number.kind != NumberKind::cardinal;
    numbers += number.kind != NumberKind::ordinal && (number.kind != NumberKind::cardinal || number.value > 1);
  }
  unsigned quoted_words = 0;
  for (const Quote& quote : quotes) {
    if (quote.depth == 0 && !quote.is_title) quoted_words += quote.words;
  }
  const bool quoted = quoted_words >= 4;
  const unsigned names = claim.names.size(), dates = claim.dates.size();
  const bool attributed = std::ranges::any_of(article.attributions_of(claim), [&](const Attribution& one) {
    return !one.source || !is_speaker(one.source->in(text));
  });
  const bool prediction = f.future > 0 && f.past == 0 && !attributed;
  const bool concrete = numbers + dates > 0 || quoted || attributed;
  const bool opinion = !concrete && ((f.belief > 0) || f.obligation > 0 || (f.opinion > 0 && f.change == 0));
  const bool instruction = opens_instruction(text, words, f);

  const auto mark = [&](ClaimKind kind, bool holds) {
    if (holds) claim.kinds |= static_cast<std::uint8_t>(kind);
  };
  mark(ClaimKind::event, f.past > 0 && (f.change > 0 || names + dates > 0));
  mark(ClaimKind::quotation, quoted);
  mark(ClaimKind::quantity, numbers > 0);
  mark(ClaimKind::attribution, !claim.attributions.empty());
  mark(ClaimKind::comparison, f.comparison > 0);
  mark(ClaimKind::prediction, prediction);
  mark(ClaimKind::opinion, opinion);

  double sum = -1.6;
  sum += many(numbers, 1.3, 0.4, 3) + many(strong_numbers, 0.4, 0.1, 3) + many(dates, 0.8, 0.3, 2);
  sum += many(names, 0.6, 0.3, 3) + (quoted ? 0.5 : 0) + (attributed ? 0.5 : 0);
  sum += many(f.change, 0.8, 0.2, 3) + many(f.past, 0.7, 0.1, 3) + many(f.present, 0.3, 0, 1);
  sum += many(f.comparison, 0.5, 0.2, 2) + many(f.topics, 0.4, 0.2, 3);
  sum -= many(f.first_person, 0.4, 0.15, 4) + many(f.belief, 0.8, 0, 1) + many(f.second_person, 0.5, 0.2, 3);
  sum -= many(f.opinion, 0.4, 0.2, 2) + many(f.obligation, 0.8, 0, 1) + many(f.future, 0.8, 0.2, 2);
  sum -= many(f.modal, 0.4, 0.1, 2) + many(f.generic, 0.3, 0, 1) + many(f.courtesy, 1.0, 0, 1);
  sum -= many(claim.hedges.size(), 0.3, 0.2, 2) + (f.conditional ? 0.6 : 0) + (instruction ? 2.0 : 0);
  sum += f.words < 5 ? -1.0 : f.words < 8 ? -0.4 : f.words > 14 ? 0.2 : 0;
  claim.score = logistic(sum);

  constexpr float kWorthChecking = 0.36F;
  claim.checkable = !instruction && !prediction && !opinion && claim.score >= kWorthChecking;
}

}  // namespace claimcheck::parsers
