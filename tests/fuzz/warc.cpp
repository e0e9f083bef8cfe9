#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fetch/warc.hpp"

using namespace claimcheck::fetch;

namespace {

std::unique_ptr<WarcReader> open_bytes(std::string& bytes) {
  auto reader = WarcReader::read(File(fmemopen(bytes.data(), bytes.size(), "rb")), "fuzz");
  return reader ? std::move(*reader) : nullptr;
}

}  // namespace

// Any bytes are a recording or an error; what is found in them is the same when the file is opened again, and what
// stands behind the last whole record changes nothing of what was found before it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto reader = open_bytes(bytes);
  if (!reader) return 0;
  const std::string url = "http://a.example/";
  const auto found = reader->find(url);
  if (!reader->damage()) {
    std::string longer = bytes + "\x1F\x8B garbage";
    const auto again = open_bytes(longer);
    if (!again) std::abort();
    const auto same = again->find(url);
    if (same.has_value() != found.has_value() || (found && same->body != found->body)) std::abort();
  }
  if (found && found->url != url) std::abort();
  return 0;
}
