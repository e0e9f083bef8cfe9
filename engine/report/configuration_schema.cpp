#include "engine/report/configuration_schema.hpp"

#include "engine/configuration_hosts.hpp"
#include "engine/report/rule_schema.hpp"

namespace claimcheck::engine {
namespace {

using Kind = ConfigurationKey::Kind;

std::vector<std::string> words_of(const std::string& type) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= type.size();) {
    const std::size_t end = std::min(type.find('|', at), type.size());
    out.push_back(type.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// By what --help calls the value.
void write_type(JsonWriter& json, const std::string& type) {
  if (type.find('|') != std::string::npos) {
    json.field("enum", words_of(type));
  } else if (type == "SECONDS") {
    json.field("type", "number");
    json.field("minimum", 0);
  } else if (type == "N") {
    json.field("type", "integer");
    json.field("minimum", 0);
  } else if (type == "SIZE") {
    json.field("type", std::vector<std::string>{"integer", "string"});
    json.field("pattern", "^[0-9]+[kKmMgG]?$");
  } else if (type == "DATE") {
    json.field("type", std::vector<std::string>{"integer", "string"});  // a year alone is a number to YAML
  } else {
    json.field("type", "string");
  }
}

void write_texts(JsonWriter& json) {
  json.field("type", std::vector<std::string>{"array", "string"});
  json.key("items");
  json.begin_object();
  json.field("type", "string");
  json.end_object();
}

void write_rule_settings(JsonWriter& json) {
  json.key("rule_setting");
  json.raw(R"({"anyOf": [{"enum": ["on", "off", "error", "warning", "info"]}, {"$ref": "#/$defs/rule_settings"}]})");
  json.key("rule_settings");
  json.begin_object(JsonWriter::Shape::lines);
  json.field("type", "object");
  json.field("additionalProperties", false);
  json.key("properties");
  json.begin_object(JsonWriter::Shape::lines);
  json.key("severity");
  json.raw(R"({"enum": ["error", "warning", "info"]})");
  json.key("enabled");
  json.raw(R"({"type": "boolean"})");
  json.key("params");
  write_params_schema(json);
  json.key("except");
  json.raw(R"({"type": "array", "items": {"type": "string"}})");
  json.end_object();
  json.end_object();
  json.key("rule_map");
  json.raw(R"({"type": "object", "additionalProperties": {"$ref": "#/$defs/rule_setting"}})");
}

void write_host(JsonWriter& json) {
  json.key("host");
  json.begin_object(JsonWriter::Shape::lines);
  json.field("type", "object");
  json.field("additionalProperties", false);
  json.key("properties");
  json.begin_object(JsonWriter::Shape::lines);
  for (const HostKey& key : host_keys()) {
    json.key(key.name);
    json.begin_object();
    json.field("description", key.says);
    if (key.type == "MAP") {
      json.field("type", "object");
    } else if (key.type == "STATUSES") {
      json.field("type", std::vector<std::string>{"array", "integer"});
      json.key("items");
      json.raw(R"({"type": "integer", "minimum": 100, "maximum": 999})");
    } else {
      write_type(json, std::string(key.type));
    }
    json.end_object();
  }
  json.end_object();
  json.end_object();
}

void write_key(JsonWriter& json, const ConfigurationKey& key, const ConfigurationKeys& keys);

void write_structure(JsonWriter& json, const ConfigurationKey& key, const ConfigurationKeys& keys) {
  if (key.name != "overrides") return write_texts(json);
  json.field("type", "array");
  json.key("items");
  json.begin_object(JsonWriter::Shape::lines);
  json.field("type", "object");
  json.field("required", std::vector<std::string>{"files"});
  json.field("additionalProperties", false);
  json.key("properties");
  json.begin_object(JsonWriter::Shape::lines);
  json.key("files");
  json.begin_object();
  write_texts(json);
  json.end_object();
  for (const ConfigurationKey& other : keys) {
    if (!other.is_of_run && other.kind != Kind::structure) write_key(json, other, keys);
  }
  json.end_object();
  json.end_object();
}

void write_value(JsonWriter& json, const ConfigurationKey& key, const ConfigurationKeys& keys) {
  json.field("description", key.description);
  switch (key.kind) {
    case Kind::flag:
      json.field("type", "boolean");
      json.field("default", key.usual == "true");
      break;
    case Kind::one:
      write_type(json, key.type);
      if (!key.usual.empty() && key.type != "SECONDS" && key.type != "N") json.field("default", key.usual);
      break;
    case Kind::list: write_texts(json); break;
    case Kind::hosts:
      json.field("type", "object");
      json.key("additionalProperties");
      json.raw(R"({"$ref": "#/$defs/host"})");
      break;
    case Kind::rules:
      json.key("anyOf");
      json.raw(
          R"([{"type": "string"}, {"$ref": "#/$defs/rule_map"}, {"type": "array", "items": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/rule_map"}]}}])");
      break;
    case Kind::structure: write_structure(json, key, keys); break;
  }
}

void write_key(JsonWriter& json, const ConfigurationKey& key, const ConfigurationKeys& keys) {
  std::vector<std::string> names{key.name};
  names.insert(names.end(), key.aliases.begin(), key.aliases.end());
  for (const std::string& name : names) {
    json.key(name);
    json.begin_object(key.name == "overrides" ? JsonWriter::Shape::lines : JsonWriter::Shape::row);
    write_value(json, key, keys);
    json.end_object();
  }
}

}  // namespace

void write_configuration_schema(JsonWriter& json, const ConfigurationKeys& keys) {
  json.begin_object(JsonWriter::Shape::lines);
  json.field("$schema", "https://json-schema.org/draft/2020-12/schema");
  json.field("title", "claimcheck: .claimcheck.yaml");
  json.field("type", std::vector<std::string>{"object", "null"});
  json.field("additionalProperties", false);
  json.key("properties");
  json.begin_object(JsonWriter::Shape::lines);
  for (const ConfigurationKey& key : keys) write_key(json, key, keys);
  json.end_object();
  json.key("$defs");
  json.begin_object(JsonWriter::Shape::lines);
  write_host(json);
  write_rule_settings(json);
  json.end_object();
  json.end_object();
}

}  // namespace claimcheck::engine
