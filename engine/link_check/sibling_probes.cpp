#include "engine/link_check/sibling_probes.hpp"

#include <utility>

#include "engine/link_check/page_answer.hpp"
#include "fetch/target.hpp"

namespace claimcheck::engine {
namespace {

fetch::Request urgent_request(const std::string& url) {
  fetch::Request request;
  request.url = url;
  request.urgent = true;
  request.once = true;
  request.optional = true;
  return request;
}

}  // namespace

void SiblingProbes::ask(const std::string& sibling_url, Then then) {
  if (auto known = siblings_.find(sibling_url)) {
    post_.soon([then = std::move(then), known] { then(known->url.empty() ? nullptr : known); });
    return;
  }
  const auto [waiting, is_new] = probes_under_way_.try_emplace(sibling_url);
  waiting->second.push_back(std::move(then));
  if (is_new) probe(sibling_url);
}

void SiblingProbes::probe(const std::string& sibling_url) {
  ask_robots(sibling_url, [this, sibling_url](bool allowed) {
    if (!allowed) return conclude(sibling_url, nullptr);
    post_.ask(urgent_request(sibling_url), [this, sibling_url](fetch::Exchange exchange) {
      if (exchange.error == fetch::TransferError::skipped) return conclude(sibling_url, nullptr);
      const PageAnswer answer = read_page_answer(std::move(exchange));
      conclude(sibling_url,
               std::make_shared<const fetch::Sibling>(fetch::sibling_of(answer.exchange, answer.page.get())));
    });
  });
}

// A sibling that was not asked for is remembered as one without a URL.
void SiblingProbes::conclude(const std::string& sibling_url, std::shared_ptr<const fetch::Sibling> sibling) {
  static const auto kNotAsked = std::make_shared<const fetch::Sibling>();
  const auto kept = sibling ? sibling : kNotAsked;
  siblings_.put(sibling_url, kept, sizeof(fetch::Sibling) + kept->text.size() + kept->visible_text.size());
  for (const Then& then : std::exchange(probes_under_way_[sibling_url], {})) then(sibling);
  probes_under_way_.erase(sibling_url);
}

void SiblingProbes::ask_robots(const std::string& url, std::function<void(bool)> then) {
  with_robots(fetch::robots_url(url), [url, then = std::move(then)](const fetch::Robots& robots) {
    then(robots.allows(fetch::request_target(url)));
  });
}

void SiblingProbes::with_robots(const std::string& robots_url, WithRobots then) {
  if (auto known = robots_.find(robots_url)) {
    post_.soon([then = std::move(then), known] { then(*known); });
    return;
  }
  const auto [waiting, is_new] = robots_under_way_.try_emplace(robots_url);
  waiting->second.push_back(std::move(then));
  if (!is_new) return;
  post_.ask(urgent_request(robots_url), [this, robots_url](fetch::Exchange exchange) {
    const auto robots = std::make_shared<const fetch::Robots>(fetch::robots_of(exchange));
    robots_.put(robots_url, robots, robots->bytes());
    for (const WithRobots& one : std::exchange(robots_under_way_[robots_url], {})) one(*robots);
    robots_under_way_.erase(robots_url);
  });
}

}  // namespace claimcheck::engine
