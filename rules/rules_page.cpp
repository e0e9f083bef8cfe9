#include "rules/rules_page.hpp"

#include <algorithm>

#include "rules/param_text.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kHead =
    "# Rules\n\n"
    "Written by `claimcheck rules docs` from the rule files in rules/catalogue; `claimcheck explain ID` says the same "
    "of "
    "one rule. How to set parameters, switch rules off and write your own: configuration.md and facts.md.\n";

std::string_view family(const CompiledRule& rule) {
  return std::string_view(rule.id()).substr(0, rule.id().find('/'));
}

// A fence that is longer than any inside the text.
std::string fenced(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  std::string fence = "```";
  while (text.find(fence) != std::string::npos) fence += '`';
  return fence + "text\n" + text + '\n' + fence + '\n';
}

std::string example(const CompiledRule& rule, bool fires) {
  const auto test = std::ranges::find(rule.file.tests, fires, &RuleTest::fires);
  if (test == rule.file.tests.end()) return {};
  return std::string(fires ? "\nFires in\n\n" : "\nQuiet in\n\n") + fenced(test->text);
}

std::string params(const CompiledRule& rule) {
  std::string out;
  for (const Param& param : rule.params) out += "- `" + param.name + "`: `" + text(param.value) + "`\n";
  return out.empty() ? out : "\nParameters:\n\n" + out;
}

std::string of_rule(const CompiledRule& rule) {
  std::string out = "\n### " + rule.id() + "\n\n" + rule.file.summary + " (" + std::string(name(rule.severity)) +
                    (rule.enabled ? "" : ", off unless it is switched on") + ")\n\n";
  out += "**Why:** " + rule.file.why + "\n\n**Instead:** " + rule.file.instead + '\n';
  return out + params(rule) + example(rule, true) + example(rule, false);
}

}  // namespace

std::string rules_page(const RuleSet& rules) {
  std::string out(kHead);
  std::string_view last;
  for (const CompiledRule& rule : rules.rules()) {
    if (family(rule) != last) out += "\n## " + std::string(last = family(rule)) + '\n';
    out += of_rule(rule);
  }
  return out;
}

}  // namespace claimcheck::rules
