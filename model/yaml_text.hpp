#pragma once

#include <string>
#include <string_view>

namespace claimcheck {

// A text as a YAML file has it, in double quotes on one line, so that read_yaml() gives it back whatever is in it.
// Bytes that are not UTF-8 become U+FFFD, since no YAML file can hold them.
std::string yaml_text(std::string_view text);

}  // namespace claimcheck
