// The reference list of any text: its entries ascend inside its span, behind the heading, and carry no outer blanks;
// each of them can be read.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "parsers/grammar/reference_entry.hpp"
#include "parsers/reference_list.hpp"

using namespace claimcheck;
using namespace claimcheck::parsers;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Document document("fuzz.txt", Format::text, std::string(reinterpret_cast<const char*>(data), size));
  const std::optional<ReferenceList> list = find_reference_list(document);
  if (!list) return 0;
  const std::string_view text = document.text();
  demand(!list->entries.empty() && list->span.end <= text.size());
  demand(list->span.begin == list->entries.front().begin && list->span.end == list->entries.back().end);
  if (list->heading) demand(list->heading->end <= list->span.begin);
  std::uint32_t end = list->span.begin;
  for (const Span entry : list->entries) {
    demand(entry.begin >= end && entry.begin < entry.end);
    demand(!is_blank(text[entry.begin]) && !is_blank(text[entry.end - 1]));
    end = entry.end;
    demand(entry.contains(read_reference_entry(text, entry).body));
  }
  return 0;
}
