// Numbers ascend inside the text without overlap and none is in a span that was taken; values are finite, kinds and
// units agree; the text around the searched part changes nothing, nor do words that are known already.

#include "parsers/grammar/number.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace claimcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto whole = static_cast<std::uint32_t>(size);
  std::vector<Quantity> found;
  parsers::find_numbers(text, {0, whole}, {}, found);
  std::uint32_t at = 0;
  for (const Quantity& number : found) {
    if (number.span.begin < at || number.span.empty() || number.span.end > whole) std::abort();
    at = number.span.end;
    if (!std::isfinite(number.value)) std::abort();
    if (number.kind == NumberKind::money && number.unit.size() != 3) std::abort();
    if ((number.kind == NumberKind::cardinal || number.kind == NumberKind::ordinal) && !number.unit.empty())
      std::abort();
    if (number.kind == NumberKind::quantity && number.unit.empty()) std::abort();
  }

  const std::string padded = "x. " + std::string(text) + "y";
  std::vector<Quantity> shifted;
  parsers::find_numbers(padded, {3, whole + 3}, {}, shifted);
  if (shifted.size() != found.size()) std::abort();
  for (std::size_t i = 0; i < found.size(); ++i) {
    Quantity moved = found[i];
    moved.span = {moved.span.begin + 3, moved.span.end + 3};
    if (moved != shifted[i]) std::abort();
  }

  std::vector<parsers::Word> words;
  std::vector<parsers::ValueStart> starts;
  std::vector<Quantity> by_words;
  parsers::find_words(text, {0, whole}, words);
  parsers::find_value_starts(text, {0, whole}, words, starts);
  parsers::find_numbers(text, {0, whole}, starts, {}, by_words);
  if (by_words != found) std::abort();

  std::vector<Span> taken;
  for (std::size_t i = 0; i < found.size(); i += 2) taken.push_back(found[i].span);
  std::vector<Quantity> left;
  parsers::find_numbers(text, {0, whole}, taken, left);
  for (const Quantity& number : left) {
    for (const Span span : taken) {
      if (span.contains(number.span)) std::abort();
    }
  }
  return 0;
}
