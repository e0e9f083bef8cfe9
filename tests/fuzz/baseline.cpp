// A baseline that can be read is written and read again as the same; what is written once stays as it is.
#include "engine/baseline.hpp"

#include <cstdlib>
#include <string>

using namespace claimcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto first = engine::read_baseline(text, "b.yaml");
  if (!first) {
    if (first.error().path != "b.yaml" || first.error().message.empty()) std::abort();
    return 0;
  }
  const std::string written = engine::to_yaml(*first);
  const auto second = engine::read_baseline(written, "b.yaml");
  if (!second || second->entries.size() != first->entries.size()) std::abort();
  if (engine::to_yaml(*second) != written) std::abort();
  return 0;
}
