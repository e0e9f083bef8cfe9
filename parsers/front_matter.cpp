#include "parsers/front_matter.hpp"

#include "model/ascii.hpp"
#include "parsers/grammar/date.hpp"

namespace claimcheck::parsers {
namespace {

// A scalar without its quotation marks or comment.
std::string scalar(std::string_view value) {
  value = trim(value);
  if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'')) {
    const char mark = value[0];
    std::string out;
    for (std::size_t i = 1; i < value.size(); ++i) {
      if (value[i] == mark && !(mark == '\'' && i + 1 < value.size() && value[i + 1] == mark)) break;
      if (mark == '\'' && value[i] == mark) ++i;
      if (mark == '"' && value[i] == '\\' && i + 1 < value.size()) ++i;
      out.push_back(value[i]);
    }
    return out;
  }
  return std::string(trim(value.substr(0, value.find(" #"))));
}

std::optional<Date> date_of(std::string_view value) {
  const std::string text = scalar(value);
  auto date = parse_written_date(text);
  // "2016-01-12T10:00:00Z", "2016-01-12 10:00:00 +0100"
  if (!date && text.size() > 10) date = parse_written_date(std::string_view(text).substr(0, 10));
  return date ? date->begin : std::nullopt;
}

enum class Key { other, title, authors, published };

Key key_of(std::string_view name) {
  if (name == "title" || name == "headline") return Key::title;
  if (name == "author" || name == "authors" || name == "byline" || name == "by") return Key::authors;
  for (const std::string_view date :
       {"date", "published", "pubDate", "pubdate", "publishDate", "publish_date", "created", "published_at",
        "datePublished", "date_published", "publication_date"}) {
    if (name == date) return Key::published;
  }
  return Key::other;
}

class YamlReader {
 public:
  void read(std::string_view line) {
    const std::string_view content = trim(line);
    if (content.empty() || content[0] == '#') return;
    const bool indented = line[0] == ' ' || line[0] == '\t';
    const bool item = content.starts_with("- ");
    if (key_ != Key::other && (item || indented)) {
      read_item(item ? trim(content.substr(2)) : content);
      return;
    }
    key_ = Key::other;
    const std::size_t colon = content.find(':');
    if (indented || item || colon == std::string_view::npos) return;
    key_ = key_of(trim(content.substr(0, colon)));
    const std::string_view value = trim(content.substr(colon + 1));
    if (!value.empty()) set(value);
  }

  FrontMatter take() { return std::move(found_); }

 private:
  void read_item(std::string_view value) {
    if (key_ == Key::title && !found_.title.empty()) return;
    if (const std::size_t colon = value.find(": "); colon != std::string_view::npos && value[0] != '"') {
      const std::string_view name = trim(value.substr(0, colon));
      if (name != "name") return;
      value = value.substr(colon + 2);
    }
    set(value);
  }

  void set(std::string_view value) {
    if (value == ">" || value == "|" || value == ">-" || value == "|-") return;
    if (key_ == Key::title && found_.title.empty()) found_.title = scalar(value);
    if (key_ == Key::published && !found_.published) found_.published = date_of(value);
    if (key_ != Key::authors) return;
    if (value[0] != '[') return add_author(scalar(value));
    value = value.substr(1, value.find(']') - 1);
    while (!value.empty()) {
      const std::size_t comma = value.find(',');
      add_author(scalar(value.substr(0, comma)));
      value = comma == std::string_view::npos ? std::string_view() : value.substr(comma + 1);
    }
  }

  void add_author(std::string name) {
    if (!name.empty()) found_.authors.push_back(std::move(name));
  }

  FrontMatter found_;
  Key key_ = Key::other;
};

}  // namespace

FrontMatter read_front_matter(std::string_view yaml) {
  YamlReader reader;
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = std::min(yaml.find('\n', at), yaml.size());
    if (end > at) reader.read(yaml.substr(at, end - at));
    at = end + 1;
  }
  return reader.take();
}

}  // namespace claimcheck::parsers
