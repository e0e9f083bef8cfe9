#include "engine/report/json_article.hpp"

#include "engine/report/json_id.hpp"
#include "engine/report/json_item.hpp"
#include "engine/report/json_span.hpp"
#include "model/hash.hpp"

namespace claimcheck::engine {
namespace {

using Shape = JsonWriter::Shape;

class ArticleWriter {
 public:
  ArticleWriter(JsonWriter& json, const Positions& positions, const Article& article)
      : json_(json), positions_(positions), text_(positions.document().text()), article_(article) {}

  void sentences() {
    json_.begin_array(Shape::lines);
    for (const Span sentence : article_.sentences) {
      const Span in_file = positions_.document().to_source(sentence);
      json_.begin_object();
      json_.field("begin", in_file.begin);
      json_.field("end", in_file.end);
      json_.end_object();
    }
    json_.end_array();
  }

  void claim(const Claim& claim, ClaimId id) {
    json_.begin_object();
    json_.field("id", json_id(id));
    json_.field("fingerprint", to_hex(claim.fingerprint));
    text_and_span(claim.span);
    json_.field("section", claim.section ? std::optional(claim.section->in(text_)) : std::nullopt);
    json_.field("checkable", claim.checkable);
    json_.field("score", claim.score);
    kinds(claim);
    list("quotes", article_.quotes_of(claim), [&](const Quote& quote) { text_and_span(quote.span); });
    list("numbers", article_.numbers_of(claim), [&](const Quantity& number) { quantity(number); });
    list("dates", article_.dates_of(claim), [&](const DateMention& mention) {
      json_.field("text", mention.span.in(text_));
      json_.field("edtf", to_edtf(mention.date));
      span(mention.span);
    });
    list("names", article_.names_of(claim), [&](const Name& name) { text_and_span(name.span); });
    list("attributions", article_.attributions_of(claim), [&](const Attribution& found) { attribution(found); });
    list("hedges", article_.hedges_of(claim), [&](const Hedge& hedge) { text_and_span(hedge.span); });
    json_.field("negated", claim.negated);
    json_.field("verdict", name(claim.verdict));
    json_.end_object();
  }

  void marker(const Marker& marker, MarkerId id) {
    json_.begin_object();
    json_.field("id", json_id(id));
    json_.field("text", marker.span.in(text_));
    json_.field("style", name(marker.style));
    span(marker.span);
    json_.field("claim", json_id(marker.claim));
    json_.key("references");
    json_.begin_array();
    for (const ReferenceId reference : marker.references) json_.value(json_id(reference));
    json_.end_array();
    json_.end_object();
  }

  void citation(const Citation& citation, std::span<const Source> sources) {
    json_.begin_object();
    json_.field("claim", json_id(citation.claim));
    json_.field("marker", json_id(citation.marker));
    json_.field("reference", json_id(citation.reference));
    json_.field("url", url_of(citation, sources));
    json_.field("via", name(citation.via));
    json_.end_object();
  }

 private:
  void span(Span in_text) {
    json_.key("span");
    write_span(json_, positions_, in_text);
  }

  void text_and_span(Span in_text) {
    json_.field("text", in_text.in(text_));
    span(in_text);
  }

  template <class Records, class Write>
  void list(std::string_view key, const Records& records, Write write) {
    json_.key(key);
    json_.begin_array();
    for (const auto& record : records) {
      json_.begin_object();
      write(record);
      json_.end_object();
    }
    json_.end_array();
  }

  void kinds(const Claim& claim) {
    json_.key("kinds");
    json_.begin_array();
    for (unsigned bit = 1; bit <= static_cast<unsigned>(ClaimKind::opinion); bit *= 2) {
      const auto kind = static_cast<ClaimKind>(bit);
      if (claim.is(kind)) json_.value(name(kind));
    }
    json_.end_array();
  }

  void quantity(const Quantity& number) {
    json_.field("text", number.span.in(text_));
    json_.field("value", number.value);
    json_.text_field("unit", number.unit);
    json_.field("kind", name(number.kind));
    json_.field("modifier", name(number.modifier));
    span(number.span);
  }

  void attribution(const Attribution& found) {
    const auto part = [&](std::string_view key, Span in_text) {
      json_.key(key);
      json_.begin_object();
      text_and_span(in_text);
      json_.end_object();
    };
    if (found.source) {
      part("source", *found.source);
    } else {
      json_.field("source", nullptr);
    }
    part("cue", found.cue);
    json_.key("content");
    json_.begin_object();
    span(found.content);
    json_.end_object();
    span(found.span);
  }

  std::optional<std::string_view> url_of(const Citation& citation, std::span<const Source> sources) const {
    if (citation.source && *citation.source < sources.size()) return sources[*citation.source].url;
    if (citation.reference) {
      const auto& urls = article_.references[index(*citation.reference)].urls;
      return urls.empty() ? std::nullopt : std::optional<std::string_view>(urls.front().url);
    }
    const auto link = article_.markers[index(citation.marker)].link;
    return link ? std::optional<std::string_view>(article_.links[*link].url) : std::nullopt;
  }

  JsonWriter& json_;
  const Positions& positions_;
  std::string_view text_;
  const Article& article_;
};

template <class Id, class Records, class Write>
void write_records(JsonWriter& json, std::string_view key, const Records& records, Write write) {
  json.key(key);
  json.begin_array(Shape::lines);
  for (std::uint32_t i = 0; i < records.size(); ++i) write(records[i], Id{i});
  json.end_array();
}

}  // namespace

void write_reference(JsonWriter& json, const Positions& positions, const Reference& reference, ReferenceId id) {
  const std::string_view text = positions.document().text();
  json.begin_object();
  json.field("id", json_id(id));
  json.text_field("key", reference.key);
  json.field("text", reference.span.in(text));
  json.key("span");
  write_span(json, positions, reference.span);
  json.field("short_form_of", json_id(reference.short_form_of));
  json.key("item");
  write_item(json, reference.item);
  json.key("urls");
  json.begin_array();
  for (const WrittenUrl& url : reference.urls) {
    json.begin_object();
    json.field("url", url.url);
    json.field("text", url.span.in(text));
    json.key("span");
    write_span(json, positions, url.span);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_article(JsonWriter& json, const Positions& positions, const Article& article, const ArticleJson& options) {
  ArticleWriter writer(json, positions, article);
  const Document& document = positions.document();
  json.text_field("path", document.path());
  json.field("format", name(document.format()));
  json.text_field("title", article.title);
  json.field("authors", article.authors);
  json.field("published", article.published ? std::optional(to_edtf(*article.published)) : std::nullopt);
  json.text_field("language", article.language);
  json.key("sentences");
  if (options.sentences) {
    writer.sentences();
  } else {
    json.begin_array();
    json.end_array();
  }
  write_records<ClaimId>(json, "claims", article.claims, [&](const Claim& c, ClaimId id) { writer.claim(c, id); });
  write_records<MarkerId>(json, "markers", article.markers,
                          [&](const Marker& m, MarkerId id) { writer.marker(m, id); });
  write_records<ReferenceId>(json, "references", article.references,
                             [&](const Reference& r, ReferenceId id) { write_reference(json, positions, r, id); });
  json.key("citations");
  json.begin_array(Shape::lines);
  for (const Citation& citation : article.citations) writer.citation(citation, options.sources);
  json.end_array();
}

}  // namespace claimcheck::engine
