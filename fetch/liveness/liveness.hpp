#pragma once

#include <optional>
#include <string>

#include "fetch/exchange.hpp"
#include "fetch/liveness/observation.hpp"
#include "fetch/liveness/signatures.hpp"
#include "model/page.hpp"
#include "model/source.hpp"

// What an answer means. Pure: no network, no clock, no state.
namespace claimcheck::fetch {

// Observation → the fate of the link. Reason and rule name the deciding test; the first test that decides wins:
//
//   parked landing      a redirect to a marketplace for domains says it all, whether or not that lets programs in
//   transfer            no answer at all: the transport's own words
//   walls               a refusal that is a product's, before what its status would say
//   status              every other final status but 2xx
//   challenge           of a 2xx: a wall's page is no page, whatever else it looks like
//   login, consent      a door; before errors and home, because doors stand on front pages and probes meet them too
//   parked              before errors: "not found" on a parked domain is the lesser truth
//   error page          address, meta refresh, title, heading, text: says more than where a redirect landed
//   usurped             before the landing off-site that is a part of it
//   landing             home, off-site
//   empty, paywalled    little text for a known reason; before the sibling, which would look alike
//   sibling             the page proves nothing
//   type                a page in place of a file; magic bytes
//   fragment            of a page that is there
//   address             moved, or alive
//
// link_tests() has them all with their thresholds.
Source judge_liveness(const Observation& observation, const Signatures& signatures);

// Whether the answer to a sibling that cannot exist may change the verdict: a 2xx with a page of text, that is no front
// page. Ask for sibling_url once, and judge again with what it answers.
bool wants_sibling(const Observation& observation, const Signatures& signatures);

// The domain whose name servers may change the verdict, to be asked for once and judged with: that of a page of hardly
// any words which nothing else speaks against, on a host that is not known to tell what it does not have. nullopt for
// any other page, so that hardly any domain is asked about. An honest page at such a name server stays alive by its
// words: they alone decide nothing.
std::optional<std::string> doubtful_domain(const Observation& observation, const Signatures& signatures);

// The URL that cannot exist beside a page: its folder and 25 letters that depend on host and folder alone, so that all
// URLs of a folder share one, and a recording holds it. nullopt for a front page and what is no http(s) URL.
std::optional<std::string> sibling_url(const std::string& url);

// Where a page without content of its own sends its readers by <meta http-equiv=refresh>: to be fetched and judged in
// its place. nullopt where there is none, it leads to the page itself, or it takes longer than a reader waits.
std::optional<std::string> refresh_target(const Observation& observation);

// What the URL alone decides, before anything is asked: not a URL, no host, a scheme that is not http(s), a host
// reserved for examples (RFC 2606) unless `example_hosts_answer`, as they do in a recording or behind an address map.
// nullopt where it has to be fetched.
std::optional<Source> judge_url(const std::string& url, bool example_hosts_answer);

// A URL that was never asked for, and why.
Source skipped_source(const std::string& url, std::string reason, std::string rule);

}  // namespace claimcheck::fetch
