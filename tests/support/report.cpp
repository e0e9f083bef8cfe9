#include <array>
#include <string>
#include <string_view>

#include "tests/support/articles.hpp"
#include "tests/support/support.hpp"

namespace claimcheck::testing {
namespace {

constexpr std::size_t kSentencesInAll = 205, kEntriesInAll = 60;

// Of each, "%" is a number, "@" a year, "&" a name, "*" a place, "#" a day.
constexpr std::array<std::string_view, 24> kSentences = {
    "The harbour of * was widened by % metres in @, and the old quay was given up two years later.",
    "“We had been told of the danger more than once and nobody wrote it down,” said &, who kept the tide gauge at *.",
    "According to the Office of Works at *, the repair of the sluice cost more than $%.5 million.",
    "Critics say that the money for * never reached the % families whose houses had been flooded in @.",
    "About % per cent of the households in * had no clean water when & visited the town on #.",
    "In @ the council of * voted against the new wall by % votes to 9.",
    "The survey by & found that every third oak between * and the river had been lost since @.",
    "A recent study of % villages shows that the wells of * will be dry within ten years.",
    "Dr. &, the surveyor of *, expects that the water will return before @ is over.",
    "Between @ and the war some %,400 people left * for the mills on the coast.",
    "The bridge at *, which was to have been finished on #, is still closed to lorries over %.5 tonnes.",
    "Nobody has counted the letters that & sent from * after the flood of @.",
    "The report by the province puts the loss at % million crowns, while & speaks of twice as much.",
    "& called the agreement with * “a plan for a car park that somebody painted blue” and refused to sign it.",
    "The gauges near * were moved % times, and one of them stood in the shade until @.",
    "Most historians believe that * was founded by fishermen, although & doubts it.",
    "On # the ferry from * carried % passengers, more than on any day before.",
    "It is likely that the next flood at * will be higher than the one of @ by % centimetres.",
    "The mill at * was sold in @ to a brewery whose owner, &, had never seen it.",
    "By the end of @ some %,200 people in * had signed the petition that & had written.",
    "The archive of * holds % photographs, of which & has described the oldest in a book.",
    "Farmers near * were paid nothing at all, and % of them went to court against the province in @.",
    "The court in * closed the case on #, and & has not spoken about it since.",
    "What remained of the library of * fills % boxes in the cellar of the town hall."};

constexpr std::array<std::string_view, 10> kEntries = {
    "&, “After the Flood at *,” The Harbour Times, #, https://www.harbourtimes%.example.org/@/flood-at-the-coast-%",
    "&, & Marsh, H. (@). Gauges of the lower river at *. Journal of River Studies, %(2), 101–119. "
    "https://doi.org/10.5555/river.%",
    "&. The Wall and the Water of *. Weston: Falling Press, @, p. %.",
    "“Council of * votes against the wall.” Weston Gazette. #. Retrieved 3 June 2015. "
    "https://www.gazette%.example.com/news/council-votes-against-wall-%",
    "Office of Works. Report on the sluices of *, No. %. @. http://works.example.net/reports/%.pdf",
    "&. “The Oaks of *.” Forest Letters %, no. 3 (@): 55–61.",
    "& (#). Water for *. The Inland Post. Archived from the original on #. https://inland%.example.org/water/%",
    "Province of *. Statistical yearbook @. Table %. https://statistics%.example.com/yearbook/@/table-%",
    "&, ed. Letters from *. ISBN 978-3-16-148410-0. @.",
    "https://maps%.example.org/rivers/%"};

constexpr std::array<std::string_view, 24> kNames = {
    "Helen Marsh", "Karl Lind",   "Joan Hartley", "Peter Olsen",    "Margaret Dunne", "Ruth Albright",
    "Jonas Weber", "Ines Castel", "Omar Siddiq",  "Clara Nowak",    "Hugo Brandt",    "Edith Farrow",
    "Liam Costa",  "Nora Engel",  "Samuel Price", "Vera Lindqvist", "Anton Keller",   "Maud Perrin",
    "Felix Amsel", "Greta Holm",  "Piet Jansen",  "Rosa Feld",      "Emil Sandberg",  "Wanda Zielinski"};
constexpr std::array<std::string_view, 16> kPlaces = {"Lower Falling", "Upper Falling", "Weston",     "Aller Mouth",
                                                      "Grey Haven",    "Norden Quay",   "Saltmarsh",  "Old Ferry",
                                                      "Birch Landing", "Stonewick",     "Fen Abbey",  "Eastholm",
                                                      "Longstrand",    "Millbrook",     "Port Ansel", "Redcliff"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string filled(std::string_view pattern, Random& random) {
  std::string out;
  for (const char c : pattern) {
    switch (c) {
      case '%': out += std::to_string(3 + random.below(95)); break;
      case '@': out += std::to_string(1950 + random.below(60)); break;
      case '&': out += kNames[random.below(kNames.size())]; break;
      case '*': out += kPlaces[random.below(kPlaces.size())]; break;
      case '#':
        out += std::to_string(1 + random.below(28)) + ' ';
        out.append(kMonths[random.below(kMonths.size())]).append(" ").append(std::to_string(1990 + random.below(24)));
        break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

std::string written_report(std::uint64_t seed) {
  Random random(seed);
  std::string out = "The Wells of the Lower River\n\nBy Ann Osgood | March 14, 2016\n\n";
  std::size_t entries = 0;
  for (std::size_t i = 1; i <= kSentencesInAll; ++i) {
    out += filled(kSentences[random.below(kSentences.size())], random);
    if (i * kEntriesInAll / kSentencesInAll > entries) out += '[' + std::to_string(++entries) + ']';
    if (random.below(20) == 0) out += '[' + std::to_string(1 + random.below(entries + 1)) + ']';
    out += i % 5 == 0 ? "\n\n" : " ";
  }
  out += "References\n\n";
  for (std::size_t i = 1; i <= kEntriesInAll; ++i) {
    out += '[' + std::to_string(i) + "] " + filled(kEntries[random.below(kEntries.size())], random) + "\n\n";
  }
  return out;
}

}  // namespace claimcheck::testing
