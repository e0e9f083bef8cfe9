#include "fetch/target.hpp"

#include <curl/curl.h>

#include <memory>

#include "fetch/ascii.hpp"

namespace claimcheck::fetch {
namespace {

struct UrlDeleter {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using UrlHandle = std::unique_ptr<CURLU, UrlDeleter>;

std::optional<std::string> part(CURLU* url, CURLUPart what, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, what, &text, flags) != CURLUE_OK) return std::nullopt;
  std::string out(text);
  curl_free(text);
  return out;
}

}  // namespace

std::optional<Target> parse_target(const std::string& url) {
  const UrlHandle handle(curl_url());
  if (curl_url_set(handle.get(), CURLUPART_URL, url.c_str(), CURLU_URLENCODE) != CURLUE_OK) return std::nullopt;
  const auto scheme = part(handle.get(), CURLUPART_SCHEME);
  auto host = part(handle.get(), CURLUPART_HOST);
  const auto port = part(handle.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
  if (!scheme || !host || host->empty() || !port || (*scheme != "http" && *scheme != "https")) return std::nullopt;
  curl_url_set(handle.get(), CURLUPART_USER, nullptr, 0);
  curl_url_set(handle.get(), CURLUPART_PASSWORD, nullptr, 0);
  auto clean = part(handle.get(), CURLUPART_URL);
  if (!clean) return std::nullopt;

  Target out;
  out.url = std::move(*clean);
  out.host = to_lower(*host);
  out.port = static_cast<std::uint16_t>(std::stoul(*port));
  out.https = *scheme == "https";
  out.address = Address::parse(out.host);
  return out;
}

std::optional<std::string> resolve_location(const std::string& base, const std::string& location) {
  const UrlHandle handle(curl_url());
  if (curl_url_set(handle.get(), CURLUPART_URL, base.c_str(), CURLU_URLENCODE) != CURLUE_OK) return std::nullopt;
  constexpr unsigned kFlags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;
  if (curl_url_set(handle.get(), CURLUPART_URL, location.c_str(), kFlags) != CURLUE_OK) return std::nullopt;
  return part(handle.get(), CURLUPART_URL);
}

std::string_view without_fragment(std::string_view url) {
  return url.substr(0, url.find('#'));
}

}  // namespace claimcheck::fetch
