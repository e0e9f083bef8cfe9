#pragma once

#include <string_view>

#include "model/document.hpp"

namespace claimcheck::parsers {

// The format of a text whose name does not say it, by the signs in its first 64 KiB; Format::text where there is none.
Format guess_format(std::string_view bytes);

}  // namespace claimcheck::parsers
