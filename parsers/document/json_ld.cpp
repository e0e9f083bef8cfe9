#include "parsers/document/json_ld.hpp"

#include <algorithm>
#include <boost/json.hpp>

namespace claimcheck::parsers {
namespace {

namespace json = boost::json;

std::string string_of(const json::object& object, std::string_view key) {
  const json::value* const value = object.if_contains(key);
  if (value == nullptr || !value->is_string()) return {};
  return std::string(value->get_string());
}

bool is_type(const json::object& object, std::string_view end) {
  const json::value* const type = object.if_contains("@type");
  if (type == nullptr) return false;
  const auto matches = [&](const json::value& name) {
    return name.is_string() && std::string_view(name.get_string()).ends_with(end);
  };
  if (!type->is_array()) return matches(*type);
  for (const json::value& name : type->get_array()) {
    if (matches(name)) return true;
  }
  return false;
}

// A name, a thing with a name, or a list of either.
void append_names(const json::value* value, std::vector<std::string>& names) {
  if (value == nullptr) return;
  if (value->is_string()) {
    names.emplace_back(value->get_string());
  } else if (value->is_object()) {
    append_names(value->get_object().if_contains("name"), names);
  } else if (value->is_array()) {
    for (const json::value& each : value->get_array()) {
      if (!each.is_array()) append_names(&each, names);
    }
  }
}

// Said as true, "True" or "https://schema.org/True".
std::optional<bool> flag_of(const json::object& object, std::string_view key) {
  const json::value* const value = object.if_contains(key);
  if (value == nullptr) return std::nullopt;
  if (value->is_bool()) return value->get_bool();
  if (!value->is_string()) return std::nullopt;
  const std::string_view said = value->get_string();
  if (said.ends_with("rue")) return true;
  if (said.ends_with("alse")) return false;
  return std::nullopt;
}

JsonLd read_article(const json::object& object) {
  JsonLd found;
  found.headline = string_of(object, "headline");
  found.name = string_of(object, "name");
  found.date_published = string_of(object, "datePublished");
  found.language = string_of(object, "inLanguage");
  found.url = string_of(object, "url");
  found.free = flag_of(object, "isAccessibleForFree");
  append_names(object.if_contains("author"), found.authors);
  std::vector<std::string> publisher;
  append_names(object.if_contains("publisher"), publisher);
  if (!publisher.empty()) found.publisher = publisher[0];
  return found;
}

bool is_article(const json::object& object) {
  return is_type(object, "Article") || is_type(object, "BlogPosting") || is_type(object, "Report");
}

const json::object* find_article(const json::value& value, int depth) {
  if (value.is_array()) {
    for (const json::value& each : value.get_array()) {
      if (const json::object* found = depth > 0 ? find_article(each, depth - 1) : nullptr) return found;
    }
  } else if (value.is_object()) {
    const json::object& object = value.get_object();
    if (is_article(object)) return &object;
    if (const json::value* graph = object.if_contains("@graph"); graph != nullptr && depth > 0) {
      return find_article(*graph, depth - 1);
    }
  }
  return nullptr;
}

}  // namespace

JsonLd read_json_ld(std::string_view script) {
  // XHTML wraps scripts: <![CDATA[ … ]]>
  if (const std::size_t wrapped = script.find("CDATA["); wrapped < 40) {
    script.remove_prefix(wrapped + 6);
    script = script.substr(0, script.rfind("]]>"));
    script = script.substr(0, script.find_last_of("}]") + 1);
    script.remove_prefix(std::min(script.find_first_of("{["), script.size()));
  }
  json::error_code error;
  json::parse_options options;
  options.allow_comments = options.allow_trailing_commas = options.allow_invalid_utf8 = true;
  const json::value value = json::parse(json::string_view(script.data(), script.size()), error, {}, options);
  if (error) return {};
  const json::object* const article = find_article(value, 4);
  return article == nullptr ? JsonLd{} : read_article(*article);
}

}  // namespace claimcheck::parsers
