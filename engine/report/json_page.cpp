#include "engine/report/json_page.hpp"

namespace claimcheck::engine {

void write_page(JsonWriter& json, const Page& page) {
  json.text_field("title", page.title);
  json.field("authors", page.authors);
  json.field("published", page.published ? std::optional(to_edtf(*page.published)) : std::nullopt);
  json.text_field("site", page.site);
  json.text_field("language", page.language);
  json.text_field("canonical_url", page.canonical_url);
  json.field("text", page.text);
  json.field("paragraphs", page.paragraphs);
}

}  // namespace claimcheck::engine
