// A reference entry, whatever its bytes: spans lie inside it and ascend, and what is read does not depend on the text
// around it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "parsers/grammar/person_name.hpp"
#include "parsers/grammar/reference_entry.hpp"
#include "parsers/grammar/reference_entry_fields.hpp"

using namespace claimcheck;
using namespace claimcheck::parsers;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

Span shifted(Span span, std::uint32_t by) {
  return {span.begin + by, span.end + by};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Span all{0, static_cast<std::uint32_t>(size)};
  const Reference reference = read_reference_entry(text, all);
  demand(all.contains(reference.span) && reference.span.contains(reference.body));
  std::uint32_t at = reference.body.begin;
  for (const WrittenUrl& url : reference.urls) {
    demand(url.span.begin >= at && url.span.end <= reference.body.end);
    at = url.span.end;
  }
  demand(reference.quote_flaw_at.has_value() == (reference.quote_flaw != QuoteFlaw::none));
  if (reference.quote_flaw_at) demand(reference.body.contains(*reference.quote_flaw_at));

  const std::string_view body = reference.body.in(text);
  std::uint32_t end = 0;
  for (const FieldRun& run : read_entry_fields(body, read_entry_quotes(body), {})) {
    demand(run.span.begin >= end && run.span.begin < run.span.end && run.span.end <= body.size());
    end = run.span.end;
  }

  const std::string padded = "10.1234/“a\n" + text + "\n[4] “Next”";
  const Reference again = read_reference_entry(padded, shifted(all, 13));
  demand(again.key == reference.key && again.item == reference.item && again.body == shifted(reference.body, 13) &&
         again.quote_flaw == reference.quote_flaw && again.is_short_form == reference.is_short_form);

  for (const CslName& name : read_person_names(text)) demand(!name.family.empty() || !name.literal.empty());
  return 0;
}
