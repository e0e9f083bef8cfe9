#pragma once

#include <string_view>

#include "engine/output.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

inline constexpr int kExitClean = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitCannotRun = 2;

// The two streams of a command: results go to `out`, everything else to `messages`.
class Console {
 public:
  Console(Output& results, Output& messages) : out(results), messages_(messages) {}

  // "error: path: message"; shown at once.
  void complain(const Error& error);
  void warn(const Error& error);

  Output& out;

 private:
  void say(std::string_view severity, const Error& error);

  Output& messages_;
};

}  // namespace claimcheck::engine
