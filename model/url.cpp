#include "model/url.hpp"

#include "model/url_ip.hpp"
#include "model/url_parser.hpp"

namespace claimcheck {
namespace {

std::string serialise(const Url::Parts& parts) {
  std::string out = parts.scheme + ":";
  if (parts.host) {
    out += "//";
    if (!parts.username.empty() || !parts.password.empty()) {
      out += parts.username;
      if (!parts.password.empty()) out += ":" + parts.password;
      out += '@';
    }
    out += *parts.host;
    if (parts.port) out += ":" + std::to_string(*parts.port);
  } else if (!parts.has_opaque_path && parts.path.starts_with("//")) {
    out += "/.";
  }
  out += parts.path;
  if (parts.query) out += "?" + *parts.query;
  if (parts.fragment) out += "#" + *parts.fragment;
  return out;
}

}  // namespace

Url::Url(Parts parts) : parts_(std::move(parts)), href_(serialise(parts_)) {}

std::optional<Url> Url::parse(std::string_view input, const Url* base) {
  auto parts = parse_url(input, base == nullptr ? nullptr : &base->parts_);
  if (!parts) return std::nullopt;
  return Url(std::move(*parts));
}

std::uint16_t Url::effective_port() const {
  return parts_.port ? *parts_.port : default_port(parts_.scheme);
}

bool Url::has_ip_address() const {
  const std::string_view name = host();
  return name.starts_with('[') || (!name.empty() && is_special_scheme(parts_.scheme) && ends_in_a_number(name));
}

Url Url::without_fragment() const {
  Parts parts = parts_;
  parts.fragment.reset();
  return Url(std::move(parts));
}

Url Url::without_credentials() const {
  Parts parts = parts_;
  parts.username.clear();
  parts.password.clear();
  return Url(std::move(parts));
}

std::string canonical_url(std::string_view url) {
  const auto parsed = Url::parse(url);
  return parsed ? parsed->without_credentials().href() : std::string(url);
}

}  // namespace claimcheck
