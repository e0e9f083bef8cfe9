#include "engine/command/article_line.hpp"

#include "engine/command/json_lines.hpp"

namespace claimcheck::engine {
namespace {

Result<void> read_options(const boost::json::object& line, ReadArticleOptions& options) {
  const auto format = text_member(line, "format");
  if (!format) return tl::unexpected(format.error());
  if (*format) {
    options.format = parse_format(**format);
    if (!options.format) return failure("unknown \"format\": " + **format);
  }
  const auto published = text_member(line, "published");
  if (!published) return tl::unexpected(published.error());
  if (*published) {
    // A time of day, as RFC 3339 has it, says nothing more about the day.
    const auto date = parse_edtf(std::string_view(**published).substr(0, (*published)->find('T')));
    if (!date || date->interval) return failure("\"published\" is not a date: " + **published);
    options.published = date->begin;
  }
  return {};
}

}  // namespace

Result<ReadArticle> read_article_line(const boost::json::object& line, ReadArticleOptions options) {
  if (const auto read = read_options(line, options); !read) return tl::unexpected(read.error());
  const auto path = text_member(line, "path");
  if (!path) return tl::unexpected(path.error());
  auto text = text_member(line, "text");
  if (!text) return tl::unexpected(text.error());
  if (*text && *path) return failure("both \"text\" and \"path\"; one of them is the article");
  if (*path) return read_article_file(**path, options);
  if (*text) return read_article(std::move(**text), {}, options);
  return failure("neither \"text\" nor \"path\"");
}

}  // namespace claimcheck::engine
