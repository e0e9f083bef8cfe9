#include "model/source.hpp"

#include <array>

namespace claimcheck {
namespace {

using enum LinkState;
using enum LinkHealth;

// Meanings and facts after the project's design of link states; docs/link-states.md is written from this table.
constexpr std::array kStates{
    LinkStateInfo{alive, "alive", good, "The cited thing answers.", "a final 2xx answer with content"},
    LinkStateInfo{moved, "moved", good, "Alive, but permanently elsewhere on the same site.",
                  "301 or 308 on the same registrable domain; https, www. and a trailing slash alone stay alive"},
    LinkStateInfo{
        redirected_home, "redirected_home", bad, "A deep link lands on a front page.",
        "a path redirects to the root of the same site, or from three or more path segments to fewer than two"},
    LinkStateInfo{
        redirected_offsite, "redirected_offsite", suspect, "Lands on another site.",
        "another registrable domain by the public suffix list; shorteners, DOI resolvers and archives excepted"},
    LinkStateInfo{login_required, "login_required", cannot_tell, "The page wants a login or a consent first.",
                  "401, 402 or 407, or the chain ends on a login or consent page"},
    LinkStateInfo{paywalled, "paywalled", cannot_tell, "The page is there, the text is not.",
                  "the page says that it is not free, or shows a subscription offer and little text"},
    LinkStateInfo{blocked, "blocked", cannot_tell, "A refusal or a bot wall, so nothing is known about the page.",
                  "403 or 999; 202, 403, 429 or 503 with the signature of a wall"},
    LinkStateInfo{rate_limited, "rate_limited", cannot_tell, "The host asked us to come back later.",
                  "429, or 503 with Retry-After"},
    LinkStateInfo{legal_block, "legal_block", cannot_tell, "Withheld for legal reasons.", "451"},
    LinkStateInfo{not_found, "not_found", bad, "The host says that there is no such page.", "404 by GET"},
    LinkStateInfo{gone, "gone", bad, "The host says that the page was removed for good.", "410"},
    LinkStateInfo{client_error, "client_error", suspect, "The host rejects the request.", "another 4xx"},
    LinkStateInfo{server_error, "server_error", suspect, "The host failed.", "5xx"},
    LinkStateInfo{
        soft_404, "soft_404", bad, "Answers 200, but the page says that there is nothing.",
        "a random sibling gives the same page, an error phrase as title, an error path, a meta refresh to one"},
    LinkStateInfo{parked, "parked", bad, "The domain is for sale.", "parking hosts, name servers, cookies, phrases"},
    LinkStateInfo{usurped, "usurped", bad, "Another owner shows something unrelated.",
                  "the title has nothing of the citation's, together with an off-site redirect or spam words"},
    LinkStateInfo{empty, "empty", suspect, "Answers without content.", "no bytes, or no visible word"},
    LinkStateInfo{wrong_type, "wrong_type", suspect, "Not the kind of thing that was cited.",
                  "a .pdf that answers HTML; magic bytes against Content-Type"},
    LinkStateInfo{dns_not_found, "dns_not_found", bad, "The host name does not exist.", "NXDOMAIN for A and AAAA"},
    LinkStateInfo{dns_error, "dns_error", cannot_tell, "The name could not be looked up.", "SERVFAIL or no answer"},
    LinkStateInfo{refused, "refused", suspect, "The host refuses connections.", "connection refused"},
    LinkStateInfo{timeout, "timeout", suspect, "No answer in time.", "connect, total or progress time over its limit"},
    LinkStateInfo{reset, "reset", suspect, "The connection was cut off.", "reset, empty reply, or a body cut short"},
    LinkStateInfo{bad_response, "bad_response", suspect, "The answer is not HTTP.", "a reply that cannot be parsed"},
    LinkStateInfo{tls_error, "tls_error", suspect, "No secure connection can be made.",
                  "expired, wrong host, self-signed or incomplete certificate, or a failed handshake"},
    LinkStateInfo{redirect_loop, "redirect_loop", bad, "The redirects lead nowhere.",
                  "a loop, too many hops, a scheme that is not http(s), or a redirect without Location"},
    LinkStateInfo{refused_address, "refused_address", cannot_tell, "We did not connect: not a public address.",
                  "loopback, private, link-local, multicast or unspecified address"},
    LinkStateInfo{malformed, "malformed", bad, "Not a URL that can be fetched.",
                  "no host, an unknown scheme, or a host reserved for examples"},
    LinkStateInfo{fragment_missing, "fragment_missing", suspect, "The page is alive, the cited place is not on it.",
                  "no element of that id or name, or the text fragment's words are not found"},
    LinkStateInfo{skipped, "skipped", cannot_tell, "Not checked.", "offline, excluded, robots, budget"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kStates.size(); ++i) {
    if (static_cast<std::size_t>(kStates[i].state) != i) return false;
  }
  return kStates.size() == static_cast<std::size_t>(skipped) + 1;
}
static_assert(in_order());

}  // namespace

const LinkStateInfo& info(LinkState state) {
  return kStates[static_cast<std::size_t>(state)];
}

std::string_view name(LinkState state) {
  return info(state).name;
}

std::optional<LinkState> parse_link_state(std::string_view name_of_state) {
  for (const LinkStateInfo& row : kStates) {
    if (row.name == name_of_state) return row.state;
  }
  return std::nullopt;
}

const std::vector<LinkState>& all_link_states() {
  static const std::vector<LinkState> states = [] {
    std::vector<LinkState> out;
    for (const LinkStateInfo& row : kStates) out.push_back(row.state);
    return out;
  }();
  return states;
}

}  // namespace claimcheck
