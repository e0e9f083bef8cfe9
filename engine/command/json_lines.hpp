#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/console.hpp"
#include "engine/report/json_writer.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

// Writes the members of one answer, behind its "id".
using Members = std::function<void(JsonWriter&)>;

// The loop of every stage command's --jsonl: one object a line on standard input, one a line on standard output, in
// order, each written before more input is waited for. A line that cannot be answered becomes {"id":…,"error":"…"}.
int answer_lines(Console& console, const std::function<Result<Members>(const boost::json::object&)>& answer);

// A member of an input line, nullopt where it is missing or null. Error: it is something else than a string.
Result<std::optional<std::string>> text_member(const boost::json::object& line, std::string_view name);

}  // namespace claimcheck::engine
