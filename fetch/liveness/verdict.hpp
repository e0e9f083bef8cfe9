#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fetch/exchange.hpp"
#include "fetch/liveness/observation.hpp"
#include "model/source.hpp"

namespace claimcheck::fetch {

// What one test decided.
struct LinkVerdict {
  LinkState state = LinkState::alive;
  std::string reason;     // a sentence, with full stop
  std::string_view rule;  // static storage: "status/404"
};

// A transfer that brought no answer; nullopt where it did.
std::optional<LinkVerdict> judge_transfer(const Exchange& exchange);

// The last hop's status, and the walls that show themselves in its headers; nullopt for a 2xx that has content to
// judge.
std::optional<LinkVerdict> judge_status(const Exchange& exchange);

// Where a chain of redirects that ended well has landed; nullopt where it did not redirect.
std::optional<LinkVerdict> judge_redirects(const std::string& url, const Exchange& exchange);

// What the URL's fragment names and the page does not have.
std::optional<LinkVerdict> judge_fragment(const Observation& observation);

// The bot wall behind an answer, by its headers: "Cloudflare", "DataDome"; empty where there is none. `only_refusals`:
// by those alone that a wall sends when it refuses.
std::string_view wall_in_headers(const Headers& headers, bool only_refusals);

}  // namespace claimcheck::fetch
