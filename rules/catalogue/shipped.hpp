#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// A rule file that is compiled into the program.
struct ShippedFile {
  std::string_view path;  // "citation/uncited-quotation.yaml"
  std::string_view content;
};

// rules/catalogue/*/*.yaml, by path.
std::span<const ShippedFile> shipped_files();

// The same without their tests, read and checked when the program was built: see packed_rules.hpp.
std::string_view packed_files();

// The same, read: from what was packed, or where their tests are wanted too, from the files.
Loaded<std::vector<RuleFile>> shipped_rule_files(bool with_tests = false);

}  // namespace claimcheck::rules
