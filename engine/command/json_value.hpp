#pragma once

#include <boost/json/value.hpp>
#include <string>

#include "model/result.hpp"
#include "rules/expression/value.hpp"

// Values of expressions as JSON.
namespace claimcheck::engine {

// JSON as it stands: whole numbers are int (beyond its range uint), others double, objects are maps.
Result<rules::expression::Value> read_plain_value(const boost::json::value& json);
// As close as JSON comes: bytes are Base64, times RFC 3339, durations "1.5s", keys of maps text, optionals their value
// or null; no number, and infinities, are strings.
std::string to_plain_json(const rules::expression::Value& value);

// The canonical JSON of cel.expr.Value, a well-known message of protobuf in an "objectValue", or an ExprValue around
// one of them ({"value":…}, {"error":…}, {"unknown":…}).
Result<rules::expression::Value> read_cel_value(const boost::json::value& json);
std::string to_cel_json(const rules::expression::Value& value);

}  // namespace claimcheck::engine
