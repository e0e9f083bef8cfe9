#include "fetch/warc_decode.hpp"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kMostContent = 64 * 1024 * 1024;

// What does not begin with a chunk's size was stored without chunks, as some programs do.
std::string without_chunks(std::string_view rest) {
  std::string out;
  const std::string_view whole = rest;
  while (!rest.empty()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    const auto line_end = rest.find('\n');
    if (error != std::errc() || line_end == std::string_view::npos) return out.empty() ? std::string(whole) : out;
    const auto extension = static_cast<std::size_t>(end - rest.data());
    if (std::string_view("\r\n; \t").find(rest[extension]) == std::string_view::npos) {
      return out.empty() ? std::string(whole) : out;
    }
    rest.remove_prefix(line_end + 1);
    if (size == 0) break;
    out.append(rest.substr(0, size));
    rest.remove_prefix(std::min(size, rest.size()));
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return out;
}

// zlib or gzip by its header, or a bare deflate stream.
std::optional<std::string> inflated(std::string& bytes, int window) {
  z_stream z{};
  if (inflateInit2(&z, window) != Z_OK) return std::nullopt;
  z.next_in = reinterpret_cast<Bytef*>(bytes.data());
  z.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  int result = Z_OK;
  while (result == Z_OK && out.size() < kMostContent) {
    const std::size_t begin = out.size();
    out.resize(begin + 64 * 1024);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + begin);
    z.avail_out = static_cast<uInt>(out.size() - begin);
    result = inflate(&z, Z_NO_FLUSH);
    out.resize(out.size() - z.avail_out);
  }
  inflateEnd(&z);
  if (out.empty() && result != Z_STREAM_END) return std::nullopt;
  return out;
}

}  // namespace

void decode_wire_body(const Headers& fields, std::string& body) {
  if (body.empty()) return;
  if (const auto coding = find_header(fields, "Transfer-Encoding"); coding && to_lower(*coding) == "chunked") {
    body = without_chunks(body);
  }
  const auto coding = find_header(fields, "Content-Encoding");
  if (!coding) return;
  const std::string name = to_lower(trim(*coding));
  if (name != "gzip" && name != "x-gzip" && name != "deflate") return;
  auto content = inflated(body, 32 + MAX_WBITS);
  if (!content && name == "deflate") content = inflated(body, -MAX_WBITS);
  // Some programs store the decoded body and leave the field.
  if (content) body = std::move(*content);
}

}  // namespace claimcheck::fetch
