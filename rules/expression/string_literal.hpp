#pragma once

#include <string>
#include <string_view>

#include "rules/expression/problem.hpp"

namespace claimcheck::rules::expression {

// What a string or bytes literal, its quotes and the letters before them included, stands for: escapes resolved, line
// ends made "\n". A string is UTF-8; in bytes \x and octal escapes are single bytes. The problem's place counts in
// `literal`.
tl::expected<std::string, Problem> read_string_literal(std::string_view literal, bool is_bytes);

}  // namespace claimcheck::rules::expression
