#include "engine/command/page.hpp"

#include "engine/command/json_lines.hpp"
#include "engine/report/json_page.hpp"
#include "parsers/document/page.hpp"

namespace claimcheck::engine {
namespace {

Result<Page> read_line(const boost::json::object& line, std::uint64_t max_size) {
  const auto url = text_member(line, "url");
  if (!url) return tl::unexpected(url.error());
  const auto content_type = text_member(line, "content_type");
  if (!content_type) return tl::unexpected(content_type.error());
  auto body = text_member(line, "body");
  if (!body) return tl::unexpected(body.error());
  if (!*body) {
    const auto path = text_member(line, "path");
    if (!path) return tl::unexpected(path.error());
    if (!*path) return failure("neither \"path\" nor \"body\"");
    auto bytes = read_file(**path, max_size);
    if (!bytes) return tl::unexpected(std::move(bytes).error());
    *body = std::move(*bytes);
  }
  return parsers::read_page({**body, content_type->value_or(""), url->value_or("")});
}

int answer_files(const PageCommand& command, Console& console) {
  JsonWriter json(console.out);
  bool all_read = true;
  for (const std::string& path : command.paths) {
    const auto bytes = read_file(path, command.max_size);
    if (!bytes) {
      console.complain(bytes.error());
      all_read = false;
      continue;
    }
    json.begin_object();
    json.field("id", path);
    write_page(json, parsers::read_page({*bytes, {}, {}}));
    json.end_object();
    json.end_line();
  }
  console.out.flush();
  return all_read ? kExitClean : kExitCannotRun;
}

}  // namespace

int run(const PageCommand& command, Console& console) {
  if (!command.jsonl) return answer_files(command, console);
  return answer_lines(console, [&](const boost::json::object& line) -> Result<Members> {
    auto page = read_line(line, command.max_size);
    if (!page) return tl::unexpected(std::move(page).error());
    return [page = std::move(*page)](JsonWriter& json) { write_page(json, page); };
  });
}

}  // namespace claimcheck::engine
