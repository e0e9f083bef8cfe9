#include "fetch/request_headers.hpp"

#include <algorithm>
#include <utility>

#include "fetch/ascii.hpp"

namespace claimcheck::fetch {
namespace {

// Says what we are and names no browser: a site's owner can see us in his log, and refuse us.
std::string default_user_agent() {
  return std::string(kSoftware) + " (link and citation checker)";
}

constexpr const char* kAccept = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8";
constexpr const char* kAcceptEncoding = "deflate, gzip, br, zstd";

}  // namespace

bool is_credential(std::string_view header_name) {
  const std::string name = to_lower(header_name);
  if (name == "cookie" || name == "cookie2") return true;
  return std::ranges::any_of(std::initializer_list<std::string_view>{"auth", "token", "key", "secret", "session"},
                             [&](std::string_view part) { return name.find(part) != std::string::npos; });
}

RequestHeaders::RequestHeaders(const Options& options)
    : user_agent_(options.user_agent.empty() ? default_user_agent() : options.user_agent) {
  const auto append = [](List& list, const std::string& line) {
    list.reset(curl_slist_append(list.release(), line.c_str()));
  };
  shown_ = {{"User-Agent", user_agent_}, {"Accept", kAccept}, {"Accept-Encoding", kAcceptEncoding}};
  const auto replace = [&](std::string name, std::string value) {
    const auto same =
        std::ranges::find_if(shown_, [&](const auto& field) { return equal_ignoring_case(field.first, name); });
    if (same != shown_.end()) shown_.erase(same);
    if (!value.empty()) shown_.emplace_back(std::move(name), std::move(value));
  };

  const std::string accept = std::string("Accept: ") + kAccept;
  const bool own_accept = std::ranges::any_of(options.headers, [](const std::string& line) {
    return equal_ignoring_case(std::string_view(line).substr(0, 7), "accept:");
  });
  if (!own_accept) {
    append(all_, accept);
    append(harmless_, accept);
  }
  for (const std::string& line : options.headers) {
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string name(trim(std::string_view(line).substr(0, colon)));
    append(all_, line);
    if (is_credential(name)) continue;
    append(harmless_, line);
    replace(name, std::string(trim(std::string_view(line).substr(std::min(colon + 1, line.size())))));
  }
}

Headers RequestHeaders::shown(const Target& target) const {
  Headers out;
  out.reserve(shown_.size() + 1);
  const bool plain_port = target.port == (target.https ? 443 : 80);
  out.emplace_back("Host", plain_port ? target.host : target.host + ':' + std::to_string(target.port));
  out.insert(out.end(), shown_.begin(), shown_.end());
  return out;
}

}  // namespace claimcheck::fetch
