#include "parsers/grammar/date_words.hpp"

#include "parsers/grammar/value_text.hpp"

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
    {"apr", kMonth},
    {"april", kMonth},
    {"aug", kMonth},
    {"august", kMonth},
    {"autumn", kSeason},
    {"black", kHoliday},
    {"boxing", kHoliday},
    {"century", kRelative},
    {"christmas", kHoliday},
    {"coming", kRelative},
    {"day", kRelative},
    {"dec", kMonth},
    {"decade", kRelative},
    {"december", kMonth},
    {"easter", kHoliday},
    {"eight", kCount},
    {"eighteen", kCount},
    {"eighteenth", kOrdinal},
    {"eighth", kOrdinal},
    {"eighty", kCount},
    {"eleven", kCount},
    {"eleventh", kOrdinal},
    {"fall", kSeason},
    {"feb", kMonth},
    {"february", kMonth},
    {"fifteen", kCount},
    {"fifteenth", kOrdinal},
    {"fifth", kOrdinal},
    {"fifty", kCount},
    {"first", kOrdinal},
    {"five", kCount},
    {"following", kRelative},
    {"fortnight", kRelative},
    {"forty", kCount},
    {"four", kCount},
    {"fourteen", kCount},
    {"fourteenth", kOrdinal},
    {"fourth", kOrdinal},
    {"fri", kWeekday},
    {"friday", kWeekday},
    {"good", kHoliday},
    {"halloween", kHoliday},
    {"independence", kHoliday},
    {"jan", kMonth},
    {"january", kMonth},
    {"jul", kMonth},
    {"july", kMonth},
    {"jun", kMonth},
    {"june", kMonth},
    {"labor", kHoliday},
    {"last", kRelative},
    {"mar", kMonth},
    {"march", kMonth},
    {"may", kMonth},
    {"memorial", kHoliday},
    {"mon", kWeekday},
    {"monday", kWeekday},
    {"month", kRelative},
    {"new", kHoliday},
    {"next", kRelative},
    {"nine", kCount},
    {"nineteen", kCount},
    {"nineteenth", kOrdinal},
    {"ninety", kCount},
    {"ninth", kOrdinal},
    {"nov", kMonth},
    {"november", kMonth},
    {"oct", kMonth},
    {"october", kMonth},
    {"one", kCount},
    {"past", kRelative},
    {"previous", kRelative},
    {"quarter", kRelative},
    {"sat", kWeekday},
    {"saturday", kWeekday},
    {"second", kOrdinal},
    {"sep", kMonth},
    {"sept", kMonth},
    {"september", kMonth},
    {"seven", kCount},
    {"seventeen", kCount},
    {"seventeenth", kOrdinal},
    {"seventh", kOrdinal},
    {"seventy", kCount},
    {"six", kCount},
    {"sixteen", kCount},
    {"sixteenth", kOrdinal},
    {"sixth", kOrdinal},
    {"sixty", kCount},
    {"spring", kSeason},
    {"st", kHoliday},
    {"summer", kSeason},
    {"sun", kWeekday},
    {"sunday", kWeekday},
    {"ten", kCount},
    {"tenth", kOrdinal},
    {"thanksgiving", kHoliday},
    {"third", kOrdinal},
    {"thirteen", kCount},
    {"thirteenth", kOrdinal},
    {"thirtieth", kOrdinal},
    {"thirty", kCount | kOrdinal},
    {"this", kRelative},
    {"three", kCount},
    {"thu", kWeekday},
    {"thur", kWeekday},
    {"thurs", kWeekday},
    {"thursday", kWeekday},
    {"today", kRelative},
    {"tomorrow", kRelative},
    {"tonight", kRelative},
    {"tue", kWeekday},
    {"tues", kWeekday},
    {"tuesday", kWeekday},
    {"twelfth", kOrdinal},
    {"twelve", kCount},
    {"twentieth", kOrdinal},
    {"twenty", kCount | kOrdinal},
    {"two", kCount},
    {"upcoming", kRelative},
    {"valentine", kHoliday},
    {"veterans", kHoliday},
    {"wed", kWeekday},
    {"wednesday", kWeekday},
    {"weds", kWeekday},
    {"week", kRelative},
    {"winter", kSeason},
    {"year", kRelative},
    {"yesterday", kRelative},
    // clang-format on
};

// Months, weekdays, seasons, ordinals before "of May" or "century", decades, quarters, holidays, "BC"-less years.
constexpr std::string_view kBeginnings[] = {
    "jan",  "feb",  "mar",  "apr",  "may",  "jun",  "jul",  "aug",  "sep",  "oct",  "nov",  "dec",  "mon",  "tue",
    "wed",  "thu",  "fri",  "sat",  "sun",  "janu", "febr", "marc", "apri", "june", "july", "augu", "sept", "octo",
    "nove", "dece", "mond", "tues", "wedn", "thur", "frid", "satu", "sund", "weds", "spri", "summ", "autu", "fall",
    "wint", "firs", "seco", "thir", "four", "fift", "sixt", "seve", "eigh", "nint", "tent", "elev", "twel", "twen",
    "nine", "chri", "east", "than", "hall", "vale", "blac", "boxi", "good", "inde", "labo", "memo", "new",  "vete",
};

constexpr std::string_view kRelativeBeginnings[] = {
    "jan",  "feb",  "mar",  "apr",  "may",  "jun",  "jul",  "aug",  "sep",  "oct",  "nov",  "dec",  "mon",  "tue",
    "wed",  "thu",  "fri",  "sat",  "sun",  "janu", "febr", "marc", "apri", "june", "july", "augu", "sept", "octo",
    "nove", "dece", "mond", "tues", "wedn", "thur", "frid", "satu", "sund", "weds", "spri", "summ", "autu", "fall",
    "wint", "firs", "seco", "thir", "four", "fift", "sixt", "seve", "eigh", "nint", "tent", "elev", "twel", "twen",
    "nine", "chri", "east", "than", "hall", "vale", "blac", "boxi", "good", "inde", "labo", "memo", "new",  "vete",
    "toda", "toni", "yest", "tomo", "last", "next", "this", "past", "prev", "comi", "foll", "upco", "one",  "two",
    "thre", "five", "six",  "ten",  "year", "mont", "week", "day",  "deca", "fort",
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

std::span<const std::string_view> date_beginnings() {
  return kBeginnings;
}
std::span<const std::string_view> relative_date_beginnings() {
  return kRelativeBeginnings;
}

}  // namespace claimcheck::parsers
