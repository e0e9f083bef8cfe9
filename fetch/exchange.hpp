#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace claimcheck::fetch {

// Why a transfer brought no (whole) answer.
enum class TransferError : std::uint8_t {
  none,
  dns_not_found,    // NXDOMAIN for A and AAAA
  dns_error,        // SERVFAIL, refused or no answer from the resolver
  refused,          // connection refused
  timeout,          // connect, total or progress time over its limit
  reset,            // cut off, empty reply, body cut short
  bad_response,     // not HTTP
  tls,              // handshake or certificate; `error` says which
  refused_address,  // the address guard did not let us connect
  redirect_loop,    // a loop, or too many hops
  bad_redirect,     // no Location, or one that is not http(s)
  malformed_url,
  skipped,  // not asked at all: offline, excluded, or not in the recording
};

std::string_view name(TransferError error);

// What is wrong with a TLS connection, where TransferError::tls says that something is.
enum class TlsFault : std::uint8_t {
  none,
  expired,
  not_yet_valid,
  wrong_host,
  self_signed,
  incomplete_chain,  // the server left out a certificate that browsers would fetch: a matter for a warning
  untrusted_root,    // signed by an authority that nobody here knows
  revoked,
  handshake,  // no common protocol or cipher, not TLS at all, or a certificate that is wrong in another way
};

std::string_view name(TlsFault fault);

// Header fields in the order received; names as sent.
using Headers = std::vector<std::pair<std::string, std::string>>;

// The first field of that name, case aside.
std::optional<std::string_view> find_header(const Headers& headers, std::string_view name);

// Whether a header field may have this name: a token, RFC 9110, section 5.6.2.
bool is_field_name(std::string_view name);

// One request and its answer.
struct Hop {
  std::string url;
  std::string method = "GET";
  int status = 0;            // 0: no answer
  std::string http_version;  // "1.1", "2"
  std::string status_text;   // the reason phrase, HTTP/1 only
  Headers request_headers;   // without credentials
  Headers response_headers;
  std::string remote_address;  // "192.0.2.1:443"
};

// All that happened when one URL was fetched: the chain of hops, the last one's body, or the error.
struct Exchange {
  std::string url;              // as asked
  std::vector<Hop> hops;        // at least one, unless nothing was sent
  std::string body;             // of the last hop, decompressed, up to the body limit
  bool body_truncated = false;  // longer than the limit: no error
  TransferError error = TransferError::none;
  TlsFault tls = TlsFault::none;
  std::string error_text;  // the transport's words
  std::chrono::sys_seconds started{};
  std::chrono::milliseconds duration{};
  unsigned attempts = 1;
  std::vector<std::string> name_servers{};  // of a dns: question (dns_url.hpp), in lower case; of others none

  const Hop* last() const { return hops.empty() ? nullptr : &hops.back(); }
  int status() const { return hops.empty() ? 0 : hops.back().status; }
};

}  // namespace claimcheck::fetch
