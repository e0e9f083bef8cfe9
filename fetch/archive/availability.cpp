// {"url": "a.test/x", "archived_snapshots": {"closest": {"available": true, "status": "200",
//   "url": "http://web.archive.org/web/20150102030405/http://a.test/x", "timestamp": "20150102030405"}}}
#include <boost/json/parse.hpp>

#include "fetch/archive/archive_time.hpp"
#include "fetch/archive/endpoint.hpp"

namespace claimcheck::fetch {
namespace {

namespace json = boost::json;

const json::object* object_in(const json::object* parent, const char* name) {
  const json::value* value = parent != nullptr ? parent->if_contains(name) : nullptr;
  return value != nullptr ? value->if_object() : nullptr;
}

std::string text_in(const json::object& parent, const char* name) {
  const json::value* value = parent.if_contains(name);
  if (value == nullptr) return {};
  if (const json::string* text = value->if_string()) return std::string(text->data(), text->size());
  return value->is_int64() ? std::to_string(value->get_int64()) : std::string();
}

}  // namespace

std::vector<Capture> read_availability(std::string_view text) {
  json::error_code error;
  const json::value answer = json::parse(json::string_view(text.data(), text.size()), error);
  if (error) return {};
  const json::object* closest = object_in(object_in(answer.if_object(), "archived_snapshots"), "closest");
  if (closest == nullptr) return {};
  const json::value* available = closest->if_contains("available");
  if (available != nullptr && available->is_bool() && !available->get_bool()) return {};
  const auto time = parse_archive_time(text_in(*closest, "timestamp"));
  if (!time) return {};
  Capture capture;
  capture.url = text_in(*closest, "url");
  capture.time = *time;
  const std::string status = text_in(*closest, "status");
  if (status.size() == 3 && status.find_first_not_of("0123456789") == std::string::npos) {
    capture.status = std::stoi(status);
  }
  return {std::move(capture)};
}

}  // namespace claimcheck::fetch
