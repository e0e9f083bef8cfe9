#include "rules/rule_name.hpp"

namespace claimcheck::rules {

std::string_view family_of(std::string_view id) {
  return id.substr(0, id.find('/'));
}

std::string_view bare_name(std::string_view name) {
  if (name.ends_with("/*")) name.remove_suffix(2);
  if (name.ends_with('/')) name.remove_suffix(1);
  return name;
}

bool names_rule(std::string_view name, std::string_view id) {
  if (name == "*") return !is_of_run(id);
  const std::string_view bare = bare_name(name);
  return !bare.empty() && (bare == id || bare == family_of(id));
}

bool is_of_run(std::string_view id) {
  return family_of(id) == "run";
}

}  // namespace claimcheck::rules
