#include "fetch/transport.hpp"
namespace claimcheck::fetch {
Result<std::unique_ptr<Transport>> make_replay_transport(const std::string&) {
  return failure("not built yet");
}
}  // namespace claimcheck::fetch
