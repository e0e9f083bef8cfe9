#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

// "No answer in time (Connection timed out after 10000 ms)."
std::string sentence(std::string_view said, const std::string& transport) {
  std::string out(said);
  if (!transport.empty()) out += " (" + transport + ")";
  return out + '.';
}

}  // namespace

std::optional<LinkVerdict> judge_transfer(const Exchange& exchange) {
  const auto verdict = [&](LinkState state, std::string_view said, std::string_view rule) {
    return LinkVerdict{state, sentence(said, exchange.error_text), rule};
  };
  switch (exchange.error) {
    case TransferError::none: return std::nullopt;
    case TransferError::dns_not_found:
      return verdict(LinkState::dns_not_found, "The host name does not exist", "transport/nxdomain");
    case TransferError::dns_error:
      return verdict(LinkState::dns_error, "The host name could not be looked up", "transport/dns");
    case TransferError::refused:
      return verdict(LinkState::refused, "The host refuses connections", "transport/refused");
    case TransferError::timeout: return verdict(LinkState::timeout, "No answer in time", "transport/timeout");
    case TransferError::reset: return verdict(LinkState::reset, "The connection was cut off", "transport/reset");
    case TransferError::bad_response:
      return verdict(LinkState::bad_response, "The answer is not HTTP", "transport/not-http");
    case TransferError::tls:
      if (exchange.tls == TlsFault::incomplete_chain) {
        return verdict(LinkState::tls_error,
                       "The server leaves out a certificate of its chain, which browsers may fetch",
                       "transport/tls-chain");
      }
      return verdict(LinkState::tls_error, "No secure connection can be made", "transport/tls");
    case TransferError::refused_address:
      return verdict(LinkState::refused_address, "We do not connect to addresses that are not public",
                     "transport/address-guard");
    case TransferError::redirect_loop:
      return verdict(LinkState::redirect_loop, "The redirects never end", "redirect/loop");
    case TransferError::bad_redirect:
      return verdict(LinkState::redirect_loop, "A redirect leads nowhere that can be fetched", "redirect/target");
    case TransferError::malformed_url:
      return verdict(LinkState::malformed, "Not a URL that can be fetched", "url/malformed");
    case TransferError::skipped: return verdict(LinkState::skipped, "Not fetched", "skipped");
  }
  return std::nullopt;
}

}  // namespace claimcheck::fetch
