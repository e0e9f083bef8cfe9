#include "fetch/liveness/link_tests.hpp"

#include <array>

namespace claimcheck::fetch {
namespace {

using enum LinkState;

constexpr std::array kTests{
    LinkTest{"url/malformed", malformed, "It cannot be read as a URL (WHATWG URL standard)."},
    LinkTest{"url/scheme", malformed, "There is no such scheme, as in htp://."},
    LinkTest{"url/scheme", skipped, "A scheme that is not fetched: mailto:, ftp:, doi: and others that do exist."},
    LinkTest{"url/no-host", malformed, "It names no host."},
    LinkTest{"url/example-host", malformed,
             "The host is reserved for examples (RFC 2606), and no recording or address map stands in for it."},
    LinkTest{"run/offline", skipped, "Nothing is asked with --offline."},
    LinkTest{"run/filter", skipped, "--include or --exclude leave it out."},
    LinkTest{"run/unread", skipped, "No rule that is on reads what it answers."},
    LinkTest{"run/unchanged", skipped, "--changed-since, and no line that names it has changed."},
    LinkTest{
        "refresh/left-out", skipped,
        "The page only sends its readers on by meta refresh, and --include, --exclude or robots.txt leave out where "
        "it leads. What is bad all the same is not excused by it."},
    LinkTest{"skipped", skipped,
             "It was not asked for: robots.txt forbids it, it is not in the recording, or the run ended before."},
    LinkTest{"parked/landing", parked,
             "It redirects to a parking service or a marketplace for domains, whatever that answers a program."},
    LinkTest{"transport/nxdomain", dns_not_found, "The resolver says that the name does not exist, for A and AAAA."},
    LinkTest{"transport/dns", dns_error, "The resolver fails (SERVFAIL), refuses or does not answer in time."},
    LinkTest{"transport/refused", refused, "The host refuses the connection."},
    LinkTest{"transport/timeout", timeout,
             "Connecting, the whole transfer, or a pause in it takes longer than allowed."},
    LinkTest{"transport/reset", reset, "The connection is cut off, the reply is empty, or the body is cut short."},
    LinkTest{"transport/not-http", bad_response, "The reply cannot be read as HTTP."},
    LinkTest{"transport/tls", tls_error,
             "The certificate is expired, not yet valid, for another host, self-signed, revoked or of an unknown "
             "authority, or the handshake fails; the reason names which."},
    LinkTest{"transport/tls-chain", tls_error,
             "The server leaves out an intermediate certificate. Browsers fetch it themselves, so readers may see the "
             "page."},
    LinkTest{
        "transport/address-guard", refused_address,
        "The name or a redirect leads to a loopback, private, link-local or multicast address; --allow-private and "
        "--allow-host open it."},
    LinkTest{"redirect/loop", redirect_loop, "The redirects come back to where they were, or are more than 20."},
    LinkTest{"redirect/target", redirect_loop, "A redirect has no Location, or one that is not http(s)."},
    LinkTest{"status/wall", blocked,
             "202, 403, 405, 429 or 503 with a header by which a bot wall is known. Headers that such a product sends "
             "with every answer count on a 403 alone."},
    LinkTest{"status/wall-page", blocked,
             "202, 403, 405, 429 or 503 with a page whose title, sentence or markup is a bot wall's."},
    LinkTest{
        "error/refresh", soft_404,
        "The page sends its readers on by meta refresh to an error page: by its address, or because it answers 404 "
        "or 410."},
    LinkTest{"status/401", login_required, "401 or 407."},
    LinkTest{"status/402", login_required, "402."},
    LinkTest{"status/403", blocked, "403, or the 999 of some networks."},
    LinkTest{"status/404", not_found, "404 by GET; HEAD is never a verdict."},
    LinkTest{"status/410", gone, "410."},
    LinkTest{"status/429", rate_limited, "429 without a bot wall's signature, after waiting and asking again."},
    LinkTest{"status/451", legal_block, "451."},
    LinkTest{"status/503-retry-after", rate_limited, "503 with Retry-After."},
    LinkTest{"status/5xx", server_error, "Any other 5xx, Cloudflare's 52x among them."},
    LinkTest{"status/4xx", client_error, "Any other 4xx."},
    LinkTest{"status/204", empty, "204 or 205."},
    LinkTest{"status/unexpected", bad_response, "A status that is no final answer to what was asked."},
    LinkTest{
        "content/challenge", blocked,
        "2xx, but the page has at most 80 words and the title, a sentence or the markup of a bot wall's challenge."},
    LinkTest{"login/consent", login_required,
             "The chain ends at a consent page's address, or a page of at most 150 words is titled like one."},
    LinkTest{
        "login/address", login_required,
        "The chain ends at a login's address: /login, /sso, /oauth2, ?SAMLRequest=, login.* and others. Not where the "
        "cited address is one itself, nor for a page of more than 600 words."},
    LinkTest{"login/form", login_required,
             "A password field on a page of at most 150 words, unless a front page or a login was cited."},
    LinkTest{"login/title", login_required, "The same with the title of a login on a page of at most 60 words."},
    LinkTest{"parked/host", parked, "A page of at most 200 words loads or links something of a parking service."},
    LinkTest{"parked/header", parked, "The same with a header or a cookie of a parking service."},
    LinkTest{"parked/markup", parked, "The same with the script or the key of a parking service in its markup."},
    LinkTest{
        "parked/phrase", parked,
        "The same with a title or a sentence of a parked page, not quoted and hardly anything else on its line. On a "
        "host that answers 4xx for a sibling that cannot exist only on a page of at most 60 words."},
    LinkTest{"parked/name-server", parked,
             "A page of at most 60 words that nothing else speaks against, whose domain's name servers are a parking "
             "service's. Not on a host that answers 4xx for a sibling that cannot exist."},
    LinkTest{
        "error/address", soft_404,
        "The chain ends at an error page's address: /404, /notfound, ?aspxerrorpath= and others. Not where the cited "
        "address is one itself."},
    LinkTest{"error/title", soft_404,
             "The title or the first heading is an error message. On a host that answers 4xx for a sibling that cannot "
             "exist only where the page has at most 25 words beside it."},
    LinkTest{
        "error/text", soft_404,
        "A page of at most 500 words has a line that is an error message, or a sentence that only an error page says "
        "to its reader, not quoted; the rest of it is at most 200 words, on a host that answers 4xx for a sibling "
        "that cannot exist 25."},
    LinkTest{
        "usurped/title", usurped,
        "The page's names have less than a fifth of the cited title's words and its text has not most of them either; "
        "and it stands on another site, or speaks of gambling, drugs, streaming or the like, or is in another "
        "language."},
    LinkTest{"redirect/offsite", redirected_offsite,
             "The chain ends on another registrable domain (public suffix list). Shorteners, DOI and other resolvers, "
             "archives and the redirectors of platforms may do so."},
    LinkTest{"redirect/home", redirected_home, "A deep link ends at the front page of the same site."},
    LinkTest{"redirect/top-level", redirected_home, "A path of three or more segments ends at one of fewer than two."},
    LinkTest{"content/no-bytes", empty, "2xx with no bytes."},
    LinkTest{"content/script-shell", empty,
             "Without JavaScript the page shows next to nothing, so what it says is not known (needs_script)."},
    LinkTest{"content/no-words", empty, "2xx with a page or a text that shows no word, no picture and no frame."},
    LinkTest{"paywall/declared", paywalled, "isAccessibleForFree: false, and less than 250 words of main text."},
    LinkTest{"paywall/title", paywalled, "Less than 250 words of main text under a title that asks to subscribe."},
    LinkTest{"paywall/phrase", paywalled,
             "A page of at most 500 words, less than 250 of them main text, asks to subscribe before it goes on."},
    LinkTest{
        "probe/same-address", soft_404,
        "A sibling that cannot exist (the folder and 25 letters) ends at the same address: the 200 proves nothing."},
    LinkTest{"probe/same-page", soft_404,
             "A sibling that cannot exist answers 200 with main text at least 95 % alike, addresses and numbers aside. "
             "Never "
             "for a front page."},
    LinkTest{"type/page-for-file", wrong_type,
             "A .pdf, .docx, .zip … was cited, and a page of less than 500 words answers."},
    LinkTest{
        "type/magic-bytes", wrong_type,
        "The body's first bytes are of another kind than the Content-Type says. Not text/plain for HTML, octet-stream "
        "for anything, or one kind of image for another."},
    LinkTest{"fragment/anchor", fragment_missing, "No element of the page has that id or name."},
    LinkTest{"fragment/text", fragment_missing, "The words of the text fragment are not in the page's visible text."},
    LinkTest{"fragment/cannot-tell", alive,
             "The page answers; its scripts may bring the fragment, or it stands behind the size limit."},
    LinkTest{"redirect/form", alive, "It redirects to the same page: https, www. or a trailing slash."},
    LinkTest{"redirect/forwarder", alive, "A shortener, a resolver (DOI) or an archive leads where it is meant to."},
    LinkTest{"redirect/permanent", moved,
             "Every redirect is 301 or 308, and the chain ends elsewhere on the same site."},
    LinkTest{"redirect/temporary", alive,
             "A redirect on the same site is not for good, so the cited address still holds."},
    LinkTest{"status/accepted", alive, "The configuration says that this host's status means a page that is alive."},
    LinkTest{"status/200", alive, "2xx with content, and nothing above speaks against it."},
};

}  // namespace

std::span<const LinkTest> link_tests() {
  return kTests;
}

}  // namespace claimcheck::fetch
