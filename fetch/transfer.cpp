#include "fetch/transfer.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "fetch/redirect.hpp"
#include "fetch/transfer_error.hpp"
#include "model/ascii.hpp"

namespace claimcheck::fetch {

Transfer::Transfer(const TransferSettings& settings) : settings_(settings), easy_(curl_easy_init()) {
  set_constant_options();
}

Transfer::~Transfer() {
  curl_easy_cleanup(easy_);
  curl_slist_free_all(resolve_);
  curl_slist_free_all(connect_to_);
  curl_slist_free_all(own_headers_);
}

Transfer& Transfer::of(CURL* easy) {
  char* self = nullptr;
  curl_easy_getinfo(easy, CURLINFO_PRIVATE, &self);
  return *reinterpret_cast<Transfer*>(self);
}

void Transfer::set_constant_options() {
  const Options& options = settings_.options;
  const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(easy_, option, value); };
  set(CURLOPT_PRIVATE, this);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_ERRORBUFFER, error_buffer_.data());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_USERAGENT, settings_.headers.user_agent().c_str());
  set(CURLOPT_ACCEPT_ENCODING, "");
  set(CURLOPT_COOKIEFILE, "");  // switches cookies on

  set(CURLOPT_HEADERFUNCTION, &on_header);
  set(CURLOPT_HEADERDATA, this);
  set(CURLOPT_WRITEFUNCTION, &on_body);
  set(CURLOPT_WRITEDATA, this);
  set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);

  set_limits(nullptr);

  set(CURLOPT_DNS_CACHE_TIMEOUT, -1L);
  // Else every new connection reads the folder's certificates again.
  set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
  if (!settings_.ca_file.empty()) set(CURLOPT_CAINFO, settings_.ca_file.c_str());
  set(CURLOPT_SSL_CTX_FUNCTION, &on_tls);
  set(CURLOPT_SSL_CTX_DATA, this);
  set(CURLOPT_CLOSESOCKETFUNCTION, &close_socket);
  set(CURLOPT_CLOSESOCKETDATA, &settings_.poller);
  if (options.proxy) {
    set(CURLOPT_PROXY, options.proxy->c_str());
    set(CURLOPT_PROXY_CAPATH, static_cast<const char*>(nullptr));
    if (!settings_.ca_file.empty()) set(CURLOPT_PROXY_CAINFO, settings_.ca_file.c_str());
  } else {
    set(CURLOPT_PROXY, "");  // nor the environment's
    set(CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    set(CURLOPT_OPENSOCKETDATA, this);
  }
}

void Transfer::prepare(Job job, Host& host, const Plan& plan) {
  const Route& route = plan.route;
  job_ = std::move(job);
  host_ = &host;
  hop_ = Hop{};
  hop_.url = job_.url;
  hop_.response_headers.reserve(12);
  chosen_by_user_ = route.chosen_by_user;
  error_buffer_[0] = '\0';
  certificates_.forget();

  curl_easy_setopt(easy_, CURLOPT_URL, job_.url.c_str());
  // A second request waits for the handshake, which tells whether the connection speaks HTTP/2 and carries it too.
  curl_easy_setopt(easy_, CURLOPT_PIPEWAIT, plan.target.https ? 1L : 0L);
  set_headers(plan);
  if (plan.settings != nullptr || has_own_limits_) set_limits(plan.settings);

  curl_slist_free_all(std::exchange(resolve_, nullptr));
  // libcurl looks through all connections to one place for one to take again. So that hosts that the user leads to one
  // place do not share a list, their names stay and only the port is another one.
  const bool keeps_name = route.by_port_alone && !route.addresses.empty() && !settings_.options.proxy;
  if (plan.tell && !route.addresses.empty()) {
    std::string line = (keeps_name ? plan.target.host : route.host) + ':' + std::to_string(route.port) + ':';
    for (std::size_t i = 0; i < route.addresses.size(); ++i) line += (i == 0 ? "" : ",") + route.addresses[i].text();
    resolve_ = curl_slist_append(nullptr, line.c_str());
  }
  curl_easy_setopt(easy_, CURLOPT_RESOLVE, resolve_);

  curl_slist_free_all(std::exchange(connect_to_, nullptr));
  if (route.elsewhere) {
    const std::string line = "::" + (keeps_name ? "" : route.host) + ':' + std::to_string(route.port);
    connect_to_ = curl_slist_append(nullptr, line.c_str());
  }
  curl_easy_setopt(easy_, CURLOPT_CONNECT_TO, connect_to_);

  // All names are ours to resolve: libcurl's own resolver must not be reached.
  const bool needs_no_name = settings_.options.proxy || Address::parse(route.host);
  curl_easy_setopt(easy_, CURLOPT_RESOLVER_START_FUNCTION, needs_no_name ? nullptr : &refuse_to_resolve);

  if (std::exchange(has_cookies_, false)) curl_easy_setopt(easy_, CURLOPT_COOKIELIST, "ALL");
  for (const std::string& line : job_.chain->cookies) {
    curl_easy_setopt(easy_, CURLOPT_COOKIELIST, line.c_str());
    has_cookies_ = true;
  }
}

