#include <algorithm>

#include "fetch/liveness/liveness.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/public_suffix.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::uint32_t kParkedWords = 200;  // offers and a list of searches; an article about parking is longer
constexpr std::uint32_t kBareWords = 60;     // where a phrase or a name server is weak evidence

LinkVerdict parked(const std::string& evidence, std::string_view rule) {
  return {LinkState::parked, "The domain is parked or for sale: " + evidence + '.', rule};
}

// A parking service shows its own site with the same name servers.
std::string parking_name_server(const PageView& view) {
  const auto found = std::ranges::find_if(view.seen.name_servers, [&](const std::string& name) {
    return view.table.find_name_server(SignatureKind::parking, name) != nullptr && !same_site(name, view.final_host());
  });
  return found == view.seen.name_servers.end() ? std::string() : *found;
}

bool is_bare(const PageView& view) {
  return view.is_html && view.signs.words <= kBareWords && !view.host_is_honest();
}

}  // namespace

std::optional<std::string> doubtful_domain(const Observation& observation, const Signatures& signatures) {
  const Exchange& exchange = *observation.exchange;
  if (exchange.error != TransferError::none || exchange.status() / 100 != 2) return std::nullopt;
  if (observation.page == nullptr || observation.page->signs.words > kBareWords) return std::nullopt;
  const PageView view(observation, signatures);
  if (!is_bare(view)) return std::nullopt;
  std::string domain = registrable_domain(view.final_host());
  if (domain.empty()) return std::nullopt;
  const LinkHealth health = info(judge_liveness(observation, signatures).state).health;
  const bool is_open = health == LinkHealth::good || health == LinkHealth::suspect;
  return is_open ? std::optional(std::move(domain)) : std::nullopt;
}

std::optional<LinkVerdict> judge_parked_landing(const PageView& view) {
  const bool leaves = view.asked && view.final_url && !same_site(view.asked->host(), view.final_host());
  if (!leaves || view.table.find_host(SignatureKind::parking, view.final_host(), true) == nullptr) return std::nullopt;
  return parked("it redirects to " + shown_url(view.exchange.last()->url), "parked/landing");
}

std::optional<LinkVerdict> judge_parking(const PageView& view) {
  constexpr SignatureKind kind = SignatureKind::parking;
  if (!view.is_html || view.signs.words > kParkedWords) return std::nullopt;
  for (const std::string& host : view.signs.hosts) {
    if (view.table.find_host(kind, host, false) != nullptr) {
      return parked("the page loads or links " + in_quotes(host), "parked/host");
    }
  }
  if (view.exchange.last() != nullptr && view.table.find_header(kind, view.exchange.last()->response_headers, true)) {
    return parked("the answer has the headers or cookies of a parking service", "parked/header");
  }
  if (view.table.find_markup(kind, view.exchange.body) != nullptr) {
    return parked("the page is built by a parking service's script", "parked/markup");
  }
  if (view.host_is_honest() && view.signs.words > kBareWords) return std::nullopt;
  for (const std::string* title : {&view.signs.title, &view.signs.heading}) {
    if (view.table.find_title(kind, *title) != nullptr) {
      return parked("the page is titled " + in_quotes(*title), "parked/phrase");
    }
  }
  if (const SpokenPhrase said = find_spoken(view, kind)) {
    return parked("the page says " + in_quotes(said.phrase), "parked/phrase");
  }
  if (const std::string name = is_bare(view) ? parking_name_server(view) : ""; !name.empty()) {
    return parked("its names are served by " + in_quotes(name) + ", a parking service's, and the page has " +
                      std::to_string(view.signs.words) + " words",
                  "parked/name-server");
  }
  return std::nullopt;
}

}  // namespace claimcheck::fetch
