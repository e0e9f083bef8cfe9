#pragma once

#include <cstdint>
#include <string_view>

namespace claimcheck::parsers {

// What a word says about the field of an entry that it stands in. A word may be of several classes.
enum class EntryWord : std::uint8_t {
  month,
  season,
  journal,      // "Journal", "Annals", "Phys.", "Rev."
  publisher,    // "Press", "Verlag", "Springer"
  institution,  // "University", "Institute", "Department"
  place,        // cities, countries, "Mass."
  particle,     // "van", "de"
  suffix,       // "Jr."
  conjunction,  // "and", "&", "et", "und"
  et_al,        // "al."
  in,           // "In", "in:"
  editor,       // "ed.", "Hrsg.", "edited"
  translator,   // "trans."
  page,         // "pp.", "S."
  volume,       // "vol.", "Bd."
  number,       // "no.", "issue", "Heft"
  edition,      // "edn", "2nd" goes by its shape
  thesis,       // "thesis", "dissertation", "PhD"
  report,       // "Report", "Technical", "Memo"
  meeting,      // "Proceedings", "Conference", "Symposium"
  series,       // "Series", "Lecture", "Notes"
  access,       // "Retrieved", "available", "accessed", "online"
  function,     // "the", "of", "for", "on"
  given_name,   // "John", "Maria"
  newspaper,    // "Times", "Post", "Herald"
  unpublished,  // "press", "forthcoming", "submitted"
};
inline constexpr unsigned kEntryWords = 26;

// Bits, 1 << EntryWord, of a word without the punctuation around it; case is ignored. 0 for an unknown word.
std::uint32_t entry_word_classes(std::string_view word);

constexpr std::uint32_t bit(EntryWord word) {
  return std::uint32_t{1} << static_cast<unsigned>(word);
}

}  // namespace claimcheck::parsers
