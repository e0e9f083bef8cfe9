#pragma once

#include <string>
#include <string_view>

#include "model/finding.hpp"

namespace claimcheck::engine {

// Colours of a terminal (ECMA-48 SGR), or none.
class Paint {
 public:
  explicit Paint(bool colour) : colour_(colour) {}

  std::string severity(Severity severity, std::string_view text) const {
    switch (severity) {
      case Severity::error: return in("1;31", text);
      case Severity::warning: return in("1;33", text);
      case Severity::info: return in("1;36", text);
    }
    return std::string(text);
  }
  std::string frame(std::string_view text) const { return in("1;34", text); }
  std::string strong(std::string_view text) const { return in("1", text); }

 private:
  std::string in(std::string_view code, std::string_view text) const {
    if (!colour_) return std::string(text);
    std::string out = "\x1b[";
    ((out += code) += 'm') += text;
    return out += "\x1b[0m";
  }

  bool colour_;
};

}  // namespace claimcheck::engine
