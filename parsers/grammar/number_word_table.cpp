#include "parsers/grammar/number_word_table.hpp"

namespace claimcheck::parsers {
namespace {

using values::WordEntry, values::WordTable;

constexpr WordEntry<NumberWord> kWordEntries[] = {
    {"billion", {1e9, Rank::scale}},
    {"billions", {1e9, Rank::scale, false, true}},
    {"billionth", {1e9, Rank::scale, true}},
    {"crore", {1e7, Rank::scale}},
    {"dozen", {12, Rank::dozen}},
    {"dozens", {12, Rank::dozen, false, true}},
    {"eight", {8, Rank::unit}},
    {"eighteen", {18, Rank::teen}},
    {"eighteenth", {18, Rank::teen, true}},
    {"eighth", {8, Rank::unit, true}},
    {"eighths", {8, Rank::unit, true, true}},
    {"eightieth", {80, Rank::tens, true}},
    {"eighty", {80, Rank::tens}},
    {"eleven", {11, Rank::teen}},
    {"eleventh", {11, Rank::teen, true}},
    {"fifteen", {15, Rank::teen}},
    {"fifteenth", {15, Rank::teen, true}},
    {"fifth", {5, Rank::unit, true}},
    {"fifths", {5, Rank::unit, true, true}},
    {"fiftieth", {50, Rank::tens, true}},
    {"fifty", {50, Rank::tens}},
    {"first", {1, Rank::unit, true}},
    {"five", {5, Rank::unit}},
    {"fortieth", {40, Rank::tens, true}},
    {"forty", {40, Rank::tens}},
    {"four", {4, Rank::unit}},
    {"fourteen", {14, Rank::teen}},
    {"fourteenth", {14, Rank::teen, true}},
    {"fourth", {4, Rank::unit, true}},
    {"fourths", {4, Rank::unit, true, true}},
    {"fourty", {40, Rank::tens}},
    {"half", {0.5, Rank::half}},
    {"halves", {2, Rank::unit, true, true}},
    {"hundred", {100, Rank::hundred}},
    {"hundreds", {100, Rank::hundred, false, true}},
    {"hundredth", {100, Rank::hundred, true}},
    {"hundredths", {100, Rank::hundred, true, true}},
    {"lakh", {1e5, Rank::scale}},
    {"million", {1e6, Rank::scale}},
    {"millions", {1e6, Rank::scale, false, true}},
    {"millionth", {1e6, Rank::scale, true}},
    {"nine", {9, Rank::unit}},
    {"nineteen", {19, Rank::teen}},
    {"nineteenth", {19, Rank::teen, true}},
    {"nineth", {9, Rank::unit, true}},
    {"ninetieth", {90, Rank::tens, true}},
    {"ninety", {90, Rank::tens}},
    {"ninth", {9, Rank::unit, true}},
    {"ninths", {9, Rank::unit, true, true}},
    {"one", {1, Rank::unit}},
    {"quadrillion", {1e15, Rank::scale}},
    {"quarter", {0.25, Rank::quarter}},
    {"quarters", {4, Rank::unit, true, true}},
    {"second", {2, Rank::unit, true}},
    {"seven", {7, Rank::unit}},
    {"seventeen", {17, Rank::teen}},
    {"seventeenth", {17, Rank::teen, true}},
    {"seventh", {7, Rank::unit, true}},
    {"sevenths", {7, Rank::unit, true, true}},
    {"seventieth", {70, Rank::tens, true}},
    {"seventy", {70, Rank::tens}},
    {"six", {6, Rank::unit}},
    {"sixteen", {16, Rank::teen}},
    {"sixteenth", {16, Rank::teen, true}},
    {"sixth", {6, Rank::unit, true}},
    {"sixths", {6, Rank::unit, true, true}},
    {"sixtieth", {60, Rank::tens, true}},
    {"sixty", {60, Rank::tens}},
    {"ten", {10, Rank::teen}},
    {"tenth", {10, Rank::teen, true}},
    {"tenths", {10, Rank::teen, true, true}},
    {"third", {3, Rank::unit, true}},
    {"thirds", {3, Rank::unit, true, true}},
    {"thirteen", {13, Rank::teen}},
    {"thirteenth", {13, Rank::teen, true}},
    {"thirtieth", {30, Rank::tens, true}},
    {"thirty", {30, Rank::tens}},
    {"thousand", {1e3, Rank::scale}},
    {"thousands", {1e3, Rank::scale, false, true}},
    {"thousandth", {1e3, Rank::scale, true}},
    {"thousandths", {1e3, Rank::scale, true, true}},
    {"three", {3, Rank::unit}},
    {"trillion", {1e12, Rank::scale}},
    {"trillions", {1e12, Rank::scale, false, true}},
    {"trillionth", {1e12, Rank::scale, true}},
    {"twelfth", {12, Rank::teen, true}},
    {"twelve", {12, Rank::teen}},
    {"twentieth", {20, Rank::tens, true}},
    {"twenty", {20, Rank::tens}},
    {"two", {2, Rank::unit}},
    {"zero", {0, Rank::unit}},
};

// Letters scale only where they touch the digits or money is meant; callers see to that.
constexpr WordEntry<double> kScaleEntries[] = {
    {"bill", 1e9},    {"billion", 1e9},   {"billions", 1e9},   {"bln", 1e9},  {"bn", 1e9},           {"crore", 1e7},
    {"crores", 1e7},  {"dozen", 12},      {"hundred", 100},    {"lakh", 1e5}, {"lakhs", 1e5},        {"mil", 1e6},
    {"million", 1e6}, {"millions", 1e6},  {"mln", 1e6},        {"mn", 1e6},   {"quadrillion", 1e15}, {"thousand", 1e3},
    {"tn", 1e12},     {"trillion", 1e12}, {"trillions", 1e12}, {"trn", 1e12},
};

constexpr WordTable kWords(kWordEntries);
constexpr WordTable kScales(kScaleEntries);

}  // namespace

const NumberWord* find_number_word(std::string_view word) {
  return kWords.find(word);
}
std::span<const WordEntry<NumberWord>> number_words() {
  return kWordEntries;
}
const double* find_scale_word(std::string_view word) {
  return kScales.find(word);
}
std::span<const WordEntry<double>> scale_words() {
  return kScaleEntries;
}

}  // namespace claimcheck::parsers
