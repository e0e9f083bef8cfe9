#include "engine/configuration_template.hpp"

#include "model/yaml_text.hpp"

namespace claimcheck::engine {
namespace {

using Kind = ConfigurationKey::Kind;

constexpr std::string_view kHead =
    "# Settings of claimcheck for the articles in this folder and below; `claimcheck check PATH --show-settings` "
    "prints\n"
    "# what they come to. What is commented out is as it would be without this file: take the # away to change it.\n";

// Of keys whose values do not fit on a line.
constexpr std::string_view kTail =
    "\n# Other configurations to start from\n"
    "#extend: [../house.yaml]\n"
    "\n# Rules of your own (paths), and settings of rules: on, off, a severity, or more\n"
    "#rules:\n"
    "#  - house-rules\n"
    "#  - url/tracker: off\n"
    "#  - citation/uncited-quotation: {severity: warning, params: {min_words: 8}}\n"
    "\n# Headers, cookies, credentials, limits of single hosts; ${NAME} is an environment variable\n"
    "#hosts:\n"
    "#  example.org: {token: \"${TOKEN}\", delay: 1}\n"
    "\n# Settings for some articles; patterns as in .gitignore\n"
    "#overrides:\n"
    "#  - files: drafts/**\n"
    "#    ignore: [citation]\n";

std::string usual_value(const ConfigurationKey& key) {
  if (key.kind == Kind::list) return " []";
  if (key.kind == Kind::flag && key.usual.empty()) return " false";
  return key.usual.empty() ? "" : ' ' + yaml_scalar(key.usual);
}

}  // namespace

std::string configuration_template(const ConfigurationKeys& keys) {
  std::string out(kHead), group;
  for (const ConfigurationKey& key : keys) {
    const bool is_option = key.kind == Kind::flag || key.kind == Kind::one || key.kind == Kind::list;
    if (!is_option) continue;
    if (key.group != group) out += "\n# --- " + key.group + " ---\n";
    group = key.group;
    out += "\n# " + key.description + (key.type.empty() ? "" : " (" + key.type + ')') + "\n#" + key.name + ':' +
           usual_value(key) + '\n';
  }
  return out + "\n# --- More ---\n" + std::string(kTail);
}

}  // namespace claimcheck::engine
