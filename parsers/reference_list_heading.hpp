#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimcheck::parsers {

// How surely the list under a heading is one of references: "Notes" may head anything.
enum class HeadingStrength : std::uint8_t { weak, strong };

// Whether a line is the heading of a reference list: "References", "7. Works Cited:", "## Bibliography", "**Notes**".
std::optional<HeadingStrength> read_list_heading(std::string_view line);

}  // namespace claimcheck::parsers
