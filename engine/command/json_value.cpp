#include "engine/command/json_value.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <cmath>

#include "model/utf8.hpp"
#include "rules/expression/base64.hpp"
#include "rules/expression/duration.hpp"
#include "rules/expression/text.hpp"
#include "rules/expression/timestamp.hpp"

namespace claimcheck::engine {

using rules::expression::Map;
using rules::expression::Value;
using rules::expression::ValueKind;

namespace {

std::string quoted(std::string_view text) {
  std::string mended;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint found = decode_code_point(text, at);
    append_utf8(mended, found.value);
    at += found.size;
  }
  return boost::json::serialize(boost::json::string_view(mended.data(), mended.size()));
}

// With a point or an exponent, so that it stays a double.
std::string real_json(double number) {
  if (std::isnan(number)) return "\"NaN\"";
  if (std::isinf(number)) return number > 0 ? "\"Infinity\"" : "\"-Infinity\"";
  char buffer[32];
  std::string digits(buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr);
  if (digits.find_first_of(".e") == std::string::npos) digits += ".0";
  return digits;
}

template <class Write>
std::string list_json(const Value& list, Write write) {
  std::string out = "[";
  for (std::size_t i = 0; i < list.size(); ++i) out += (i == 0 ? "" : ",") + write(list.at(i));
  return out + ']';
}

std::string plain_map(const Map& map) {
  std::string out = "{";
  for (const Map::Entry& entry : map.entries()) {
    if (out.size() > 1) out += ',';
    out += quoted(to_text(entry.key)) + ':' + to_plain_json(entry.value);
  }
  return out + '}';
}

std::string cel_map(const Map& map) {
  std::string out;
  for (const Map::Entry& entry : map.entries()) {
    out += std::string(out.empty() ? "" : ",") + "{\"key\":" + to_cel_json(entry.key) +
           ",\"value\":" + to_cel_json(entry.value) + '}';
  }
  return "{\"entries\":[" + out + "]}";
}

// A time as protobuf's JSON has it, "1.500s": a fraction of 3, 6 or 9 digits, where CEL's own texts have as few as do.
std::string protobuf_time(std::string text) {
  const std::size_t point = text.find('.');
  if (point == std::string::npos) return text;
  const std::size_t end = text.find_first_not_of("0123456789", point + 1);
  const std::size_t digits = end - point - 1;
  return text.insert(end, (3 - digits % 3) % 3, '0');
}

std::string message(std::string_view type, const std::string& value) {
  return "{\"objectValue\":{\"@type\":\"type.googleapis.com/google.protobuf." + std::string(type) +
         "\",\"value\":" + value + "}}";
}

std::string member(std::string_view name, const std::string& value) {
  return "{\"" + std::string(name) + "\":" + value + '}';
}

}  // namespace

std::string to_plain_json(const Value& value) {
  using enum ValueKind;
  switch (value.kind()) {
    case null: return "null";
    case boolean:
    case int64:
    case uint64: return to_text(value);
    case real: return real_json(value.as_real());
    case bytes: return quoted(rules::expression::to_base64(value.as_text()));
    case list: return list_json(value, to_plain_json);
    case map: return plain_map(value.as_map());
    case optional: return value.as_optional() == nullptr ? "null" : to_plain_json(*value.as_optional());
    default: return quoted(to_text(value));
  }
}

std::string to_cel_json(const Value& value) {
  using enum ValueKind;
  switch (value.kind()) {
    case null: return "{\"nullValue\":null}";
    case boolean: return member("boolValue", to_text(value));
    case int64: return member("int64Value", quoted(to_text(value)));
    case uint64: return member("uint64Value", quoted(to_text(value)));
    case real: return member("doubleValue", real_json(value.as_real()));
    case string: return member("stringValue", quoted(value.as_text()));
    case bytes: return member("bytesValue", quoted(rules::expression::to_base64(value.as_text())));
    case timestamp: return message("Timestamp", quoted(protobuf_time(to_text(value))));
    case duration: return message("Duration", quoted(protobuf_time(to_text(value))));
    case list: return member("listValue", member("values", list_json(value, to_cel_json)));
    case map: return member("mapValue", cel_map(value.as_map()));
    case optional:
      return member("optionalValue", value.as_optional() == nullptr ? "null" : to_cel_json(*value.as_optional()));
    default: return member("typeValue", quoted(to_text(value)));
  }
}

Result<Value> read_plain_value(const boost::json::value& json) {
  switch (json.kind()) {
    case boost::json::kind::null: return Value();
    case boost::json::kind::bool_: return Value::boolean(json.get_bool());
    case boost::json::kind::int64: return Value::int64(json.get_int64());
    case boost::json::kind::uint64: return Value::uint64(json.get_uint64());
    case boost::json::kind::double_: return Value::real(json.get_double());
    case boost::json::kind::string: return Value::string(std::string(json.get_string()));
    case boost::json::kind::array: {
      std::vector<Value> elements;
      for (const boost::json::value& element : json.get_array()) elements.push_back(*read_plain_value(element));
      return Value::list(std::move(elements));
    }
    default: break;
  }
  Map map;
  for (const auto& [key, value] : json.get_object()) {
    map.insert(Value::string(std::string(key)), *read_plain_value(value));
  }
  return Value::map(std::move(map));
}

}  // namespace claimcheck::engine
