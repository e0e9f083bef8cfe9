#include "engine/command/verify.hpp"

#include <boost/json/array.hpp>

#include "engine/command/json_lines.hpp"
#include "engine/report/json_evidence.hpp"
#include "parsers/document/page.hpp"
#include "rules/verify.hpp"

namespace claimcheck::engine {
namespace {

struct VerifyLine {
  rules::VerifyInput input;
  std::optional<std::string> path;  // where the source was read
};

Result<std::vector<std::string>> read_list(const boost::json::value& source) {
  const boost::json::array* list = source.if_array();
  if (list == nullptr) return failure("\"source\" is not a list");
  std::vector<std::string> texts;
  for (const boost::json::value& element : *list) {
    const boost::json::string* text = element.if_string();
    if (text == nullptr) return failure("\"source\" holds something else than strings");
    texts.emplace_back(text->data(), text->size());
  }
  return texts;
}

Result<std::vector<std::string>> read_source_file(const std::string& path, std::uint64_t max_size) {
  const auto bytes = read_file(path, max_size);
  if (!bytes) return tl::unexpected(bytes.error());
  return parsers::read_page({*bytes, {}, {}}).paragraphs;
}

Result<VerifyLine> read_line(const boost::json::object& line, std::uint64_t max_size) {
  VerifyLine read;
  auto claim = required_text_member(line, "claim");
  if (!claim) return tl::unexpected(std::move(claim).error());
  read.input.claim = std::move(*claim);
  auto context = text_member(line, "context");
  if (!context) return tl::unexpected(std::move(context).error());
  read.input.context = context->value_or("");
  auto path = text_member(line, "path");
  if (!path) return tl::unexpected(std::move(path).error());
  read.path = std::move(*path);

  const boost::json::value* source = line.if_contains("source");
  if (source == nullptr && !read.path) return failure("neither \"source\" nor \"path\"");
  auto texts = source != nullptr ? read_list(*source) : read_source_file(*read.path, max_size);
  if (!texts) return tl::unexpected(std::move(texts).error());
  read.input.source = std::move(*texts);
  return read;
}

}  // namespace

int run(const VerifyCommand& command, Console& console) {
  return answer_lines(console, [&](const boost::json::object& line) -> Result<Members> {
    auto read = read_line(line, command.max_size);
    if (!read) return tl::unexpected(std::move(read).error());
    const Evidence evidence = rules::verify(read->input);
    return [evidence, claim = std::move(read->input.claim), path = std::move(read->path)](JsonWriter& json) {
      const Document document({}, Format::text, claim);
      json.field("claim", nullptr);
      json.field("source", path);
      write_evidence(json, evidence, Positions(document));
      json.key("evidence");
      json.begin_array();
      for (const std::uint32_t passage : evidence.passages) json.value(passage);
      json.end_array();
    };
  });
}

}  // namespace claimcheck::engine
