#include "parsers/document/guess.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {
namespace {

// "## Words", "```", "[^note]: …"
bool is_markdown_line(std::string_view line) {
  const std::size_t hashes = line.find_first_not_of('#');
  if (hashes != std::string_view::npos && hashes >= 1 && hashes <= 6 && line[hashes] == ' ') return true;
  if (line.starts_with("```") || line.starts_with("~~~")) return true;
  return line.starts_with("[^") && line.find("]:") != std::string_view::npos;
}

// "== Words ==", "{{Infobox …", "[[File:…", a <ref> or a link to another page in running text
bool is_wikitext_line(std::string_view line) {
  const bool is_drawn = line.find_first_not_of('=') == std::string_view::npos;
  if (line.size() > 5 && line.starts_with("==") && line.ends_with("==") && !is_drawn) return true;
  if (line.starts_with("{{Infobox") || line.starts_with("{{Short desc") || line.starts_with("{| ")) return true;
  if (line.starts_with("[[File:") || line.starts_with("[[Category:")) return true;
  if (line.find("<ref>") != std::string_view::npos || line.find("<ref name") != std::string_view::npos) return true;
  return line.find("'''") != std::string_view::npos && line.find("[[") != std::string_view::npos;
}

bool has_inline_link(std::string_view line) {
  const std::size_t at = line.find("](");
  return at != std::string_view::npos && line.substr(0, at).find('[') != std::string_view::npos &&
         line.find(')', at) != std::string_view::npos;
}

bool has_front_matter(std::string_view text) {
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return false;
  return text.find("\n---", 4) != std::string_view::npos && text.find(':') != std::string_view::npos;
}

}  // namespace

Format guess_format(std::string_view bytes) {
  std::string_view head = bytes.substr(0, 1 << 16);
  while (const std::size_t space = space_at(head, 0)) head.remove_prefix(space);
  for (const std::string_view start : {"<!doctype html", "<html", "<head", "<body"}) {
    if (starts_ignoring_case(head, start)) return Format::html;
  }
  if (head.starts_with("\\documentclass")) return Format::latex;
  if (has_front_matter(head)) return Format::markdown;
  for (std::uint32_t at = 0; at < head.size();) {
    const Line line = read_line(head, at, '\n');
    at = line.next;
    const std::string_view words = line.span.in(head);
    if (is_wikitext_line(words)) return Format::wikitext;
    if (is_markdown_line(words) || has_inline_link(words)) return Format::markdown;
  }
  return Format::text;
}

}  // namespace claimcheck::parsers
