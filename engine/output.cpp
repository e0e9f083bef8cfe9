#include "engine/output.hpp"

#include <unistd.h>

#include <cerrno>

namespace claimcheck::engine {

void FileOutput::put(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor_, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      throw OutputFailure{errno};
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace claimcheck::engine
