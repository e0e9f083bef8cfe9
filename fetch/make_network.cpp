#include "fetch/network.hpp"
#include "fetch/recording.hpp"

namespace claimcheck::fetch {

Result<std::unique_ptr<Transport>> make_network_transport(const Options& options) {
  auto out = NetworkTransport::open(options, std::make_unique<SystemClock>(), random_jitter());
  if (!out) return tl::unexpected(out.error());
  if (!options.record) return std::unique_ptr<Transport>(std::move(*out));
  auto writer = WarcWriter::open(*options.record, "claimcheck", SystemClock().wall_time());
  if (!writer) return tl::unexpected(writer.error());
  return std::make_unique<RecordingTransport>(std::move(*out), std::move(*writer));
}

}  // namespace claimcheck::fetch
