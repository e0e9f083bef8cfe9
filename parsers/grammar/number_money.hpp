#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

// Currencies as English texts write them, before and after the amount.
namespace claimcheck::parsers {

struct CurrencyMatch {
  std::string_view code;  // ISO 4217, static storage; "USD" for a bare dollar, "BTC" for bitcoin
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool minor = false;     // cents, pence: a hundredth of it
  bool pound = false;     // the word "pound", which may be a weight
  bool millions = false;  // "MEUR"
};

// A sign or code just before `at`: "$", "US$ ", "EUR ", "C$", "Rs. ".
std::optional<CurrencyMatch> match_currency_before(std::string_view text, std::uint32_t at);
// A sign, code or name that starts at `at`: "€", "euros", "US dollars", "Swiss francs", "pence", "USD".
std::optional<CurrencyMatch> match_currency_after(std::string_view text, std::uint32_t at);

}  // namespace claimcheck::parsers
