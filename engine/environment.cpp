#include "engine/environment.hpp"

#include <cstdlib>

namespace claimcheck::engine {

Environment process_environment() {
  return [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

Result<std::string> expand(std::string_view text, const Environment& environment) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("$${")) {
      out += "${";
      at += 3;
    } else if (rest.starts_with("${")) {
      const std::size_t end = rest.find('}');
      const std::string name(rest.substr(2, end == std::string_view::npos ? end : end - 2));
      if (end == std::string_view::npos || name.empty()) return failure("${ without a name and }; $${ is a plain ${");
      const auto value = environment(name);
      if (!value) return failure("the environment variable " + name + " is not set");
      out += *value;
      at += end + 1;
    } else {
      out += text[at++];
    }
  }
  return out;
}

}  // namespace claimcheck::engine
