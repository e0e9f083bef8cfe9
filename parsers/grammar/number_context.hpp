#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/grammar/number_measure.hpp"

// What is written like a number and is none, by what stands around it.
namespace claimcheck::parsers {

// What stands just before the digits at `at` makes them a part of something else: "COVID-19", "a_1", "=5", "/2".
bool is_attached(std::string_view text, std::uint32_t at);
// Two dashes or more between digits from `end` on: a telephone number or another code.
bool is_many_dashed(std::string_view text, std::uint32_t end);
// "10 pm", "5 o'clock".
bool is_clock_time(std::string_view text, const Quantity& quantity);
// "one" counts where a noun follows; elsewhere it stands for somebody or something.
bool is_counting_one(std::string_view text, Span number);
// "half of", "half the", "a third of": parts of something, rather than the first half of a match.
bool is_fraction_phrase(std::string_view text, const BareNumber& number);

}  // namespace claimcheck::parsers
