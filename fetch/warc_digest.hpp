#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimcheck::fetch {

// "sha1:" and 32 characters of Base32: the form in which WARC digests are written.
std::string warc_digest(std::string_view bytes);

// "<urn:uuid:…>": a name-based UUID (RFC 9562, version 5) of the record's number and of what it is about, so that one
// run over the same answers writes the same file.
std::string warc_record_id(std::uint64_t number, std::string_view about);

}  // namespace claimcheck::fetch
