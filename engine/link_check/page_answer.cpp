#include "engine/link_check/page_answer.hpp"

#include <algorithm>
#include <utility>

#include "fetch/target.hpp"
#include "parsers/document/page.hpp"

namespace claimcheck::engine {
namespace {

std::size_t text_bytes(const Page& page) {
  std::size_t bytes = sizeof(Page) + page.text.capacity() + page.signs.visible_text.capacity();
  for (const auto* list : {&page.paragraphs, &page.signs.anchors, &page.signs.hosts}) {
    for (const std::string& text : *list) bytes += sizeof(std::string) + text.capacity();
  }
  return bytes;
}

bool same_request(const std::string& url, const std::string& other) {
  return fetch::without_fragment(url) == fetch::without_fragment(other);
}

}  // namespace

std::size_t PageAnswer::bytes() const {
  std::size_t bytes = sizeof(PageAnswer) + exchange.body.capacity();
  for (const fetch::Hop& hop : exchange.hops) bytes += sizeof(fetch::Hop) + 1024 + hop.url.capacity();
  return bytes + (page ? text_bytes(*page) : 0);
}

fetch::Observation PageAnswer::observe(const std::string& url, const fetch::Expectation& expected) const {
  fetch::Observation out;
  out.url = url;
  out.exchange = &exchange;
  out.page = page.get();
  out.expected = expected;
  return out;
}

PageAnswer read_page_answer(fetch::Exchange exchange) {
  PageAnswer out{std::move(exchange), nullptr, {}};
  const fetch::Exchange& read = out.exchange;
  if (read.error != fetch::TransferError::none || read.body.empty() || read.last() == nullptr) return out;
  const auto content_type = fetch::find_header(read.last()->response_headers, "Content-Type");
  out.page = std::make_unique<const Page>(parsers::read_page({read.body, content_type.value_or(""), read.last()->url}));
  return out;
}

fetch::Exchange join_refresh(fetch::Exchange first, fetch::Exchange target) {
  const bool returns = std::ranges::any_of(target.hops, [&](const fetch::Hop& hop) {
    return std::ranges::any_of(first.hops, [&](const fetch::Hop& seen) { return same_request(seen.url, hop.url); });
  });
  target.url = first.url;
  target.hops.insert(target.hops.begin(), std::make_move_iterator(first.hops.begin()),
                     std::make_move_iterator(first.hops.end()));
  target.started = first.started;
  target.duration += first.duration;
  target.attempts += first.attempts - 1;
  if (returns && target.error == fetch::TransferError::none) {
    target.error = fetch::TransferError::redirect_loop;
    target.error_text = "the page at " + target.last()->url + " sends its readers back to where they were";
    target.body.clear();
  }
  return target;
}

fetch::Exchange join_passes(const fetch::Exchange& first, fetch::Exchange second) {
  second.attempts += first.attempts;
  second.duration += first.duration;
  return second;
}

}  // namespace claimcheck::engine
