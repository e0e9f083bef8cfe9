#include <algorithm>
#include <array>
#include <cctype>

#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

struct WallHeader {
  std::string_view header;  // lower case
  std::string_view value;   // it contains this, lower case; empty: any value
  std::string_view product;
  bool only_refusals;  // sent with a refusal and never with an answer that came from behind the wall
};

// As the products document or show them: cf-mitigated (developers.cloudflare.com, "Detect a Challenge Page response"),
// x-amzn-waf-action (AWS WAF, "CAPTCHA and Challenge actions"), x-dd-b and x-datadome (DataDome), x-iinfo and x-cdn
// (Imperva), Server: AkamaiGHost (Akamai's own pages).
constexpr std::array kWalls{
    WallHeader{"cf-mitigated", "", "Cloudflare", true}, WallHeader{"x-amzn-waf-action", "", "AWS WAF", true},
    WallHeader{"x-dd-b", "", "DataDome", true},         WallHeader{"server", "datadome", "DataDome", true},
    WallHeader{"x-px-block", "", "PerimeterX", true},   WallHeader{"x-sucuri-block", "", "Sucuri", true},
    WallHeader{"x-datadome", "", "DataDome", false},    WallHeader{"server", "akamaighost", "Akamai", false},
    WallHeader{"x-iinfo", "", "Imperva", false},        WallHeader{"x-cdn", "incapsula", "Imperva", false},
    WallHeader{"x-cdn", "imperva", "Imperva", false},
};

bool contains_no_case(std::string_view text, std::string_view lower_case) {
  if (lower_case.empty()) return true;
  const auto same = [](unsigned char byte, unsigned char lower) { return std::tolower(byte) == lower; };
  return std::search(text.begin(), text.end(), lower_case.begin(), lower_case.end(), same) != text.end();
}

std::string said_status(const Exchange& exchange, std::string_view meaning) {
  const bool redirected = exchange.hops.size() > 1;
  return (redirected ? "It redirects to " + exchange.last()->url + ", which answers " : "The host answers ") +
         std::to_string(exchange.status()) + ": " + std::string(meaning) + '.';
}

// 202, 403, 429 and 503 are what walls answer with; on other statuses the headers prove nothing. A 403 is a refusal
// anyway, so there the headers that come with every answer may name the wall too.
std::optional<LinkVerdict> judge_wall(const Exchange& exchange) {
  const int status = exchange.status();
  if (status != 202 && status != 403 && status != 429 && status != 503) return std::nullopt;
  const std::string_view product = wall_in_headers(exchange.last()->response_headers, status != 403);
  if (product.empty()) return std::nullopt;
  return LinkVerdict{LinkState::blocked,
                     "A bot wall (" + std::string(product) + ") answers " + std::to_string(status) +
                         " in place of the page, so nothing is known about it.",
                     "status/wall"};
}

LinkVerdict judge_server_error(const Exchange& exchange) {
  const int status = exchange.status();
  if (status == 503) {
    if (const auto after = find_header(exchange.last()->response_headers, "Retry-After")) {
      return {LinkState::rate_limited,
              said_status(exchange, "come back later (Retry-After: " + std::string(*after) + ")"),
              "status/503-retry-after"};
    }
  }
  return {LinkState::server_error, said_status(exchange, "it failed"), "status/5xx"};
}

}  // namespace

std::string_view wall_in_headers(const Headers& headers, bool only_refusals) {
  for (const WallHeader& wall : kWalls) {
    if (only_refusals && !wall.only_refusals) continue;
    for (const auto& [name_of_field, value] : headers) {
      const bool same =
          std::ranges::equal(name_of_field, wall.header, {}, [](unsigned char c) { return std::tolower(c); });
      if (same && contains_no_case(value, wall.value)) return wall.product;
    }
  }
  return {};
}

std::optional<LinkVerdict> judge_status(const Exchange& exchange) {
  if (auto wall = judge_wall(exchange)) return wall;
  const int status = exchange.status();
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
