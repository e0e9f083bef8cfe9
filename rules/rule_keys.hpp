#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::rules {

// A key of a rule's file.
struct RuleKey {
  enum class Kind : std::uint8_t {
    text,
    expression,
    message,  // a text with {expressions}
    severity,
    flag,
    params,
    texts,
    expressions,
    related,
    fix,
    severity_when,
    tests
  };

  std::string_view name;
  Kind kind = Kind::text;
  bool is_needed = false;
  std::string_view says;
};

std::span<const RuleKey> rule_keys();

// Their names alone.
const std::vector<std::string>& rule_key_names();

}  // namespace claimcheck::rules
