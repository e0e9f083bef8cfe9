#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr OverloadRow kRows[] = {
    {"base64_decode_string", "base64.decode(string) -> bytes", nullptr, "The bytes that are written in Base64."},
    {"base64_encode_bytes", "base64.encode(bytes) -> string", nullptr, "Bytes written in Base64."},
};

}  // namespace

std::span<const OverloadRow> base64_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
