#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/configuration_hosts.hpp"
#include "engine/configuration_rules.hpp"
#include "engine/configured_options.hpp"

namespace {

using namespace claimcheck;
using namespace claimcheck::engine;

std::optional<std::string> variable(const std::string&) {
  return "value";
}

struct Taken {
  std::vector<ResolvedSetting> settings;
  std::vector<std::vector<rules::Param>> params;  // of each rule's settings
};

// As a run would take them; nullopt: some of it is refused.
std::optional<Taken> take(std::string_view text, const std::string& path) {
  const auto read = read_configuration(text, path, configuration_keys());
  if (!read) return std::nullopt;
  const std::vector<Setting> settings = settings_for({}, read->settings);
  const auto rules = rules_of(settings);
  if (!rules || !hosts_of(settings, &variable)) return std::nullopt;
  Taken out;
  for (const rules::RuleSettings& one : rules->settings) out.params.push_back(one.params);
  for (const ConfigurationKey& key : configuration_keys()) {
    ResolvedSetting& resolved = out.settings.emplace_back();
    resolved.key = &key;
    for (const Setting& setting : settings) {
      if (setting.key == &key) resolved.values.push_back({setting.value, "file", {}});
    }
  }
  return out;
}

void check(bool holds) {
  if (!holds) std::abort();
}

bool are_same(const std::vector<std::vector<rules::Param>>& left, const std::vector<std::vector<rules::Param>>& right) {
  return std::ranges::equal(left, right, [](const auto& a, const auto& b) {
    return std::ranges::equal(
        a, b, [](const rules::Param& x, const rules::Param& y) { return x.name == y.name && x.value == y.value; });
  });
}

}  // namespace

// Oracle: what --show-settings prints of a configuration reads back as the same settings.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size > 1000) return 0;  // YAML's keys have at most 1024 bytes, quotation marks and all
  if (text.find("extend") != std::string_view::npos) return 0;  // reads other files
  const auto taken = take(text, "dir/cc.yaml");
  if (!taken) return 0;
  const std::string whole = settings_text(taken->settings, false);
  const auto again = take(whole, "cc.yaml");
  check(again.has_value());
  check(settings_text(again->settings, false) == whole);
  check(are_same(taken->params, again->params));
  check(take(settings_text(taken->settings, true), "cc.yaml").has_value());
  return 0;
}
