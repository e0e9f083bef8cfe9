#pragma once

#include "model/document.hpp"

namespace claimcheck::parsers {

// Markdown as GitHub writes it (CommonMark with tables, autolinks, strikethrough and footnotes) → the Document's text,
// blocks, links, footnote calls and front matter. The text is what a reader sees: emphasis and link targets are gone,
// entities and escapes resolved, "[^note]" kept as written, <sup>3</sup> is "³". Every byte of it has its exact place
// in the file. Containers more than 100 deep on a line make the file plain text; for what costs too much within it see
// markdown_limits.hpp.
void read_markdown(Document& document);

}  // namespace claimcheck::parsers
