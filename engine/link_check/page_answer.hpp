#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "fetch/exchange.hpp"
#include "fetch/liveness/observation.hpp"
#include "model/page.hpp"

namespace claimcheck::engine {

// What a request brought: the exchange and its body as read.
struct PageAnswer {
  fetch::Exchange exchange;
  std::unique_ptr<const Page> page;  // null: there is nothing to read
  std::string left_at_refresh;  // why the page's meta refresh was not followed, a sentence; empty: nothing hindered

  std::size_t bytes() const;  // of memory, about

  // Borrows this answer.
  fetch::Observation observe(const std::string& url, const fetch::Expectation& expected) const;
};

// Reads the body with the parsers for articles.
PageAnswer read_page_answer(fetch::Exchange exchange);

// One chain of both: a page that sends its readers on by meta refresh, and what they got there. The page counts as a
// hop; one that was on the way already makes it a loop.
fetch::Exchange join_refresh(fetch::Exchange first, fetch::Exchange target);

// A first answer that failed and a second, later one: the second's, with the tries of both.
fetch::Exchange join_passes(const fetch::Exchange& first, fetch::Exchange second);

}  // namespace claimcheck::engine
