#include "parsers/grammar/value_starts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claimcheck::parsers {
namespace {

// "may:d nine:rn" for each start: the letters and digits that stand there, and what may begin with them.
std::string starts_in(std::string_view text, bool with_words) {
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  std::vector<Word> words;
  if (with_words) find_words(text, whole, words);
  std::vector<ValueStart> starts;
  find_value_starts(text, whole, words, starts);
  std::string out;
  for (const ValueStart& start : starts) {
    if (!out.empty()) out += ' ';
    const std::string_view rest = text.substr(start.at);
    out += rest.substr(0, rest.find_first_of(" .,-]'\""));
    out += ':';
    if (start.kinds & kDateValue) out += 'd';
    if (start.kinds & kRelativeDateValue) out += 'r';
    if (start.kinds & kNumberValue) out += 'n';
  }
  return out;
}

struct Row {
  const char* text;
  const char* starts;
};

class ValueStarts : public ::testing::TestWithParam<Row> {};

TEST_P(ValueStarts, AreTheSameWithWordsAndWithout) {
  EXPECT_EQ(starts_in(GetParam().text, false), GetParam().starts) << GetParam().text;
  EXPECT_EQ(starts_in(GetParam().text, true), GetParam().starts) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Loud, ValueStarts,
                         ::testing::Values(Row{"On 16 May the nine left.", "16:drn May:d nine:rn"},
                                           Row{"the twenty-first, mid-1990s", "twenty:drn first:dn 1990s:drn"},
                                           Row{"It rose [12] by ½ and ⅞ last week", "12:drn ½:n ⅞:n last:r week:r"},
                                           Row{"USD115 and 5km", "USD115:n 5km:drn"},
                                           Row{"MAY's first o'one", "MAY:d first:dn one:rn"},
                                           Row{"tenö half\xFF", "tenö:rn half\xFF:n"}));

INSTANTIATE_TEST_SUITE_P(Quiet, ValueStarts,
                         ::testing::Values(Row{"", ""}, Row{"Nobody asked why it was late.", ""},
                                           Row{"It’s “theirs” — they didn't.", ""}, Row{"A320 and COVID are names", ""},
                                           Row{"SAR86 is a clade", ""}, Row{"  … , ;", ""}));

TEST(ValueStarts, KeepsToItsPart) {
  const std::string_view text = "nine men and ten women in May";
  std::vector<Word> words;
  find_words(text, {0, static_cast<std::uint32_t>(text.size())}, words);
  std::vector<ValueStart> starts;
  find_value_starts(text, {9, 16}, words, starts);
  ASSERT_EQ(starts.size(), 1U);
  EXPECT_EQ(starts[0].at, 13U);
}

}  // namespace
}  // namespace claimcheck::parsers
