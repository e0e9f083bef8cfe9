#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Places in strings, which CEL counts in code points.
namespace claimcheck::rules::expression {

// The byte at which the code point of this number starts, text.size() behind the last one; nullopt: beyond it.
std::optional<std::size_t> byte_of(std::string_view text, std::size_t code_point);

// White space of Unicode that trim() takes off.
std::string_view trimmed(std::string_view text);

}  // namespace claimcheck::rules::expression
