#pragma once

#include <string_view>
#include <vector>

#include "model/reference.hpp"

namespace claimcheck::parsers {

// The persons and institutions of an author or editor list, in any of the usual orders: "Last, First M., and First
// Last", "Last FM, Last FM", "F. M. Last, F. Last & F. Last", "LAST (First)", "Institution". "et al." and roles
// ("eds.") are dropped; an institution is one literal.
std::vector<CslName> read_person_names(std::string_view list);

}  // namespace claimcheck::parsers
