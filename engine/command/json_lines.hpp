#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/console.hpp"
#include "engine/line_reader.hpp"
#include "engine/report/json_writer.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

// One line of --jsonl input.
struct JsonLine {
  std::string id = "null";             // as JSON
  Result<boost::json::object> object;  // or what is wrong with the line
};

// The objects on a file descriptor, one a line; blank lines are passed over.
class JsonLineReader {
 public:
  JsonLineReader(int descriptor, std::function<void()> before_wait) : lines_(descriptor, std::move(before_wait)) {}

  std::optional<JsonLine> next();

 private:
  LineReader lines_;
};

// Writes the members of one answer, behind its "id".
using Members = std::function<void(JsonWriter&)>;

// One line of output: {"id":…, members} or {"id":…,"error":"…"}.
void write_answer(JsonWriter& json, std::string_view id, const Result<Members>& members);

// The loop of the stage commands' --jsonl: one object a line on standard input, one a line on standard output, in
// order, each written before more input is waited for.
int answer_lines(Console& console, const std::function<Result<Members>(const boost::json::object&)>& answer);

// A member of an input line, nullopt where it is missing or null. Error: it is something else than a string.
Result<std::optional<std::string>> text_member(const boost::json::object& line, std::string_view name);

// The same, where it has to be there.
Result<std::string> required_text_member(const boost::json::object& line, std::string_view name);

}  // namespace claimcheck::engine
