#pragma once

#include <string_view>

#include "engine/output.hpp"
#include "engine/terminal.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

inline constexpr int kExitClean = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitCannotRun = 2;

// How much is said: -q keeps to the findings, -v tells on standard error what is being done.
struct Loudness {
  bool quiet = false;
  unsigned verbose = 0;
  ColourMode colour = ColourMode::automatic;
};

// The two streams of a command: results go to `out`, everything else to `messages`.
class Console {
 public:
  Console(Output& results, Output& everything_else) : out(results), messages(everything_else) {}

  // "error: path: message"; shown at once.
  void complain(const Error& error) { say("error: ", error); }
  void warn(const Error& error) { say("warning: ", error); }

  Output& out;
  Output& messages;

 private:
  void say(std::string_view severity, const Error& error);
};

}  // namespace claimcheck::engine
