#include "engine/report/json_source.hpp"

namespace claimcheck::engine {

void write_source(JsonWriter& json, const Source& source) {
  json.field("url", source.url);
  json.text_field("final_url", source.final_url);
  json.field("state", name(source.state));
  json.field("reason", source.reason);
  json.field("rule", source.rule);
  json.field("status", source.status);
  json.field("error", source.error);
  json.key("redirects");
  json.begin_array();
  for (const Redirect& redirect : source.redirects) {
    json.begin_object();
    json.field("url", redirect.url);
    json.field("status", redirect.status);
    json.end_object();
  }
  json.end_array();
  json.field("content_type", source.content_type);
  json.field("bytes", source.bytes);
  json.field("title", source.title);
  json.field("published", source.published ? std::optional(to_edtf(*source.published)) : std::nullopt);
  json.field("checked_at", source.checked_at ? std::optional(to_rfc3339(*source.checked_at)) : std::nullopt);
  json.field("attempts", source.attempts);
  json.field("strikes", source.strikes);
  json.field("from_cache", source.from_cache);
  json.key("archive");
  if (source.archive) {
    json.begin_object();
    json.field("url", source.archive->url);
    json.field("timestamp", to_rfc3339(source.archive->timestamp));
    json.end_object();
  } else {
    json.value(nullptr);
  }
}

}  // namespace claimcheck::engine
