#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "fetch/redirect.hpp"
#include "fetch/warc.hpp"
#include "fetch/warc_fields.hpp"
#include "fetch/warc_http.hpp"
#include "fetch/warc_record.hpp"
#include "model/hash.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::uint64_t kMostBytes = 64 * 1024 * 1024;  // of one record that are read into memory
constexpr std::size_t kMostHops = 20;

constexpr std::array kErrors = {
    TransferError::none,          TransferError::dns_not_found, TransferError::dns_error,
    TransferError::refused,       TransferError::timeout,       TransferError::reset,
    TransferError::bad_response,  TransferError::tls,           TransferError::refused_address,
    TransferError::redirect_loop, TransferError::bad_redirect,  TransferError::malformed_url,
    TransferError::skipped};

constexpr std::array kTlsFaults = {TlsFault::none,           TlsFault::expired,     TlsFault::not_yet_valid,
                                   TlsFault::wrong_host,     TlsFault::self_signed, TlsFault::incomplete_chain,
                                   TlsFault::untrusted_root, TlsFault::revoked,     TlsFault::handshake};

std::uint64_t key_of(const std::string& url) {
  return hash_text(recording_key(url));
}

template <class Number>
Number number_in(const Headers& fields, std::string_view field, Number otherwise) {
  const std::string_view text = find_header(fields, field).value_or(std::string_view());
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && !text.empty() ? value : otherwise;
}

bool is_http(const WarcHead& head) {
  return head.field("Content-Type").starts_with("application/http");
}

std::string remote_address(const WarcHead& head) {
  const std::string_view address = head.field("WARC-IP-Address"), port = head.field(kPortField);
  if (address.empty() || port.empty()) return std::string(address);
  const bool is_v6 = address.find(':') != std::string_view::npos;
  return (is_v6 ? "[" : "") + std::string(address) + (is_v6 ? "]:" : ":") + std::string(port);
}

}  // namespace

Result<std::unique_ptr<WarcReader>> WarcReader::open(const std::string& path) {
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) return failure(std::string("cannot read the recording: ") + std::strerror(errno), path);
  return read(std::move(file), path);
}

Result<std::unique_ptr<WarcReader>> WarcReader::read(File file, std::string path) {
  std::unique_ptr<WarcReader> out(new WarcReader(std::move(file), std::move(path)));
  if (auto error = out->make_index()) return tl::unexpected(std::move(*error));
  return out;
}

std::optional<Error> WarcReader::make_index() {
  std::size_t records = 0;
  for (;;) {
    while (stream_.peek() == '\r' || stream_.peek() == '\n') stream_.get();
    const WarcPlace place = stream_.place();
    const bool is_end = stream_.peek() < 0 && !stream_.is_damaged();
    const auto head = is_end ? std::nullopt : read_warc_head(stream_);
    if (!head && records == 0) return Error{"not a WARC file; --replay reads what --record wrote", path_};
    if (is_end) return std::nullopt;
    if (!head || stream_.skip(head->length) != head->length) {
      damage_ = "the recording is damaged or breaks off after " + std::to_string(records) + " records";
      return std::nullopt;
    }
    ++records;
    add_to_index(*head, place);
  }
}

void WarcReader::add_to_index(const WarcHead& head, WarcPlace place) {
  const std::string_view type = head.field("WARC-Type");
  const std::string url(head.field("WARC-Target-URI"));
  if (type == "metadata" && !head.field(kExchangeField).empty()) exchanges_[key_of(url)].all.push_back(place);
  if (!is_http(head)) return;
  const std::uint64_t id = hash_text(head.field("WARC-Record-ID"));
  if (type == "response") {
    responses_[key_of(url)].all.push_back(place);
    records_.emplace(id, place);
  } else if (type == "request") {
    records_.emplace(id, place);
    if (const auto response = head.field("WARC-Concurrent-To"); !response.empty()) {
      requests_.emplace(hash_text(response), place);
    }
  }
}

std::optional<Exchange> WarcReader::find(const std::string& url) {
  const std::uint64_t key = key_of(url);
  if (const auto found = exchanges_.find(key); found != exchanges_.end()) {
    if (auto exchange = from_metadata(url, found->second.take())) return exchange;
  }
  return from_responses(url);
}

