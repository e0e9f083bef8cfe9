// A CDX index answers with a line a copy,
//
//   test,a)/x 20150102030405 http://a.test/x text/html 200 AAAA 1234
//   └ urlkey  └ timestamp    └ original      └ type    └ status
//
// or the same as JSON: one array of arrays, the first of which names the fields, or (pywb) one object a line.
#include <boost/json/parse.hpp>

#include <algorithm>
#include <array>

#include "fetch/archive/archive_time.hpp"
#include "fetch/archive/endpoint.hpp"
#include "model/ascii.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostRows = 100'000;

// A row's fields by their CDX names.
struct Row {
  std::string timestamp, original, media_type, status;

  void set(std::string_view field, std::string_view value) {
    if (field == "timestamp") timestamp = value;
    if (field == "original" || field == "url") original = value;
    if (field == "mimetype" || field == "mime") media_type = value;
    if (field == "statuscode" || field == "status") status = value;
  }
};

// Where the archive shows copies: /web/ at the root of the Wayback Machine, the collection's own path elsewhere.
//   https://web.archive.org/cdx/search/cdx → https://web.archive.org/web/
//   https://archive.test/collection/cdx    → https://archive.test/collection/
std::string replay_prefix(const std::string& endpoint_url) {
  const auto url = Url::parse(endpoint_url);
  if (!url) return {};
  const std::string_view path = url->path();
  std::string collection(path.substr(0, path.find("/cdx")));
  constexpr std::string_view kTimeMap = "/timemap";  // the Wayback Machine's other door: /web/timemap/cdx
  if (collection.ends_with(kTimeMap)) collection.resize(collection.size() - kTimeMap.size());
  if (collection.empty()) collection = "/web";
  const auto base = Url::parse(collection + '/', &*url);
  return base ? base->href() : std::string();
}

void add_row(const Row& row, const std::string& prefix, std::vector<Capture>& out) {
  const auto time = parse_archive_time(row.timestamp);
  if (!time || row.original.empty() || row.media_type == "warc/revisit" || out.size() >= kMostRows) return;
  Capture capture;
  capture.url = prefix + row.timestamp + '/' + row.original;
  capture.original = row.original;
  capture.time = *time;
  capture.media_type = row.media_type;
  if (row.status.size() == 3 && row.status.find_first_not_of("0123456789") == std::string::npos) {
    capture.status = std::stoi(row.status);
  }
  out.push_back(std::move(capture));
}

std::string text_of(const json::value& value) {
  if (const json::string* text = value.if_string()) return std::string(text->data(), text->size());
  return value.is_int64() ? std::to_string(value.get_int64()) : std::string();
}

void read_object(const json::object& fields, const std::string& prefix, std::vector<Capture>& out) {
  Row row;
  for (const auto& [name, value] : fields) row.set({name.data(), name.size()}, text_of(value));
  add_row(row, prefix, out);
}

void read_array(const json::array& rows, const std::string& prefix, std::vector<Capture>& out) {
  std::vector<std::string> names;
  for (const json::value& value : rows) {
    if (const json::object* fields = value.if_object()) read_object(*fields, prefix, out);
    const json::array* cells = value.if_array();
    if (cells == nullptr) continue;
    if (names.empty()) {
      for (const json::value& name : *cells) names.push_back(text_of(name));
      continue;
    }
    Row row;
    for (std::size_t i = 0; i < std::min(names.size(), cells->size()); ++i) row.set(names[i], text_of((*cells)[i]));
    add_row(row, prefix, out);
  }
}

void read_line(std::string_view line, const std::string& prefix, std::vector<Capture>& out) {
  constexpr std::array<std::string_view, 5> kFields{"urlkey", "timestamp", "original", "mimetype", "statuscode"};
  Row row;
  for (std::size_t i = 0; i < kFields.size() && !line.empty(); ++i) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    row.set(kFields[i], line.substr(0, blank));
    line.remove_prefix(std::min(blank + 1, line.size()));
  }
  add_row(row, prefix, out);
}

// pywb's "urlkey timestamp {…}" too: the object says all but the time.
void read_json_line(std::string_view line, const std::string& prefix, std::vector<Capture>& out) {
  json::error_code error;
  const std::size_t brace = line.find('{');
  json::value value = json::parse(json::string_view(line.data() + brace, line.size() - brace), error);
  if (error || !value.is_object()) return;
  json::object& fields = value.get_object();
  const std::string_view before = trim(line.substr(0, brace));
  const std::size_t blank = before.rfind(' ');
  if (blank != std::string_view::npos && !fields.contains("timestamp")) {
    const std::string_view time = before.substr(blank + 1);
    fields["timestamp"] = json::string_view(time.data(), time.size());
  }
  read_object(fields, prefix, out);
}

}  // namespace

std::vector<Capture> read_cdx(const std::string& endpoint_url, std::string_view text) {
  const std::string prefix = replay_prefix(endpoint_url);
  std::vector<Capture> out;
  text = trim(text);
  if (text.starts_with('[')) {
    json::error_code error;
    const json::value rows = json::parse(json::string_view(text.data(), text.size()), error);
    if (!error && rows.is_array()) read_array(rows.get_array(), prefix, out);
    return out;
  }
  while (!text.empty()) {
    const std::string_view line = trim(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    if (line.ends_with('}')) {
      if (line.find('{') != std::string_view::npos) read_json_line(line, prefix, out);
    } else {
      read_line(line, prefix, out);
    }
  }
  return out;
}

}  // namespace claimcheck::fetch
