#pragma once

#include <cstdint>
#include <string_view>

#include "model/mention.hpp"

namespace claimcheck::parsers {

// A number as read, before anything around it is looked at.
struct BareNumber {
  double value = 0;
  Span span;
  bool literal = false;  // in digits
  bool ordinal = false;
  bool fraction = false;
  bool has_scale = false;
};

// What the number counts: takes in the sign and the currency before it, and scale, per cent, currency, unit and "years
// old" after it. The modifier is left alone.
Quantity measure(std::string_view text, const BareNumber& number);

}  // namespace claimcheck::parsers
