#include "engine/command/parse.hpp"

#include "engine/command/article_line.hpp"
#include "engine/command/json_lines.hpp"
#include "engine/report/json_article.hpp"

namespace claimcheck::engine {
namespace {

void write_members(JsonWriter& json, const ReadArticle& read) {
  write_article(json, Positions(*read.document), read.article, {});
}

int answer_lines(const ParseCommand& command, Console& console) {
  return answer_lines(console, [&](const boost::json::object& line) -> Result<Members> {
    auto read = read_article_line(line, command.read);
    if (!read) return tl::unexpected(std::move(read).error());
    const auto shared = std::make_shared<const ReadArticle>(std::move(*read));
    return [shared](JsonWriter& json) { write_members(json, *shared); };
  });
}

}  // namespace

int run(const ParseCommand& command, Console& console) {
  if (command.jsonl) return answer_lines(command, console);

  const InputFiles inputs = find_inputs(command.inputs);
  for (const Error& problem : inputs.problems) console.complain(problem);
  bool all_read = inputs.problems.empty();

  JsonWriter json(console.out, command.as_array ? JsonWriter::Style::readable : JsonWriter::Style::compact);
  if (command.as_array) json.begin_array(JsonWriter::Shape::lines);
  for (const std::string& path : inputs.paths) {
    const auto read = read_article_file(path, command.read, command.inputs.stdin_filename);
    if (!read) {
      console.complain(read.error());
      all_read = false;
      continue;
    }
    json.begin_object(JsonWriter::Shape::lines);
    write_members(json, *read);
    json.end_object();
    if (!command.as_array) json.end_line();
  }
  if (command.as_array) {
    json.end_array();
    json.end_line();
  }
  console.out.flush();
  return all_read ? kExitClean : kExitCannotRun;
}

}  // namespace claimcheck::engine
