#include <algorithm>
#include <array>

#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/public_suffix.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {
namespace {

std::string_view without_www(std::string_view host) {
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::string_view without_slash(std::string_view path) {
  return path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

int segments(std::string_view path) {
  int count = 0;
  for (std::size_t i = 0; i < path.size(); ++i) count += path[i] != '/' && (i == 0 || path[i - 1] == '/');
  return count;
}

// The same page by another spelling of its address.
bool differs_in_form_alone(const Url& from, const Url& to) {
  return without_www(from.host()) == without_www(to.host()) && without_slash(from.path()) == without_slash(to.path()) &&
         from.query() == to.query();
}

// Keys of a query that choose no page: where a reader came from, in which language, and why he was sent home.
bool chooses_no_page(std::string_view query) {
  constexpr std::array<std::string_view, 16> kKeys{"error",  "from",     "lang",       "locale", "msg",    "notfound",
                                                   "r",      "redirect", "redirected", "ref",    "reason", "referrer",
                                                   "source", "src",      "status",     "url"};
  while (!query.empty()) {
    const std::string_view field = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(field.size() + 1, query.size()));
    const std::string_view key = field.substr(0, field.find('='));
    if (!key.starts_with("utm_") && std::ranges::find(kKeys, key) == kKeys.end()) return false;
  }
  return true;
}

// A front page in one language ("/en/", "/de-de/") is a front page.
bool is_front_page(const Url& url) {
  const std::string_view path = without_slash(url.path());
  if (url.query() && !chooses_no_page(*url.query())) return false;
  if (path.empty()) return true;
  const std::string_view name = path.substr(1);
  constexpr std::array<std::string_view, 10> kNames{"default.asp", "default.aspx", "home",      "home.html",
                                                    "homepage",    "index.asp",    "index.htm", "index.html",
                                                    "index.php",   "start"};
  return std::ranges::find(kNames, name) != kNames.end() ||
         (segments(path) == 1 && (name.size() == 2 || (name.size() == 5 && (name[2] == '-' || name[2] == '_'))));
}

bool every_hop_is_permanent(const Exchange& exchange) {
  return std::all_of(exchange.hops.begin(), exchange.hops.end() - 1,
                     [](const Hop& hop) { return hop.status == 301 || hop.status == 308; });
}

std::string address(const PageView& view) {
  return shown_url(view.exchange.last()->url);
}

}  // namespace

bool is_forwarder(const PageView& view) {
  return view.asked && view.table.find_host(SignatureKind::forwarder, view.asked->host(), true) != nullptr;
}

std::optional<LinkVerdict> judge_landing(const PageView& view) {
  if (!view.is_redirected || !view.asked || !view.final_url || is_forwarder(view)) return std::nullopt;
  const Url &from = *view.asked, &to = *view.final_url;
  if (differs_in_form_alone(from, to)) return std::nullopt;
  if (!same_site(from.host(), to.host())) {
    return LinkVerdict{LinkState::redirected_offsite, "It redirects to another site: " + address(view) + '.',
                       "redirect/offsite"};
  }
  if (!is_front_page(from) && is_front_page(to)) {
    return LinkVerdict{LinkState::redirected_home, "It redirects to the front page of its site: " + address(view) + '.',
                       "redirect/home"};
  }
  constexpr int kDeep = 3, kShallow = 2;
  if (segments(from.path()) >= kDeep && segments(to.path()) < kShallow && !to.query()) {
    return LinkVerdict{LinkState::redirected_home,
                       "It redirects from deep inside the site to its top level: " + address(view) + '.',
                       "redirect/top-level"};
  }
  return std::nullopt;
}

LinkVerdict judge_address(const PageView& view) {
  if (view.exchange.hops.size() < 2 || !view.is_redirected || !view.asked || !view.final_url) {
    return {LinkState::alive, "The page answers.", "status/200"};
  }
  if (differs_in_form_alone(*view.asked, *view.final_url)) {
    return {LinkState::alive, "The page answers, by way of " + address(view) + '.', "redirect/form"};
  }
  if (is_forwarder(view)) {
    return {LinkState::alive, "It forwards, as it is meant to, to " + address(view) + '.', "redirect/forwarder"};
  }
  if (every_hop_is_permanent(view.exchange)) {
    return {LinkState::moved, "It has moved for good to " + address(view) + '.', "redirect/permanent"};
  }
  return {LinkState::alive, "The page answers, for now at " + address(view) + '.', "redirect/temporary"};
}

}  // namespace claimcheck::fetch
