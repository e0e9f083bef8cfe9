#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fetch/liveness/page_view.hpp"
#include "model/source.hpp"

// The tests of which a judgement is made, in the order of liveness.hpp. Each looks at the whole observation and says a
// verdict, or nullopt where it has nothing to say.
namespace claimcheck::fetch {

// What one test decided.
struct LinkVerdict {
  LinkState state = LinkState::alive;
  std::string reason;     // a sentence, with full stop
  std::string_view rule;  // static storage, one of link_tests()
};

// A redirect to where parked domains lead.
std::optional<LinkVerdict> judge_parked_landing(const PageView& view);

// A transfer that brought no answer.
std::optional<LinkVerdict> judge_transfer(const Exchange& exchange);

// A wall that answers 202, 403, 405, 429 or 503.
std::optional<LinkVerdict> judge_wall(const PageView& view);

// The last hop's status; nullopt for a 2xx that has content to judge.
std::optional<LinkVerdict> judge_status(const PageView& view);

// Of a 2xx, by what the page is.
std::optional<LinkVerdict> judge_challenge(const PageView& view);
std::optional<LinkVerdict> judge_login(const PageView& view);
std::optional<LinkVerdict> judge_parking(const PageView& view);
std::optional<LinkVerdict> judge_error_page(const PageView& view);
std::optional<LinkVerdict> judge_usurper(const PageView& view);
std::optional<LinkVerdict> judge_empty(const PageView& view);
std::optional<LinkVerdict> judge_paywall(const PageView& view);
std::optional<LinkVerdict> judge_by_sibling(const PageView& view);
std::optional<LinkVerdict> judge_type(const PageView& view);
std::optional<LinkVerdict> judge_fragment(const PageView& view);

// Where a chain of redirects has landed: home or off-site. judge_address says the rest, moved or alive.
std::optional<LinkVerdict> judge_landing(const PageView& view);
LinkVerdict judge_address(const PageView& view);

// The cited host's business is to lead elsewhere.
bool is_forwarder(const PageView& view);

}  // namespace claimcheck::fetch
