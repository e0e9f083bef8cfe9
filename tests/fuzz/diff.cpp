#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/changed_lines.hpp"

using namespace claimcheck::engine;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::string escaped(const std::string& name) {
  std::string out;
  for (const char byte : name) {
    const auto code = static_cast<unsigned char>(byte);
    out += '\\';
    for (const int shift : {6, 3, 0}) out += static_cast<char>('0' + (code >> shift & 7));
  }
  return out;
}

}  // namespace

// What a diff says can be written as a diff that says the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto files = read_diff({reinterpret_cast<const char*>(data), size});
  std::string again;
  for (const auto& [name, ranges] : files) {
    again += "diff --git a/x b/x\n+++ \"b/" + escaped(name) + "\"\n";
    for (const LineRange& lines : ranges) {
      require(lines.first <= lines.last);
      const auto count = std::uint64_t{lines.last} - lines.first + 1;
      again += "@@ -1,0 +" + std::to_string(lines.first) + ',' + std::to_string(count) +
               " @@\ndiff --git a/x b/x\n+++ \"b/" + escaped(name) + "\"\n";
    }
  }
  require(read_diff(again) == files);
  return 0;
}
