#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "fetch/warc.hpp"
#include "fetch/warc_digest.hpp"
#include "fetch/warc_fields.hpp"
#include "fetch/warc_http.hpp"
#include "fetch/warc_record.hpp"
#include "model/date.hpp"

namespace claimcheck::fetch {
namespace {

std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

Headers head_of(std::string_view type, const std::string& id, std::string_view url, std::chrono::sys_seconds date) {
  Headers out = {{"WARC-Type", std::string(type)}, {"WARC-Record-ID", id}, {"WARC-Date", to_rfc3339(date)}};
  if (!url.empty()) out.emplace_back("WARC-Target-URI", url);
  return out;
}

void add_address(Headers& fields, std::string_view remote) {
  const auto colon = remote.rfind(':');
  if (colon == std::string_view::npos) return;
  std::string_view address = remote.substr(0, colon);
  if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
  fields.emplace_back("WARC-IP-Address", address);
  fields.emplace_back(kPortField, remote.substr(colon + 1));
}

// Why a body is not whole, in the standard's words; empty where it is.
std::string_view truncation(const Exchange& exchange) {
  if (exchange.body_truncated) return "length";
  switch (exchange.error) {
    case TransferError::timeout: return "time";
    case TransferError::reset: return "disconnect";
    default: return {};
  }
}

WarcRecord response_record(const Exchange& exchange, const Hop& hop, const std::string& id) {
  const bool is_last = &hop == exchange.last();
  const std::string_view body = is_last ? std::string_view(exchange.body) : std::string_view();
  const ResponseMessage message = response_head(hop, body.size());
  WarcRecord record{head_of("response", id, recorded_url(hop.url), exchange.started), message.head};
  record.block += body;
  add_address(record.fields, hop.remote_address);
  if (hop.http_version == "2" || hop.http_version == "3")
    record.fields.emplace_back(kProtocolField, "h" + hop.http_version);
  if (message.added_length) record.fields.emplace_back(kAddedLengthField, "1");
  if (const auto why = truncation(exchange); is_last && !why.empty()) record.fields.emplace_back("WARC-Truncated", why);
  record.fields.emplace_back("WARC-Payload-Digest", warc_digest(body));
  record.fields.emplace_back("Content-Type", "application/http;msgtype=response");
  return record;
}

WarcRecord request_record(const Exchange& exchange, const Hop& hop, const std::string& id,
                          const std::string& response) {
  WarcRecord record{head_of("request", id, recorded_url(hop.url), exchange.started), request_message(hop)};
  add_address(record.fields, hop.remote_address);
  if (!response.empty()) record.fields.emplace_back("WARC-Concurrent-To", response);
  record.fields.emplace_back("Content-Type", "application/http;msgtype=request");
  return record;
}

WarcRecord metadata_record(const Exchange& exchange, const std::string& id, const std::vector<std::string>& hops) {
  WarcRecord record{head_of("metadata", id, recorded_url(exchange.url), exchange.started), {}};
  if (!hops.empty()) record.fields.emplace_back("WARC-Concurrent-To", hops.back());
  record.fields.emplace_back(kExchangeField, "1");
  record.fields.emplace_back("Content-Type", "application/warc-fields");
  record.block = "error: " + std::string(name(exchange.error)) + "\r\n";
  if (exchange.tls != TlsFault::none) record.block += "tls: " + std::string(name(exchange.tls)) + "\r\n";
  if (!exchange.error_text.empty()) record.block += "error-text: " + one_line(exchange.error_text) + "\r\n";
  record.block += "attempts: " + std::to_string(exchange.attempts) + "\r\n";
  record.block += "duration-ms: " + std::to_string(exchange.duration.count()) + "\r\n";
  for (const std::string& name : exchange.name_servers) record.block += "name-server: " + one_line(name) + "\r\n";
  for (const std::string& hop : hops) record.block += "hop: " + hop + "\r\n";
  return record;
}

Error no_writing(const std::string& path) {
  return {std::string("cannot write the recording: ") + std::strerror(errno), path};
}

}  // namespace

Result<std::unique_ptr<WarcWriter>> WarcWriter::open(const std::string& path, std::string_view software,
                                                     std::chrono::sys_seconds now) {
  File file(std::fopen(path.c_str(), "wb"));
  if (!file) return tl::unexpected(no_writing(path));
  std::unique_ptr<WarcWriter> out(new WarcWriter(path, std::move(file)));
  out->info_id_ = out->next_id(to_rfc3339(now));
  WarcRecord info{head_of("warcinfo", out->info_id_, {}, now), {}};
  info.fields.emplace_back("Content-Type", "application/warc-fields");
  info.block = "software: " + one_line(std::string(software)) +
               "\r\nformat: WARC File Format 1.1\r\n"
               "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n";
  out->put(gzip_member(info));
  if (out->failure_) return tl::unexpected(*out->failure_);
  return out;
}

void WarcWriter::write(const Exchange& exchange) {
  if (failure_) return;
  std::string bytes;
  std::vector<std::string> ids;
  for (const Hop& hop : exchange.hops) {
    std::string response_id;
    if (hop.status > 0) {
      response_id = next_id(hop.url);
      bytes += gzip_member(response_record(exchange, hop, response_id));
    }
    const std::string request_id = next_id(hop.url);
    bytes += gzip_member(request_record(exchange, hop, request_id, response_id));
    ids.push_back(response_id.empty() ? request_id : response_id);
  }
  bytes += gzip_member(metadata_record(exchange, next_id(exchange.url), ids));
  put(bytes);
}

void WarcWriter::put(const std::string& bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size() && std::fflush(file_.get()) == 0) return;
  failure_ = no_writing(path_);
}

std::string WarcWriter::next_id(std::string_view about) {
  return warc_record_id(records_++, info_id_ + std::string(about));
}

}  // namespace claimcheck::fetch
