#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "fetch/exchange.hpp"
#include "fetch/warc_stream.hpp"

namespace claimcheck::fetch {

// One record: named fields, then a block of bytes.
struct WarcRecord {
  Headers fields;
  std::string block;

  std::string_view field(std::string_view name) const;  // empty where it has none
};

// The bytes of a gzip member that holds the record; fills in Content-Length and the block's digest.
std::string gzip_member(const WarcRecord& record);

// "WARC/1.1" and the fields, up to the empty line; the stream stands at the block behind it. nullopt at the end of the
// stream and where no record begins.
struct WarcHead {
  Headers fields;
  std::uint64_t length = 0;  // of the block

  std::string_view field(std::string_view name) const;
};
std::optional<WarcHead> read_warc_head(WarcStream& stream);

// "name: value" lines, as WARC heads, HTTP heads and application/warc-fields have them; stops at an empty line and
// leaves what follows in `text`.
Headers read_fields(std::string_view& text);

std::optional<std::chrono::sys_seconds> parse_warc_date(std::string_view text);

}  // namespace claimcheck::fetch
