#include "engine/fetch_sources.hpp"

#include <unordered_map>

#include "engine/log.hpp"
#include "engine/report/printable.hpp"
#include "fetch/liveness/liveness.hpp"
#include "fetch/target.hpp"
#include "parsers/document/page.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::chrono::milliseconds kProgressInterval{100};

// One request and the cited URLs that it answers for, by their index.
struct Asked {
  std::string request;
  std::vector<std::size_t> sources;
};

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
  if (const auto why = options.filter.refusal(url)) return fetch::skipped_source(url, *why, "run/filter");
  return std::nullopt;
}

Source read_answer(const std::string& url, const fetch::Exchange& exchange) {
  if (!has_page(exchange))
    return fetch::judge_liveness({.url = url, .exchange = &exchange}, fetch::Signatures::shipped());
  const auto content_type = fetch::find_header(exchange.last()->response_headers, "Content-Type");
  const Page page = parsers::read_page({exchange.body, content_type.value_or(""), exchange.last()->url});
  return fetch::judge_liveness({.url = url, .exchange = &exchange, .page = &page}, fetch::Signatures::shipped());
}

std::string request_of(const std::string& url) {
  return std::string(fetch::without_fragment(url));
}

Source source_of(const std::string& url, Source of_request) {
  of_request.url = url;
  const std::string fragment = url.substr(fetch::without_fragment(url).size());
  if (fragment.empty()) return of_request;
  const auto carry = [&](std::string& address) {
    if (address.find('#') == std::string::npos) address += fragment;
  };
  carry(of_request.final_url);
  for (Redirect& redirect : of_request.redirects) carry(redirect.url);
  return of_request;
}

Result<std::unique_ptr<fetch::Transport>> make_transport(const CheckOptions& options) {
  return options.replay ? fetch::make_replay_transport(*options.replay)
                        : fetch::make_network_transport(options.network);
}

Result<FetchedSources> fetch_sources(const std::vector<std::string>& urls, const CheckOptions& options) {
  FetchedSources out{std::vector<Source>(urls.size()), std::nullopt};
  std::vector<Source>& sources = out.sources;
  std::vector<Asked> asked;
  std::unordered_map<std::string, std::size_t> by_request;
  for (std::size_t i = 0; i < urls.size(); ++i) {
    if (auto source = decide_unasked(urls[i], options)) {
      sources[i] = std::move(*source);
      continue;
    }
    const auto [place, is_new] = by_request.try_emplace(request_of(urls[i]), asked.size());
    if (is_new) asked.push_back({place->first, {}});
    asked[place->second].sources.push_back(i);
  }
  if (asked.empty()) return out;
  auto made = make_transport(options);
  if (!made) return tl::unexpected(std::move(made).error());
  fetch::Transport& transport = **made;
  for (std::size_t i = 0; i < asked.size(); ++i) transport.add({i, asked[i].request});
  while (transport.pending() > 0) {
    for (const fetch::Answer& answer : transport.wait(kProgressInterval)) {
      const Source source = read_answer(asked[answer.id].request, answer.exchange);
      log_source(source);
      for (const std::size_t i : asked[answer.id].sources) sources[i] = source_of(urls[i], source);
    }
    if (options.on_progress) options.on_progress(transport.progress());
  }
  out.trouble = transport.trouble();
  return out;
}

}  // namespace claimcheck::engine
