#include "engine/report/rule_schema.hpp"

#include "rules/rule_keys.hpp"

namespace claimcheck::engine {
namespace {

using Kind = rules::RuleKey::Kind;

// An expression may look like true, or like a number, to YAML.
constexpr const char* kExpression = R"({"type": ["string", "boolean", "number"]})";
constexpr const char* kSeverity = R"({"enum": ["error", "warning", "info"]})";
constexpr const char* kRelated =
    R"({"type": "object", "required": ["message", "at"], "additionalProperties": false, "properties": {)"
    R"("message": {"type": "string"}, "at": {"type": "string"}, "when": {"$ref": "#/$defs/expression"}}})";
constexpr const char* kFix =
    R"({"type": "object", "required": ["description", "replace", "with", "safety"], "additionalProperties": false, )"
    R"("properties": {"description": {"type": "string"}, "replace": {"type": "string"}, "with": {"type": "string"}, )"
    R"("safety": {"enum": ["safe", "unsafe"]}, "when": {"$ref": "#/$defs/expression"}}})";
constexpr const char* kSeverityWhen =
    R"({"type": "object", "required": ["severity", "when"], "additionalProperties": false, "properties": {)"
    R"("severity": {"$ref": "#/$defs/severity"}, "when": {"$ref": "#/$defs/expression"}}})";
constexpr const char* kTest =
    R"({"type": "object", "additionalProperties": false, "oneOf": [{"required": ["fires"]}, {"required": ["quiet"]}], )"
    R"("properties": {"fires": {"$ref": "#/$defs/article"}, "quiet": {"$ref": "#/$defs/article"}, )"
    R"("pending": {"type": "boolean"}, "needs": {"type": "string"}}})";
constexpr const char* kArticle =
    R"({"anyOf": [{"type": ["string", "number"]}, {"type": "object", "required": ["text"], "additionalProperties": false, )"
    R"("properties": {"text": {"type": "string"}, "format": {"type": "string"}, )"
    R"("published": {"type": ["string", "integer"]}, )"
    R"("sources": {"type": "array", "items": {"type": "object", "required": ["url", "state"]}}}}]})";

void list_of(JsonWriter& json, const char* definition) {
  json.field("type", "array");
  json.key("items");
  json.raw(std::string(R"({"$ref": "#/$defs/)") + definition + "\"}");
}

void write_kind(JsonWriter& json, Kind kind) {
  switch (kind) {
    case Kind::text:
    case Kind::message: json.field("type", "string"); break;
    case Kind::expression: json.field("$ref", "#/$defs/expression"); break;
    case Kind::severity: json.field("$ref", "#/$defs/severity"); break;
    case Kind::flag: json.field("type", "boolean"); break;
    case Kind::params: json.field("$ref", "#/$defs/params"); break;
    case Kind::texts:
      json.field("type", "array");
      json.key("items");
      json.raw(R"({"type": "string"})");
      break;
    case Kind::expressions: list_of(json, "expression"); break;
    case Kind::related: list_of(json, "related"); break;
    case Kind::fix: json.field("$ref", "#/$defs/fix"); break;
    case Kind::severity_when: list_of(json, "severity_when"); break;
    case Kind::tests: list_of(json, "test"); break;
  }
}

}  // namespace

void write_params_schema(JsonWriter& json) {
  json.raw(
      R"({"type": "object", "additionalProperties": {"type": ["boolean", "number", "string", "array"], "items": {"type": ["string", "number"]}}})");
}

void write_rule_schema(JsonWriter& json) {
  std::vector<std::string> needed;
  for (const rules::RuleKey& key : rules::rule_keys()) {
    if (key.is_needed) needed.emplace_back(key.name);
  }
  json.begin_object(JsonWriter::Shape::lines);
  json.field("$schema", "https://json-schema.org/draft/2020-12/schema");
  json.field("title", "claimcheck: a rule, <family>/<name>.yaml");
  json.field("type", "object");
  json.field("required", needed);
  json.field("additionalProperties", false);
  json.key("properties");
  json.begin_object(JsonWriter::Shape::lines);
  for (const rules::RuleKey& key : rules::rule_keys()) {
    json.key(key.name);
    json.begin_object();
    json.field("description", key.says);
    write_kind(json, key.kind);
    json.end_object();
  }
  json.end_object();
  json.key("$defs");
  json.begin_object(JsonWriter::Shape::lines);
  const auto define = [&](const char* name, const char* schema) {
    json.key(name);
    json.raw(schema);
  };
  define("expression", kExpression);
  define("severity", kSeverity);
  define("related", kRelated);
  define("fix", kFix);
  define("severity_when", kSeverityWhen);
  define("test", kTest);
  define("article", kArticle);
  json.key("params");
  write_params_schema(json);
  json.end_object();
  json.end_object();
}

}  // namespace claimcheck::engine
