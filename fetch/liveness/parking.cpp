#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/public_suffix.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::uint32_t kParkedWords = 200;  // offers and a list of searches; an article about parking is longer
constexpr std::uint32_t kBareWords = 60;     // on a host that tells what it does not have

LinkVerdict parked(const std::string& evidence, std::string_view rule) {
  return {LinkState::parked, "The domain is parked or for sale: " + evidence + '.', rule};
}

}  // namespace

std::optional<LinkVerdict> judge_parking(const PageView& view) {
  constexpr SignatureKind kind = SignatureKind::parking;
  const bool leaves = view.asked && !same_site(view.asked->host(), view.final_host());
  if (leaves && view.table.find_host(kind, view.final_host(), true) != nullptr) {
    return parked("it redirects to " + shown_url(view.exchange.last()->url), "parked/landing");
  }
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
  return std::nullopt;
}

}  // namespace claimcheck::fetch
