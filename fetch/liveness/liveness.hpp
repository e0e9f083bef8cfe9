#pragma once

#include <optional>
#include <string>

#include "fetch/exchange.hpp"
#include "model/page.hpp"
#include "model/source.hpp"

// What an answer means. Pure: no network, no clock, no state.
namespace claimcheck::fetch {

// Exchange + page → the fate of the link. `page` is the answer's body as read, or null where there was none to read.
// `url` is the source's canonical URL. Reason and rule name the deciding test; the first test that decides wins, in the
// order transport, status, redirects, content.
Source judge_liveness(const std::string& url, const Exchange& exchange, const Page* page);

// What the URL alone decides, before anything is asked: not a URL, no host, a scheme that is not http(s), a host
// reserved for examples (RFC 2606) unless `example_hosts_answer`, as they do in a recording or behind an address map.
// nullopt where it has to be fetched.
std::optional<Source> judge_url(const std::string& url, bool example_hosts_answer);

// A URL that was never asked for, and why.
Source skipped_source(const std::string& url, std::string reason, std::string rule);

}  // namespace claimcheck::fetch
