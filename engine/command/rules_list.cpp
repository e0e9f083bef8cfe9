#include "engine/command/rules_list.hpp"

#include <algorithm>

#include "engine/report/json_writer.hpp"
#include "rules/rule.hpp"

namespace claimcheck::engine {
namespace {

void write_table(Output& out) {
  std::size_t widest = 0;
  for (const rules::Rule& rule : rules::catalogue()) widest = std::max(widest, rule.info.id.size());
  constexpr std::size_t kSeverity = 7;
  for (const rules::Rule& rule : rules::catalogue()) {
    const auto column = [&](std::string_view text, std::size_t width) {
      out.write(text);
      out.write(std::string(width - text.size() + 2, ' '));
    };
    column(rule.info.id, widest);
    column(name(rule.info.severity), kSeverity);
    out.write(rule.info.summary);
    out.write("\n");
  }
}

void write_json(Output& out) {
  JsonWriter json(out, JsonWriter::Style::readable);
  json.begin_array(JsonWriter::Shape::lines);
  for (const rules::Rule& rule : rules::catalogue()) {
    json.begin_object(JsonWriter::Shape::lines);
    json.field("id", rule.info.id);
    json.field("severity", name(rule.info.severity));
    json.field("summary", rule.info.summary);
    json.field("why", rule.info.why);
    json.field("instead", rule.info.instead);
    json.end_object();
  }
  json.end_array();
  json.end_line();
}

}  // namespace

int run(const RulesListCommand& command, Console& console) {
  command.json ? write_json(console.out) : write_table(console.out);
  console.out.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
