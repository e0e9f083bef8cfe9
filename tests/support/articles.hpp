#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace claimcheck::testing {

// Articles of about 13 kB as people write them: title, byline, sections, quotations, figures, names, numeric markers
// and a reference list; the same ones for the same seed.
std::string written_article(std::uint64_t seed);
std::string written_markdown(std::uint64_t seed);  // the same with headings, links and footnotes

// A longer text, in which no sentence comes twice: about 200 claims, with 60 entries of ten kinds at many sites.
std::string written_report(std::uint64_t seed);

}  // namespace claimcheck::testing
