#include "rules/facts/environment.hpp"
#include "rules/facts/functions.hpp"

namespace claimcheck::rules {
namespace {

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

// "list(record(claim))" → "list([claim](#claim))".
std::string shown_type(const expression::Type& type) {
  using expression::TypeKind;
  if (type.kind == TypeKind::record) return "[" + type.name + "](#" + type.name + ")";
  if (type.kind == TypeKind::list) return "list of " + shown_type(type.of[0]);
  if (type.kind == TypeKind::optional) return "optional " + shown_type(type.of[0]);
  return to_text(type);
}

std::string record_section(const expression::RecordType& record) {
  std::string out = "\n## " + record.name + "\n\n| field | type | meaning |\n| --- | --- | --- |\n";
  for (const auto& field : record.fields) {
    out += "| `" + field.name + "` | " + shown_type(field.type) + " | " + cell(field.doc) + " |\n";
  }
  return out;
}

std::string function_section(const FunctionPart& part) {
  std::string out = "\n### " + std::string(part.heading) + "\n\n| function | meaning |\n| --- | --- |\n";
  for (const expression::OverloadRow& row : part.rows) {
    out += "| `" + cell(row.signature) + "` | " + cell(row.doc.empty() ? "the same" : row.doc) + " |\n";
  }
  return out;
}

}  // namespace

std::string facts_page() {
  std::string out =
      "# Facts\n\n"
      "What the conditions of rules can ask about an article. A rule starts from the variables `article` and `run`.\n"
      "Every field always exists; one that was not found out is *unknown*, and a rule that needs it ends "
      "`not_evaluated`.\nWhat is *optional* is asked for by `.hasValue()` and got by `.value()` or `.orValue(…)`; "
      "`marker.claim.?text.orValue(\"\")`\nlooks into it. Every record but a date, and what is said of a page, stands "
      "somewhere, so that a finding can.\nThis page is written from the program's own tables; a test holds it against "
      "them.\n";
  for (const expression::RecordClass* one : fact_classes()) out += record_section(one->type);
  out +=
      "\n## Functions\n\nBeside those of CEL, of its extensions for strings, lists, sets, mathematics and encoders, "
      "and of "
      "optionals:\n";
  for (const FunctionPart& part : fact_function_parts()) out += function_section(part);
  return out;
}

}  // namespace claimcheck::rules
