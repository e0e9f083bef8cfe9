#include "parsers/text/abbreviations.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

// In lower case, without the last full stop.
constexpr Entry kAbbreviations[] = {
    {"a.k.a", Abbreviation::inner},   {"a.m", Abbreviation::time},     {"adj", Abbreviation::tail},
    {"adm", Abbreviation::title},     {"adv", Abbreviation::tail},     {"aka", Abbreviation::inner},
    {"al", Abbreviation::tail},       {"ala", Abbreviation::proper},   {"amb", Abbreviation::title},
    {"anon", Abbreviation::tail},     {"app", Abbreviation::numeral},  {"approx", Abbreviation::inner},
    {"apr", Abbreviation::proper},    {"apt", Abbreviation::tail},     {"ariz", Abbreviation::proper},
    {"ark", Abbreviation::proper},    {"art", Abbreviation::numeral},  {"arts", Abbreviation::numeral},
    {"assn", Abbreviation::tail},     {"assoc", Abbreviation::tail},   {"asst", Abbreviation::title},
    {"atty", Abbreviation::title},    {"aug", Abbreviation::proper},   {"ave", Abbreviation::tail},
    {"avg", Abbreviation::tail},      {"b", Abbreviation::inner},      {"b.a", Abbreviation::tail},
    {"b.sc", Abbreviation::tail},     {"bd", Abbreviation::numeral},   {"bk", Abbreviation::numeral},
    {"bldg", Abbreviation::tail},     {"blvd", Abbreviation::tail},    {"brig", Abbreviation::title},
    {"bros", Abbreviation::tail},     {"c", Abbreviation::number},     {"ca", Abbreviation::inner},
    {"calif", Abbreviation::proper},  {"capt", Abbreviation::title},   {"cf", Abbreviation::inner},
    {"ch", Abbreviation::numeral},    {"chap", Abbreviation::numeral}, {"cit", Abbreviation::inner},
    {"cllr", Abbreviation::title},    {"cmdr", Abbreviation::title},   {"co", Abbreviation::tail},
    {"col", Abbreviation::title},     {"colo", Abbreviation::proper},  {"comdr", Abbreviation::tail},
    {"conn", Abbreviation::proper},   {"cont", Abbreviation::inner},   {"corp", Abbreviation::tail},
    {"cos", Abbreviation::tail},      {"cp", Abbreviation::inner},     {"cpl", Abbreviation::title},
    {"cpt", Abbreviation::title},     {"d.c", Abbreviation::tail},     {"d.phil", Abbreviation::tail},
    {"dec", Abbreviation::proper},    {"dept", Abbreviation::tail},    {"depts", Abbreviation::tail},
    {"det", Abbreviation::title},     {"dist", Abbreviation::tail},    {"div", Abbreviation::tail},
    {"dr", Abbreviation::title},      {"drs", Abbreviation::title},    {"e.g", Abbreviation::inner},
    {"e.u", Abbreviation::tail},      {"eg", Abbreviation::inner},     {"eq", Abbreviation::numeral},
    {"eqn", Abbreviation::numeral},   {"eqs", Abbreviation::numeral},  {"esp", Abbreviation::inner},
    {"esq", Abbreviation::tail},      {"est", Abbreviation::tail},     {"etc", Abbreviation::open},
    {"ext", Abbreviation::tail},      {"fax", Abbreviation::tail},     {"feb", Abbreviation::proper},
    {"fig", Abbreviation::numeral},   {"figs", Abbreviation::numeral}, {"fl", Abbreviation::inner},
    {"fla", Abbreviation::proper},    {"fr", Abbreviation::title},     {"fri", Abbreviation::proper},
    {"ft", Abbreviation::tail},       {"gen", Abbreviation::title},    {"gens", Abbreviation::title},
    {"gov", Abbreviation::title},     {"gov't", Abbreviation::tail},   {"govt", Abbreviation::tail},
    {"hon", Abbreviation::title},     {"hr", Abbreviation::tail},      {"hrs", Abbreviation::tail},
    {"hwy", Abbreviation::tail},      {"i.e", Abbreviation::inner},    {"ie", Abbreviation::inner},
    {"inc", Abbreviation::tail},      {"incl", Abbreviation::inner},   {"insp", Abbreviation::title},
    {"int'l", Abbreviation::tail},    {"intl", Abbreviation::tail},    {"jan", Abbreviation::proper},
    {"jnr", Abbreviation::tail},      {"jr", Abbreviation::tail},      {"jul", Abbreviation::proper},
    {"jun", Abbreviation::proper},    {"ky", Abbreviation::tail},      {"l.a", Abbreviation::tail},
    {"lb", Abbreviation::tail},       {"lbs", Abbreviation::tail},     {"llc", Abbreviation::tail},
    {"lt", Abbreviation::title},      {"ltd", Abbreviation::tail},     {"m.a", Abbreviation::tail},
    {"m.d", Abbreviation::tail},      {"m.sc", Abbreviation::tail},    {"maj", Abbreviation::title},
    {"mar", Abbreviation::proper},    {"mass", Abbreviation::proper},  {"md", Abbreviation::tail},
    {"messrs", Abbreviation::title},  {"mfg", Abbreviation::tail},     {"mich", Abbreviation::proper},
    {"min", Abbreviation::tail},      {"minn", Abbreviation::proper},  {"mins", Abbreviation::tail},
    {"miss", Abbreviation::proper},   {"mlle", Abbreviation::title},   {"mme", Abbreviation::title},
    {"mo", Abbreviation::proper},     {"mon", Abbreviation::proper},   {"mont", Abbreviation::proper},
    {"mr", Abbreviation::title},      {"mrs", Abbreviation::title},    {"ms", Abbreviation::title},
    {"msgr", Abbreviation::title},    {"mt", Abbreviation::title},     {"n.y", Abbreviation::tail},
    {"nat'l", Abbreviation::tail},    {"natl", Abbreviation::tail},    {"neb", Abbreviation::proper},
    {"nev", Abbreviation::proper},    {"no", Abbreviation::number},    {"nos", Abbreviation::number},
    {"nov", Abbreviation::proper},    {"nr", Abbreviation::number},    {"nrs", Abbreviation::number},
    {"nt", Abbreviation::numeral},    {"n°", Abbreviation::number},    {"oct", Abbreviation::proper},
    {"okla", Abbreviation::proper},   {"op", Abbreviation::inner},     {"ore", Abbreviation::proper},
    {"oz", Abbreviation::tail},       {"p", Abbreviation::number},     {"p.m", Abbreviation::time},
    {"p.p.s", Abbreviation::inner},   {"p.s", Abbreviation::inner},    {"para", Abbreviation::numeral},
    {"paras", Abbreviation::numeral}, {"penn", Abbreviation::proper},  {"pg", Abbreviation::number},
    {"pgs", Abbreviation::number},    {"ph.d", Abbreviation::tail},    {"phd", Abbreviation::tail},
    {"pl", Abbreviation::tail},       {"plc", Abbreviation::tail},     {"pp", Abbreviation::number},
    {"pres", Abbreviation::title},    {"prof", Abbreviation::title},   {"profs", Abbreviation::title},
    {"ps", Abbreviation::inner},      {"pt", Abbreviation::numeral},   {"pts", Abbreviation::numeral},
    {"pvt", Abbreviation::title},     {"q.v", Abbreviation::inner},    {"r", Abbreviation::inner},
    {"rd", Abbreviation::tail},       {"rep", Abbreviation::title},    {"repr", Abbreviation::tail},
    {"reps", Abbreviation::title},    {"resp", Abbreviation::inner},   {"rev", Abbreviation::title},
    {"rs", Abbreviation::number},     {"rte", Abbreviation::tail},     {"sat", Abbreviation::proper},
    {"sec", Abbreviation::numeral},   {"sect", Abbreviation::numeral}, {"sen", Abbreviation::title},
    {"sens", Abbreviation::title},    {"sep", Abbreviation::proper},   {"sept", Abbreviation::proper},
    {"ser", Abbreviation::numeral},   {"sess", Abbreviation::numeral}, {"sgt", Abbreviation::title},
    {"snr", Abbreviation::tail},      {"sq", Abbreviation::tail},      {"sr", Abbreviation::tail},
    {"sra", Abbreviation::title},     {"st", Abbreviation::tail},      {"ste", Abbreviation::tail},
    {"sts", Abbreviation::tail},      {"sun", Abbreviation::proper},   {"suppl", Abbreviation::numeral},
    {"supt", Abbreviation::title},    {"tel", Abbreviation::tail},     {"temp", Abbreviation::tail},
    {"tenn", Abbreviation::proper},   {"tex", Abbreviation::proper},   {"thu", Abbreviation::proper},
    {"thur", Abbreviation::proper},   {"thurs", Abbreviation::proper}, {"trans", Abbreviation::tail},
    {"tue", Abbreviation::proper},    {"tues", Abbreviation::proper},  {"u.k", Abbreviation::tail},
    {"u.n", Abbreviation::tail},      {"u.s", Abbreviation::tail},     {"u.s.a", Abbreviation::tail},
    {"u.s.s.r", Abbreviation::tail},  {"univ", Abbreviation::tail},    {"v", Abbreviation::inner},
    {"va", Abbreviation::proper},     {"vers", Abbreviation::numeral}, {"viz", Abbreviation::inner},
    {"vol", Abbreviation::numeral},   {"vols", Abbreviation::numeral}, {"vs", Abbreviation::inner},
    {"vt", Abbreviation::proper},     {"w/", Abbreviation::inner},     {"wash", Abbreviation::proper},
    {"wed", Abbreviation::proper},    {"wis", Abbreviation::proper},   {"wyo", Abbreviation::proper},
    {"§", Abbreviation::numeral},     {"§§", Abbreviation::numeral}};
