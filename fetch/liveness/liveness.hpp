#pragma once

#include <optional>
#include <string>

#include "fetch/exchange.hpp"
#include "model/page.hpp"
#include "model/source.hpp"

namespace claimcheck::fetch {

// Exchange + page → the fate of the link. Pure. `page` is the answer's body as read, or null where there was none to
// read. `url` is the source's canonical URL.
Source judge_liveness(const std::string& url, const Exchange& exchange, const Page* page);

// A URL that was never asked for, and why.
Source skipped_source(const std::string& url, std::string reason, std::string rule);

}  // namespace claimcheck::fetch
