#include "engine/report/json_item.hpp"

#include <array>

namespace claimcheck::engine {
namespace {

struct TextVariable {
  std::string_view name;
  std::string CslItem::*member;
};

constexpr std::array kTexts{
    TextVariable{"title", &CslItem::title},
    TextVariable{"container-title", &CslItem::container_title},
    TextVariable{"collection-title", &CslItem::collection_title},
    TextVariable{"publisher", &CslItem::publisher},
    TextVariable{"publisher-place", &CslItem::publisher_place},
    TextVariable{"volume", &CslItem::volume},
    TextVariable{"issue", &CslItem::issue},
    TextVariable{"page", &CslItem::page},
    TextVariable{"edition", &CslItem::edition},
    TextVariable{"number", &CslItem::number},
    TextVariable{"genre", &CslItem::genre},
    TextVariable{"URL", &CslItem::url},
    TextVariable{"DOI", &CslItem::doi},
    TextVariable{"ISBN", &CslItem::isbn},
    TextVariable{"archive", &CslItem::archive},
    TextVariable{"note", &CslItem::note},
};

void write_names(JsonWriter& json, const std::vector<CslName>& names) {
  const auto part = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) json.field(key, text);
  };
  json.begin_array();
  for (const CslName& name : names) {
    json.begin_object();
    part("family", name.family);
    part("given", name.given);
    part("dropping-particle", name.dropping_particle);
    part("non-dropping-particle", name.non_dropping_particle);
    part("suffix", name.suffix);
    part("literal", name.literal);
    json.end_object();
  }
  json.end_array();
}

void write_date_parts(JsonWriter& json, const Date& date) {
  json.begin_array();
  json.value(date.year);
  if (date.precision == DatePrecision::month || date.precision == DatePrecision::day) json.value(unsigned{date.month});
  if (date.precision == DatePrecision::day) json.value(unsigned{date.day});
  json.end_array();
}

bool has_date_parts(const std::optional<Date>& date) {
  return date && date->year != 0 && date->precision != DatePrecision::century &&
         date->precision != DatePrecision::decade && date->precision != DatePrecision::quarter;
}

void write_csl_date(JsonWriter& json, const Edtf& value) {
  json.begin_object();
  if (has_date_parts(value.begin) && has_date_parts(value.end)) {
    json.key("date-parts");
    json.begin_array();
    write_date_parts(json, *value.begin);
    if (value.interval) write_date_parts(json, *value.end);
    json.end_array();
    if (value.begin->precision == DatePrecision::season) json.field("season", value.begin->month - 20);
    const auto is_vague = [](const Date& date) { return date.approximate || date.uncertain; };
    if (is_vague(*value.begin) || is_vague(*value.end)) json.field("circa", true);
  } else {
    json.field("literal", to_edtf(value));
  }
  json.end_object();
}

}  // namespace

void write_item(JsonWriter& json, const CslItem& item) {
  const auto date = [&](std::string_view key, const std::optional<Edtf>& value) {
    json.text_field(key, value ? to_edtf(*value) : std::string());
  };
  json.begin_object();
  json.field("type", item.type.empty() ? std::string_view("document") : std::string_view(item.type));
  json.key("author");
  write_names(json, item.author);
  json.key("editor");
  write_names(json, item.editor);
  for (const TextVariable& variable : kTexts) json.text_field(variable.name, item.*variable.member);
  date("issued", item.issued);
  date("accessed", item.accessed);
  json.end_object();
}

void write_csl_item(JsonWriter& json, const CslItem& item, std::string_view id) {
  const auto names = [&](std::string_view key, const std::vector<CslName>& value) {
    if (value.empty()) return;
    json.key(key);
    write_names(json, value);
  };
  const auto date = [&](std::string_view key, const std::optional<Edtf>& value) {
    if (!value) return;
    json.key(key);
    write_csl_date(json, *value);
  };
  json.begin_object(JsonWriter::Shape::lines);
  json.field("id", id);
  json.field("type", item.type.empty() ? std::string_view("document") : std::string_view(item.type));
  names("author", item.author);
  names("editor", item.editor);
  for (const TextVariable& variable : kTexts) {
    if (!(item.*variable.member).empty()) json.field(variable.name, item.*variable.member);
  }
  date("issued", item.issued);
  date("accessed", item.accessed);
  json.end_object();
}

}  // namespace claimcheck::engine
