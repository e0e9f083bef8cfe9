#pragma once

#include <cstdint>
#include <string_view>

#include "model/span.hpp"

// A bare number of four digits is a year or a count; the words around it tell.
namespace claimcheck::parsers {

// Whether the words after or before the number make it a count: "2015 people", "over 2000", "No. 2015", "$2015".
bool is_count(std::string_view text, Span number);

// Whether a number of four digits is a year: always false for counts; for the years of living memory the lack of a
// count's signs is enough, for others there must be a preposition or the like.
bool is_year(std::string_view text, Span number, std::int32_t value);

}  // namespace claimcheck::parsers
