#include "fetch/exchange.hpp"

#include "fetch/ascii.hpp"

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

std::optional<std::string_view> find_header(const Headers& headers, std::string_view name) {
  for (const auto& [key, value] : headers) {
    if (equal_ignoring_case(key, name)) return value;
  }
  return std::nullopt;
}

}  // namespace claimcheck::fetch
