#include "parsers/document/page_charset.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/text/charset.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kMetaHead = 4096;  // bytes in which a page names its character set (HTML: 1,024, pages: more)
constexpr std::string_view kMark = "\xEF\xBB\xBF", kReplacement = "\xEF\xBF\xBD";

// "windows-1251", "iso-8859-2", and a page that names none.
bool is_one_byte_a_character(std::string_view charset) {
  for (const std::string_view start : {"windows-12", "cp12", "iso-8859", "latin", "koi8", "us-ascii", "macintosh"}) {
    if (charset.starts_with(start)) return true;
  }
  return charset.empty();
}

// The value behind "charset=", in a Content-Type or a <meta>.
std::string charset_in(std::string_view lower_case) {
  std::size_t at = lower_case.find("charset=");
  if (at == std::string_view::npos) return {};
  at = lower_case.find_first_not_of(" \"'", at + 8);
  if (at == std::string_view::npos) return {};
  const std::size_t end = std::min(lower_case.find_first_of(" \"'/;>", at), lower_case.size());
  return std::string(lower_case.substr(at, end - at));
}

}  // namespace

std::string decoded(std::string_view body, std::string_view content_type) {
  if (body.starts_with("\xEF\xBB\xBF")) return std::string(body.substr(3));
  if (body.starts_with("\xFF\xFE")) return to_utf8(body.substr(2), "utf-16le");
  if (body.starts_with("\xFE\xFF")) return to_utf8(body.substr(2), "utf-16be");
  if (!find_invalid_utf8(body)) return std::string(body);
  std::string charset = charset_in(to_lower(content_type));
  if (charset.empty()) charset = charset_in(to_lower(body.substr(0, kMetaHead)));
  // A page that is UTF-8 but for a few bytes stays it.
  return charset == "utf-8" || charset == "utf8" ? std::string(body) : to_utf8(body, charset);
}

DecodedPage decoded_with_places(std::string_view body) {
  DecodedPage page;
  if (body.starts_with(kMark)) page.skipped = kMark.size();
  const std::string_view rest = body.substr(page.skipped);
  if (!find_invalid_utf8(rest)) {
    page.text = rest;
    return page;
  }
  const std::string charset = charset_in(to_lower(rest.substr(0, kMetaHead)));
  std::array<std::string, 256> table;
  const bool has_table = is_one_byte_a_character(charset);
  for (std::size_t byte = 0; has_table && byte < table.size(); ++byte) {
    table[byte] = to_utf8(std::string(1, static_cast<char>(byte)), charset);
  }
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t valid = has_table ? 0 : find_invalid_utf8(rest.substr(at)).value_or(rest.size() - at);
    for (std::size_t i = 0; i < valid; ++i) page.offsets.push_back(static_cast<std::uint32_t>(page.skipped + at + i));
    page.text += rest.substr(at, valid);
    at += valid;
    if (at == rest.size()) break;
    const std::string_view shown = has_table ? table[static_cast<unsigned char>(rest[at])] : kReplacement;
    page.offsets.insert(page.offsets.end(), shown.size(), static_cast<std::uint32_t>(page.skipped + at));
    page.text += shown;
    ++at;
  }
  page.offsets.push_back(static_cast<std::uint32_t>(body.size()));
  return page;
}

}  // namespace claimcheck::parsers
