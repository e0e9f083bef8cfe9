#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimcheck::fetch {

// What the user wants done differently for one host, or for every host below a domain. Headers and cookies may be
// secrets: they are sent to that host alone and shown nowhere.
struct HostSettings {
  std::string host;                   // "example.org", or "*.example.org": every name below it; in lower case
  std::optional<std::uint16_t> port;  // nullopt: of any
  std::vector<std::string> headers;   // "Name: value", in place of those sent to all hosts
  std::string cookies;                // "a=1; b=2"
  std::vector<int> accept;            // statuses that say here that the page is alive
  std::optional<std::chrono::milliseconds> max_time, connect_timeout;
  std::optional<unsigned> max_per_host;
  std::optional<std::chrono::milliseconds> delay;
};

// The settings for a host: of its own name before those of a domain, of a longer domain before a shorter one, with a
// port before any. One entry counts, they are not added up. Null: there are none.
const HostSettings* find_settings(const std::vector<HostSettings>& all, std::string_view host, std::uint16_t port);

// Whether the user said that a page of this URL with this status is alive.
bool accepts_status(const std::vector<HostSettings>& all, const std::string& url, int status);

}  // namespace claimcheck::fetch
