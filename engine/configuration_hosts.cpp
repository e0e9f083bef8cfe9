#include "engine/configuration_hosts.hpp"

#include <algorithm>
#include <array>

#include "engine/measures.hpp"
#include "fetch/exchange.hpp"
#include "model/url.hpp"

namespace claimcheck::engine {
namespace {

using std::chrono::milliseconds;

// A host's name as URLs are serialised, "*." before it or not, a port behind it or not.
Result<fetch::HostSettings> read_name(const YamlMember& member) {
  fetch::HostSettings out;
  std::string_view name = member.key;
  const bool is_domain = name.starts_with("*.");
  if (is_domain) name.remove_prefix(2);
  const auto url = Url::parse("http://" + std::string(name) + "/");
  const bool is_plain = name.find_first_of("/?#@\\*") == std::string_view::npos;
  if (!url || !is_plain || url->host().empty()) {
    return failure("not a host: " + member.key, *member.value.path, member.line);
  }
  out.host = (is_domain ? "*." : "") + std::string(url->host());
  if (name.find(':', name.find(']') == std::string_view::npos ? 0 : name.find(']')) != std::string_view::npos) {
    out.port = url->effective_port();
  }
  return out;
}

// A text with its variables, fit for a line of a header.
Result<std::string> read_value(const YamlNode& node, const Environment& environment) {
  const auto text = node.as_text();
  if (!text) return tl::unexpected(text.error());
  auto value = expand(*text, environment);
  if (!value) return tl::unexpected(node.error(value.error().message));
  const bool is_line = std::ranges::none_of(*value, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (!is_line) return tl::unexpected(node.error("a control character, which no header may hold"));
  return value;
}

// name → value, joined pair by pair.
Result<std::vector<std::string>> read_pairs(const YamlNode& node, std::string_view sign,
                                            const Environment& environment) {
  if (node.kind != YamlNode::Kind::map) return tl::unexpected(node.error("not a map of names and values"));
  std::vector<std::string> out;
  for (const YamlMember& member : node.members) {
    if (!fetch::is_field_name(member.key))
      return tl::unexpected(member.value.error("not a name for a header: " + member.key));
    auto value = read_value(member.value, environment);
    if (!value) return tl::unexpected(value.error());
    out.push_back(member.key + std::string(sign) + *value);
  }
  return out;
}

std::string base64(std::string_view bytes) {
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view part = bytes.substr(at, 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i) bits = bits << 8 | (i < part.size() ? static_cast<unsigned char>(part[i]) : 0);
    for (std::size_t i = 0; i < 4; ++i) out += i <= part.size() ? kDigits[bits >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

Result<std::vector<int>> read_statuses(const YamlNode& node) {
  const auto texts = node.as_texts();
  if (!texts) return tl::unexpected(texts.error());
  std::vector<int> out;
  for (const std::string& text : *texts) {
    const auto status = parse_count(text);
    if (!status || *status < 100 || *status > 999) return tl::unexpected(node.error("not an HTTP status: " + text));
    out.push_back(static_cast<int>(*status));
  }
  return out;
}

Result<milliseconds> read_seconds(const YamlNode& node) {
  const auto seconds = parse_seconds(node.text);
  if (!seconds) return tl::unexpected(node.error("not a number of seconds"));
  return *seconds;
}

// Reads one host's map, up to the first thing that is wrong.
class HostReader {
 public:
  HostReader(const YamlNode& node, const Environment& environment) : node_(node), environment_(environment) {}

  std::optional<Error> read(fetch::HostSettings& out) {
    std::vector<std::string> keys;
    for (const HostKey& key : host_keys()) keys.emplace_back(key.name);
    if (auto error = node_.expect_keys(keys)) return error;
    const auto value = [&](const YamlNode& node) { return read_value(node, environment_); };
    take(
        "headers", [&](const YamlNode& node) { return read_pairs(node, ": ", environment_); }, out.headers);
    std::vector<std::string> cookies;
    take(
        "cookies", [&](const YamlNode& node) { return read_pairs(node, "=", environment_); }, cookies);
    for (const std::string& cookie : cookies) out.cookies += (out.cookies.empty() ? "" : "; ") + cookie;
    std::optional<std::string> user, password, token;
    take("user", value, user);
    take("password", value, password);
    take("token", value, token);
    take("accept", &read_statuses, out.accept);
    take("max-time", &read_seconds, out.max_time);
    take("connect-timeout", &read_seconds, out.connect_timeout);
    take(
        "max-per-host", [](const YamlNode& node) { return node.as_count(); }, out.max_per_host);
    take("delay", &read_seconds, out.delay);
    if (!wrong_ && user.has_value() != password.has_value()) wrong_ = node_.error("user and password belong together");
    if (!wrong_ && user && token) wrong_ = node_.error("either user and password or token");
    if (user && password) out.headers.push_back("Authorization: Basic " + base64(*user + ':' + *password));
    if (token) out.headers.push_back("Authorization: Bearer " + *token);
    return wrong_;
  }

 private:
  template <class Read, class Target>
  void take(const char* key, Read how, Target& target) {
    const YamlNode* node = node_.find(key);
    if (node == nullptr || wrong_) return;
    auto value = how(*node);
    if (value) {
      target = std::move(*value);
    } else {
      wrong_ = std::move(value).error();
    }
  }

  const YamlNode& node_;
  const Environment& environment_;
  std::optional<Error> wrong_;
};

}  // namespace

std::span<const HostKey> host_keys() {
  static constexpr std::array<HostKey, 10> kKeys{{
      {"headers", "MAP", "Fields to send, in place of those of the same name that header sends to all"},
      {"cookies", "MAP", "Cookies to send"},
      {"user", "TEXT", "For HTTP Basic"},
      {"password", "TEXT", "For HTTP Basic, best from the environment: ${NAME}"},
      {"token", "TEXT", "For HTTP Bearer, in place of user and password"},
      {"accept", "STATUSES", "Statuses that say of this host that a page is alive"},
      {"max-time", "SECONDS", "Longest time for one request"},
      {"connect-timeout", "SECONDS", "Longest time for a connection"},
      {"max-per-host", "N", "Transfers at a time"},
      {"delay", "SECONDS", "Time between two requests"},
  }};
  return kKeys;
}

Result<std::vector<fetch::HostSettings>> read_hosts(const YamlNode& node, const Environment& environment) {
  if (node.kind != YamlNode::Kind::map) return tl::unexpected(node.error("hosts: not a map of hosts and settings"));
  std::vector<fetch::HostSettings> out;
  for (const YamlMember& member : node.members) {
    auto settings = read_name(member);
    if (!settings) return tl::unexpected(settings.error());
    const bool is_new = std::ranges::none_of(out, [&](const fetch::HostSettings& other) {
      return other.host == settings->host && other.port == settings->port;
    });
    if (!is_new) return failure(settings->host + " stands here twice", *member.value.path, member.line);
    if (auto error = HostReader(member.value, environment).read(*settings)) return tl::unexpected(std::move(*error));
    out.push_back(std::move(*settings));
  }
  return out;
}

Result<std::vector<fetch::HostSettings>> hosts_of(const std::vector<Setting>& settings,
                                                  const Environment& environment) {
  std::vector<fetch::HostSettings> out;
  for (const Setting& setting : settings) {
    if (setting.key->kind != ConfigurationKey::Kind::hosts) continue;
    auto hosts = read_hosts(setting.value, environment);
    if (!hosts) return hosts;
    for (fetch::HostSettings& host : *hosts) {
      std::erase_if(out, [&](const auto& other) { return other.host == host.host && other.port == host.port; });
      out.push_back(std::move(host));
    }
  }
  return out;
}

}  // namespace claimcheck::engine
