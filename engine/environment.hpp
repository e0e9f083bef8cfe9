#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/result.hpp"

namespace claimcheck::engine {

// The value of an environment variable; nullopt where it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;
Environment process_environment();

// `text` with the environment's values in place of each ${NAME}; "$${" is a plain "${". The Error has no place.
Result<std::string> expand(std::string_view text, const Environment& environment);

}  // namespace claimcheck::engine
