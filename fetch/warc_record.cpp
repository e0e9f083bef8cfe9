#include "fetch/warc_record.hpp"

#include <zlib.h>

#include <charconv>

#include "fetch/warc_digest.hpp"
#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::size_t kLongestHead = 256 * 1024;

std::string gzipped(const std::string& bytes) {
  z_stream z{};
  if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&z, static_cast<uLong>(bytes.size())), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&z, Z_FINISH);
  out.resize(result == Z_STREAM_END ? z.total_out : 0);
  deflateEnd(&z);
  return out;
}

// A line with its end; empty at the end of the stream, which breaks off in no line of a whole file.
std::string read_line(WarcStream& stream, std::size_t limit) {
  std::string line;
  while (line.size() < limit) {
    const int c = stream.get();
    if (c < 0) return {};
    line += static_cast<char>(c);
    if (c == '\n') return line;
  }
  return {};
}

std::string_view value_of(const Headers& fields, std::string_view name) {
  return find_header(fields, name).value_or(std::string_view());
}

}  // namespace

std::string_view WarcRecord::field(std::string_view name) const {
  return value_of(fields, name);
}

std::string_view WarcHead::field(std::string_view name) const {
  return value_of(fields, name);
}

std::string gzip_member(const WarcRecord& record) {
  std::string out = "WARC/1.1\r\n";
  out.reserve(record.block.size() + 1024);
  for (const auto& [name, value] : record.fields) out.append(name).append(": ").append(value).append("\r\n");
  out += "WARC-Block-Digest: " + warc_digest(record.block) + "\r\n";
  out += "Content-Length: " + std::to_string(record.block.size()) + "\r\n\r\n";
  out += record.block;
  out += "\r\n\r\n";
  return gzipped(out);
}

std::optional<WarcHead> read_warc_head(WarcStream& stream) {
  while (stream.peek() == '\r' || stream.peek() == '\n') stream.get();
  if (!read_line(stream, 16).starts_with("WARC/")) return std::nullopt;
  std::string lines;
  for (;;) {
    const std::string line = read_line(stream, kLongestHead);
    if (line.empty() || lines.size() > kLongestHead) return std::nullopt;
    if (trim(line).empty()) break;
    lines += line;
  }
  std::string_view text = lines;
  WarcHead head{read_fields(text)};
  const std::string_view length = head.field("Content-Length");
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), head.length);
  if (length.empty() || error != std::errc() || end != length.data() + length.size()) return std::nullopt;
  return head;
}

Headers read_fields(std::string_view& text) {
  Headers out;
  while (!text.empty()) {
    const auto line_end = std::min(text.find('\n'), text.size() - 1);
    std::string_view line = text.substr(0, line_end + 1);
    text.remove_prefix(line.size());
    const bool goes_on = line.front() == ' ' || line.front() == '\t';
    line = trim(line);
    if (line.empty()) break;
    const auto colon = line.find(':');
    if (goes_on && !out.empty()) {
      out.back().second.append(" ").append(line);
    } else if (colon != std::string_view::npos) {
      out.emplace_back(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
    }
  }
  return out;
}

std::optional<std::chrono::sys_seconds> parse_warc_date(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00";
  if (text.size() < kForm.size() + 1 || text.back() != 'Z') return std::nullopt;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    if (kForm[i] == '0' ? !is_digit(text[i]) : text[i] != kForm[i]) return std::nullopt;
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) value = value * 10 + (c - '0');
    return value;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (!day.ok() || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 60) return std::nullopt;
  return std::chrono::sys_days(day) + std::chrono::hours(number(11, 2)) + std::chrono::minutes(number(14, 2)) +
         std::chrono::seconds(number(17, 2));
}

}  // namespace claimcheck::fetch
