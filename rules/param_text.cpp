#include "rules/param_text.hpp"

#include "rules/expression/text.hpp"

namespace claimcheck::rules {

std::string text(const ParamValue& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return expression::real_to_text(*real);
  if (const auto* word = std::get_if<std::string>(&value)) return *word;
  std::string out;
  for (const std::string& one : std::get<std::vector<std::string>>(value)) out += (out.empty() ? "" : ", ") + one;
  return '[' + out + ']';
}

}  // namespace claimcheck::rules
