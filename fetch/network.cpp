#include "fetch/network.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <utility>

#include "fetch/ca_file.hpp"
#include "fetch/dns_url.hpp"
#include "fetch/redirect.hpp"
#include "fetch/retry.hpp"

namespace claimcheck::fetch {
namespace {

using std::chrono::milliseconds;

constexpr unsigned kHostsAPool = 1000;

// A pool being replaced keeps its connections for a while.
void allow_open_files(unsigned connections) {
  rlimit limit{};
  const rlim_t wanted = 256 + 4 * static_cast<rlim_t>(connections);
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
  limit.rlim_cur = limit.rlim_max == RLIM_INFINITY ? wanted : std::min(wanted, limit.rlim_max);
  setrlimit(RLIMIT_NOFILE, &limit);
}

// One clock and limit a host, so an entry for one of its ports counts for the host only where it names the usual ones.
Politeness politeness_of(const Options& options, const std::string& host) {
  Politeness out{options.max_per_host, options.delay};
  const HostSettings* settings = find_settings(options.hosts, host, 443);
  if (settings == nullptr) settings = find_settings(options.hosts, host, 80);
  if (settings != nullptr) {
    if (settings->max_per_host) out.at_once = *settings->max_per_host;
    out.delay = settings->delay.value_or(out.delay);
  }
  return out;
}

// Not in clear text behind a secure hop, and to no other port than the URL asked for or the settings name.
bool may_take_secrets(const Chain& chain, const Target& target, const HostSettings& settings) {
  if (chain.was_https && !target.https) return false;
  return settings.port || target.port == (target.https ? 443 : 80) || target.origin() == chain.first_origin;
}

}  // namespace

Result<std::unique_ptr<NetworkTransport>> NetworkTransport::open(const Options& options, std::unique_ptr<Clock> clock,
                                                                 Jitter jitter) {
  static const CURLcode library = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (library != CURLE_OK) return failure(std::string("libcurl: ") + curl_easy_strerror(library));
  auto mapping = Mapping::read(options);
  if (!mapping) return tl::unexpected(mapping.error());
  auto ca_file = find_ca_file(options.cacert);
  if (!ca_file) return tl::unexpected(ca_file.error());

  std::unique_ptr<NetworkTransport> out(
      new NetworkTransport(options, std::move(*mapping), std::move(clock), std::move(jitter)));
  if (!out->poller_.ok()) return failure("the kernel gives no epoll or eventfd: too many open files?");
  auto resolver = Resolver::open(out->poller_, options.dns_server, options.connect_timeout);
  if (!resolver) return tl::unexpected(resolver.error());
  out->resolver_ = std::move(*resolver);
  out->names_ = std::make_unique<Names>(*out->resolver_);
  out->settings_.ca_file = std::move(*ca_file);
  if (options.record) {
    auto recorder = WarcWriter::open(*options.record, kSoftware, out->clock_->wall_time());
    if (!recorder) return tl::unexpected(recorder.error());
    out->recorder_ = std::move(*recorder);
  }
  allow_open_files(options.parallel_max);
  return out;
}

NetworkTransport::NetworkTransport(const Options& options, Mapping mapping, std::unique_ptr<Clock> clock, Jitter jitter)
    : options_(options),
      mapping_(std::move(mapping)),
      guard_(options),
      headers_(options),
      clock_(std::move(clock)),
      jitter_(std::move(jitter)),
      schedule_(options.parallel_max, [this](const std::string& host) { return politeness_of(options_, host); }),
      settings_{options_, headers_, guard_, poller_, {}} {}

NetworkTransport::~NetworkTransport() = default;

void NetworkTransport::add(Request request) {
  ++pending_;
  auto target = parse_target(request.url);
  Job job;
  job.id = request.id;
  job.once = request.once;
  job.optional = request.optional;
  job.url = std::move(request.url);
  if (const auto domain = name_servers_domain(job.url)) return ask_name_servers(std::move(job), *domain);
  if (!request.headers.empty()) {
    job.chain = std::make_unique<Chain>();
    job.chain->exchange.url = job.url;
    job.chain->headers = std::move(request.headers);
  }
  if (!target) {
    return deliver_unsent(std::move(job), TransferError::malformed_url, "not an absolute http(s) URL with a host");
  }
  if (target->url != job.url) {
    if (!job.chain) job.chain = std::make_unique<Chain>();
    job.chain->exchange.url = std::exchange(job.url, std::move(target->url));
  }
  job.port = target->port;
  job.https = target->https;
  Host& host = schedule_.host(target->host);
  if (job.optional && host.rests(clock_->now())) return deliver_unasked(std::move(job), host);
  if (request.urgent) {
    host.add_first(std::move(job));
    schedule_.changed_first(host);
  } else {
    host.add(std::move(job));
    schedule_.changed(host);
  }
}

std::vector<Answer> NetworkTransport::wait(milliseconds limit) {
  const auto deadline = clock_->now() + std::min<milliseconds>(limit, std::chrono::hours(24));
  bool rung = false;
  while (true) {
    start_jobs();
    if (rung || !answers_.empty() || pending_ == 0 || clock_->now() >= deadline) break;
    rung = wait_for_events(deadline);
  }
  return std::exchange(answers_, {});
}

bool NetworkTransport::wait_for_events(Clock::Time deadline) {
  const bool names_wanted = !names_->full();
  const auto event = std::min(deadline, names_wanted ? schedule_.next_event() : deadline);
  milliseconds limit{0};
  const bool asks_resolver = names_->asking() + asking_servers_ > 0;
  if (on_wire_ == 0 && !asks_resolver) {
    limit = clock_->sleep_until(event);
  } else if (event > clock_->now()) {
    limit = std::chrono::ceil<milliseconds>(event - clock_->now());
  }
  for (const auto& pool : pools_) limit = std::min(limit, pool->next_timeout().value_or(limit));
  limit = std::min(limit, resolver_->next_timeout().value_or(limit));

  const bool rung = poller_.wait(limit);
  if (asks_resolver) resolver_->work();
  for (std::size_t i = 0; i < pools_.size(); ++i) {
    pools_[i]->work();
    for (const auto& [easy, code] : pools_[i]->take_ended()) {
      --on_wire_;
      Transfer& transfer = Transfer::of(easy);
      conclude(transfer.take(code));
      idle_.push_back(&transfer);
    }
  }
  std::erase_if(pools_, [&](const auto& pool) { return pool != pools_.back() && pool->running() == 0; });
  return rung;
}

TransportProgress NetworkTransport::progress() const {
  return {pending_ - schedule_.in_flight(), schedule_.in_flight(), done_, schedule_.hosts_waiting()};
}

std::optional<Error> NetworkTransport::trouble() const {
  return recorder_ ? recorder_->failure() : std::nullopt;
}

void NetworkTransport::start_jobs() {
  while (true) {
    for (Host* host : names_->take_answered()) {
      host->resume();
      schedule_.changed(*host);
    }
    if (names_->full()) break;
    auto next = schedule_.next(clock_->now());
    if (!next) break;
    start(std::move(next->job), *next->host);
  }
  schedule_.forget_idle_hosts(clock_->now());
}

void NetworkTransport::start(Job job, Host& host) {
  begin_chain(job, host);
  const Target target{job.url, host.name(), job.port, job.https, host.address()};
  Route route = mapping_.route(target);
  Transfer::Outcome failure;
  if (!find_addresses(route, host, failure)) {
    if (failure.error != TransferError::none) {
      failure.hop.url = job.url;
      failure.job = std::move(job);
      failure.host = &host;
      return conclude(std::move(failure));
    }
    host.add_first(std::move(job));
    host.pause();
    names_->ask(route.host, host);
    return schedule_.finished(host);
  }

  ConnectionPool& pool = pool_of(host);
  const bool told = std::ranges::find(host.told_ports, target.port) != host.told_ports.end();
  if (!told) host.told_ports.push_back(target.port);
  Transfer& transfer = idle_transfer();
  const HostSettings* settings = find_settings(options_.hosts, target.host, target.port);
  const bool secrets = settings != nullptr && may_take_secrets(*job.chain, target, *settings);
  job.chain->was_https |= target.https;
  transfer.prepare(std::move(job), host, {target, route, !told || mapping_.leads_elsewhere(), settings, secrets});
  host.sent(clock_->now());
  pool.start(transfer.handle());
  ++on_wire_;
}

// Fills in the route's addresses as far as the guard lets us have them. False without an error: the name has to be
// looked up first.
bool NetworkTransport::find_addresses(Route& route, const Host& host, Transfer::Outcome& failure) {
  // A proxy looks names up for us, but not to get at its own machine.
  const bool by_proxy = options_.proxy && proxy_takes_names(*options_.proxy);
  if (by_proxy && is_localhost(route.host)) route.addresses = {*Address::parse("127.0.0.1")};
  if (route.addresses.empty() && !by_proxy) {
    const Resolution* known = names_->find(route.host);
    if (known == nullptr) return false;
    if (known->fate != Resolution::Fate::found) {
      const bool not_found = known->fate == Resolution::Fate::not_found;
      failure.error = not_found ? TransferError::dns_not_found : TransferError::dns_error;
      failure.error_text = known->text;
      if (!not_found) names_->forget(route.host);
      return false;
    }
    route.addresses = known->addresses;
  }
  if (route.chosen_by_user || route.addresses.empty()) return true;
  std::string refusal;
  std::erase_if(route.addresses, [&](const Address& address) {
    const auto why = guard_.refusal(host.name(), address);
    if (why) refusal = *why;
    return why.has_value();
  });
  if (!route.addresses.empty()) return true;
  failure.error = TransferError::refused_address;
  failure.error_text = std::move(refusal);
  return false;
}

ConnectionPool& NetworkTransport::pool_of(Host& host) {
  if (host.in_flight() > 1) {
    for (const auto& pool : pools_) {
      if (pool->id() == host.pool) return *pool;
    }
  }
  if (pools_.empty() || pools_.back()->hosts >= kHostsAPool) {
    pools_.push_back(std::make_unique<ConnectionPool>(poller_, ++pools_made_, std::max(1u, options_.parallel_max)));
  }
  ConnectionPool& newest = *pools_.back();
  if (host.pool != newest.id()) {
    host.pool = newest.id();
    host.told_ports.clear();
    ++newest.hosts;
  }
  return newest;
}

Transfer& NetworkTransport::idle_transfer() {
  if (idle_.empty()) {
    transfers_.push_back(std::make_unique<Transfer>(settings_));
    return *transfers_.back();
  }
  Transfer& out = *idle_.back();
  idle_.pop_back();
  return out;
}

void NetworkTransport::begin_chain(Job& job, const Host& host) const {
  if (!job.chain) {
    job.chain = std::make_unique<Chain>();
    job.chain->exchange.url = job.url;
  }
  Chain& chain = *job.chain;
  if (!chain.visited.empty()) return;
  chain.exchange.started = clock_->wall_time();
  chain.first_origin = Target{job.url, host.name(), job.port, job.https, {}}.origin();
  chain.visited = {visit_key(job.url, {})};
  chain.started = clock_->now();
}

}  // namespace claimcheck::fetch
