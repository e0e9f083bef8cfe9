#include "engine/command/schema.hpp"

#include "engine/report/configuration_schema.hpp"
#include "engine/report/rule_schema.hpp"

namespace claimcheck::engine {

int run(const SchemaCommand& command, Console& console) {
  JsonWriter json(console.out, JsonWriter::Style::readable);
  if (command.of == "rule") {
    write_rule_schema(json);
  } else {
    write_configuration_schema(json, *command.keys);
  }
  json.end_line();
  console.out.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
