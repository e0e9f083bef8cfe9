#pragma once

#include <string_view>

// How people name rules: "url/malformed" is one, "url", "url/" and "url/*" a family, "*" all of them.
namespace claimcheck::rules {

// Of an id: "url".
std::string_view family_of(std::string_view id);

// A family without what may stand behind it; any other name as it is.
std::string_view bare_name(std::string_view name);

bool names_rule(std::string_view name, std::string_view id);

// The rules about the run itself and about comments that tell other rules to be quiet. They are judged by last, and "*"
// does not mean them.
bool is_of_run(std::string_view id);

}  // namespace claimcheck::rules
