#pragma once

#include <string_view>

namespace claimcheck::parsers {

// What the class and id of an element say of it, by the word lists of Mozilla's Readability (Apache-2.0).
bool is_unlikely_name(std::string_view lower_case_names);
int name_weight(std::string_view lower_case_names);  // 25, -25 or 0 each for class and id; call it for each
bool is_sharing_name(std::string_view lower_case_names);

bool is_block_tag(std::string_view tag);    // begins and ends a paragraph
bool is_dropped_tag(std::string_view tag);  // never holds main text: script, form, footer, …

}  // namespace claimcheck::parsers
