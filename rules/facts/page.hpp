#pragma once

#include <string_view>

#include "rules/expression/record.hpp"

namespace claimcheck::rules {

inline constexpr std::string_view kPageNotRead = "the cited page was not read";

// What stands on a cited page. Nothing fills it yet: a cited_source's `page` is unknown, and with it every field.
const expression::RecordClass& page_class();

}  // namespace claimcheck::rules
