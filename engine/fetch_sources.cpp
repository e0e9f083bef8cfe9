#include "engine/fetch_sources.hpp"

#include "engine/link_check/link_checker.hpp"
#include "engine/link_check/link_states.hpp"
#include "fetch/liveness/liveness.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::chrono::milliseconds kProgressInterval{100};
constexpr std::uint64_t kMaxSignatureFile = 4 << 20;

// Example hosts exist in a recording, and where the user says what stands at an address.
bool example_hosts_answer(const CheckOptions& options) {
  const fetch::Options& network = options.network;
  return options.replay || network.dns_server || network.proxy || !network.connect_to.empty() ||
         !network.resolve.empty();
}

// The shipped signatures and the user's; null where he has none.
Result<std::shared_ptr<const fetch::Signatures>> read_signatures(const std::vector<std::string>& paths) {
  if (paths.empty()) return nullptr;
  auto out = std::make_shared<fetch::Signatures>(fetch::Signatures::shipped());
  for (const std::string& path : paths) {
    auto text = read_file(path, kMaxSignatureFile);
    if (!text) return tl::unexpected(std::move(text).error());
    if (auto added = out->add(*text, path); !added) return tl::unexpected(std::move(added).error());
  }
  return out;
}

Result<LinkCheckSettings> read_settings(const CheckOptions& options) {
  LinkCheckSettings out;
  auto signatures = read_signatures(options.signatures);
  if (!signatures) return tl::unexpected(std::move(signatures).error());
  out.signatures = std::move(*signatures);
  out.hosts = options.network.hosts;
  out.filter = options.filter;
  out.obey_robots = options.robots_for_all;
  out.example_hosts_answer = example_hosts_answer(options);
  if (!options.archives.value_or(true)) return out;
  for (const std::string& text : options.archive_endpoints) {
    auto endpoint = fetch::read_archive_endpoint(text);
    if (!endpoint) return tl::unexpected(std::move(endpoint).error());
    out.archives.push_back(std::move(*endpoint));
  }
  if (out.archives.empty()) out.archives = fetch::default_archive_endpoints();
  return out;
}

}  // namespace

std::optional<Source> decide_unasked(const LinkQuestion& question, const CheckOptions& options) {
  const std::string& url = question.url;
  if (auto source = fetch::judge_url(url, example_hosts_answer(options))) {
    const bool may_ask = !options.offline && question.wanted == Wanted::yes;
    const bool has_other_readings = may_ask && !question.candidates.empty() && may_be_misspelt(source->state);
    return has_other_readings ? std::nullopt : std::move(source);
  }
  if (question.wanted == Wanted::not_changed) {
    return fetch::skipped_source(url, "Not asked, because no line that names it has changed.", "run/unchanged");
  }
  if (question.wanted == Wanted::not_read) {
    return fetch::skipped_source(url, "Not asked, because no rule that is on reads what it answers.", "run/unread");
  }
  if (options.offline) return fetch::skipped_source(url, "Not asked, because of --offline.", "run/offline");
  if (const auto why = options.filter.refusal(url)) return fetch::skipped_source(url, *why, "run/filter");
  return std::nullopt;
}

Result<LinkTools> open_link_tools(const CheckOptions& options) {
  if (auto fault = fetch::find_fault(options.network)) return tl::unexpected(std::move(*fault));
  auto settings = read_settings(options);
  if (!settings) return tl::unexpected(std::move(settings).error());
  LinkTools out{std::move(*settings), nullptr};
  const bool may_fail = options.replay || options.network.record || options.network.dns_server;
  if (options.offline || !may_fail) return out;
  if (auto connected = connect(out, options); !connected) return tl::unexpected(std::move(connected).error());
  return out;
}

Result<fetch::Transport*> connect(LinkTools& tools, const CheckOptions& options) {
  if (!tools.transport) {
    auto transport =
        options.replay ? fetch::make_replay_transport(*options.replay) : fetch::make_network_transport(options.network);
    if (!transport) return tl::unexpected(std::move(transport).error());
    tools.transport = std::move(*transport);
  }
  return tools.transport.get();
}

Result<FetchedSources> fetch_sources(const std::vector<LinkQuestion>& questions, LinkTools tools,
                                     const CheckOptions& options) {
  FetchedSources out{std::vector<Source>(questions.size()), std::nullopt};
  std::vector<const LinkQuestion*> open;
  for (const LinkQuestion& question : questions) {
    if (auto source = decide_unasked(question, options)) {
      out.sources[question.id] = std::move(*source);
    } else {
      open.push_back(&question);
    }
  }
  if (!open.empty()) {
    const auto transport = connect(tools, options);
    if (!transport) return tl::unexpected(transport.error());
    LinkChecker checker(**transport, std::move(tools.settings));
    for (const LinkQuestion* question : open) checker.add(*question);
    while (checker.pending() > 0) {
      for (LinkAnswer& answer : checker.wait(kProgressInterval)) out.sources[answer.id] = std::move(answer.source);
      if (options.on_progress) options.on_progress((*transport)->progress());
    }
  }
  if (tools.transport) out.trouble = tools.transport->trouble();
  return out;
}

}  // namespace claimcheck::engine
