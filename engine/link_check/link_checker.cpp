#include <utility>

#include "engine/link_check/link_checker_parts.hpp"
#include "engine/link_check/link_states.hpp"
#include "fetch/liveness/liveness.hpp"
#include "fetch/target.hpp"

namespace claimcheck::engine {
namespace {

constexpr unsigned kMostRefreshes = 5;
constexpr std::string_view kRobotsRefuse = "the host's robots.txt asks programs to leave this page alone";

}  // namespace

LinkChecker::LinkChecker(fetch::Transport& transport, LinkCheckSettings settings)
    : settings_(std::move(settings)),
      signatures_(settings_.signatures ? *settings_.signatures : fetch::Signatures::shipped()),
      post_(transport),
      probes_(post_),
      name_servers_(post_),
      archives_(post_, settings_.archives, signatures_),
      known_(settings_.remembered_bytes) {}

LinkChecker::~LinkChecker() = default;

void LinkChecker::add(LinkQuestion question) {
  ++pending_;
  if (auto source = fetch::judge_url(question.url, settings_.example_hosts_answer)) {
    post_.soon([this, question = std::move(question), source = std::move(*source)] { take_verdict(question, source); });
  } else {
    wait_for_page({std::move(question), nullptr});
  }
}

std::vector<LinkAnswer> LinkChecker::wait(std::chrono::milliseconds limit) {
  post_.catch_up();
  if (post_.idle()) second_pass();
  if (answers_.empty()) post_.receive(limit);
  return std::exchange(answers_, {});
}

void LinkChecker::wait_for_page(Place place) {
  const std::string request(fetch::without_fragment(place.question.url));
  if (auto known = known_.find(request)) {
    post_.soon([this, place = std::move(place), known] { judge(place, *known); });
    return;
  }
  const auto [waiting, is_new] = under_way_.try_emplace(request);
  if (is_new) waiting->second = std::make_unique<Asked>(Asked{request, {}, {}});
  Asked& asked = *waiting->second;
  asked.places.push_back(std::move(place));
  if (!is_new) return;
  if (!settings_.obey_robots) return ask(asked);
  probes_.ask_robots(request, [this, &asked](bool allowed) {
    if (allowed) return ask(asked);
    fetch::Exchange untouched;
    untouched.url = asked.request;
    untouched.error = fetch::TransferError::skipped;
    untouched.error_text = kRobotsRefuse;
    take_page(asked, std::move(untouched));
  });
}

void LinkChecker::ask(Asked& asked) {
  fetch::Request request;
  request.url = asked.request;
  request.once = asked.is_second_pass;
  post_.ask(std::move(request), [this, &asked](fetch::Exchange exchange) { take_page(asked, std::move(exchange)); });
}

void LinkChecker::take_page(Asked& asked, fetch::Exchange exchange) {
  const bool is_unasked = exchange.error == fetch::TransferError::skipped;
  if (!asked.is_second_pass) {
    asked.answer = read_page_answer(std::move(exchange));
  } else if (!is_unasked) {
    asked.answer = read_page_answer(join_passes(asked.answer.exchange, std::move(exchange)));
  }
  look_at_page(asked);
}

void LinkChecker::look_at_page(Asked& asked) {
  if (follow_refresh(asked)) return;
  const fetch::Exchange& exchange = asked.answer.exchange;
  const bool has_failed = exchange.error != fetch::TransferError::none || exchange.status() >= 500;
  if (has_failed && !asked.is_second_pass &&
      may_pass(fetch::judge_liveness(asked.answer.observe(asked.request, {}), signatures_).state)) {
    asked.answer.exchange.body = {};
    asked.answer.page = nullptr;
    failed_.push_back(&asked);
    return;
  }
  look_for_sibling(asked);
}

bool LinkChecker::follow_refresh(Asked& asked) {
  const fetch::Exchange& exchange = asked.answer.exchange;
  if (exchange.error != fetch::TransferError::none || exchange.status() / 100 != 2) return false;
  const auto target = fetch::refresh_target(asked.answer.observe(asked.request, {}));
  if (!target || asked.refreshes == kMostRefreshes) return false;
  if (const auto why = settings_.filter.refusal(*target)) {
    asked.answer.left_at_refresh = *why;
    return false;
  }
  ++asked.refreshes;
  if (!settings_.obey_robots) {
    ask_refreshed(asked, *target);
    return true;
  }
  probes_.ask_robots(*target, [this, &asked, target = *target](bool allowed) {
    if (allowed) return ask_refreshed(asked, target);
    asked.answer.left_at_refresh = "Not asked, because " + std::string(kRobotsRefuse) + '.';
    look_for_sibling(asked);
  });
  return true;
}

void LinkChecker::ask_refreshed(Asked& asked, const std::string& target) {
  fetch::Request request;
  request.url = target;
  request.urgent = true;
  post_.ask(std::move(request), [this, &asked](fetch::Exchange led_to) {
    if (led_to.error == fetch::TransferError::skipped) return look_for_sibling(asked);
    asked.answer = read_page_answer(join_refresh(std::move(asked.answer.exchange), std::move(led_to)));
    look_at_page(asked);
  });
}

void LinkChecker::second_pass() {
  for (Asked* asked : std::exchange(failed_, {})) {
    asked->is_second_pass = true;
    asked->refreshes = 0;
    ask(*asked);
  }
}

void LinkChecker::look_for_sibling(Asked& asked) {
  const fetch::Observation seen = asked.answer.observe(asked.request, asked.places.front().question.expected);
  const auto sibling = fetch::sibling_url(asked.request);
  if (!sibling || !fetch::wants_sibling(seen, signatures_)) return look_for_name_servers(asked);
  probes_.ask(*sibling, [this, &asked](std::shared_ptr<const fetch::Sibling> answer) {
    asked.sibling = std::move(answer);
    look_for_name_servers(asked);
  });
}

void LinkChecker::look_for_name_servers(Asked& asked) {
  fetch::Observation seen = asked.answer.observe(asked.request, asked.places.front().question.expected);
  seen.sibling = asked.sibling.get();
  const auto domain = fetch::doubtful_domain(seen, signatures_);
  if (!domain) return conclude(asked);
  name_servers_.ask(*domain, [this, &asked](std::shared_ptr<const NameServerQuestions::Names> names) {
    asked.name_servers = std::move(names);
    conclude(asked);
  });
}

// Ends the life of `asked`.
void LinkChecker::conclude(Asked& asked) {
  const std::string request = asked.request;
  const std::vector<Place> places = std::move(asked.places);
  const auto known = std::make_shared<const Known>(
      Known{std::move(asked.answer), std::move(asked.sibling), std::move(asked.name_servers)});
  under_way_.erase(request);
  if (settings_.remembered_bytes > 0) known_.put(request, known, known->answer.bytes());
  for (const Place& place : places) judge(place, *known);
}

fetch::Observation LinkChecker::Known::observe(const Place& place) const {
  fetch::Observation seen = answer.observe(place.question.url, place.question.expected);
  seen.sibling = sibling.get();
  if (name_servers) seen.name_servers = *name_servers;
  return seen;
}

void LinkChecker::judge(Place place, const Known& known) {
  Source source = fetch::judge_liveness(known.observe(place), signatures_);
  if (source.status && fetch::accepts_status(settings_.hosts, source.final_url, *source.status)) accept_status(source);
  if (!known.answer.left_at_refresh.empty()) leave_at_refresh(source, known.answer.left_at_refresh);
  keep_fragment(source);
  if (place.candidate_of) return take_candidate(place.candidate_of, source);
  take_verdict(std::move(place.question), std::move(source));
}

}  // namespace claimcheck::engine
