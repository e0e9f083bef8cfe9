#pragma once

#include <span>
#include <string_view>

#include "parsers/grammar/value_text.hpp"

namespace claimcheck::parsers {

struct CurrencySign {
  std::string_view sign, code;
};
// What the bare name means; `minor` is a hundredth of it.
struct CurrencyName {
  std::string_view code;
  bool minor = false;
  bool pound = false;
};
// "canadian" makes of a bare USD a CAD.
struct NationalCurrency {
  std::string_view nation, bare, code;
};

std::span<const std::string_view> currency_codes();  // sorted
std::span<const CurrencySign> currency_signs();      // longest first
std::span<const values::WordEntry<CurrencyName>> currency_names();
const CurrencyName* find_currency_name(std::string_view word);  // nullptr for other words
std::span<const NationalCurrency> national_currencies();        // sorted by nation

}  // namespace claimcheck::parsers
