// Dates ascend inside the text without overlap, each value reads back as itself and no range runs backwards, the text
// before the searched part changes nothing, known words change nothing, and a date written alone is found by both
// doors.

#include "parsers/grammar/date.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace claimcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto whole = static_cast<std::uint32_t>(size);
  const std::string padded = "x. " + std::string(text) + "y";
  for (const bool relative : {false, true}) {
    const auto published = relative ? day_date(2016, 2, 29) : std::nullopt;
    std::vector<DateMention> found, shifted;
    parsers::find_dates(text, {0, whole}, published, found);
    std::uint32_t at = 0;
    for (const DateMention& mention : found) {
      if (mention.span.begin < at || mention.span.empty() || mention.span.end > whole) std::abort();
      at = mention.span.end;
      const auto again = parse_edtf(to_edtf(mention.date));
      if (!again || *again != mention.date) std::abort();
      const auto first = mention.date.first_day(), last = mention.date.last_day();
      if (first && last && *last < *first && !mention.date.begin->any_year) std::abort();
    }
    parsers::find_dates(padded, {3, whole + 3}, published, shifted);
    if (shifted.size() != found.size()) std::abort();
    std::vector<parsers::Word> words;
    std::vector<parsers::ValueStart> starts;
    std::vector<DateMention> by_words;
    parsers::find_words(text, {0, whole}, words);
    parsers::find_value_starts(text, {0, whole}, words, starts);
    parsers::find_dates(text, {0, whole}, starts, published, by_words);
    if (by_words != found) std::abort();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (shifted[i].span.begin != found[i].span.begin + 3 || shifted[i].span.end != found[i].span.end + 3)
        std::abort();
      if (shifted[i].date != found[i].date) std::abort();
    }
  }
  if (const auto written = parsers::parse_written_date(text)) {
    const auto again = parse_edtf(to_edtf(*written));
    if (!again || *again != *written) std::abort();
    if (parsers::parse_written_date("  " + std::string(text) + " ") != written) std::abort();
  }
  return 0;
}
