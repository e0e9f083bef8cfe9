#pragma once

#include <cstdint>
#include <string_view>

namespace claimcheck::parsers {

// What may begin with a word behind a number; bits.
enum MeasureKind : std::uint8_t { kScaleMeasure = 1, kPercentMeasure = 2, kCurrencyMeasure = 4, kUnitMeasure = 8 };

// What may begin with this run of letters, in any case. May err towards too much, never towards too little.
std::uint8_t measure_kinds(std::string_view word);

}  // namespace claimcheck::parsers
