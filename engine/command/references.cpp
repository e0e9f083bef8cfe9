#include "engine/command/references.hpp"

#include "engine/command/article_line.hpp"
#include "engine/command/json_lines.hpp"
#include "engine/report/bibtex.hpp"
#include "engine/report/citation_key.hpp"
#include "engine/report/json_item.hpp"
#include "engine/report/json_span.hpp"
#include "parsers/grammar/reference_entry.hpp"

namespace claimcheck::engine {
namespace {

void write_members(JsonWriter& json, const ReadArticle& read) {
  const Positions positions(*read.document);
  json.key("references");
  json.begin_array();
  for (const Reference& reference : read.article.references) {
    json.begin_object();
    json.field("text", reference.span.in(read.document->text()));
    json.key("span");
    write_span(json, positions, reference.span);
    json.key("item");
    write_item(json, reference.item);
    json.end_object();
  }
  json.end_array();
}

Result<Members> answer_line(const boost::json::object& line, const ReadArticleOptions& options) {
  const auto text = text_member(line, "text");
  if (!text) return tl::unexpected(text.error());
  if (*text && !line.contains("path")) {
    const std::string& entry = **text;
    if (entry.size() > options.max_size) return failure("the text is larger than --max-article-size allows");
    const auto size = static_cast<std::uint32_t>(entry.size());
    const CslItem item = parsers::read_reference_entry(entry, {0, size}).item;
    return [item](JsonWriter& json) {
      json.key("item");
      write_item(json, item);
    };
  }
  auto read = read_article_line(line, options);
  if (!read) return tl::unexpected(std::move(read).error());
  const auto shared = std::make_shared<const ReadArticle>(std::move(*read));
  return [shared](JsonWriter& json) { write_members(json, *shared); };
}

// Full entries only: a short form has nothing of its own to say.
void write_list(const ReadArticle& read, CitationKeys& keys, ReferencesFormat format, JsonWriter& json, Output& out) {
  for (const Reference& reference : read.article.references) {
    if (reference.short_form_of) continue;
    const std::string key = keys.make(reference.item);
    if (format == ReferencesFormat::bibtex) {
      write_bibtex(out, reference.item, key);
    } else {
      write_csl_item(json, reference.item, key);
    }
  }
}

}  // namespace

int run(const ReferencesCommand& command, Console& console) {
  if (command.jsonl) {
    return answer_lines(console, [&](const boost::json::object& line) { return answer_line(line, command.read); });
  }
  const InputFiles inputs = find_inputs(command.inputs);
  for (const Error& problem : inputs.problems) console.complain(problem);
  bool all_read = inputs.problems.empty();

  const bool is_json = command.format == ReferencesFormat::csl_json;
  JsonWriter json(console.out, JsonWriter::Style::readable);
  CitationKeys keys;
  if (is_json) json.begin_array(JsonWriter::Shape::lines);
  for (const std::string& path : inputs.paths) {
    const auto read = read_article_file(path, command.read, command.inputs.stdin_filename);
    if (read) {
      write_list(*read, keys, command.format, json, console.out);
    } else {
      console.complain(read.error());
      all_read = false;
    }
  }
  if (is_json) {
    json.end_array();
    json.end_line();
  }
  console.out.flush();
  return all_read ? kExitClean : kExitCannotRun;
}

}  // namespace claimcheck::engine
