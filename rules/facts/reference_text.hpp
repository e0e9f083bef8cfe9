#pragma once

#include <string>
#include <string_view>

#include "model/reference.hpp"

namespace claimcheck::rules {

// "Ada van den Berg Jr."; an institution by its name.
std::string full_name(const CslName& name);
// "Berg"; an institution by its name.
std::string family_name(const CslName& name);

// Bits of what an entry gives, and their names.
unsigned fields(const Reference& reference);
std::string_view field_name(unsigned bit);

// Bits of the ways by which a reader can find the work, and their names.
unsigned locators(const Reference& reference);
std::string_view locator_name(unsigned bit);

// "Ibid.", "ibidem", "Ebd.", "Idem", with or without a page behind.
bool is_ibid(std::string_view body);

}  // namespace claimcheck::rules
