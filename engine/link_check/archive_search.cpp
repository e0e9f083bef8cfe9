#include "engine/link_check/archive_search.hpp"

#include <algorithm>
#include <utility>

#include "engine/link_check/page_answer.hpp"
#include "engine/log.hpp"
#include "engine/report/printable.hpp"
#include "fetch/archive/archive_time.hpp"
#include "fetch/archive/archived_url.hpp"
#include "fetch/liveness/liveness.hpp"

namespace claimcheck::engine {
namespace {

constexpr std::size_t kCopiesTried = 4;
constexpr unsigned kFailuresTaken = 2;

fetch::Request request_for(std::string url, std::vector<std::string> headers = {}) {
  fetch::Request request;
  request.url = std::move(url);
  request.headers = std::move(headers);
  request.once = true;
  request.optional = true;
  return request;
}

}  // namespace

struct ArchiveSearch::Search {
  std::string key;  // all that makes the question
  fetch::ArchiveWish wish;
  std::string title;
  std::size_t archive = 0;  // to be asked next
  fetch::ArchiveSide side = fetch::ArchiveSide::before;
  std::vector<fetch::Capture> captures;
  std::size_t tried = 0;  // of them

  bool has_copy_from_before() const {
    return std::ranges::any_of(captures, [&](const fetch::Capture& capture) {
      return capture.time <= wish.wanted && !fetch::is_refused(capture, wish);
    });
  }
};

ArchiveSearch::ArchiveSearch(Correspondence& post, std::vector<fetch::ArchiveEndpoint> endpoints,
                             const fetch::Signatures& signatures)
    : post_(post), signatures_(signatures) {
  for (fetch::ArchiveEndpoint& endpoint : endpoints) archives_.push_back({std::move(endpoint), 0});
}

void ArchiveSearch::look_up(fetch::ArchiveWish wish, std::string title, Then then) {
  auto search = std::make_shared<Search>();
  const auto earliest = wish.earliest ? fetch::to_archive_time(*wish.earliest) : std::string();
  search->key = wish.url + '\n' + fetch::to_archive_time(wish.wanted) + '\n' + earliest + '\n' + title;
  search->wish = std::move(wish);
  search->title = std::move(title);
  if (auto known = known_.find(search->key)) {
    post_.soon([then = std::move(then), known] { then(*known); });
    return;
  }
  const auto [waiting, is_new] = under_way_.try_emplace(search->key);
  waiting->second.push_back(std::move(then));
  if (is_new) ask_next(std::move(search));
}

void ArchiveSearch::conclude(const Search& search, std::optional<ArchiveCopy> copy) {
  known_.put(search.key, std::make_shared<const std::optional<ArchiveCopy>>(copy), sizeof(ArchiveCopy) + 256);
  const std::vector<Then> waiting = std::move(under_way_[search.key]);
  under_way_.erase(search.key);
  for (const Then& then : waiting) then(copy);
}

void ArchiveSearch::ask_next(Shared search) {
  while (search->archive < archives_.size() && archives_[search->archive].failures >= kFailuresTaken) {
    ++search->archive;
  }
  if (search->archive == archives_.size() || search->has_copy_from_before()) {
    search->captures = fetch::order_captures(std::move(search->captures), search->wish);
    return try_next(std::move(search));
  }
  const std::size_t archive = search->archive;
  const fetch::ArchiveSide side = search->side;
  fetch::ArchiveQuestion question = fetch::ask_archive(archives_[archive].endpoint, search->wish, side);
  post_.ask(
      request_for(std::move(question.url), std::move(question.headers)),
      [this, search, archive, side](const fetch::Exchange& exchange) { take_answer(search, archive, side, exchange); });
}

void ArchiveSearch::take_answer(Shared search, std::size_t archive, fetch::ArchiveSide side,
                                const fetch::Exchange& exchange) {
  Archive& asked = archives_[archive];
  auto named = fetch::read_archive_answer(asked.endpoint, exchange);
  if (!named) {
    asked.failures += exchange.error != fetch::TransferError::skipped;
    const std::string why = exchange.error == fetch::TransferError::none ? "status " + std::to_string(exchange.status())
                                                                         : exchange.error_text;
    log(LogLevel::info, printable("the archive at " + asked.endpoint.url + " could not be asked about " +
                                  search->wish.url + ": " + why));
  } else {
    asked.failures = 0;
    for (fetch::Capture& capture : *named) search->captures.push_back(std::move(capture));
  }
  const bool other_side = named && asked.endpoint.kind == fetch::ArchiveKind::cdx &&
                          side == fetch::ArchiveSide::before && !search->has_copy_from_before();
  search->side = other_side ? fetch::ArchiveSide::after : fetch::ArchiveSide::before;
  if (!other_side) ++search->archive;
  ask_next(std::move(search));
}

void ArchiveSearch::try_next(Shared search) {
  if (search->tried == std::min(search->captures.size(), kCopiesTried)) return conclude(*search, std::nullopt);
  const fetch::Capture& capture = search->captures[search->tried++];
  post_.ask(request_for(capture.url), [this, search](fetch::Exchange exchange) {
    auto copy = judge_copy(*search, search->captures[search->tried - 1], std::move(exchange));
    if (copy) return conclude(*search, std::move(copy));
    try_next(search);
  });
}

// A copy is judged as the page itself would be. Archives redirect to the exact time of a copy; a redirect to a copy of
// another page was captured with it.
std::optional<ArchiveCopy> ArchiveSearch::judge_copy(const Search& search, const fetch::Capture& capture,
                                                     fetch::Exchange exchange) const {
  if (exchange.last() == nullptr) return std::nullopt;
  ArchiveCopy copy{exchange.last()->url, capture.time};
  if (copy.url != capture.url) {
    const auto archived = fetch::read_archived_url(copy.url);
    if (!archived || !fetch::same_page_to_archive(archived->original, search.wish.url)) return std::nullopt;
    copy.timestamp = archived->time.value_or(copy.timestamp);
  }
  if (const auto said = fetch::find_header(exchange.last()->response_headers, "Memento-Datetime")) {
    copy.timestamp = fetch::parse_http_date(*said).value_or(copy.timestamp);
  }
  if (search.wish.earliest && copy.timestamp < *search.wish.earliest) return std::nullopt;
  exchange.hops.erase(exchange.hops.begin(), exchange.hops.end() - 1);
  exchange.url = copy.url;
  const PageAnswer answer = read_page_answer(std::move(exchange));
  const fetch::Observation seen = answer.observe(copy.url, {search.title, std::nullopt, std::nullopt});
  if (fetch::refresh_target(seen)) return std::nullopt;
  const Source source = fetch::judge_liveness(seen, signatures_);
  if (source.state != LinkState::alive) {
    log(LogLevel::debug, printable("refused the copy " + copy.url + ": " + source.reason));
    return std::nullopt;
  }
  return copy;
}

}  // namespace claimcheck::engine
