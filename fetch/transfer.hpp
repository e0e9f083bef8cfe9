#pragma once

#include <curl/curl.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/certificate_check.hpp"
#include "fetch/exchange.hpp"
#include "fetch/guard.hpp"
#include "fetch/host.hpp"
#include "fetch/job.hpp"
#include "fetch/mapping.hpp"
#include "fetch/options.hpp"
#include "fetch/poller.hpp"
#include "fetch/request_headers.hpp"
#include "fetch/target.hpp"

namespace claimcheck::fetch {

// What all transfers share; it must outlive them.
struct TransferSettings {
  const Options& options;
  const RequestHeaders& headers;
  const Guard& guard;
  Poller& poller;
  std::string ca_file;  // empty: libcurl's default
};

// One libcurl easy handle, used for many requests after each other: sends a GET, collects the answer. Made once,
// because most of its settings never change.
class Transfer {
 public:
  // Bytes after the body limit that are read and thrown away to keep the connection.
  static constexpr std::uint64_t kDrained = 64 * 1024;
  static constexpr std::size_t kMostHeaderBytes = 256 * 1024;

  explicit Transfer(const TransferSettings& settings);
  ~Transfer();
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  struct Plan {
    const Target& target;
    const Route& route;
    bool tell;                     // the pool has to be told the route's addresses
    const HostSettings* settings;  // null: none for this host
    bool secrets;                  // its headers and cookies may be sent
  };
  // Sets up the job's next hop.
  void prepare(Job job, Host& host, const Plan& plan);
  CURL* handle() const { return easy_; }
  static Transfer& of(CURL* easy);

  // What a finished hop brought; the Transfer is empty and can be prepared anew.
  struct Outcome {
    Job job;
    Host* host = nullptr;
    Hop hop;
    std::string body;
    bool body_truncated = false;
    TransferError error = TransferError::none;
    TlsFault tls = TlsFault::none;
    std::string error_text;
    bool connected = false;            // the request could be sent
    std::vector<std::string> cookies;  // of the chain, for its next hop
  };
  Outcome take(CURLcode code);

 private:
  void set_constant_options();
  void set_headers(const Plan& plan);
  void set_limits(const HostSettings* settings);
  void read_header(std::string_view line);
  bool read_body(std::string_view bytes);
  void name_error(CURLcode code, Outcome& out) const;
  std::vector<std::string> cookies() const;

  static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* self);
  static std::size_t on_body(char* data, std::size_t size, std::size_t count, void* self);
  static curl_socket_t open_socket(void* self, curlsocktype purpose, curl_sockaddr* address);
  static int close_socket(void* poller, curl_socket_t fd);
  static CURLcode on_tls(CURL* easy, void* context, void* self);
  static int refuse_to_resolve(void* state, void* reserved, void* self);

  const TransferSettings& settings_;
  CURL* easy_;
  std::array<char, CURL_ERROR_SIZE> error_buffer_{};
  CertificateCheck certificates_;
  curl_slist* resolve_ = nullptr;
  curl_slist* connect_to_ = nullptr;
  curl_slist* own_headers_ = nullptr;  // of a request that brings some

  Job job_;
  Host* host_ = nullptr;
  Hop hop_;
  std::string body_;
  std::string refusal_;  // the guard's words
  std::size_t header_bytes_ = 0;
  std::uint64_t drained_ = 0;
  bool truncated_ = false, chosen_by_user_ = false, has_cookies_ = false, has_own_limits_ = false;
};

}  // namespace claimcheck::fetch
