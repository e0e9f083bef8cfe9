#include "fetch/network.hpp"

namespace claimcheck::fetch {

Result<std::unique_ptr<Transport>> make_network_transport(const Options& options) {
  auto out = NetworkTransport::open(options, std::make_unique<SystemClock>(), random_jitter());
  if (!out) return tl::unexpected(out.error());
  return std::unique_ptr<Transport>(std::move(*out));
}

}  // namespace claimcheck::fetch
