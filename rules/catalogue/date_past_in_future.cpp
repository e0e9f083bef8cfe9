#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "The Harbour\n\nBy Ada Moreno | March 2, 2012\n\nThe port authority will reopen the northern basin in June 2011, "
    "after four years of work on the quays and the breakwater.\n",
    "The Harbour\n\nBy Ada Moreno | March 2, 2012\n\nThe dispute comes to a head when it meets the unions in June "
    "2011, "
    "and neither side has shown any sign of giving in.\n",
};
constexpr std::string_view kQuiet[] = {
    "The Harbour\n\nBy Ada Moreno | March 2, 2010\n\nThe port authority will reopen the northern basin in June 2011, "
    "after four years of work on the quays and the breakwater.\n",
    "The Harbour\n\nBy Ada Moreno | March 2, 2012\n\nThe port authority said in June 2011 that it will reopen the "
    "northern basin, after four years of work on the quays.\n",
    "The Harbour\n\nBy Ada Moreno | March 2, 2012\n\nIts will of June 2011 was contested, and when it met the unions "
    "in "
    "June 2011 neither side gave in.\n",
};

constexpr std::array<std::string_view, 4> kFutureVerbs{"will", "shall", "'ll", "’ll"};
constexpr std::array<std::string_view, 8> kPlannedVerbs{"set",      "due",    "scheduled", "expected",
                                                        "planning", "slated", "poised",    "going"};
constexpr std::array<std::string_view, 5> kPronouns{"it", "he", "she", "they", "we"};
constexpr std::array<std::string_view, 5> kThen{"when", "once", "until", "before", "as"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto is_gap = [&](std::size_t i) { return is_space(text[i]); };
    while (at < text.size() && is_gap(at)) ++at;
    const std::size_t start = at;
    while (at < text.size() && !is_gap(at)) ++at;
    if (at > start) words.push_back(text.substr(start, at - start));
  }
  return words;
}

// "meets", not "was" or "his": a third-person verb in the present tense, as far as its ending tells.
bool is_present_verb(std::string_view word) {
  return word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us");
}

// Whether the words right before a date put it into the future: the nearest clause only, for "said in June that it
// will" has its date outside.
bool says_future(std::string_view before) {
  const std::size_t clause = before.find_last_of(".;:!?");
  if (clause != std::string_view::npos) before.remove_prefix(clause + 1);
  const auto words = words_of(before);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool follows_noun = i > 0 && (words[i - 1] == "its" || words[i - 1] == "Its" || words[i - 1] == "his" ||
                                        words[i - 1] == "her" || words[i - 1] == "the" || words[i - 1] == "a");
    if (is_one_of(words[i], kFutureVerbs) && words[i + 1] != "of" && !follows_noun) return true;
    if ((words[i].ends_with("'ll") || words[i].ends_with("’ll"))) return true;
    if ((words[i] == "is" || words[i] == "are") && is_one_of(words[i + 1], kPlannedVerbs) && i + 2 < words.size() &&
        words[i + 2] == "to") {
      return true;
    }
    if (is_one_of(words[i], kThen) && i + 2 < words.size() && is_one_of(words[i + 1], kPronouns) &&
        is_present_verb(words[i + 2])) {
      return true;
    }
  }
  return false;
}

bool is_quoted(const Article& article, const Claim& claim, Span span) {
  return std::ranges::any_of(article.quotes_of(claim), [&](const Quote& quote) { return quote.span.contains(span); });
}

void look(const Facts& facts, Findings& findings) {
  const Article& article = facts.article();
  if (!article.published) return;
  const auto today = article.published->first_day();
  for (std::uint32_t i = 0; i < article.claims.size(); ++i) {
    const Claim& claim = article.claims[i];
    std::uint32_t start = claim.span.begin;
    for (const DateMention& mention : article.dates_of(claim)) {
      const auto last = mention.date.last_day();
      const std::string_view before = facts.text({start, mention.span.begin});
      start = mention.span.end;
      if (!last || *last >= today || is_quoted(article, claim, mention.span) || !says_future(before)) continue;
      findings
          .add(mention.span, "the text speaks of " + to_edtf(mention.date) + " as still to come, the article is of " +
                                 to_edtf(*article.published))
          .claim = ClaimId{i};
    }
  }
}

}  // namespace

const Rule kPastDateInFuture{
    {.id = "date/past-in-future-tense",
     .severity = Severity::warning,
     .summary = "A date before the article's own is spoken of as still to come.",
     .why =
         "The text was written before that day and published after it: what it announces has happened by now, or has "
         "not.",
     .instead = "say what came of it, in the past tense",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
