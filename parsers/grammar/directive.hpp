#pragma once

#include <optional>
#include <string_view>

#include "model/directive.hpp"

namespace claimcheck::parsers {

// What a comment, without the marks that open and close it, tells this program; nullopt where it begins with no word of
// ours, "claimcheck-…". Its place is left empty.
//
//   claimcheck-ignore[-start|-end|-file] RULE, RULE until 2027-01-31: reason
std::optional<Directive> read_directive(std::string_view comment);

}  // namespace claimcheck::parsers
