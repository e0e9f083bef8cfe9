#include "engine/fetch_sources.hpp"

#include "engine/log.hpp"
#include "engine/report/printable.hpp"
#include "fetch/liveness/liveness.hpp"
#include "parsers/document/page.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::chrono::milliseconds kProgressInterval{100};

bool has_page(const fetch::Exchange& exchange) {
  return exchange.error == fetch::TransferError::none && !exchange.body.empty();
}

// Example hosts exist in a recording, and where the user says what stands at an address.
bool example_hosts_answer(const CheckOptions& options) {
  const fetch::Options& network = options.network;
  return options.replay || network.dns_server || network.proxy || !network.connect_to.empty() ||
         !network.resolve.empty();
}

void log_source(const Source& source) {
  if (!is_logged(LogLevel::debug)) return;
  log(LogLevel::debug, printable(std::string(name(source.state)) + ' ' + source.url + ": " + source.reason));
}

}  // namespace

std::optional<Source> decide_unasked(const std::string& url, const CheckOptions& options) {
  if (auto source = fetch::judge_url(url, example_hosts_answer(options))) return source;
  if (options.offline) return fetch::skipped_source(url, "Not asked, because of --offline.", "run/offline");
  return std::nullopt;
}

Source read_answer(const std::string& url, const fetch::Exchange& exchange) {
  if (!has_page(exchange)) return fetch::judge_liveness(url, exchange, nullptr);
  const auto content_type = fetch::find_header(exchange.last()->response_headers, "Content-Type");
  const Page page = parsers::read_page({exchange.body, content_type.value_or(""), exchange.last()->url});
  return fetch::judge_liveness(url, exchange, &page);
}

Result<std::unique_ptr<fetch::Transport>> make_transport(const CheckOptions& options) {
  return options.replay ? fetch::make_replay_transport(*options.replay)
                        : fetch::make_network_transport(options.network);
}

Result<FetchedSources> fetch_sources(const std::vector<std::string>& urls, const CheckOptions& options) {
  FetchedSources out{std::vector<Source>(urls.size()), std::nullopt};
  std::vector<Source>& sources = out.sources;
  std::vector<std::size_t> to_ask;
  for (std::size_t i = 0; i < urls.size(); ++i) {
    if (auto source = decide_unasked(urls[i], options)) {
      sources[i] = std::move(*source);
    } else {
      to_ask.push_back(i);
    }
  }
  if (to_ask.empty()) return out;
  auto made = make_transport(options);
  if (!made) return tl::unexpected(std::move(made).error());
  fetch::Transport& transport = **made;
  for (const std::size_t i : to_ask) transport.add({i, urls[i]});
  while (transport.pending() > 0) {
    for (const fetch::Answer& answer : transport.wait(kProgressInterval)) {
      sources[answer.id] = read_answer(urls[answer.id], answer.exchange);
      log_source(sources[answer.id]);
    }
    if (options.on_progress) options.on_progress(transport.progress());
  }
  out.trouble = transport.trouble();
  return out;
}

}  // namespace claimcheck::engine
