#pragma once

#include <cstdint>
#include <string_view>

// The closed classes of English, and those open ones by which claims, names and attributions are known.
namespace claimcheck::parsers {

enum WordClass : std::uint64_t {
  kDeterminer = 1ull << 0,
  kPreposition = 1ull << 1,
  kCoordinator = 1ull << 2,   // and, but, or
  kSubordinator = 1ull << 3,  // while, because, if
  kRelative = 1ull << 4,      // who, which, that
  kPronoun = 1ull << 5,       // that can be a subject: he, they, it
  kFirstPerson = 1ull << 6,
  kSecondPerson = 1ull << 7,
  kBe = 1ull << 8,
  kHave = 1ull << 9,
  kDo = 1ull << 10,
  kModal = 1ull << 11,
  kFuture = 1ull << 12,      // will, shall
  kObligation = 1ull << 13,  // should, must, ought
  kPast = 1ull << 14,        // a past form, regular or not
  kFinite = 1ull << 15,      // can be the verb of a sentence as it stands
  kVerb = 1ull << 16,        // any other verb form that we know
  kImperative = 1ull << 17,  // opens an instruction when it opens a sentence
  kSay = 1ull << 18,         // a verb of saying, finding, believing
  kSayFree = 1ull << 19,     // whose content needs no "that"
  kSayTo = 1ull << 20,       // that names its hearer first: told, warned
  kBelieve = 1ull << 21,     // of believing rather than saying
  kSayInverts = 1ull << 22,  // stands before its subject behind a quotation: “…,” said X
  kReportNoun = 1ull << 23,  // report, study, survey
  kHedge = 1ull << 24,
  kNegation = 1ull << 25,
  kOpinion = 1ull << 26,
  kComparison = 1ull << 27,
  kMonth = 1ull << 28,
  kWeekday = 1ull << 29,
  kDemonym = 1ull << 30,       // Chinese, French
  kTitle = 1ull << 31,         // President, Mr
  kOrganisation = 1ull << 32,  // University, Ministry
  kPlace = 1ull << 33,         // countries and the like
  kNumberWord = 1ull << 34,
  kChange = 1ull << 35,      // a verb of change or happening: rose, killed, signed
  kQuestion = 1ull << 36,    // opens a question
  kAdverb = 1ull << 37,      // may stand between subject and verb
  kCommon = 1ull << 38,      // a frequent word that is no name though it open a sentence
  kMeasure = 1ull << 39,     // percent, million, dollars
  kParticiple = 1ull << 40,  // said, reported: also after "is" and "has"
  kGerund = 1ull << 41,
  kPersonNoun = 1ull << 42,   // spokesman, official, professor
  kCourtesy = 1ull << 43,     // thanks, welcome, hello
  kParticle = 1ull << 44,     // de, van, von, bin: joins a name's words
  kSubjectOnly = 1ull << 45,  // he, she, they, we, I
  kGeneric = 1ull << 46,      // people, everyone, always
  kTopic = 1ull << 47,        // jobs, tax, unemployment, crime: what public claims are about
  kSeem = 1ull << 48,         // seem, appear
  kPossibility = 1ull << 49,  // may, might, could
  kCueNoun = 1ull << 50,      // claim, allegation, belief: X's … that
  kCueOther = 1ull << 51,     // according, put, words: cues that are no verbs of saying
  kJoinsOf = 1ull << 52,      // Bay, Republic, Treaty: heads of names with "of"
  kSupposed = 1ull << 53,     // believed, suspected: "is … to"
};

// What one look at a word gives.
struct LexiconEntry {
  std::uint64_t classes = 0;  // 0 where the word is not in the lexicon
  std::uint32_t hash = 0;     // of the word without its case
};

// Of an ASCII word of any case and size.
LexiconEntry look_up(std::string_view word);

}  // namespace claimcheck::parsers
