#pragma once

#include <string_view>

#include "parsers/grammar/reference_entry_quotes.hpp"

namespace claimcheck::parsers {

// Whether an entry points back to a fuller one: “Same Title”. without locator, ibid., id., op. cit., Smith, supra note
// 3, Smith, “Short Title.” `body` is the entry without its label.
bool is_short_form_entry(std::string_view body, const EntryQuotes& quotes);

}  // namespace claimcheck::parsers