static_assert(std::ranges::is_sorted(kAbbreviations, {}, &Entry::word));

constexpr std::size_t kLongest = 8;

// A word of at most eight bytes as a number that sorts as the word does.
constexpr std::uint64_t number_of(std::string_view word) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < kLongest; ++i)
    number = number << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0);
  return number;
}

constexpr auto kNumbers = [] {
  std::array<std::uint64_t, std::size(kAbbreviations)> numbers{};
  std::ranges::transform(kAbbreviations, numbers.begin(), [](const Entry& entry) { return number_of(entry.word); });
  return numbers;
}();
static_assert(std::ranges::is_sorted(kNumbers));
static_assert(std::ranges::all_of(kAbbreviations, [](const Entry& entry) { return entry.word.size() <= kLongest; }));

constexpr std::string_view kOpeners[] = {"A",
                                         "According",
                                         "After",
                                         "All",
                                         "Also",
                                         "Although",
                                         "Among",
                                         "An",
                                         "And",
                                         "Another",
                                         "Are",
                                         "As",
                                         "At",
                                         "Based",
                                         "Because",
                                         "Before",
                                         "Being",
                                         "Besides",
                                         "Between",
                                         "Both",
                                         "But",
                                         "By",
                                         "Can",
                                         "Consequently",
                                         "Could",
                                         "Despite",
                                         "Did",
                                         "Do",
                                         "Does",
                                         "During",
                                         "Each",
                                         "Either",
                                         "Even",
                                         "Every",
                                         "Everyone",
                                         "Finally",
                                         "First",
                                         "For",
                                         "From",
                                         "Furthermore",
                                         "Had",
                                         "Has",
                                         "Have",
                                         "He",
                                         "Hence",
                                         "Her",
                                         "Here",
                                         "His",
                                         "How",
                                         "However",
                                         "I",
                                         "If",
                                         "In",
                                         "Indeed",
                                         "Instead",
                                         "Is",
                                         "It",
                                         "Its",
                                         "Just",
                                         "Last",
                                         "Later",
                                         "Let",
                                         "Like",
                                         "Many",
                                         "Maybe",
                                         "Meanwhile",
                                         "More",
                                         "Moreover",
                                         "Most",
                                         "Much",
                                         "My",
                                         "Neither",
                                         "Nevertheless",
                                         "Next",
                                         "No",
                                         "None",
                                         "Nor",
                                         "Not",
                                         "Nothing",
                                         "Now",
                                         "Of",
                                         "Often",
                                         "On",
                                         "Once",
                                         "One",
                                         "Only",
                                         "Or",
                                         "Other",
                                         "Others",
                                         "Our",
                                         "Over",
                                         "Overall",
                                         "Perhaps",
                                         "Please",
                                         "Recently",
                                         "Several",
                                         "She",
                                         "Should",
                                         "Similarly",
                                         "Since",
                                         "So",
                                         "Some",
                                         "Sometimes",
                                         "Soon",
                                         "Still",
                                         "Such",
                                         "That",
                                         "The",
                                         "Their",
                                         "Then",
                                         "There",
                                         "Therefore",
                                         "These",
                                         "They",
                                         "This",
                                         "Those",
                                         "Though",
                                         "Three",
                                         "Through",
                                         "Throughout",
                                         "Thus",
                                         "To",
                                         "Today",
                                         "Together",
                                         "Two",
                                         "Under",
                                         "Unfortunately",
                                         "Unlike",
                                         "Until",
                                         "Upon",
                                         "Was",
                                         "We",
                                         "Were",
                                         "What",
                                         "When",
                                         "Where",
                                         "Whereas",
                                         "Whether",
                                         "Which",
                                         "While",
                                         "Who",
                                         "Whose",
                                         "Why",
                                         "With",
                                         "Within",
                                         "Without",
                                         "Would",
                                         "Yet",
                                         "You",
                                         "Your"};
