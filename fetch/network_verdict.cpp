// What follows from a finished hop: the next one, another try, or the answer.
#include <algorithm>
#include <utility>

#include "fetch/network.hpp"
#include "fetch/redirect.hpp"
#include "fetch/retry.hpp"
#include "fetch/secrets.hpp"

namespace claimcheck::fetch {

void NetworkTransport::conclude(Transfer::Outcome out) {
  Host& host = *out.host;
  const bool redirected = out.error == TransferError::none && is_redirect(out.hop.status);
  if (redirected) {
    host.answered_well();
    redirect(std::move(out));
  } else if (!try_again(out)) {
    deliver(std::move(out));
  }
  schedule_.finished(host);
}

void NetworkTransport::redirect(Transfer::Outcome out) {
  Chain& chain = *out.job.chain;
  Redirection next = follow(out.hop);
  hide_secrets(out.hop.response_headers);
  chain.exchange.hops.push_back(std::move(out.hop));
  out.hop = Hop{};
  out.connected = false;
  out.body.clear();
  out.body_truncated = false;
  out.error = next.error;
  out.error_text = std::move(next.text);
  if (out.error == TransferError::none && chain.exchange.hops.size() > options_.max_redirs) {
    out.error = TransferError::redirect_loop;
    out.error_text = "more than " + std::to_string(options_.max_redirs) + " redirects";
  }
  if (out.error == TransferError::none) {
    chain.cookies = std::move(out.cookies);
    const std::uint64_t visit = visit_key(next.url, chain.cookies);
    if (std::ranges::find(chain.visited, visit) != chain.visited.end()) {
      out.error = TransferError::redirect_loop;
      out.error_text = "redirected back to " + without_userinfo(next.url);
    }
    chain.visited.push_back(visit);
  }
  if (out.error != TransferError::none) return deliver(std::move(out));

  const auto target = parse_target(next.url);
  out.job.url = target->url;
  out.job.port = target->port;
  out.job.https = target->https;
  Host& host = schedule_.host(target->host);
  host.add_first(std::move(out.job));
  schedule_.changed(host);
}

bool NetworkTransport::try_again(Transfer::Outcome& out) {
  Host& host = *out.host;
  const auto retry_after = find_header(out.hop.response_headers, "Retry-After");
  const Again again = worth_retrying(out.error, out.connected, out.hop.status, retry_after.has_value());
  if (out.hop.status > 0 && again != Again::after_rest) host.answered_well();
  if (again == Again::never) return false;

  Exchange& exchange = out.job.chain->exchange;
  const auto now = clock_->now();
  // c-ares has repeated the question itself.
  const unsigned allowed = out.job.once ? 0 : options_.retry;
  const unsigned tries = out.error == TransferError::dns_error ? std::min(allowed, 1u) : allowed;
  const bool last_try = exchange.attempts > tries;
  if (again == Again::after_rest) {
    auto wait = back_off(host.strikes() + 1, jitter_());
    if (retry_after) wait = read_retry_after(*retry_after, clock_->wall_time()).value_or(wait);
    host.rest(now, now + wait);
    for (Job& job : host.take_optional()) deliver_unasked(std::move(job), host);
    if (host.strikes() > std::max(tries, 1u)) give_up(host, out);
  }
  if (last_try) return false;

  const auto wait = back_off(exchange.attempts, jitter_());
  ++exchange.attempts;
  if (again == Again::after_rest) {
    host.add_first(std::move(out.job));
  } else {
    host.add_later(std::move(out.job), now + wait);
  }
  return true;
}

// The host was given every chance: what still waits for it would fare no better, and a hundred URLs are not to wait a
// hundred times.
void NetworkTransport::give_up(Host& host, const Transfer::Outcome& last) {
  for (Job& job : host.take_queued()) {
    if (last.error != TransferError::none) {
      deliver_unsent(std::move(job), last.error, last.error_text);
    } else {
      deliver_unsent(std::move(job), TransferError::skipped,
                     host.name() + " keeps answering " + std::to_string(last.hop.status) +
                         " and asks us to come back later; not asked again in this run");
    }
  }
}

void NetworkTransport::deliver(Transfer::Outcome out) {
  Chain& chain = *out.job.chain;
  Exchange& exchange = chain.exchange;
  // A hop that never reached its host is shown only where it tells which link of a chain broke.
  const bool part_of_chain = !exchange.hops.empty() && !out.hop.url.empty();
  hide_secrets(out.hop.response_headers);
  if (out.hop.status > 0 || out.connected || part_of_chain) exchange.hops.push_back(std::move(out.hop));
  exchange.body = std::move(out.body);
  exchange.body_truncated = out.body_truncated;
  exchange.error = out.error;
  exchange.tls = out.tls;
  exchange.error_text = std::move(out.error_text);
  exchange.duration = std::chrono::floor<std::chrono::milliseconds>(clock_->now() - chain.started);
  if (recorder_) recorder_->write(exchange);
  --pending_;
  ++done_;
  answers_.push_back({out.job.id, std::move(exchange)});
}

void NetworkTransport::deliver_unasked(Job job, const Host& host) {
  deliver_unsent(std::move(job), TransferError::skipped, host.name() + " asked for rest, and this can do without");
}

void NetworkTransport::deliver_unsent(Job job, TransferError error, std::string text) {
  Transfer::Outcome out;
  if (!job.chain) {
    job.chain = std::make_unique<Chain>();
    job.chain->exchange.url = job.url;
  }
  if (job.chain->visited.empty()) {
    job.chain->exchange.started = clock_->wall_time();
    job.chain->started = clock_->now();
  }
  out.job = std::move(job);
  out.error = error;
  out.error_text = std::move(text);
  deliver(std::move(out));
}

}  // namespace claimcheck::fetch
