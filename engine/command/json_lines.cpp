#include "engine/command/json_lines.hpp"

#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "engine/line_reader.hpp"

namespace claimcheck::engine {
namespace {

Result<boost::json::object> read_object(const LineReader::Line& line) {
  if (line.too_long) return failure("the line is longer than this program reads");
  boost::json::error_code error;
  boost::json::value value = boost::json::parse(boost::json::string_view(line.text.data(), line.text.size()), error);
  if (error) return failure("not JSON: " + error.message());
  if (!value.is_object()) return failure("not a JSON object");
  return std::move(value.as_object());
}

}  // namespace

int answer_lines(Console& console, const std::function<Result<Members>(const boost::json::object&)>& answer) {
  JsonWriter json(console.out);
  LineReader lines(STDIN_FILENO, [&] { console.out.flush(); });
  while (const auto line = lines.next()) {
    if (line->text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto object = read_object(*line);
    const boost::json::value* id = object ? object->if_contains("id") : nullptr;
    json.begin_object();
    json.key("id");
    json.raw(id ? boost::json::serialize(*id) : "null");
    const Result<Members> members = object ? answer(*object) : tl::unexpected<Error>(object.error());
    if (members) {
      (*members)(json);
    } else {
      json.field("error", members.error().text());
    }
    json.end_object();
    json.end_line();
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

}  // namespace claimcheck::engine
