#include "parsers/grammar/date_words.hpp"

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {
namespace {

using Entry = values::WordEntry<std::uint8_t>;

constexpr Entry kMonths[] = {
    {"apr", 4},       {"april", 4},    {"aug", 8},      {"august", 8},  {"dec", 12}, {"december", 12},
    {"feb", 2},       {"february", 2}, {"jan", 1},      {"january", 1}, {"jul", 7},  {"july", 7},
    {"jun", 6},       {"june", 6},     {"mar", 3},      {"march", 3},   {"may", 5},  {"nov", 11},
    {"november", 11}, {"oct", 10},     {"october", 10}, {"sep", 9},     {"sept", 9}, {"september", 9},
};

constexpr Entry kWeekdays[] = {
    {"fri", 5}, {"friday", 5}, {"mon", 1},     {"monday", 1}, {"sat", 6},   {"saturday", 6},
    {"sun", 7}, {"sunday", 7}, {"thu", 4},     {"thur", 4},   {"thurs", 4}, {"thursday", 4},
    {"tue", 2}, {"tues", 2},   {"tuesday", 2}, {"wed", 3},    {"weds", 3},  {"wednesday", 3},
};

constexpr Entry kSeasons[] = {{"autumn", 23}, {"fall", 23}, {"spring", 21}, {"summer", 22}, {"winter", 24}};

// Months, weekdays, seasons, ordinals before "of May" or "century", decades, quarters, holidays, "BC"-less years.
constexpr std::string_view kBeginnings[] = {
    "jan",  "feb",  "mar",  "apr",  "may",  "jun",  "jul",  "aug",  "sep",  "oct",  "nov",  "dec",  "mon",
    "tue",  "wed",  "thu",  "fri",  "sat",  "sun",  "janu", "febr", "marc", "apri", "june", "july", "augu",
    "sept", "octo", "nove", "dece", "mond", "tues", "wedn", "thur", "frid", "satu", "sund", "weds", "spri",
    "summ", "autu", "fall", "wint", "firs", "seco", "thir", "four", "fift", "sixt", "seve", "eigh", "nint",
    "tent", "elev", "twel", "twen", "nine", "chri", "east", "than", "hall", "vale",
};

constexpr std::string_view kRelativeBeginnings[] = {
    "jan",  "feb",  "mar",  "apr",  "may",  "jun",  "jul",  "aug",  "sep",  "oct",  "nov",  "dec",  "mon",
    "tue",  "wed",  "thu",  "fri",  "sat",  "sun",  "janu", "febr", "marc", "apri", "june", "july", "augu",
    "sept", "octo", "nove", "dece", "mond", "tues", "wedn", "thur", "frid", "satu", "sund", "weds", "spri",
    "summ", "autu", "fall", "wint", "firs", "seco", "thir", "four", "fift", "sixt", "seve", "eigh", "nint",
    "tent", "elev", "twel", "twen", "nine", "chri", "east", "than", "hall", "vale", "toda", "toni", "yest",
    "tomo", "last", "next", "this", "past", "prev", "comi", "foll", "upco", "one",  "two",  "thre", "five",
    "six",  "ten",  "year", "mont", "week", "day",  "deca", "fort",
};

std::optional<std::uint8_t> find(std::span<const Entry> table, std::string_view word) {
  const std::uint8_t* value = values::find_word<std::uint8_t>(table, word);
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

std::span<const std::string_view> date_beginnings() {
  return kBeginnings;
}
std::span<const std::string_view> relative_date_beginnings() {
  return kRelativeBeginnings;
}

}  // namespace claimcheck::parsers
