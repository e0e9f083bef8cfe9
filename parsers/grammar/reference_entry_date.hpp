#pragma once

#include <optional>
#include <string_view>

#include "model/date.hpp"

namespace claimcheck::parsers {

// The date in a part of an entry, as bibliographies write it: "(2015)", "2007a", "2015 Nov 16", "(2005, July 12)",
// "Fall 2011", "November 15-16 2015", "[1922] 1998". The year alone where nothing more can be told.
std::optional<Edtf> read_entry_date(std::string_view text);

}  // namespace claimcheck::parsers
