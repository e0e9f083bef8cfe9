#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "parsers/grammar/url.hpp"

using namespace claimcheck;

namespace {

std::vector<WrittenUrl> urls_of(std::string_view text, Span within, bool rejoin) {
  std::vector<WrittenUrl> out;
  parsers::find_urls(text, within, rejoin, out);
  return out;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

// Spans ascend inside the part asked for and end in no full stop; a URL found stands for itself when it stands alone;
// what stands outside the part, or blank lines around it, changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const bool rejoin = (data[0] & 1) != 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto length = static_cast<std::uint32_t>(text.size());
  const auto found = urls_of(text, {0, length}, rejoin);

  std::uint32_t last = 0;
  for (const WrittenUrl& url : found) {
    require(url.span.begin >= last && url.span.begin < url.span.end && url.span.end <= length);
    require(!url.url.empty() && url.url.find_first_of(" \t\r\n") == std::string::npos);
    require(!url.span.in(text).ends_with(',') && !url.span.in(text).ends_with(';'));
    for (const std::string& candidate : url.candidates) require(candidate != url.url);
    last = url.span.end;
  }

  const std::string padded = "\n\n" + text + "\n\n";
  auto inside = urls_of(padded, {2, length + 2}, rejoin);
  for (WrittenUrl& url : inside) {
    url.span.begin -= 2;
    url.span.end -= 2;
  }
  require(inside == found);
  return 0;
}
