#include "parsers/grammar/name.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

std::string print(std::string_view text) {
  std::vector<Word> words;
  std::vector<Name> found;
  find_words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  find_names(text, words, found);
  std::string out;
  for (const Name& name : found) out += (out.empty() ? "" : " | ") + std::string(name.span.in(text));
  return out;
}

struct Row {
  const char* text;
  const char* printed;
};

class Names : public ::testing::TestWithParam<Row> {};

TEST_P(Names, AreFound) {
  EXPECT_EQ(print(GetParam().text), GetParam().printed) << GetParam().text;
}

constexpr Row kLoud[] = {
    {"He met Angela Ruiz in Leeds.", "Angela Ruiz | Leeds"},
    {"He met President Amina Okoye.", "President Amina Okoye"},
    {"He met Mr. Okoye and Dr. J. R. Wolff.", "Mr. Okoye | Dr. J. R. Wolff"},
    {"the music of Ludwig van Beethoven", "Ludwig van Beethoven"},
    {"a book by Simone de Beauvoir", "Simone de Beauvoir"},
    {"at the University of Leeds today", "University of Leeds"},
    {"the Bank of England raised rates", "Bank of England"},
    {"the Department of Health and Human Services said", "Department of Health and Human Services"},
    {"the Food and Drug Administration said", "Food and Drug Administration"},
    {"between France and Germany", "France | Germany"},
    {"the U.S. Supreme Court ruled", "U.S. Supreme Court"},
    {"the European Union’s budget", "European Union"},
    {"China's Ministry of Defence", "China | Ministry of Defence"},
    {"ships in the Bay of Biscay", "Bay of Biscay"},
    {"videos on YouTube and an iPhone from eBay", "YouTube | iPhone | eBay"},
    {"NATO and the G20 met", "NATO | G20"},
    {"Okoye said it was over.", "Okoye"},
    {"Leeds is a city.", "Leeds"},
    {"Okoye's dam failed.", "Okoye"},
    {"China signed the treaty.", "China"},
    {"Angela Ruiz left.", "Angela Ruiz"},
    {"National Weather Service staff left.", "National Weather Service"},
    {"the French President Marie Duval", "President Marie Duval"},
    {"the American Red Cross", "American Red Cross"},
    {"Al-Azhar was founded", "Al-Azhar"},
    {"He moved to Łódź and Ålesund.", "Łódź | Ålesund"},
    {"the People's Liberation Army", "People's Liberation Army"},
    {"on Monday Okoye left", "Okoye"},
    {"In March Ruiz left", "Ruiz"},
    {"the New York Times, the Guardian", "New York Times | Guardian"},
};

constexpr Row kQuiet[] = {
    {"", ""},
    {"The dam failed.", ""},
    {"Exports rose.", ""},
    {"Hackers have found it.", ""},
    {"However, it failed.", ""},
    {"Running is healthy.", ""},
    {"On Monday it rained.", ""},
    {"It rained in March.", ""},
    {"The Chinese left.", ""},
    {"He said I was late.", ""},
    {"It ended. Then it began again. Nobody came.", ""},
    {"“Nothing works,” he said. “Everything is broken.”", ""},
    {"See below.", ""},
    {"Thanks, everyone.", ""},
    {"a 3D model of a 4x4", ""},
    {"Researchers found a comet.", ""},
    {"Inflation rose.", ""},
    {"When it rained, we left: Nobody knew.", ""},
    {"1,500 people came in 2015.", ""},
    {"Mr. speaker", ""},
    {"a loss of US$ 10 million", ""},
};

INSTANTIATE_TEST_SUITE_P(Loud, Names, ::testing::ValuesIn(kLoud));
INSTANTIATE_TEST_SUITE_P(Quiet, Names, ::testing::ValuesIn(kQuiet));

}  // namespace
}  // namespace claimcheck::parsers
