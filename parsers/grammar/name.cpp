#include "parsers/grammar/name.hpp"

#include "parsers/grammar/word_grammar.hpp"

namespace claimcheck::parsers {
namespace {

using namespace word_grammar;

constexpr std::uint64_t kFunction = kDeterminer | kPronoun | kPreposition | kCoordinator | kSubordinator | kRelative |
                                    kBe | kHave | kDo | kModal | kQuestion | kNegation;
constexpr std::uint64_t kNeverAlone = kMonth | kWeekday | kDemonym | kCourtesy;

bool is_acronym(const Word& word) {
  return word.has(kCapital) && !word.has(kLower) && word.end - word.begin >= 2;
}

// Capitalised, and no word of grammar; "US" and "IT" are names, "In" and "The" are not.
bool can_stand_in_name(const Word& word) {
  if (!word.has(kCapital)) return word.has(kInnerCapital) && !word.has(kDigit);  // eBay
  if (!word.is(kFunction) || word.is(kMonth | kPlace | kTitle)) return true;
  return is_acronym(word);
}

// Marks of punctuation that a name runs over: the full stop of "Mr." and of "St."
std::uint8_t gaps_behind(const Word& word) {
  return word.is(kTitle) && word.end - word.begin <= 4 ? kGapStop : 0;
}

struct NameWord : x3::parser<NameWord> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class It, class Context, class RContext, class Attribute>
  bool parse(It& first, const It& last, const Context&, RContext&, Attribute&) const {
    if (first == last || !can_stand_in_name(*first)) return false;
    const Word& before = first[-1];
    if (first->gap & ~gaps_behind(before)) return false;
    if (before.clitic != Clitic::none && !before.is(kGeneric | kPersonNoun | kTitle)) return false;  // People's Army
    ++first;
    return true;
  }
};

constexpr NameWord kNameWord;

// What follows the first word of a name.
const auto kRest = *(kNameWord | (+one_of(kParticle) >> kNameWord));
// "of England", "of the United States", "for Disease Control and Prevention"
const auto kTail = (word("of") | word("for") | word("on")) >> -word("the") >> kNameWord >> kRest >>
                   *(-word("and") >> kNameWord >> kRest);
// "and Drug Administration"
const auto kPair = word("and") >> kNameWord >> kRest;

// Without an ending by which nouns and adverbs of the dictionary are known.
bool is_no_noun(std::string_view written) {
  for (const std::string_view ending : {"ing", "ly", "ed", "ion", "ity", "ment", "ness", "ism", "ics", "ship"}) {
    if (written.ends_with(ending)) return false;
  }
  return true;
}

bool is_unknown_singular(std::string_view text, const Word& word) {
  const std::string_view written = word.span().in(text);
  return word.classes == 0 && !written.ends_with('s') && is_no_noun(written);
}

bool run_has_organisation(std::span<const Word> words, std::size_t at) {
  for (; at < words.size() && words[at].gap == 0 && can_stand_in_name(words[at]); ++at) {
    if (words[at].is(kOrganisation)) return true;
    if (words[at].clitic != Clitic::none) return false;
  }
  return false;
}

// Whether the word that opens a sentence is a name in spite of its capital.
bool opens_as_name(std::string_view text, std::span<const Word> words, std::size_t at) {
  const Word& word = words[at];
  if (word.is(kPlace | kTitle | kDemonym) || word.has(kInnerCapital | kDotted | kDigit) || is_acronym(word))
    return true;
  if (word.is(kFunction | kAdverb | kGerund | kMonth | kWeekday | kImperative | kCourtesy)) return false;
  const bool last = at + 1 == words.size();
  const bool joined =
      !last && words[at + 1].gap == 0 && can_stand_in_name(words[at + 1]) && word.clitic == Clitic::none;
  if (word.is(kCommon | kPersonNoun | kReportNoun | kVerb | kTopic | kMeasure | kNumberWord | kGeneric | kHedge)) {
    return joined && run_has_organisation(words, at + 1);
  }
  if (word.is(kOrganisation)) return joined;
  if (joined || word.clitic == Clitic::s) return true;
  if (!last && word.classes == 0) {  // a plural would have "are"
    const std::string_view verb = words[at + 1].span().in(text);
    if (verb == "is" || verb == "was" || verb == "has") return is_no_noun(word.span().in(text));
  }
  return !last && is_unknown_singular(text, word) &&
         (words[at + 1].is(kBe | kHave | kModal | kSay) || words[at + 1].is(kPast));
}

bool opens_sentence(std::span<const Word> words, std::size_t at) {
  return at == 0 || (words[at].gap & (kGapStop | kGapColon | kGapQuote | kGapOther)) != 0;
}

bool may_join_of(const Word* from, const Word* to) {
  for (; from != to; ++from) {
    if (from->is(kOrganisation | kJoinsOf)) return true;
  }
  return false;
}

// Behind the name that begins at `first`.
const Word* end_of_name(std::string_view text, const Word* first, const Word* end) {
  const Word* at = first + 1;
  match(kRest, text, at, end);
  if (may_join_of(first, at) || first->is(kTitle)) match(kTail, text, at, end);
  const Word* pair = at;
  if (at - first == 1 && match(kPair, text, pair, end) && pair - at > 2 && pair[-1].is(kOrganisation) &&
      !first->is(kPlace | kDemonym)) {
    at = pair;
  }
  return at;
}

}  // namespace

void find_names(std::string_view text, std::span<const Word> words, std::vector<Name>& out) {
  const Word* const end = words.data() + words.size();
  for (const Word* at = words.data(); at != end;) {
    const auto i = static_cast<std::size_t>(at - words.data());
    if (!at->has(kCapital | kInnerCapital) || !can_stand_in_name(*at) ||
        (opens_sentence(words, i) && !opens_as_name(text, words, i))) {
      ++at;
      continue;
    }
    const Word* first = at;
    const Word* const last = at = end_of_name(text, first, end);
    const Word* stop = last;
    while (first != stop && first->is(kMonth | kWeekday | kCourtesy) && !first->is(kPlace)) ++first;
    while (stop != first && stop[-1].is(kMonth | kWeekday)) --stop;
    if (stop - first > 1 && first->is(kDemonym) && first[1].is(kTitle)) ++first;
    if (first == stop || (stop - first == 1 && first->is(kNeverAlone | kTitle))) continue;
    if (text.substr(stop[-1].end, 1) == "$") continue;  // US$ 10
    out.push_back(Name{{first->begin, stop[-1].end}});
  }
}

}  // namespace claimcheck::parsers
