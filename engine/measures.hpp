#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace claimcheck::engine {

// Seconds as curl takes them, "2" or "0.25"; nullopt for anything else and for more than a year.
std::optional<std::chrono::milliseconds> parse_seconds(std::string_view text);

// Bytes as curl takes them, "500", "64K", "2M", "1G" (1024 to the step, letters of either case); nullopt for anything
// else.
std::optional<std::uint64_t> parse_size(std::string_view text);

// A whole number without sign.
std::optional<unsigned> parse_count(std::string_view text);

}  // namespace claimcheck::engine