static_assert(std::ranges::is_sorted(kOpeners));

constexpr std::string_view kAfterTime[] = {
    "Apr",      "April",    "Aug",       "August",   "BST",       "CDT",      "CEST",    "CET",     "CST",
    "CT",       "Central",  "Dec",       "December", "EDT",       "EST",      "ET",      "Eastern", "Feb",
    "February", "Fri",      "Friday",    "GMT",      "Greenwich", "Jan",      "January", "July",    "June",
    "MDT",      "MST",      "MT",        "Mar",      "March",     "May",      "Mon",     "Monday",  "Mountain",
    "Nov",      "November", "Oct",       "October",  "PDT",       "PST",      "PT",      "Pacific", "Sat",
    "Saturday", "Sept",     "September", "Sun",      "Sunday",    "Thu",      "Thur",    "Thurs",   "Thursday",
    "Tue",      "Tues",     "Tuesday",   "UTC",      "Wed",       "Wednesday"};
static_assert(std::ranges::is_sorted(kAfterTime));

bool is_vowel(char c) {
  return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos;
}

// "U.S", "J.K", "p.m"
bool is_dotted(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (at % 2 == 0 ? !is_letter(word[at]) : word[at] != '.') return false;
  }
  return true;
}

// "Bldg", "Hwy", "Sgt"; not "TV", "Hmm" or "Shh".
bool is_without_vowel(std::string_view word) {
  return word.size() >= 2 && is_upper(word[0]) && !is_upper(word[1]) &&
         std::ranges::all_of(word, [](char c) { return is_letter(c) && !is_vowel(c); }) &&
         word.find_first_not_of("HhMmSsTtPp") != std::string_view::npos;
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (word.empty()) return Abbreviation::none;
  if (word.size() == 1 && is_upper(word[0])) return Abbreviation::tail;
  if (word.size() <= kLongest) {
    char letters[kLongest];
    std::ranges::transform(word, letters, [](char c) { return to_lower(c); });
    const std::uint64_t number = number_of({letters, word.size()});
    const auto found = std::ranges::lower_bound(kNumbers, number);
    const Entry* const entry = kAbbreviations + (found - kNumbers.begin());
    if (found != kNumbers.end() && *found == number && entry->word.size() == word.size()) {
      const bool wants_capital = entry->kind == Abbreviation::proper || entry->kind == Abbreviation::title;
      return wants_capital && !is_upper(word[0]) ? Abbreviation::none : entry->kind;
    }
  }
  return is_dotted(word) || is_without_vowel(word) ? Abbreviation::tail : Abbreviation::none;
}

bool opens_sentences(std::string_view word) {
  return std::ranges::binary_search(kOpeners, word);
}

bool follows_time(std::string_view word) {
  return std::ranges::binary_search(kAfterTime, word);
}

}  // namespace claimcheck::parsers
