#include "engine/command/json_lines.hpp"

#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace claimcheck::engine {
namespace {

Result<boost::json::object> read_object(const LineReader::Line& line) {
  if (line.too_long) return failure("the line is longer than this program reads");
  boost::json::error_code error;
  boost::json::parse_options options;
  options.max_depth = 200;  // a value of CEL takes three levels for each of its own
  boost::json::value value =
      boost::json::parse(boost::json::string_view(line.text.data(), line.text.size()), error, {}, options);
  if (error) return failure("not JSON: " + error.message());
  if (!value.is_object()) return failure("not a JSON object");
  return std::move(value.as_object());
}

}  // namespace

std::optional<JsonLine> JsonLineReader::next() {
  auto line = lines_.next();
  while (line && line->text.find_first_not_of(" \t\r") == std::string_view::npos) line = lines_.next();
  if (!line) return std::nullopt;
  JsonLine read{"null", read_object(*line)};
  if (const boost::json::value* id = read.object ? read.object->if_contains("id") : nullptr) {
    read.id = boost::json::serialize(*id);
  }
  return read;
}

void write_answer(JsonWriter& json, std::string_view id, const Result<Members>& members) {
  json.begin_object();
  json.key("id");
  json.raw(id);
  if (members) {
    (*members)(json);
  } else {
    json.field("error", members.error().text());
  }
  json.end_object();
  json.end_line();
}

int answer_lines(Console& console, const std::function<Result<Members>(const boost::json::object&)>& answer) {
  JsonWriter json(console.out);
  JsonLineReader lines(STDIN_FILENO, [&] { console.out.flush(); });
  while (const auto line = lines.next()) {
    write_answer(json, line->id, line->object ? answer(*line->object) : tl::unexpected<Error>(line->object.error()));
  }
  console.out.flush();
  return kExitClean;
}

Result<std::optional<std::string>> text_member(const boost::json::object& line, std::string_view name) {
  const boost::json::value* member = line.if_contains(boost::json::string_view(name.data(), name.size()));
  if (member == nullptr || member->is_null()) return std::nullopt;
  const boost::json::string* text = member->if_string();
  if (text == nullptr) return failure('"' + std::string(name) + "\" is not a string");
  return std::string(text->data(), text->size());
}

Result<std::string> required_text_member(const boost::json::object& line, std::string_view name) {
  auto text = text_member(line, name);
  if (!text) return tl::unexpected(std::move(text).error());
  if (!*text) return failure("no \"" + std::string(name) + '"');
  return std::move(**text);
}

}  // namespace claimcheck::engine
