#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck::engine {

// Seconds as curl takes them, "2" or "0.25"; nullopt for anything else and for more than a year.
std::optional<std::chrono::milliseconds> parse_seconds(std::string_view text);

// Bytes as curl takes them, "500", "64K", "2M", "1G" (1024 to the step, letters of either case); nullopt for anything
// else.
std::optional<std::uint64_t> parse_size(std::string_view text);

// The same written so that they read back: "30", "0.25"; "2M", "500".
std::string seconds_text(std::chrono::milliseconds time);
std::string size_text(std::uint64_t bytes);

// A whole number without sign.
std::optional<unsigned> parse_count(std::string_view text);

}  // namespace claimcheck::engine
