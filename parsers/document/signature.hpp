#pragma once

#include <string_view>

namespace claimcheck::parsers {

// What bytes that are no UTF-8 text look like, by their first bytes (the "magic" of file(1)): "a PNG image".
// Empty where they look like text.
std::string_view binary_signature(std::string_view bytes);

}  // namespace claimcheck::parsers
