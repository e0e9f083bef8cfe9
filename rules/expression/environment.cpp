#include "rules/expression/environment.hpp"

#include <algorithm>

namespace claimcheck::rules::expression {

std::size_t RecordType::find(std::string_view field) const {
  const auto found = std::ranges::find(fields, field, &Field::name);
  return found == fields.end() ? npos : static_cast<std::size_t>(found - fields.begin());
}

std::vector<std::string> Environment::candidates(std::string_view name, bool is_absolute) const {
  std::vector<std::string> names;
  std::string_view space = is_absolute ? std::string_view{} : container;
  while (!space.empty()) {
    names.push_back(std::string(space) + '.' + std::string(name));
    const std::size_t dot = space.rfind('.');
    space = space.substr(0, dot == std::string_view::npos ? 0 : dot);
  }
  names.emplace_back(name);
  return names;
}

}  // namespace claimcheck::rules::expression