void Transfer::set_headers(const Plan& plan) {
  static const std::vector<std::string> kNone;
  const RequestHeaders& headers = settings_.headers;
  const bool first_origin = plan.target.origin() == job_.chain->first_origin;
  const std::vector<std::string>& own = first_origin ? job_.chain->headers : kNone;
  const std::vector<std::string>& of_host = plan.secrets ? plan.settings->headers : kNone;
  const bool usual = of_host.empty() && own.empty();
  curl_slist_free_all(std::exchange(own_headers_, usual ? nullptr : headers.list_with(first_origin, of_host, own)));
  curl_easy_setopt(easy_, CURLOPT_HTTPHEADER, own_headers_ != nullptr ? own_headers_ : headers.list(first_origin));
  const bool has_cookies = plan.secrets && !plan.settings->cookies.empty();
  curl_easy_setopt(easy_, CURLOPT_COOKIE, has_cookies ? plan.settings->cookies.c_str() : nullptr);
  hop_.request_headers = headers.shown(plan.target, of_host, own);
}

void Transfer::set_limits(const HostSettings* settings) {
  const Options& options = settings_.options;
  std::chrono::milliseconds total = options.max_time, connect = options.connect_timeout;
  if (settings != nullptr) {
    total = settings->max_time.value_or(total);
    connect = settings->connect_timeout.value_or(connect);
  }
  has_own_limits_ = settings != nullptr;
  curl_easy_setopt(easy_, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(connect.count()));
  curl_easy_setopt(easy_, CURLOPT_TIMEOUT_MS, static_cast<long>(total.count()));
  // Less than a byte a second for half of the time that a hop may take.
  curl_easy_setopt(easy_, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(easy_, CURLOPT_LOW_SPEED_TIME, std::max(1L, static_cast<long>(total.count() / 2000)));
}

Transfer::Outcome Transfer::take(CURLcode code) {
  Outcome out;
  const bool cut_by_us = code == CURLE_WRITE_ERROR && truncated_;
  if (code != CURLE_OK && !cut_by_us) name_error(code, out);

  curl_off_t pretransfer = 0;
  curl_easy_getinfo(easy_, CURLINFO_PRETRANSFER_TIME_T, &pretransfer);
  out.connected = pretransfer > 0;
  char* address = nullptr;
  long port = 0;
  curl_easy_getinfo(easy_, CURLINFO_PRIMARY_IP, &address);
  curl_easy_getinfo(easy_, CURLINFO_PRIMARY_PORT, &port);
  if (out.connected && address != nullptr && *address != '\0') {
    const bool v6 = std::string_view(address).find(':') != std::string_view::npos;
    hop_.remote_address.append(v6 ? "[" : "").append(address).append(v6 ? "]:" : ":").append(std::to_string(port));
  }
  if (has_cookies_) out.cookies = cookies();

  out.job = std::move(job_);
  out.host = std::exchange(host_, nullptr);
  out.hop = std::move(hop_);
  out.body = std::exchange(body_, {});
  out.body_truncated = truncated_;
  refusal_.clear();
  header_bytes_ = 0;
  drained_ = 0;
  truncated_ = false;
  return out;
}

void Transfer::name_error(CURLcode code, Outcome& out) const {
  const std::string_view words = error_buffer_[0] != '\0' ? error_buffer_.data() : curl_easy_strerror(code);
  long os_error = 0;
  curl_easy_getinfo(easy_, CURLINFO_OS_ERRNO, &os_error);
  out.error = transfer_error(code, os_error);
  out.error_text = words;
  if (out.error == TransferError::tls) {
    long verify_result = 0;
    curl_easy_getinfo(easy_, CURLINFO_SSL_VERIFYRESULT, &verify_result);
    // Whatever the code: inside a proxy's TLS libcurl loses OpenSSL's word that the certificate was refused.
    const bool seen = certificates_.fault() != TlsFault::none;
    out.tls = seen ? certificates_.fault() : tls_fault(code, verify_result);
    out.error_text = seen                              ? certificates_.words()
                     : out.tls == TlsFault::wrong_host ? certificates_.wrong_host_words()
                                                       : tls_error_text(out.tls, code, words);
  } else if (!refusal_.empty() && code == CURLE_COULDNT_CONNECT) {
    out.error = TransferError::refused_address;
    out.error_text = refusal_;
  } else if (header_bytes_ > kMostHeaderBytes) {
    out.error_text = "the header is longer than " + std::to_string(kMostHeaderBytes / 1024) + " KiB";
  }
}

std::vector<std::string> Transfer::cookies() const {
  std::vector<std::string> out;
  curl_slist* list = nullptr;
  curl_easy_getinfo(easy_, CURLINFO_COOKIELIST, &list);
  for (const curl_slist* at = list; at != nullptr; at = at->next) out.emplace_back(at->data);
  curl_slist_free_all(list);
  return out;
}

void Transfer::read_header(std::string_view line) {
  line = trim(line);
  if (line.empty()) return;
  if (line.substr(0, 5) == "HTTP/") {
    // A new block: the final answer after a 1xx one.
    hop_.response_headers.clear();
    const std::size_t space = std::min(line.find(' '), line.size());
    hop_.http_version = line.substr(5, space - 5);
    line = trim(line.substr(space));
    hop_.status = 0;
    std::from_chars(line.data(), line.data() + line.size(), hop_.status);
    hop_.status_text = trim(line.substr(std::min<std::size_t>(3, line.size())));
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view name = line.substr(0, colon);
  if (equal_ignoring_case(name, "set-cookie")) has_cookies_ = true;
  hop_.response_headers.emplace_back(name, trim(line.substr(colon + 1)));
}

bool Transfer::read_body(std::string_view bytes) {
  const std::uint64_t limit = is_redirect(hop_.status) ? 0 : settings_.options.max_filesize;
  if (body_.empty() && limit > 0) {
    curl_off_t announced = 0;
    curl_easy_getinfo(easy_, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
    if (announced > 0) body_.reserve(std::min(limit, static_cast<std::uint64_t>(announced)));
  }
  const std::size_t kept = std::min<std::uint64_t>(limit - body_.size(), bytes.size());
  body_.append(bytes.substr(0, kept));
  if (kept == bytes.size()) return true;
  truncated_ = true;
  drained_ += bytes.size() - kept;
  return drained_ <= kDrained;
}

std::size_t Transfer::on_header(char* data, std::size_t size, std::size_t count, void* self) {
  auto* transfer = static_cast<Transfer*>(self);
  transfer->header_bytes_ += size * count;
  if (transfer->header_bytes_ > kMostHeaderBytes) return 0;
  transfer->read_header({data, size * count});
  return size * count;
}

std::size_t Transfer::on_body(char* data, std::size_t size, std::size_t count, void* self) {
  return static_cast<Transfer*>(self)->read_body({data, size * count}) ? size * count : 0;
}

// The address guard's last word: on the address actually connected to.
curl_socket_t Transfer::open_socket(void* self, curlsocktype, curl_sockaddr* address) {
  auto* transfer = static_cast<Transfer*>(self);
  if (!transfer->chosen_by_user_) {
    const auto there = Address::from(address->addr);
    auto refusal =
        there ? transfer->settings_.guard.refusal(transfer->host_->name(), *there) : "not an Internet address";
    if (refusal) {
      transfer->refusal_ = std::move(*refusal);
      return CURL_SOCKET_BAD;
    }
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int Transfer::close_socket(void* poller, curl_socket_t fd) {
  static_cast<Poller*>(poller)->forget(fd);
  return close(fd);
}

CURLcode Transfer::on_tls(CURL*, void* context, void* self) {
  static_cast<Transfer*>(self)->certificates_.attach(static_cast<SSL_CTX*>(context));
  return CURLE_OK;
}

int Transfer::refuse_to_resolve(void*, void*, void*) {
  return 1;
}

}  // namespace claimcheck::fetch
