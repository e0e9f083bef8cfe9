#include "rules/expression/base64.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

Value encode(Arguments a, Evaluation&) {
  return Value::string(to_base64(a[0].as_text()));
}

Value decode(Arguments a, Evaluation&) {
  auto bytes = from_base64(a[0].as_text());
  return bytes ? Value::bytes(std::move(*bytes)) : Value::error("illegal base64 data");
}

constexpr OverloadRow kRows[] = {
    {"base64_decode_string", "base64.decode(string) -> bytes", decode, "The bytes that are written in Base64."},
    {"base64_encode_bytes", "base64.encode(bytes) -> string", encode, "Bytes written in Base64."},
};

}  // namespace

std::span<const OverloadRow> base64_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
