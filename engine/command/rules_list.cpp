#include "engine/command/rules_list.hpp"

#include <algorithm>

#include "engine/report/json_writer.hpp"
#include "rules/param_text.hpp"

namespace claimcheck::engine {
namespace {

void write_table(const rules::RuleSet& rules, Output& out) {
  std::size_t widest = 0;
  for (const rules::CompiledRule& rule : rules.rules()) widest = std::max(widest, rule.id().size());
  constexpr std::size_t kSeverity = 7;
  for (const rules::CompiledRule& rule : rules.rules()) {
    const auto column = [&](std::string_view text, std::size_t width) {
      out.write(text);
      out.write(std::string(width - text.size() + 2, ' '));
    };
    column(rule.id(), widest);
    column(rule.enabled ? name(rule.severity) : "off", kSeverity);
    out.write(rule.file.summary);
    out.write("\n");
  }
}

void write_json(const rules::RuleSet& rules, Output& out) {
  JsonWriter json(out, JsonWriter::Style::readable);
  json.begin_array(JsonWriter::Shape::lines);
  for (const rules::CompiledRule& rule : rules.rules()) {
    json.begin_object(JsonWriter::Shape::lines);
    json.field("id", rule.id());
    json.field("severity", name(rule.severity));
    json.field("enabled", rule.enabled);
    json.field("summary", rule.file.summary);
    json.field("why", rule.file.why);
    json.field("instead", rule.file.instead);
    json.key("params");
    json.begin_object();
    for (const rules::Param& param : rule.params) json.field(param.name, rules::text(param.value));
    json.end_object();
    json.end_object();
  }
  json.end_array();
  json.end_line();
}

}  // namespace

int run(const RulesListCommand& command, Console& console) {
  const auto rules = load_rules(command.rules);
  if (!rules) {
    console.complain(rules.error());
    return kExitCannotRun;
  }
  command.json ? write_json(**rules, console.out) : write_table(**rules, console.out);
  console.out.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
