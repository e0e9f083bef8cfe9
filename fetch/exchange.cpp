#include "fetch/exchange.hpp"

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::fetch {

std::string_view name(TransferError error) {
  switch (error) {
    case TransferError::none: return "none";
    case TransferError::dns_not_found: return "dns_not_found";
    case TransferError::dns_error: return "dns_error";
    case TransferError::refused: return "refused";
    case TransferError::timeout: return "timeout";
    case TransferError::reset: return "reset";
    case TransferError::bad_response: return "bad_response";
    case TransferError::tls: return "tls";
    case TransferError::refused_address: return "refused_address";
    case TransferError::redirect_loop: return "redirect_loop";
    case TransferError::bad_redirect: return "bad_redirect";
    case TransferError::malformed_url: return "malformed_url";
    case TransferError::skipped: return "skipped";
  }
  return "none";
}

std::string_view name(TlsFault fault) {
  switch (fault) {
    case TlsFault::none: return "none";
    case TlsFault::expired: return "expired";
    case TlsFault::not_yet_valid: return "not_yet_valid";
    case TlsFault::wrong_host: return "wrong_host";
    case TlsFault::self_signed: return "self_signed";
    case TlsFault::incomplete_chain: return "incomplete_chain";
    case TlsFault::untrusted_root: return "untrusted_root";
    case TlsFault::revoked: return "revoked";
    case TlsFault::handshake: return "handshake";
  }
  return "none";
}

std::optional<std::string_view> find_header(const Headers& headers, std::string_view name) {
  for (const auto& [key, value] : headers) {
    if (equal_ignoring_case(key, name)) return value;
  }
  return std::nullopt;
}

bool is_field_name(std::string_view name) {
  constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
  return !name.empty() &&
         std::ranges::all_of(name, [&](char c) { return is_alnum(c) || kMarks.find(c) != std::string_view::npos; });
}

}  // namespace claimcheck::fetch
