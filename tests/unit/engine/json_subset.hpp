#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>

namespace claimcheck::testing {

// Whether `actual` says all that `expected` says; else where it does not. Members that `expected` does not name may be
// anything; the elements of an array must be found in this order, with others between them, but an empty array is
// empty.
std::optional<std::string> subset_difference(const boost::json::value& expected, const boost::json::value& actual,
                                             const std::string& path = "");

}  // namespace claimcheck::testing
