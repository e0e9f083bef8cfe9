#include "tests/unit/engine/json_subset.hpp"

#include <boost/json/serialize.hpp>

namespace claimcheck::testing {
namespace {

namespace json = boost::json;

std::string shown(const json::value& value) {
  constexpr std::size_t kLongest = 300;
  std::string text = json::serialize(value);
  return text.size() <= kLongest ? text : text.substr(0, kLongest) + "…";
}

std::string shown_path(const std::string& path) {
  return path.empty() ? "the document" : path;
}

std::optional<std::string> object_difference(const json::object& expected, const json::object& actual,
                                             const std::string& path) {
  for (const auto& [key, value] : expected) {
    const std::string member = path + '.' + std::string(key);
    const json::value* found = actual.if_contains(key);
    if (found == nullptr) return member + " is missing";
    if (auto difference = subset_difference(value, *found, member)) return difference;
  }
  return std::nullopt;
}

std::optional<std::string> array_difference(const json::array& expected, const json::array& actual,
                                            const std::string& path) {
  if (expected.empty() && !actual.empty()) return shown_path(path) + " is not empty: " + shown(actual);
  std::size_t at = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    std::string nearest;
    for (;; ++at) {
      const std::string element = path + '[' + std::to_string(i) + ']';
      if (at == actual.size()) {
        return element + ": no element says " + shown(expected[i]) +
               (nearest.empty() ? "" : "\n  last tried: " + nearest);
      }
      const auto difference = subset_difference(expected[i], actual[at], element);
      if (!difference) break;
      nearest = *difference;
    }
    ++at;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> subset_difference(const json::value& expected, const json::value& actual,
                                             const std::string& path) {
  if (expected.is_object() && actual.is_object()) {
    return object_difference(expected.get_object(), actual.get_object(), path);
  }
  if (expected.is_array() && actual.is_array()) return array_difference(expected.get_array(), actual.get_array(), path);
  const bool both_numbers = expected.is_number() && actual.is_number();
  const bool equal = both_numbers ? expected.to_number<double>() == actual.to_number<double>() : expected == actual;
  if (equal) return std::nullopt;
  return shown_path(path) + " is " + shown(actual) + ", not " + shown(expected);
}

}  // namespace claimcheck::testing
