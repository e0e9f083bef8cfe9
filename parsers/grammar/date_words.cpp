#include "parsers/grammar/date_words.hpp"

namespace claimcheck::parsers {
namespace {

using Entry = values::WordEntry<std::uint8_t>;

constexpr Entry kMonthsEntries[] = {
    {"apr", 4},       {"april", 4},    {"aug", 8},      {"august", 8},  {"dec", 12}, {"december", 12},
    {"feb", 2},       {"february", 2}, {"jan", 1},      {"january", 1}, {"jul", 7},  {"july", 7},
    {"jun", 6},       {"june", 6},     {"mar", 3},      {"march", 3},   {"may", 5},  {"nov", 11},
    {"november", 11}, {"oct", 10},     {"october", 10}, {"sep", 9},     {"sept", 9}, {"september", 9},
};

constexpr Entry kWeekdaysEntries[] = {
    {"fri", 5}, {"friday", 5}, {"mon", 1},     {"monday", 1}, {"sat", 6},   {"saturday", 6},
    {"sun", 7}, {"sunday", 7}, {"thu", 4},     {"thur", 4},   {"thurs", 4}, {"thursday", 4},
    {"tue", 2}, {"tues", 2},   {"tuesday", 2}, {"wed", 3},    {"weds", 3},  {"wednesday", 3},
};

constexpr Entry kSeasonsEntries[] = {{"autumn", 23}, {"fall", 23}, {"spring", 21}, {"summer", 22}, {"winter", 24}};

constexpr Entry kDayWordsEntries[] = {
    {"eighteenth", 18}, {"eighth", 8},     {"eleventh", 11},   {"fifteenth", 15}, {"fifth", 5},  {"first", 1},
    {"fourteenth", 14}, {"fourth", 4},     {"nineteenth", 19}, {"ninth", 9},      {"second", 2}, {"seventeenth", 17},
    {"seventh", 7},     {"sixteenth", 16}, {"sixth", 6},       {"tenth", 10},     {"third", 3},  {"thirteenth", 13},
    {"thirtieth", 30},  {"twelfth", 12},   {"twentieth", 20},
};

constexpr Entry kTensEntries[] = {{"eighty", 80},  {"fifty", 50}, {"forty", 40},  {"ninety", 90},
                                  {"seventy", 70}, {"sixty", 60}, {"thirty", 30}, {"twenty", 20}};

constexpr Entry kUnitsEntries[] = {
    {"eight", 8},   {"eighth", 8}, {"fifth", 5}, {"first", 1}, {"five", 5},   {"four", 4},
    {"fourth", 4},  {"nine", 9},   {"ninth", 9}, {"one", 1},   {"second", 2}, {"seven", 7},
    {"seventh", 7}, {"six", 6},    {"sixth", 6}, {"third", 3}, {"three", 3},  {"two", 2},
};

constexpr Entry kTeensEntries[] = {
    {"eighteen", 18},  {"eleven", 11},  {"fifteen", 15}, {"fourteen", 14}, {"nineteen", 19},
    {"seventeen", 17}, {"sixteen", 16}, {"ten", 10},     {"thirteen", 13}, {"twelve", 12},
};

constexpr values::WordEntry<int> kKindEntries[] = {
    // clang-format off
    {"all", kHolidayWord},
    {"anzac", kHolidayWord},
    {"apr", kMonthWord},
    {"april", kMonthWord | kHolidayWord},
    {"armistice", kHolidayWord},
    {"ascension", kHolidayWord},
    {"ash", kHolidayWord},
    {"aug", kMonthWord},
    {"august", kMonthWord},
    {"australia", kHolidayWord},
    {"autumn", kSeasonWord},
    {"bastille", kHolidayWord},
    {"black", kHolidayWord},
    {"bonfire", kHolidayWord},
    {"boxing", kHolidayWord},
    {"canada", kHolidayWord},
    {"century", kRelativeWord},
    {"christmas", kHolidayWord},
    {"cinco", kHolidayWord},
    {"columbus", kHolidayWord},
    {"coming", kRelativeWord},
    {"cyber", kHolidayWord},
    {"day", kRelativeWord},
    {"dec", kMonthWord},
    {"decade", kRelativeWord},
    {"december", kMonthWord},
    {"earth", kHolidayWord},
    {"easter", kHolidayWord},
    {"eight", kCountWord},
    {"eighteen", kCountWord},
    {"eighteenth", kOrdinalWord},
    {"eighth", kOrdinalWord},
    {"eighty", kCountWord},
    {"eleven", kCountWord},
    {"eleventh", kOrdinalWord},
    {"fall", kSeasonWord},
    {"father", kHolidayWord},
    {"feb", kMonthWord},
    {"february", kMonthWord},
    {"fifteen", kCountWord},
    {"fifteenth", kOrdinalWord},
    {"fifth", kOrdinalWord},
    {"fifty", kCountWord},
    {"first", kOrdinalWord},
    {"five", kCountWord},
    {"flag", kHolidayWord},
    {"following", kRelativeWord},
    {"fortnight", kRelativeWord},
    {"forty", kCountWord},
    {"four", kCountWord},
    {"fourteen", kCountWord},
    {"fourteenth", kOrdinalWord},
    {"fourth", kOrdinalWord},
    {"fri", kWeekdayWord},
    {"friday", kWeekdayWord},
    {"good", kHolidayWord},
    {"groundhog", kHolidayWord},
    {"guy", kHolidayWord},
    {"halloween", kHolidayWord},
    {"independence", kHolidayWord},
    {"international", kHolidayWord},
    {"jan", kMonthWord},
    {"january", kMonthWord},
    {"jul", kMonthWord},
    {"july", kMonthWord},
    {"jun", kMonthWord},
    {"june", kMonthWord},
    {"juneteenth", kHolidayWord},
    {"labor", kHolidayWord},
    {"last", kRelativeWord},
    {"mar", kMonthWord},
    {"march", kMonthWord},
    {"mardi", kHolidayWord},
    {"martin", kHolidayWord},
    {"maundy", kHolidayWord},
    {"may", kMonthWord | kHolidayWord},
    {"memorial", kHolidayWord},
    {"mon", kWeekdayWord},
    {"monday", kWeekdayWord},
    {"month", kRelativeWord},
    {"mother", kHolidayWord},
    {"new", kHolidayWord},
    {"next", kRelativeWord},
    {"nine", kCountWord},
    {"nineteen", kCountWord},
    {"nineteenth", kOrdinalWord},
    {"ninety", kCountWord},
    {"ninth", kOrdinalWord},
    {"nov", kMonthWord},
    {"november", kMonthWord},
    {"oct", kMonthWord},
    {"october", kMonthWord},
    {"one", kCountWord},
    {"palm", kHolidayWord},
    {"past", kRelativeWord},
    {"pentecost", kHolidayWord},
    {"presidents", kHolidayWord},
    {"previous", kRelativeWord},
    {"quarter", kRelativeWord},
    {"remembrance", kHolidayWord},
    {"saint", kHolidayWord},
    {"sat", kWeekdayWord},
    {"saturday", kWeekdayWord},
    {"second", kOrdinalWord},
    {"sep", kMonthWord},
    {"sept", kMonthWord},
    {"september", kMonthWord},
    {"seven", kCountWord},
    {"seventeen", kCountWord},
    {"seventeenth", kOrdinalWord},
    {"seventh", kOrdinalWord},
    {"seventy", kCountWord},
    {"shrove", kHolidayWord},
    {"six", kCountWord},
    {"sixteen", kCountWord},
    {"sixteenth", kOrdinalWord},
    {"sixth", kOrdinalWord},
    {"sixty", kCountWord},
    {"spring", kSeasonWord},
    {"st", kHolidayWord},
    {"summer", kSeasonWord},
    {"sun", kWeekdayWord},
    {"sunday", kWeekdayWord},
    {"ten", kCountWord},
    {"tenth", kOrdinalWord},
    {"thanksgiving", kHolidayWord},
    {"third", kOrdinalWord},
    {"thirteen", kCountWord},
    {"thirteenth", kOrdinalWord},
    {"thirtieth", kOrdinalWord},
    {"thirty", kCountWord | kOrdinalWord},
    {"this", kRelativeWord},
    {"three", kCountWord},
    {"thu", kWeekdayWord},
    {"thur", kWeekdayWord},
    {"thurs", kWeekdayWord},
    {"thursday", kWeekdayWord},
    {"today", kRelativeWord},
    {"tomorrow", kRelativeWord},
    {"tonight", kRelativeWord},
    {"tue", kWeekdayWord},
    {"tues", kWeekdayWord},
    {"tuesday", kWeekdayWord},
    {"twelfth", kOrdinalWord},
    {"twelve", kCountWord},
    {"twentieth", kOrdinalWord},
    {"twenty", kCountWord | kOrdinalWord},
    {"two", kCountWord},
    {"upcoming", kRelativeWord},
    {"valentine", kHolidayWord},
    {"veterans", kHolidayWord},
    {"wed", kWeekdayWord},
    {"wednesday", kWeekdayWord},
    {"weds", kWeekdayWord},
    {"week", kRelativeWord},
    {"whit", kHolidayWord},
    {"winter", kSeasonWord},
    {"year", kRelativeWord},
    {"yesterday", kRelativeWord},
    // clang-format on
};

constexpr values::WordTable kMonths(kMonthsEntries);
constexpr values::WordTable kWeekdays(kWeekdaysEntries);
constexpr values::WordTable kSeasons(kSeasonsEntries);
constexpr values::WordTable kDayWords(kDayWordsEntries);
constexpr values::WordTable kTens(kTensEntries);
constexpr values::WordTable kUnits(kUnitsEntries);
constexpr values::WordTable kTeens(kTeensEntries);
constexpr values::WordTable kKinds(kKindEntries);

template <class Table>
std::optional<std::uint8_t> find(const Table& table, std::string_view word) {
  const std::uint8_t* value = table.find(word);
  return value ? std::optional(*value) : std::nullopt;
}

}  // namespace

std::optional<std::uint8_t> find_month(std::string_view word) {
  return find(kMonths, word);
}
std::optional<std::uint8_t> find_weekday(std::string_view word) {
  return find(kWeekdays, word);
}
std::optional<std::uint8_t> find_season(std::string_view word) {
  return find(kSeasons, word);
}

std::optional<std::uint8_t> find_day_word(std::string_view word) {
  return find(kDayWords, word);
}
std::optional<std::uint8_t> find_day_unit(std::string_view word) {
  return find(kUnits, word);
}

std::optional<std::uint8_t> find_day_tens(std::string_view word) {
  const auto tens = find(kTens, word);
  return tens && *tens <= 30 ? tens : std::nullopt;
}

std::optional<int> find_year_hundreds(std::string_view word) {
  auto hundreds = find(kTeens, word);
  if (!hundreds && values::equals_no_case(word, "twenty")) hundreds = 20;
  return hundreds ? std::optional(100 * *hundreds) : std::nullopt;
}

std::optional<std::uint8_t> find_year_tens(std::string_view word) {
  const auto tens = find(kTens, word);
  return tens ? tens : find(kTeens, word);
}

std::uint8_t find_date_word(std::string_view word) {
  const int* bits = kKinds.find(word);
  return bits ? static_cast<std::uint8_t>(*bits) : std::uint8_t{0};
}

std::span<const values::WordEntry<int>> date_words() {
  return kKindEntries;
}

}  // namespace claimcheck::parsers
