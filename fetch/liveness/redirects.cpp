#include <algorithm>
#include <array>

#include "fetch/liveness/verdict.hpp"
#include "model/public_suffix.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {
namespace {

// Sites whose business is to lead elsewhere: leaving them is what the citation meant. Shorteners, DOI and handle
// resolvers, archives, and the redirectors of large platforms.
constexpr std::array<std::string_view, 26> kForwarders{
    "archive.is", "archive.org", "archive.ph", "archive.today", "arxiv.org", "bit.ly",     "buff.ly",
    "dlvr.it",    "doi.org",     "dx.doi.org", "fb.me",         "goo.gl",    "handle.net", "hdl.handle.net",
    "is.gd",      "j.mp",        "lnkd.in",    "ow.ly",         "perma.cc",  "purl.org",   "rb.gy",
    "t.co",       "tinyurl.com", "w3id.org",   "wp.me",         "youtu.be"};

bool is_forwarder(const Url& url) {
  return std::ranges::binary_search(kForwarders, std::string_view(registrable_domain(url.host()))) ||
         std::ranges::binary_search(kForwarders, url.host());
}

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

// A front page in one language ("/en/", "/de-de/") is a front page.
bool is_front_page(const Url& url) {
  const std::string_view path = without_slash(url.path());
  if (url.query()) return false;
  if (path.empty()) return true;
  const std::string_view name = path.substr(1);
  return name == "index.html" || name == "index.php" || name == "home" || name == "index.htm" ||
         (segments(path) == 1 && (name.size() == 2 || (name.size() == 5 && name[2] == '-')));
}

bool every_hop_is_permanent(const Exchange& exchange) {
  return std::all_of(exchange.hops.begin(), exchange.hops.end() - 1,
                     [](const Hop& hop) { return hop.status == 301 || hop.status == 308; });
}

}  // namespace

std::optional<LinkVerdict> judge_redirects(const std::string& url, const Exchange& exchange) {
  if (exchange.hops.size() < 2) return std::nullopt;
  const auto from = Url::parse(url);
  const auto to = Url::parse(exchange.last()->url);
  if (!from || !to) return std::nullopt;
  if (differs_in_form_alone(*from, *to)) {
    return LinkVerdict{LinkState::alive, "The page answers, by way of " + exchange.last()->url + '.', "redirect/form"};
  }
  if (is_forwarder(*from)) {
    return LinkVerdict{LinkState::alive, "It forwards, as it is meant to, to " + exchange.last()->url + '.',
                       "redirect/forwarder"};
  }
  if (!same_site(from->host(), to->host())) {
    return LinkVerdict{LinkState::redirected_offsite, "It redirects to another site: " + exchange.last()->url + '.',
                       "redirect/offsite"};
  }
  if (!is_front_page(*from) && is_front_page(*to)) {
    return LinkVerdict{LinkState::redirected_home,
                       "It redirects to the front page of its site: " + exchange.last()->url + '.', "redirect/home"};
  }
  constexpr int kDeep = 3, kShallow = 2;
  if (segments(from->path()) >= kDeep && segments(to->path()) < kShallow && !to->query()) {
    return LinkVerdict{LinkState::redirected_home,
                       "It redirects from deep inside the site to its top level: " + exchange.last()->url + '.',
                       "redirect/top-level"};
  }
  if (every_hop_is_permanent(exchange)) {
    return LinkVerdict{LinkState::moved, "It has moved for good to " + exchange.last()->url + '.',
                       "redirect/permanent"};
  }
  return LinkVerdict{LinkState::alive, "The page answers, for now at " + exchange.last()->url + '.',
                     "redirect/temporary"};
}

}  // namespace claimcheck::fetch
