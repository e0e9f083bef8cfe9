#include "engine/check.hpp"
namespace claimcheck::engine {
Result<Report> check(std::vector<Input>, const CheckOptions&) {
  return failure("not built yet");
}
}  // namespace claimcheck::engine
