#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "model/public_suffix.hpp"
#include "model/url.hpp"

using namespace claimcheck;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// A serialised URL is printable ASCII and reads as itself, alone and against any base.
void check(const Url& url, const Url& base) {
  for (const char c : url.href()) require(c >= ' ' && c <= '~');
  const auto again = Url::parse(url.href());
  require(again && *again == url);
  const auto against = Url::parse(url.href(), &base);
  require(against && *against == url);
  require(!url.without_fragment().fragment());
  if (url.is_http()) require(!url.host().empty() && url.path().starts_with('/'));
  registrable_domain(url.host());
}

}  // namespace

// The input, and what it means on a base, where a line end parts the two.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto cut = text.find('\n');
  const auto base = Url::parse(text.substr(0, cut));
  if (!base) return 0;
  check(*base, *base);
  if (cut == std::string_view::npos) return 0;
  const auto url = Url::parse(text.substr(cut + 1), &*base);
  if (url) check(*url, *base);
  return 0;
}
