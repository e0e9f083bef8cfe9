#include "fetch/mapping.hpp"

#include <charconv>

#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

// Splits at colons that do not stand in brackets; the last field takes what is left.
std::vector<std::string> fields(std::string_view text, std::size_t most) {
  std::vector<std::string> out(1);
  bool bracketed = false;
  for (const char c : text) {
    if (c == '[') bracketed = true;
    if (c == ']') bracketed = false;
    if (c == ':' && !bracketed && out.size() < most) {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

// An empty text is read as no port; false: neither.
bool read_port(std::string_view text, std::optional<std::uint16_t>& port) {
  if (text.empty()) return true;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0 || value > 65535) return false;
  port = static_cast<std::uint16_t>(value);
  return true;
}

}  // namespace

Result<Mapping::ConnectTo> Mapping::read_connect_to(const std::string& text) {
  const auto parts = fields(text, 4);
  ConnectTo out;
  if (parts.size() != 4 || !read_port(parts[1], out.port) || !read_port(parts[3], out.to_port)) {
    return failure("--connect-to " + text + ": not HOST1:PORT1:HOST2:PORT2");
  }
  out.host = to_lower(parts[0]);
  out.to_host = to_lower(parts[2]);
  return out;
}

Result<Mapping::Resolve> Mapping::read_resolve(const std::string& text) {
  auto parts = fields(text, 3);
  if (!parts[0].empty() && parts[0].front() == '+') parts[0].erase(0, 1);  // curl's mark of an answer that may expire
  Resolve out;
  std::optional<std::uint16_t> port;
  bool good = parts.size() == 3 && !parts[0].empty() && read_port(parts[1], port) && port;
  for (std::size_t at = 0; good && at <= parts[2].size();) {
    const std::size_t comma = std::min(parts[2].find(',', at), parts[2].size());
    const auto address = Address::parse(std::string_view(parts[2]).substr(at, comma - at));
    if (address) out.addresses.push_back(*address);
    good = address.has_value();
    at = comma + 1;
  }
  if (!good) return failure("--resolve " + text + ": not HOST:PORT:ADDRESS");
  out.host = to_lower(parts[0]);
  out.port = *port;
  return out;
}

bool proxy_takes_names(std::string_view proxy) {
  const std::string scheme = to_lower(proxy.substr(0, proxy.find("://")));
  return scheme != "socks4" && scheme != "socks5";
}

Result<Mapping> Mapping::read(const Options& options) {
  Mapping out;
  for (const std::string& text : options.connect_to) {
    auto entry = read_connect_to(text);
    if (!entry) return tl::unexpected(entry.error());
    out.connect_to_.push_back(std::move(*entry));
  }
  out.one_place_a_port_ = out.one_place_a_port();
  for (const std::string& text : options.resolve) {
    auto entry = read_resolve(text);
    if (!entry) return tl::unexpected(entry.error());
    out.resolve_.push_back(std::move(*entry));
  }
  return out;
}

bool Mapping::one_place_a_port() const {
  for (const ConnectTo& one : connect_to_) {
    if (!one.to_port) return false;
    for (const ConnectTo& other : connect_to_) {
      if (one.to_port == other.to_port && one.to_host != other.to_host) return false;
    }
  }
  return true;
}

Route Mapping::route(const Target& target) const {
  Route out;
  out.host = target.host;
  out.port = target.port;
  for (const ConnectTo& entry : connect_to_) {
    const bool host_fits = entry.host.empty() ? !target.address : entry.host == target.host;
    if (!host_fits || (entry.port && *entry.port != target.port)) continue;
    out.chosen_by_user = out.elsewhere = true;
    out.by_port_alone = one_place_a_port_ && !target.address;
    if (!entry.to_host.empty()) out.host = entry.to_host;
    if (entry.to_port) out.port = *entry.to_port;
    break;
  }
  for (const Resolve& entry : resolve_) {
    if (entry.port != out.port || (entry.host != out.host && entry.host != "*")) continue;
    out.chosen_by_user = true;
    out.addresses = entry.addresses;
    return out;
  }
  if (const auto address = Address::parse(out.host)) out.addresses = {*address};
  return out;
}

}  // namespace claimcheck::fetch
