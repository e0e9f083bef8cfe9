#include "parsers/text/charset.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

bool is_latin(std::string_view name) {
  return name.empty() || name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii";
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  std::string name = to_lower(charset);
  if (is_latin(name)) name = "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(name.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return name == "windows-1252" ? std::string(bytes) : to_utf8(bytes, "windows-1252");
  std::string out(bytes.size() * 3 + 16, '\0');
  const std::int32_t size = ucnv_toAlgorithmic(UCNV_UTF8, from.get(), out.data(), static_cast<std::int32_t>(out.size()),
                                               bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  out.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
  return out;
}

}  // namespace claimcheck::parsers
