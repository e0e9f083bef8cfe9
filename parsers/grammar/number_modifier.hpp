#pragma once

#include <string_view>

#include "model/mention.hpp"

namespace claimcheck::parsers {

// How the words around a number bound it: "at least five", "no more than", "some 300", "20 or more". "Nearly" and
// "almost" are taken as about: a source that says 297 bears out "nearly 300", one that says 12 does not.
NumberModifier find_modifier(std::string_view text, Span number);

}  // namespace claimcheck::parsers
