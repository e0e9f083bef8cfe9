#include "fetch/liveness/liveness.hpp"

#include <algorithm>

#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {
namespace {

using Test = std::optional<LinkVerdict> (*)(const PageView&);

// In the order of liveness.hpp, which says why.
constexpr Test kTests[] = {judge_wall,       judge_status,  judge_challenge, judge_login, judge_parking,
                           judge_error_page, judge_usurper, judge_landing,   judge_empty, judge_paywall,
                           judge_by_sibling, judge_type,    judge_fragment};

LinkVerdict judge_answer(const PageView& view) {
  if (auto verdict = judge_parked_landing(view)) return *verdict;
  if (auto verdict = judge_transfer(view.exchange)) return *verdict;
  for (const Test test : kTests) {
    if (auto verdict = test(view)) return *verdict;
  }
  return judge_address(view);
}

// Schemes of IANA's registry that articles really cite; another one is most likely a slip of the pen.
bool is_of_another_protocol(std::string_view scheme) {
  constexpr std::string_view kSchemes[] = {"mailto", "ftp",  "ftps", "sftp", "tel", "doi",
                                           "urn",    "info", "news", "geo",  "ipfs"};
  return std::ranges::find(kSchemes, scheme) != std::end(kSchemes);
}

// Names that RFC 2606 sets aside for examples. The other reserved ones (.test, .localhost) are how private networks are
// named, and are left to the resolver.
bool is_example_host(std::string_view host) {
  for (const std::string_view name : {"example.com", "example.net", "example.org", "example", "invalid"}) {
    if (!host.ends_with(name)) continue;
    if (host.size() == name.size() || host[host.size() - name.size() - 1] == '.') return true;
  }
  return false;
}

Source decided(const std::string& url, LinkVerdict verdict) {
  Source source;
  source.url = url;
  source.final_url = url;
  source.state = verdict.state;
  source.reason = clean_line(verdict.reason);
  source.rule = verdict.rule;
  return source;
}

void add_answer(const Exchange& exchange, Source& source) {
  const Hop& last = *exchange.last();
  source.final_url = last.url;
  if (last.status != 0) source.status = last.status;
  for (std::size_t i = 0; i + 1 < exchange.hops.size(); ++i) {
    source.redirects.push_back({exchange.hops[i].url, exchange.hops[i].status});
  }
  if (const auto type = find_header(last.response_headers, "Content-Type")) source.content_type = std::string(*type);
  if (exchange.error == TransferError::none) source.bytes = exchange.body.size();
}

void add_page(const Page& page, Source& source) {
  if (!page.title.empty()) source.title = page.title;
  source.published = page.published;
}

}  // namespace

Source judge_liveness(const Observation& observation, const Signatures& signatures) {
  const Exchange& exchange = *observation.exchange;
  Source source = decided(observation.url, judge_answer(PageView(observation, signatures)));
  if (exchange.error == TransferError::skipped) return source;
  source.checked_at = exchange.started;
  source.attempts = exchange.attempts;
  if (exchange.error != TransferError::none) source.error = exchange.error_text;
  if (exchange.last() != nullptr) add_answer(exchange, source);
  if (observation.page != nullptr) add_page(*observation.page, source);
  source.strikes = count_strikes({source.state, exchange.started}, observation.history, observation.is_new).count;
  return source;
}

std::optional<Source> judge_url(const std::string& url, bool example_hosts_answer) {
  const auto malformed = [&](std::string reason, std::string_view rule) {
    return decided(url, {LinkState::malformed, std::move(reason), rule});
  };
  const auto parsed = Url::parse(url);
  if (!parsed) return malformed("Not a URL.", "url/malformed");
  if (is_of_another_protocol(parsed->scheme())) {
    return skipped_source(url, "Only http and https are asked for, not " + std::string(parsed->scheme()) + '.',
                          "url/scheme");
  }
  if (!parsed->is_http()) return malformed("There is no scheme " + std::string(parsed->scheme()) + ":.", "url/scheme");
  if (parsed->host().empty()) return malformed("The URL has no host.", "url/no-host");
  if (!example_hosts_answer && is_example_host(parsed->host())) {
    return malformed("The host " + std::string(parsed->host()) + " is reserved for examples.", "url/example-host");
  }
  return std::nullopt;
}

Source skipped_source(const std::string& url, std::string reason, std::string rule) {
  Source source;
  source.url = url;
  source.final_url = url;
  source.reason = std::move(reason);
  source.rule = std::move(rule);
  return source;
}

}  // namespace claimcheck::fetch