std::optional<Exchange> WarcReader::from_metadata(const std::string& url, WarcPlace place) {
  stream_.seek(place);
  const auto head = read_warc_head(stream_);
  if (!head || recording_key(std::string(head->field("WARC-Target-URI"))) != recording_key(url)) return std::nullopt;
  std::string block;
  stream_.read(block, std::min(head->length, kMostBytes));
  std::string_view text = block;
  const Headers fields = read_fields(text);

  Exchange out;
  out.url = url;
  out.started = parse_warc_date(head->field("WARC-Date")).value_or(std::chrono::sys_seconds{});
  const auto error = std::ranges::find(kErrors, find_header(fields, "error").value_or(""),
                                       [](TransferError each) { return name(each); });
  if (error != kErrors.end()) out.error = *error;
  const auto tls =
      std::ranges::find(kTlsFaults, find_header(fields, "tls").value_or(""), [](TlsFault each) { return name(each); });
  if (tls != kTlsFaults.end()) out.tls = *tls;
  out.error_text = find_header(fields, "error-text").value_or("");
  out.attempts = number_in(fields, "attempts", 1u);
  out.duration = std::chrono::milliseconds(number_in<std::int64_t>(fields, "duration-ms", 0));
  for (const auto& [field, value] : fields) {
    if (field == "name-server") out.name_servers.push_back(value);
    if (field != "hop") continue;
    const auto hop = records_.find(hash_text(value));
    if (hop == records_.end() || !add_hop(out, hop->second)) return std::nullopt;
  }
  return out;
}

// A recording of another program, or one that broke off: the answers alone, along their redirects.
std::optional<Exchange> WarcReader::from_responses(const std::string& url) {
  Exchange out;
  out.url = url;
  for (std::string next = url; out.hops.size() <= kMostHops;) {
    const auto found = responses_.find(key_of(next));
    if (found == responses_.end() || !add_hop(out, found->second.take())) break;
    if (!is_redirect(out.status())) return out;
    Redirection onward = follow(*out.last());
    if (onward.error != TransferError::none) {
      out.error = onward.error;
      out.error_text = std::move(onward.text);
      return out;
    }
    next = std::move(onward.url);
  }
  if (out.hops.empty()) return std::nullopt;
  out.error = out.hops.size() > kMostHops ? TransferError::redirect_loop : TransferError::skipped;
  out.error_text = out.hops.size() > kMostHops ? "too many redirects" : "the redirect's target is not in the recording";
  return out;
}

bool WarcReader::add_hop(Exchange& exchange, WarcPlace place) {
  stream_.seek(place);
  const auto head = read_warc_head(stream_);
  if (!head) return false;
  std::string block;
  if (stream_.read(block, std::min(head->length, kMostBytes)) == 0) return false;

  Hop hop;
  hop.url = head->field("WARC-Target-URI");
  hop.remote_address = remote_address(*head);
  if (exchange.hops.empty() && exchange.started == std::chrono::sys_seconds{}) {
    exchange.started = parse_warc_date(head->field("WARC-Date")).value_or(std::chrono::sys_seconds{});
  }
  if (head->field("WARC-Type") == "request") {
    read_request(block, hop);
  } else {
    if (!read_response(std::move(block), !head->field(kAddedLengthField).empty(), hop, exchange.body)) return false;
    if (const auto protocol = head->field(kProtocolField); protocol == "h2" || protocol == "h3") {
      hop.http_version = protocol.substr(1);
    }
    exchange.body_truncated = head->field("WARC-Truncated") == "length" || head->length > kMostBytes;
    if (const auto request = requests_.find(hash_text(head->field("WARC-Record-ID"))); request != requests_.end()) {
      stream_.seek(request->second);
      const auto request_head = read_warc_head(stream_);
      std::string message;
      if (request_head && stream_.read(message, std::min(request_head->length, kMostBytes)) > 0)
        read_request(message, hop);
    }
  }
  exchange.hops.push_back(std::move(hop));
  return true;
}

}  // namespace claimcheck::fetch
