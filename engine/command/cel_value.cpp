#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <charconv>
#include <limits>

#include "engine/command/json_value.hpp"
#include "rules/expression/base64.hpp"
#include "rules/expression/duration.hpp"
#include "rules/expression/timestamp.hpp"

namespace claimcheck::engine {

using rules::expression::Map;
using rules::expression::Value;

namespace {

using Json = boost::json::value;

tl::unexpected<Error> unreadable(std::string_view what) {
  return failure("not a value in cel.expr.Value's JSON: " + std::string(what));
}

std::string text_of(const Json& json) {
  return json.is_string() ? std::string(json.get_string()) : std::string();
}

// A whole number, as a string or as it is.
template <class Number>
std::optional<Number> whole_number(const Json& json) {
  if (!json.is_string()) {
    boost::json::error_code error;
    const auto number = json.to_number<Number>(error);
    return error ? std::nullopt : std::optional(number);
  }
  const auto& text = json.get_string();
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Result<Value> read_int(const Json& json) {
  const auto number = whole_number<std::int64_t>(json);
  if (!number) return unreadable("int64Value");
  return Value::int64(*number);
}

Result<Value> read_uint(const Json& json) {
  const auto number = whole_number<std::uint64_t>(json);
  if (!number) return unreadable("uint64Value");
  return Value::uint64(*number);
}

Result<Value> read_real(const Json& json) {
  if (json.is_number()) return Value::real(json.to_number<double>());
  const std::string text = text_of(json);
  if (text == "NaN") return Value::real(std::numeric_limits<double>::quiet_NaN());
  if (text == "Infinity") return Value::real(std::numeric_limits<double>::infinity());
  if (text == "-Infinity") return Value::real(-std::numeric_limits<double>::infinity());
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return unreadable("doubleValue");
  return Value::real(number);
}

Result<Value> read_bool(const Json& json) {
  if (!json.is_bool()) return unreadable("boolValue");
  return Value::boolean(json.get_bool());
}

Result<Value> read_string(const Json& json) {
  if (!json.is_string()) return unreadable("stringValue");
  return Value::string(text_of(json));
}

Result<Value> read_bytes(const Json& json) {
  auto bytes = rules::expression::from_base64(text_of(json));
  if (!json.is_string() || !bytes) return unreadable("bytesValue");
  return Value::bytes(std::move(*bytes));
}

Result<Value> read_type(const Json& json) {
  if (!json.is_string()) return unreadable("typeValue");
  return Value::owned_type(text_of(json));
}

const Json* member(const Json& json, const char* name) {
  return json.is_object() ? json.get_object().if_contains(name) : nullptr;
}

Result<Value> read_list(const Json& json) {
  std::vector<Value> elements;
  const Json* values = member(json, "values");
  if (values != nullptr && !values->is_array()) return unreadable("listValue");
  if (values == nullptr) return Value::list({});
  for (const Json& each : values->get_array()) {
    auto element = read_cel_value(each);
    if (!element) return element;
    elements.push_back(std::move(*element));
  }
  return Value::list(std::move(elements));
}

Result<Value> read_map(const Json& json) {
  Map map;
  const Json* entries = member(json, "entries");
  if (entries != nullptr && !entries->is_array()) return unreadable("mapValue");
  if (entries == nullptr) return Value::map({});
  for (const Json& each : entries->get_array()) {
    const Json *key = member(each, "key"), *value = member(each, "value");
    if (key == nullptr || value == nullptr) return unreadable("mapValue");
    auto read_key = read_cel_value(*key), read_value = read_cel_value(*value);
    if (!read_key) return read_key;
    if (!read_value) return read_value;
    if (!Map::is_key(*read_key) || !map.insert(std::move(*read_key), std::move(*read_value)))
      return unreadable("mapValue");
  }
  return Value::map(std::move(map));
}

Result<Value> read_timestamp(const Json& json) {
  const auto time = rules::expression::read_timestamp(text_of(json));
  if (!time) return unreadable("Timestamp");
  return Value::timestamp(*time);
}

Result<Value> read_duration(const Json& json) {
  const auto duration = rules::expression::read_duration(text_of(json));
  if (!duration) return unreadable("Duration");
  return Value::duration(*duration);
}

Result<Value> read_message(const Json& json);
Result<Value> read_json(const Json& json);
Result<Value> read_any(const Json& json) {
  return member(json, "@type") != nullptr ? read_message(json) : read_plain_value(json);
}

struct Reader {
  std::string_view name;
  Result<Value> (*read)(const Json&);
};

const Reader* find(std::span<const Reader> readers, std::string_view name) {
  for (const Reader& reader : readers) {
    if (reader.name == name) return &reader;
  }
  return nullptr;
}

// A message that CEL has a value of its own for.
Result<Value> read_message(const Json& json) {
  static constexpr Reader kMessages[] = {
      {"Timestamp", read_timestamp}, {"Duration", read_duration},  {"BoolValue", read_bool},
      {"BytesValue", read_bytes},    {"DoubleValue", read_real},   {"FloatValue", read_real},
      {"Int32Value", read_int},      {"Int64Value", read_int},     {"UInt32Value", read_uint},
      {"UInt64Value", read_uint},    {"StringValue", read_string}, {"ListValue", read_json},
      {"Struct", read_json},         {"Value", read_json},         {"Any", read_any},
  };
  const Json* type = member(json, "@type");
  const std::string name = type == nullptr ? std::string() : text_of(*type);
  constexpr std::string_view kWellKnown = "google.protobuf.";
  const std::size_t at = name.rfind(kWellKnown);
  const Reader* reader = at == std::string::npos ? nullptr : find(kMessages, name.substr(at + kWellKnown.size()));
  const Json* value = member(json, "value");
  if (reader == nullptr || value == nullptr) return unreadable("a message of type '" + name + "'");
  return reader->read(*value);
}

// JSON in a message: all its numbers are doubles.
Result<Value> read_json(const Json& json) {
  if (json.is_number()) return Value::real(json.to_number<double>());
  if (json.is_array()) {
    std::vector<Value> elements;
    for (const Json& each : json.get_array()) elements.push_back(*read_json(each));
    return Value::list(std::move(elements));
  }
  if (!json.is_object()) return read_plain_value(json);
  Map map;
  for (const auto& [key, value] : json.get_object()) map.insert(Value::string(std::string(key)), *read_json(value));
  return Value::map(std::move(map));
}

Result<Value> read_enum(const Json& json) {
  const Json* number = member(json, "value");
  return number == nullptr ? Result<Value>(Value::int64(0)) : read_int(*number);
}

Result<Value> read_null(const Json&) {
  return Value();
}

Result<Value> read_error(const Json&) {
  return Value::error("an error that was given");
}

Result<Value> read_unknown(const Json&) {
  return Value::unknown("given as unknown");
}

}  // namespace

Result<Value> read_cel_value(const Json& json) {
  static constexpr Reader kValues[] = {
      {"nullValue", read_null},   {"boolValue", read_bool},   {"int64Value", read_int},
      {"uint64Value", read_uint}, {"doubleValue", read_real}, {"stringValue", read_string},
      {"bytesValue", read_bytes}, {"enumValue", read_enum},   {"objectValue", read_message},
      {"mapValue", read_map},     {"listValue", read_list},   {"typeValue", read_type},
      {"value", read_cel_value},  {"error", read_error},      {"unknown", read_unknown},
  };
  if (!json.is_object() || json.get_object().size() != 1) return unreadable("not an object with one member");
  const auto& only = *json.get_object().begin();
  const Reader* reader = find(kValues, std::string_view(only.key().data(), only.key().size()));
  if (reader == nullptr) return unreadable(std::string(only.key()));
  return reader->read(only.value());
}

}  // namespace claimcheck::engine
