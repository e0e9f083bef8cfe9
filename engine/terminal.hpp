#pragma once

#include <cstdint>

namespace claimcheck::engine {

enum class ColourMode : std::uint8_t { automatic, always, never };

bool is_terminal(int descriptor);

// --color, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether `descriptor` is a terminal that can.
bool wants_colour(ColourMode mode, int descriptor);

// The terminal's width, 100 where there is none; never under 40 or over 240.
unsigned terminal_columns(int descriptor);

}  // namespace claimcheck::engine
