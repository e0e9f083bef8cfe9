#include <algorithm>

#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

std::string said_status(const Exchange& exchange, std::string_view meaning) {
  const bool redirected = exchange.hops.size() > 1;
  return (redirected ? "It redirects to " + shown_url(exchange.last()->url) + ", which answers "
                     : "The host answers ") +
         std::to_string(exchange.status()) + ": " + std::string(meaning) + '.';
}

// A page that answered before the last one led there by meta refresh.
bool is_refreshed(const Exchange& exchange) {
  return std::any_of(exchange.hops.begin(), exchange.hops.end() - 1,
                     [](const Hop& hop) { return hop.status / 100 == 2; });
}

LinkVerdict judge_server_error(const Exchange& exchange) {
  const int status = exchange.status();
  if (status == 503) {
    if (const auto after = find_header(exchange.last()->response_headers, "Retry-After")) {
      return {LinkState::rate_limited,
              said_status(exchange, "come back later (Retry-After: " + clean_line(after->substr(0, 60)) + ")"),
              "status/503-retry-after"};
    }
  }
  return {LinkState::server_error, said_status(exchange, "it failed"), "status/5xx"};
}

}  // namespace

std::optional<LinkVerdict> judge_status(const PageView& view) {
  const Exchange& exchange = view.exchange;
  const int status = exchange.status();
  if ((status == 404 || status == 410) && is_refreshed(exchange)) {
    return LinkVerdict{LinkState::soft_404,
                       "The page answers 200, but sends its readers on to " + shown_url(exchange.last()->url) +
                           ", which answers " + std::to_string(status) + '.',
                       "error/refresh"};
  }
  switch (status) {
    case 401:
    case 407: return LinkVerdict{LinkState::login_required, said_status(exchange, "a login is wanted"), "status/401"};
    case 402: return LinkVerdict{LinkState::login_required, said_status(exchange, "a payment is wanted"), "status/402"};
    case 403:
    case 999:
      return LinkVerdict{LinkState::blocked,
                         said_status(exchange, "it refuses this program, which says nothing about the page"),
                         "status/403"};
    case 404: return LinkVerdict{LinkState::not_found, said_status(exchange, "there is no such page"), "status/404"};
    case 410: return LinkVerdict{LinkState::gone, said_status(exchange, "the page was removed for good"), "status/410"};
    case 429: return LinkVerdict{LinkState::rate_limited, said_status(exchange, "too many requests"), "status/429"};
    case 451:
      return LinkVerdict{LinkState::legal_block, said_status(exchange, "withheld for legal reasons"), "status/451"};
    case 204:
    case 205: return LinkVerdict{LinkState::empty, said_status(exchange, "no content"), "status/204"};
    default: break;
  }
  if (status >= 500 && status < 600) return judge_server_error(exchange);
  if (status >= 400 && status < 500) {
    return LinkVerdict{LinkState::client_error, said_status(exchange, "it rejects the request"), "status/4xx"};
  }
  if (status < 200 || status >= 300) {
    return LinkVerdict{LinkState::bad_response, said_status(exchange, "no final answer"), "status/unexpected"};
  }
  return std::nullopt;
}

}  // namespace claimcheck::fetch
