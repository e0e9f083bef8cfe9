#pragma once

#include <string_view>

namespace claimcheck::parsers {

// Whether a scale, per cent, a currency or a unit may begin with this run of letters, in any case. True for a few other
// words too; false for no such word.
bool is_measure_word(std::string_view word);

}  // namespace claimcheck::parsers
