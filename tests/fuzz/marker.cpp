#include "parsers/grammar/marker.hpp"

#include <cstdlib>
#include <string>

using namespace claimcheck;

namespace {

std::vector<Marker> markers(const std::string& text, Span within) {
  std::vector<Marker> found;
  parsers::find_markers(text, within, found);
  return found;
}

}  // namespace

// Oracle: markers ascend inside the text, have keys, and are the same whatever stands around the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto length = static_cast<std::uint32_t>(size);
  const std::vector<Marker> alone = markers(text, {0, length});
  std::uint32_t end = 0;
  for (const Marker& marker : alone) {
    if (marker.span.begin < end || marker.span.empty() || marker.span.end > length || marker.keys.empty()) std::abort();
    for (const std::string& key : marker.keys) {
      if (key.empty()) std::abort();
    }
    end = marker.span.end;
  }
  const std::vector<Marker> inside = markers("[Lee " + text + "9] (Kim", {5, length + 5});
  if (inside.size() != alone.size()) std::abort();
  for (std::size_t i = 0; i < alone.size(); ++i) {
    if (inside[i].span.begin != alone[i].span.begin + 5 || inside[i].keys != alone[i].keys) std::abort();
  }
  return 0;
}
