#pragma once

#include <optional>
#include <string_view>

#include "model/reference.hpp"
#include "model/span.hpp"

namespace claimcheck::parsers {

// What an entry's quotation marks say. Spans count in the text handed in.
struct EntryQuotes {
  std::optional<Span> quoted;  // between the marks of the first outer quotation, which is as a rule the title
  std::optional<Span> whole;   // with the marks
  QuoteFlaw flaw = QuoteFlaw::none;
  std::optional<Span> flaw_at;
};

// Reads the marks “ ” " « » „ ‚ ‘ ’ `` ''. Nested quotations are part of the outer one. Where an opening mark stands in
// place of the closing one (“Title, “Container), the quotation ends there.
EntryQuotes read_entry_quotes(std::string_view entry);

}  // namespace claimcheck::parsers
