#pragma once

#include <cstdint>
#include <string_view>

namespace claimcheck::parsers {

// What a full stop behind a shortened word means for the sentence.
enum class Abbreviation : std::uint8_t {
  none,     // no abbreviation: the full stop ends the sentence
  title,    // written with a capital, goes with the name behind it: "Dr. Example"; never an end
  inner,    // stands inside sentences: "e.g.", "vs."; never an end
  number,   // goes with a number: "No. 5", "pp. 3–5"; else an end
  numeral,  // the same, and with Roman numerals: "vol. IV"
  tail,     // may end a sentence: "Inc.", "Jr.", "U.S."; an end where a word follows that opens sentences
  proper,   // the same, and written with a capital: "Jan.", "Mass."
  time,     // "a.m.", "p.m."
  open,     // "etc.": an end before any capital
};

// `word`: up to the full stop, without it, as written ("U.S", "Dr", "al"). Letters with full stops between them and
// capitalised words without a vowel count as `tail` without being listed.
Abbreviation abbreviation(std::string_view word);

// Whether the capitalised word opens sentences and begins no names: "The", "However", "Did".
bool opens_sentences(std::string_view word);

// "Monday", "March", "Eastern", "EST": what follows a time of day without ending its sentence.
bool follows_time(std::string_view word);

}  // namespace claimcheck::parsers
