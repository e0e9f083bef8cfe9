#include "parsers/grammar/reference_entry_scores.hpp"

#include <gtest/gtest.h>

#include "parsers/grammar/reference_entry_quotes.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kEntries[] = {
    "Mill AB, Ford C, van der Weir D (2010) The slow filling of lakes behind dams. J Lake Res 12(3): 4-15.",
    "Ann Mill, “Five Lakes Fill Too Fast,” The Shore Times, May 2, 2011, https://shore.example/a/1.",
    "Ford, C. (ed.): Rivers of the North & South, 2nd edn. Cambridge: Harbour University Press, 1998.",
    "[in press] – 7",
    "x",
};

FieldScores sum_of(const FeatureList& list) {
  FieldScores sum;
  for (std::size_t i = 0; i < list.size; ++i) sum += entry_weights().features[list.ids[i]];
  return sum;
}

TEST(ReferenceEntryScores, AreTheSumsOfTheListedFeatures) {
  for (const std::string_view text : kEntries) {
    const EntryShape entry = read_entry_shape(text, read_entry_quotes(text), {});
    for (std::size_t clause = 0; clause < entry.clauses.size(); ++clause) {
      FeatureList list;
      clause_features(entry, clause, list);
      EXPECT_EQ(score_clause(entry, clause).values(), sum_of(list).values()) << text << " clause " << clause;
    }
    for (std::size_t phrase = 0; phrase < entry.phrases.size(); ++phrase) {
      FeatureList list;
      phrase_features(entry, phrase, list);
      EXPECT_EQ(score_phrase(entry, phrase).values(), sum_of(list).values()) << text << " phrase " << phrase;
    }
    for (std::size_t token = 0; token < entry.tokens.size(); ++token) {
      FeatureList list;
      token_features(entry, token, 1, list);
      EXPECT_EQ(score_token(entry, token, 1).values(), sum_of(list).values()) << text << " token " << token;
    }
  }
}

}  // namespace
}  // namespace claimcheck::parsers
