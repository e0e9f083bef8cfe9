#include "parsers/grammar/person_name_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace claimcheck::parsers {
namespace {

using std::string_view;

// All sorted, lower case, without full stops.
constexpr auto kParticles = std::to_array<string_view>({
    "af",   "al",    "am",  "auf", "av",  "bin", "bint", "d",      "da",  "dal", "dalla", "de",  "degli", "dei", "del",
    "dela", "della", "den", "der", "des", "di",  "do",   "dos",    "du",  "e",   "el",    "ibn", "la",    "las", "le",
    "les",  "lo",    "los", "op",  "ten", "ter", "van",  "vander", "vom", "von", "zu",    "zum", "zur",
});
constexpr auto kSuffixes =
    std::to_array<string_view>({"esq", "ii", "iii", "iv", "jnr", "jr", "md", "phd", "snr", "sr"});
constexpr auto kConjunctions = std::to_array<string_view>({"and", "et", "i", "og", "oraz", "und", "y"});
constexpr auto kRoles = std::to_array<string_view>({
    "al",
    "compiler",
    "compilers",
    "coord",
    "dir",
    "dirs",
    "ed",
    "edited",
    "editor",
    "editors",
    "eds",
    "hg",
    "hgg",
    "hrsg",
    "others",
    "translated",
    "translator",
    "translators",
});
constexpr auto kInstitutions = std::to_array<string_view>({
    "academy",     "administration", "agency",      "alliance",    "army",          "assembly",
    "association", "authority",      "bank",        "board",       "bureau",        "business",
    "center",      "centre",         "church",      "coalition",   "college",       "commission",
    "committee",   "communications", "community",   "company",     "confederation", "conference",
    "congress",    "consortium",     "convention",  "corp",        "corporation",   "council",
    "court",       "department",     "development", "directorate", "division",      "embassy",
    "fbi",         "federal",        "federation",  "force",       "forum",         "foundation",
    "fund",        "government",     "group",       "house",       "inc",           "industries",
    "initiative",  "institut",       "institute",   "institution", "international", "laboratory",
    "league",      "library",        "limited",     "ltd",         "media",         "ministry",
    "museum",      "nation",         "national",    "nations",     "navy",          "network",
    "news",        "observatory",    "of",          "office",      "organisation",  "organization",
    "panel",       "parliament",     "party",       "police",      "press",         "program",
    "programme",   "project",        "republic",    "research",    "school",        "senate",
    "service",     "services",       "society",     "staff",       "states",        "studies",
    "survey",      "team",           "the",         "times",       "trust",         "union",
    "united",      "universidad",    "universitat", "university",  "university",    "workshop",
    "world",
});

template <std::size_t N>
bool contains(const std::array<string_view, N>& words, string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ')' || word.back() == '(' || word.back() == ':')) {
    word.remove_suffix(1);
  }
  if (word.empty() || word.size() > 16) return false;
  std::array<char, 16> lower{};
  std::ranges::transform(word, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return std::ranges::binary_search(words, string_view(lower.data(), word.size()));
}

}  // namespace

bool is_name_particle(string_view word) {
  // Upper-case forms are family names of their own ("Le", "Van") or initials.
  return !word.empty() && word[0] >= 'a' && word[0] <= 'z' && word.back() != '.' && contains(kParticles, word);
}

bool is_name_suffix(string_view word) {
  return contains(kSuffixes, word);
}

bool is_conjunction(string_view word) {
  return word.back() != '.' && word[0] >= 'a' && contains(kConjunctions, word);
}

bool is_role_word(string_view word) {
  return contains(kRoles, word) && !(word.size() == 2 && word[0] == 'E' && word == "Ed");
}

bool is_institution_word(string_view word) {
  return contains(kInstitutions, word);
}

}  // namespace claimcheck::parsers
