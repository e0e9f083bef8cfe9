#include "fetch/warc_http.hpp"

#include <algorithm>
#include <charconv>

#include "fetch/secrets.hpp"
#include "fetch/warc_decode.hpp"
#include "fetch/warc_record.hpp"
#include "model/ascii.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::string_view kOriginal = "X-Claimcheck-Wire-";

bool is_of_the_wire(std::string_view name) {
  return equal_ignoring_case(name, "Content-Encoding") || equal_ignoring_case(name, "Transfer-Encoding");
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

// What a server is asked for: path and query.
std::string request_target(const std::string& url) {
  const auto parsed = Url::parse(url);
  if (!parsed) return "/";
  std::string out(parsed->path());
  if (parsed->query()) out.append("?").append(*parsed->query());
  return out;
}

// HTTP/2 and 3 have no message form of their own: archives write them as 1.1 and name the protocol beside it.
std::string_view message_version(std::string_view version) {
  return version == "1.0" ? "1.0" : "1.1";
}

}  // namespace

std::string request_message(const Hop& hop) {
  std::string out =
      hop.method + " " + request_target(hop.url) + " HTTP/" + std::string(message_version(hop.http_version)) + "\r\n";
  for (const auto& [name, value] : hop.request_headers) {
    if (!is_credential(name)) append_field(out, name, value);
  }
  return out + "\r\n";
}

ResponseMessage response_head(const Hop& hop, std::size_t body_size) {
  const std::string length = std::to_string(body_size);
  const bool has_body = hop.method != "HEAD";
  ResponseMessage out;
  out.head = "HTTP/" + std::string(message_version(hop.http_version)) + " " + std::to_string(hop.status) + " " +
             hop.status_text + "\r\n";
  bool has_length = !has_body;
  for (const auto& [name, value] : hop.response_headers) {
    const bool is_length = equal_ignoring_case(name, "Content-Length");
    const bool holds = !has_body || (!is_of_the_wire(name) && (!is_length || (value == length && !has_length)));
    has_length = has_length || (is_length && holds);
    append_field(out.head, holds ? name : std::string(kOriginal) + name, value);
  }
  out.added_length = !has_length;
  if (out.added_length) append_field(out.head, "Content-Length", length);
  out.head += "\r\n";
  return out;
}

void read_request(std::string_view message, Hop& hop) {
  const auto line_end = std::min(message.find('\n'), message.size());
  const std::string_view line = trim(message.substr(0, line_end));
  const auto blank = line.find(' ');
  if (blank == std::string_view::npos || blank == 0) return;
  hop.method = line.substr(0, blank);
  message.remove_prefix(std::min(line_end + 1, message.size()));
  hop.request_headers = read_fields(message);
}

bool read_response(std::string message, bool added_length, Hop& hop, std::string& body) {
  std::string_view rest = message;
  const auto line_end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, line_end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  rest.remove_prefix(std::min(line_end + 1, rest.size()));
  const auto blank = line.find(' ');
  if (!line.starts_with("HTTP/") || blank == std::string_view::npos || line.size() < blank + 4) return false;
  const char* code = line.data() + blank + 1;
  const auto [end, error] = std::from_chars(code, code + 3, hop.status);
  if (error != std::errc() || end != code + 3 || hop.status < 100) return false;
  hop.http_version = line.substr(5, blank - 5);
  hop.status_text = line.size() > blank + 5 ? line.substr(blank + 5) : std::string_view();

  Headers fields = read_fields(rest);
  if (added_length && !fields.empty()) fields.pop_back();
  body.assign(rest);
  decode_wire_body(fields, body);
  for (auto& [name, value] : fields) {
    if (name.size() > kOriginal.size() && equal_ignoring_case(name.substr(0, kOriginal.size()), kOriginal)) {
      name.erase(0, kOriginal.size());
    }
  }
  hop.response_headers = std::move(fields);
  return true;
}

}  // namespace claimcheck::fetch
