#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/mention.hpp"
#include "parsers/grammar/value_starts.hpp"

namespace claimcheck::parsers {

// Appends the dates and date ranges in text[within], in reading order, never overlapping. `starts` are those of
// text[within]. `published` is the day from which "last May" counts; without it such words are no dates.
void find_dates(std::string_view text, Span within, std::span<const ValueStart> starts, std::optional<Date> published,
                std::vector<DateMention>& out);
// The same, where nobody else needs the starts.
void find_dates(std::string_view text, Span within, std::optional<Date> published, std::vector<DateMention>& out);

// A date that stands alone, as in a byline or a reference entry: the whole of `text` but for outer blanks.
std::optional<Edtf> parse_written_date(std::string_view text);

}  // namespace claimcheck::parsers
