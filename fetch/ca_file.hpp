#pragma once

#include <optional>
#include <string>

#include "model/result.hpp"

namespace claimcheck::fetch {

// The file of certificate authorities to trust: the user's, else the system's bundle as one file, because libcurl
// caches a file and reads a folder anew for every connection. Empty: the system has none; libcurl's default then.
Result<std::string> find_ca_file(const std::optional<std::string>& chosen);

}  // namespace claimcheck::fetch
