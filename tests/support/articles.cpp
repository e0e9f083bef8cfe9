#include "tests/support/articles.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "tests/support/support.hpp"

namespace claimcheck::testing {
namespace {

// Every second one with a number or a date, most with a name, one in ten with a quotation.
constexpr std::array<std::string_view, 20> kSentences = {
    "The river rose by two metres in the spring of 1987, and the town behind the old wall was flooded for nine days.",
    "Most of the houses near Lower Falling had been built on sand, although engineers had warned the council against "
    "it "
    "for as long as anybody could remember.",
    "“We knew what would happen,” said Helen Marsh, a surveyor who had worked for the port authority.",
    "According to the Ministry of Works, the repair of the wall cost more than $4.2 million.",
    "Critics say that the money never reached the town, and that most of it was spent on roads between villages which "
    "nobody had asked for.",
    "It is likely that the next flood will be higher than any before it, whatever the Ministry of Works may promise.",
    "Nobody has counted the trees that fell that night, but the foresters found that every third oak was lost.",
    "In March 2011 the council voted against a new wall by 14 votes to 9.",
    "The figures of the Royal Hydrographic Office are hard to compare, because the gauges were moved from bank to bank "
    "and one of them stood in the shade.",
    "Dr. Lind, who keeps the records, thinks that the water will return within ten years.",
    "At least five villages on the other bank of the Aller were given up between 1950 and 1962.",
    "Farmers whose fields had stood under water for weeks were paid nothing at all, and many of them left for Upper "
    "Falling, where the mills were looking for hands.",
    "The new bridge, which was to have been finished in 2014, is still closed to lorries over 7.5 tonnes.",
    "About 30 per cent of the harvest was lost, according to a report by the Office of Rural Affairs.",
    "None of the plans that were drawn up after the flood mentions the people who lived on the island.",
    "What remained of the mill was sold in 1999 to a brewery from Upper Falling.",
    "Mayor Joan Hartley refused to sign the agreement with the province, and her successor has not spoken about it "
    "since "
    "the court in Weston closed the case.",
    "“They came with a plan for the harbour and they left with a plan for a car park,” Peter Olsen told the Weston "
    "Gazette, whose reporters had followed the dispute from the beginning.",
    "The Friends of the Old Harbour have collected letters and photographs from families on both banks, and some of "
    "them "
    "show how close the water came to the church.",
    "By the end of 2003 some 1,200 people had signed the petition that Margaret Dunne had written."};

constexpr std::array<std::string_view, 4> kEntries = {
    "Jane Porter, “After the Flood,” The Harbour Times, May 4, 2012, https://harbour.example.org/2012/05/04/flood-",
    "Lind, K., & Marsh, H. (2009). Gauges of the lower Aller. Journal of River Studies, 14(2), 101–119. "
    "https://doi.org/10.5555/river.",
    "Dunne, Margaret. The Wall and the Water. Weston: Falling Press, 2004, p. ",
    "“Council votes against wall.” Weston Gazette. 12 March 2011. Retrieved 3 June 2015. "
    "https://www.gazette.example.com/news/wall-"};

struct Markup {
  std::string_view title, heading, open, close, entry_open, entry_close;
  bool links;
};
constexpr Markup kPlain = {"", "", "[", "]", "[", "] ", false};
constexpr Markup kMarkdown = {"# ", "## ", "[^", "]", "[^", "]: ", true};

std::string article(std::uint64_t seed, const Markup& markup) {
  Random random(seed);
  std::string out(markup.title);
  out += "What the River Left Behind\n\nBy Ann Osgood | March 14, 2016\n\n";
  int entries = 0;
  for (int section = 0; section < 6; ++section) {
    out.append(markup.heading).append("The Wall and the Water\n\n");
    for (int paragraph = 0; paragraph < 3; ++paragraph) {
      for (int sentence = 0; sentence < 5; ++sentence) {
        out += kSentences[random.below(kSentences.size())];
        if (random.below(5) == 0) {
          out.append(markup.open).append(std::to_string(++entries)).append(markup.close);
        }
        out += ' ';
      }
      if (markup.links && random.below(3) == 0) out += "See [the maps](https://maps.example.org/river/1987) *too*.";
      out += "\n\n";
    }
  }
  if (!markup.links) out += "References\n\n";
  for (int i = 1; i <= entries; ++i) {
    out.append(markup.entry_open).append(std::to_string(i)).append(markup.entry_close);
    out += kEntries[random.below(kEntries.size())];
    out += std::to_string(i) + ".\n\n";
  }
  return out;
}

}  // namespace

std::string written_article(std::uint64_t seed) {
  return article(seed, kPlain);
}

std::string written_markdown(std::uint64_t seed) {
  return article(seed, kMarkdown);
}

}  // namespace claimcheck::testing
