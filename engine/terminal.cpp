#include "engine/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace claimcheck::engine {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1;
}

bool wants_colour(ColourMode mode, int descriptor) {
  if (mode != ColourMode::automatic) return mode == ColourMode::always;
  if (!environment("NO_COLOR").empty()) return false;
  const std::string_view forced = environment("FORCE_COLOR");
  if (!forced.empty()) return forced != "0";
  return is_terminal(descriptor) && environment("TERM") != "dumb";
}

unsigned terminal_columns(int descriptor) {
  constexpr unsigned kDefault = 100, kLeast = 40, kMost = 240;
  winsize size{};
  if (!is_terminal(descriptor) || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kDefault;
  return std::clamp<unsigned>(size.ws_col, kLeast, kMost);
}

}  // namespace claimcheck::engine
