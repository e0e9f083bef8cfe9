#include "parsers/grammar/attribution.hpp"

#include <gtest/gtest.h>

#include <string>

#include "parsers/grammar/quotation.hpp"

namespace claimcheck::parsers {
namespace {

// "source <cue> content", or "- <cue> content" without a source.
std::string print(std::string_view text) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  std::vector<Quote> quotes;
  std::vector<Word> words;
  std::vector<Attribution> found;
  find_quotations(text, all, quotes);
  find_words(text, all, words);
  find_attributions(text, all, words, quotes, found);
  std::string out;
  for (const Attribution& one : found) {
    if (!out.empty()) out += " | ";
    out += one.source ? std::string(one.source->in(text)) : "-";
    out += " <" + std::string(one.cue.in(text)) + "> " + std::string(one.content.in(text));
    EXPECT_TRUE(one.span.contains(one.cue) && one.span.contains(one.content)) << text;
  }
  return out;
}

struct Row {
  const char* text;
  const char* printed;
};

class Attributions : public ::testing::TestWithParam<Row> {};

TEST_P(Attributions, AreFound) {
  EXPECT_EQ(print(GetParam().text), GetParam().printed) << GetParam().text;
}

constexpr Row kAccording[] = {
    {"According to the ministry, exports fell by a tenth.", "the ministry <According to> exports fell by a tenth"},
    {"According to Ana Ruiz, a professor at Leeds, the dam is safe.",
     "Ana Ruiz, a professor at Leeds <According to> the dam is safe"},
    {"Exports fell by a tenth, according to the ministry.", "the ministry <according to> Exports fell by a tenth"},
    {"Exports fell by a tenth, according to a report by the ministry.",
     "a report by the ministry <according to> Exports fell by a tenth"},
    {"“The dam is safe,” according to Ana Ruiz.", "Ana Ruiz <according to> “The dam is safe,”"},
    {"Even the navy, according to a leaked memo, has lost ships.",
     "a leaked memo <according to> Even the navy, according to a leaked memo, has lost ships"},
    {"In the words of Ana Ruiz, “the dam is a mistake.”", "Ana Ruiz <In the words of> “the dam is a mistake.”"},
    {"It failed, and in the words of Ana Ruiz, “nobody cared.”", "Ana Ruiz <in the words of> “nobody cared.”"},
    {"As Ruiz put it, the dam was a mistake.", "Ruiz <put> the dam was a mistake"},
};

constexpr Row kPlain[] = {
    {"The minister said that exports had fallen.", "The minister <said> exports had fallen"},
    {"The minister said exports had fallen.", "The minister <said> exports had fallen"},
    {"The minister has also said that exports fell.", "The minister <said> exports fell"},
    {"On Monday, the minister said that exports fell.", "the minister <said> exports fell"},
    {"On Monday the minister said that exports fell.", "the minister <said> exports fell"},
    {"However, the minister said that exports fell.", "the minister <said> exports fell"},
    {"But the minister said that exports fell.", "the minister <said> exports fell"},
    {"In a statement, the bank said it would close.", "the bank <said> it would close"},
    {"The bank said in a statement that it would close.", "The bank <said> it would close"},
    {"The bank said on Monday that it would close.", "The bank <said> it would close"},
    {"Ana Ruiz, a professor at Leeds, argued that the dam was safe.",
     "Ana Ruiz, a professor at Leeds <argued> the dam was safe"},
    {"Ana Ruiz, of the bank, argued that the dam was safe.", "Ana Ruiz, of the bank <argued> the dam was safe"},
    {"Ana Ruiz, in a letter, argued that the dam was safe.", "Ana Ruiz <argued> the dam was safe"},
    {"The mayor, in a letter, defended it, saying that it was safe.", "The mayor <saying> it was safe"},
    {"Ana Ruiz, who built the dam, argued that it was safe.", "Ana Ruiz, who built the dam <argued> it was safe"},
    {"A study by the bank found that wages had doubled.", "A study by the bank <found> wages had doubled"},
    {"The bank’s report concluded that wages had doubled.", "The bank’s report <concluded> wages had doubled"},
    {"Ruiz told reporters that the dam was safe.", "Ruiz <told> the dam was safe"},
    {"Ruiz told the committee the dam was safe.", "Ruiz <told> the dam was safe"},
    {"The Port Authority (PA) said that the dam was safe.", "The Port Authority (PA) <said> the dam was safe"},
    {"Critics say the dam will fail.", "Critics <say> the dam will fail"},
    {"He insists it was an accident.", "He <insists> it was an accident"},
    {"The firm did not say whether it would appeal.", "The firm <say> whether it would appeal"},
    {"Officials who saw the plan said that it was sound.", "Officials who saw the plan <said> it was sound"},
    {"Ruiz opened the meeting and said that the dam was safe.", "Ruiz <said> the dam was safe"},
    {"Prices rose because the firm said that stocks were low.", "the firm <said> stocks were low"},
    {"The firm denied the charge, saying that it was absurd.", "The firm <saying> it was absurd"},
    {"The firm said that wages rose; prices did not.", "The firm <said> wages rose"},
    {"The dam is safe, the minister said.", "the minister <said> The dam is safe"},
    {"The dam is safe, the minister said on Monday.", "the minister <said> The dam is safe"},
    {"The dam is safe, said the minister.", "the minister <said> The dam is safe"},
    {"Mr. Okoye said that the dam was safe.", "Mr. Okoye <said> the dam was safe"},
    {"Ruiz’s claim that the dam is safe was tested.", "Ruiz <claim> the dam is safe was tested"},
    {"She rejected his belief that the dam is safe.", "his <belief> the dam is safe"},
    {"It was reported that the dam had failed.", "- <reported> the dam had failed"},
    {"It is widely believed that the dam had failed.", "- <believed> the dam had failed"},
};

constexpr Row kQuoted[] = {
    {"“The dam is safe,” said Ana Ruiz.", "Ana Ruiz <said> “The dam is safe,”"},
    {"\"The dam is safe,\" said Ana Ruiz.", "Ana Ruiz <said> \"The dam is safe,\""},
    {"“The dam is safe,” Ana Ruiz said.", "Ana Ruiz <said> “The dam is safe,”"},
    {"“The dam is safe,” she said.", "she <said> “The dam is safe,”"},
    {"“The dam is safe,” said Ana Ruiz, a professor at Leeds.",
     "Ana Ruiz, a professor at Leeds <said> “The dam is safe,”"},
    {"“The dam is safe,” she said, “and dry.”", "she <said> “The dam is safe,” she said, “and dry.”"},
    {"“The dam is safe,” Ruiz told reporters.", "Ruiz <told> “The dam is safe,”"},
    {"Ruiz said: “The dam is safe.”", "Ruiz <said> “The dam is safe.”"},
    {"Ruiz said, “The dam is safe.”", "Ruiz <said> “The dam is safe.”"},
    {"Ruiz wrote that the dam was “quite safe” for now.", "Ruiz <wrote> the dam was “quite safe” for now"},
    {"Ruiz said the plan was “a disaster.”", "Ruiz <said> the plan was “a disaster.”"},
    {"The plan is “a disaster,” Ruiz said.", "Ruiz <said> The plan is “a disaster,”"},
    {"“Is it safe?” asked Ruiz.", "Ruiz <asked> “Is it safe?”"},
    {"“He said it was safe,” Ruiz recalled.", "Ruiz <recalled> “He said it was safe,”"},
};

constexpr Row kQuiet[] = {
    {"", ""},
    {"The dam is safe.", ""},
    {"The United States signed the treaty.", ""},
    {"The report was long.", ""},
    {"They found a coin in the river.", ""},
    {"The show ended at nine.", ""},
    {"It made a pact with a foreign state.", ""},
    {"In the said decree that he signed, it is banned.", ""},
    {"He wanted to say that it was over.", ""},
    {"This shows that the dam is safe.", ""},
    {"I think that the dam is safe.", ""},
    {"From all the reports that I have read, it is safe.", ""},
    {"That is what we said was wrong.", ""},
    {"In other words, of course, it failed.", ""},
    {"She added salt to the soup.", ""},
    {"They agreed on a price.", ""},
    {"He was asked to leave.", ""},
    {"A note lay on the table.", ""},
    {"The firm reported a loss of two million.", ""},
    {"The plan proved successful.", ""},
    {"The committee answered the letter.", ""},
    {"They put it on the shelf.", ""},
    {"The accord is dead.", ""},
    {"Two of the ships were found.", ""},
};

INSTANTIATE_TEST_SUITE_P(According, Attributions, ::testing::ValuesIn(kAccording));
INSTANTIATE_TEST_SUITE_P(Plain, Attributions, ::testing::ValuesIn(kPlain));
INSTANTIATE_TEST_SUITE_P(Quoted, Attributions, ::testing::ValuesIn(kQuoted));
INSTANTIATE_TEST_SUITE_P(Quiet, Attributions, ::testing::ValuesIn(kQuiet));

TEST(Attributions, OfHostileTextAreFoundInLinearTime) {
  for (const std::string_view unit :
       {"said that ", "he said and ", "“a,” said b ", "according to ", "X's claim that "}) {
    std::string text;
    while (text.size() < 400'000) text += unit;
    print(text);
  }
}

}  // namespace
}  // namespace claimcheck::parsers
