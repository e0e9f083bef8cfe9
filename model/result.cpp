#include "model/result.hpp"

namespace claimcheck {

std::string Error::text() const {
  std::string out = path;
  if (!path.empty() && line != 0) out += ':' + std::to_string(line);
  if (!path.empty()) out += ": ";
  return out + message;
}

}  // namespace claimcheck
