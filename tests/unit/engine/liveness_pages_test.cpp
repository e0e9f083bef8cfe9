#include <gtest/gtest.h>

#include <algorithm>

#include "fetch/liveness/link_tests.hpp"
#include "fetch/liveness/liveness.hpp"
#include "parsers/document/page.hpp"

// Pages as hosts really answer, read and judged: each state firing, beside the pages that look like it and are well.
namespace claimcheck {
namespace {

struct Step {
  int status;
  std::string url;
};

struct Case {
  std::string what;
  std::string body;
  std::string state;
  std::string rule;
  std::string url = "https://gazette-site.org/2011/05/harbour.html";
  std::vector<Step> further = {};  // hops after the first, which then redirected
  fetch::Headers headers = {};
  int status = 200;
  std::string title = {};         // of the citation
  int sibling = 0;                // its status; 0: not asked
  std::string sibling_body = {};  //
  std::string sibling_ends = {};  // its final URL; empty: as asked
  std::string reason_has = {};
};

void PrintTo(const Case& row, std::ostream* out) {
  *out << row.what;
}

std::string words(int count) {
  static const char* const kWords[] = {"the",   "harbour", "was",   "deepened", "in",    "spring", "and",
                                       "ships", "of",      "every", "size",     "could", "enter",  "again,"};
  std::string out;
  for (int i = 0; i < count; ++i) out += std::string(kWords[i % 14]) + (i % 14 == 13 ? " as before. " : " ");
  return out;
}

std::string page(const std::string& title, const std::string& body, const std::string& head = "") {
  return "<!doctype html><html><head><title>" + title + "</title>" + head + "</head><body>" + body + "</body></html>";
}

std::string article(const std::string& title = "The harbour is deepened", int count = 300) {
  return page(title + " | The Gazette", "<nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>" + title +
                                            "</h1><p>" + words(count / 2) + "</p><p>" + words(count / 2) +
                                            "</p></article><footer>The Gazette</footer>");
}

fetch::Exchange answer(const std::string& url, const Case& row) {
  fetch::Exchange exchange;
  exchange.url = url;
  fetch::Hop first;
  first.url = url;
  first.status = row.further.empty() ? row.status : 302;
  exchange.hops.push_back(first);
  for (const Step& step : row.further) {
    fetch::Hop hop;
    hop.url = step.url;
    hop.status = step.status;
    exchange.hops.push_back(hop);
  }
  exchange.hops.back().response_headers = row.headers;
  exchange.body = row.body;
  return exchange;
}

Page read(const fetch::Exchange& exchange) {
  const auto type = fetch::find_header(exchange.last()->response_headers, "Content-Type");
  return parsers::read_page({exchange.body, type.value_or("text/html"), exchange.last()->url});
}

class Pages : public ::testing::TestWithParam<Case> {};

TEST_P(Pages, MeanThisState) {
  const Case& row = GetParam();
  const fetch::Exchange exchange = answer(row.url, row);
  const Page own = read(exchange);
  fetch::Observation seen{.url = row.url, .exchange = &exchange, .page = &own};
  seen.expected.title = row.title;
  fetch::Sibling sibling;
  if (row.sibling != 0) {
    Case other;
    other.body = row.sibling_body;
    other.status = row.sibling;
    if (!row.sibling_ends.empty()) other.further = {{row.sibling, row.sibling_ends}};
    const fetch::Exchange its = answer(*fetch::sibling_url(row.url), other);
    const Page its_page = read(its);
    sibling = fetch::sibling_of(its, &its_page);
    seen.sibling = &sibling;
  }
  const Source source = fetch::judge_liveness(seen, fetch::Signatures::shipped());
  EXPECT_EQ(name(source.state), row.state) << source.rule << ": " << source.reason;
  EXPECT_EQ(source.rule, row.rule) << source.reason;
  EXPECT_NE(source.reason.find(row.reason_has), std::string::npos) << source.reason;
  EXPECT_TRUE(source.reason.ends_with('.')) << source.reason;
  EXPECT_TRUE(std::ranges::any_of(
      fetch::link_tests(),
      [&](const fetch::LinkTest& test) { return test.rule == source.rule && test.state == source.state; }))
      << source.rule << " is not among link_tests()";
}

const std::string kUrl = "https://gazette-site.org/2011/05/harbour.html";
const std::string kNotFoundBody = "<h1>Page not found</h1><p>Go back to the <a href=/>front page</a>.</p>";
const std::string kMenu =
    "<nav><ul><li><a href=/a>Politics</a><li><a href=/b>Sports</a><li><a href=/c>Culture and "
    "arts</a><li><a href=/d>The weather at sea</a></ul></nav>";

INSTANTIATE_TEST_SUITE_P(
    Alive, Pages,
    ::testing::Values(Case{.what = "an article", .body = article(), .state = "alive", .rule = "status/200"},
                      Case{.what = "an article on an honest host",
                           .body = article(),
                           .state = "alive",
                           .rule = "status/200",
                           .sibling = 404},
                      Case{.what = "an honest host's short page",
                           .body = page("Tide table", "<p>High water at noon.</p>"),
                           .state = "alive",
                           .rule = "status/200",
                           .sibling = 404},
                      Case{.what = "a short page with scripts",
                           .body = page("Tide table", "<p>High water at noon.</p><script>count()</script>"),
                           .state = "alive",
                           .rule = "status/200",
                           .sibling = 404},
                      Case{.what = "a picture on a page",
                           .body = page("", "<img src=map.png>"),
                           .state = "alive",
                           .rule = "status/200"},
                      Case{.what = "a page of frames",
                           .body = "<html><frameset cols=50,50><frame src=a.html><frame src=b.html></frameset></html>",
                           .state = "alive",
                           .rule = "status/200"},
                      Case{.what = "a page that renews itself",
                           .body = page("Live", "<p>" + words(60) + "</p>", "<meta http-equiv=refresh content='300'>"),
                           .state = "alive",
                           .rule = "status/200"}));

INSTANTIATE_TEST_SUITE_P(
    SoftNotFound, Pages,
    ::testing::Values(
        Case{.what = "by title",
             .body = page("Page not found | The Gazette", kMenu + "<p>Sorry.</p>"),
             .state = "soft_404",
             .rule = "error/title",
             .reason_has = "\"Page not found | The Gazette\""},
        Case{.what = "by title with a number",
             .body = page("Error 404 (Not Found)!!1", "<p>That is all we know.</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "by title on an honest host",
             .body = page("404", kNotFoundBody),
             .state = "soft_404",
             .rule = "error/title",
             .sibling = 404},
        Case{.what = "by heading",
             .body = page("The Gazette", kMenu + "<h1>Oops! That page can’t be found.</h1>"),
             .state = "soft_404",
             .rule = "error/title",
             .reason_has = "heading"},
        Case{.what = "by its text",
             .body = page("The Gazette",
                          kMenu + "<p>Sorry, but the page you are looking for has been moved or deleted.</p>"),
             .state = "soft_404",
             .rule = "error/text"},
        Case{.what = "by a line of its text",
             .body = page("The Gazette", kMenu + "<div>Article not found</div>"),
             .state = "soft_404",
             .rule = "error/text"},
        Case{.what = "in German",
             .body = page("Die Zeitung", "<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite gibt es nicht.</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "in French",
             .body = page("Journal", "<p>Désolé, la page que vous recherchez n'existe plus.</p>"),
             .state = "soft_404",
             .rule = "error/text"},
        Case{.what = "in Spanish",
             .body = page("404 - Página no encontrada", "<p>x</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "in Portuguese",
             .body = page("Página não encontrada", "<p>x</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "in Italian",
             .body = page("Giornale", "<p>La pagina richiesta non è stata trovata.</p>"),
             .state = "soft_404",
             .rule = "error/text"},
        Case{.what = "in Dutch",
             .body = page("Pagina niet gevonden - Krant", "<p>x</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "in Polish",
             .body = page("Strona nie istnieje", "<p>x</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "in Russian",
             .body = page("Ошибка 404", "<p>Запрашиваемая страница не найдена.</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "in Chinese",
             .body = page("提示", "<p>抱歉，您访问的页面不存在或已删除！</p>"),
             .state = "soft_404",
             .rule = "error/text"},
        Case{.what = "in Japanese",
             .body = page("お探しのページは見つかりませんでした", "<p>x</p>"),
             .state = "soft_404",
             .rule = "error/title"},
        Case{.what = "a text",
             .body = "Not Found\n",
             .state = "soft_404",
             .rule = "error/text",
             .headers = {{"Content-Type", "text/plain"}}},
        Case{.what = "JSON",
             .body = "{\"error\": \"not found\"}",
             .state = "soft_404",
             .rule = "error/text",
             .headers = {{"Content-Type", "application/json"}}},
        Case{.what = "by its address",
             .body = page("Gazette", "<p>Hello there.</p>"),
             .state = "soft_404",
             .rule = "error/address",
             .further = {{200, "https://gazette-site.org/404.html"}}},
        Case{.what = "by ASP.NET's address",
             .body = page("Gazette", "<p>Hello there.</p>"),
             .state = "soft_404",
             .rule = "error/address",
             .further = {{200, "https://gazette-site.org/oops.aspx?aspxerrorpath=/2011"}}},
        Case{.what = "by an address before home",
             .body = page("Gazette", "<p>Hello there.</p>"),
             .state = "soft_404",
             .rule = "error/address",
             .further = {{200, "https://gazette-site.org/notfound"}}},
        Case{.what = "by meta refresh",
             .body = page("", "", "<meta http-equiv='Refresh' content='0; URL=/errors/404.html'>"),
             .state = "soft_404",
             .rule = "error/refresh"},
        Case{.what = "not by a refresh that leaves time to read",
             .body = page("The harbour", "<article><p>" + words(300) + "</p></article>",
                          "<meta http-equiv=refresh content='60; url=/errors/404.html'>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "by a sibling alike",
             .body = page("The Gazette", kMenu + "<p>Here is what people read today: " + words(40) + "</p>"),
             .state = "soft_404",
             .rule = "probe/same-page",
             .sibling = 200,
             .sibling_body = page("The Gazette", kMenu + "<p>Here is what people read today: " + words(40) + "</p>")},
        Case{.what = "by a sibling that repeats its address",
             .body = page("The Gazette", kMenu + "<p>No harbour.html in our archive at 12:01. " + words(30) + "</p>"),
             .state = "soft_404",
             .rule = "probe/same-page",
             .sibling = 200,
             .sibling_body = page("The Gazette", kMenu + "<p>No " + fetch::sibling_url(kUrl)->substr(33) +
                                                     " in our archive at 12:02. " + words(30) + "</p>")},
        Case{.what = "by a sibling's address",
             .body = page("Archive", "<p>" + words(60) + "</p>"),
             .state = "soft_404",
             .rule = "probe/same-address",
             .further = {{200, "https://gazette-site.org/archive/2011"}},
             .sibling = 200,
             .sibling_body = page("Archive", "<p>" + words(61) + "</p>"),
             .sibling_ends = "https://gazette-site.org/archive/2011"}));

INSTANTIATE_TEST_SUITE_P(
    LooksNotFound, Pages,
    ::testing::Values(
        Case{.what = "a chapter about it",
             .body = page("404 Not Found explained",
                          "<h1>404 Not Found explained</h1><p>This chapter says what a server means by 404 Not Found, "
                          "and how to find the cause.</p>"),
             .state = "alive",
             .rule = "status/200",
             .sibling = 404},
        Case{.what = "a chapter about it, unprobed",
             .body = page("404 Not Found explained", "<h1>404 Not Found explained</h1><p>" + words(80) + "</p>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "the 404 error",
             .body = article("The 404 error and its history"),
             .state = "alive",
             .rule = "status/200",
             .sibling = 404},
        Case{.what = "an explanation",
             .body = page("Page not found: what it means", "<h1>Page not found</h1><p>" + words(60) + "</p>"),
             .state = "alive",
             .rule = "status/200",
             .sibling = 404},
        Case{.what = "a lost-property office",
             .body = page("Lost and Found",
                          "<h1>Lost and Found</h1><p>If your umbrella was not found, ask again on Monday.</p>"),
             .state = "alive",
             .rule = "status/200",
             .sibling = 404},
        Case{.what = "a text about it",
             .body = "Not found: a list of ships that were lost and never seen again, with the names of their masters.",
             .state = "alive",
             .rule = "status/200",
             .headers = {{"Content-Type", "text/plain"}}},
        Case{.what = "a lost-property office, unprobed",
             .body = page("Lost and Found",
                          "<h1>Lost and Found</h1><p>If your umbrella was not found, ask again on Monday.</p>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "an article with the number in its title",
             .body = article("404: how to design a good one"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "a quotation",
             .body = page("On dead links",
                          "<p>" + words(40) +
                              "</p><p>It said “The page you requested could not be found” and nothing more.</p>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "a broken part of an article",
             .body = page("The harbour", "<article><p>" + words(120) + "</p><p>" + words(120) +
                                             "</p></article><div>Content not found</div>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "cited as an error page",
             .body = page("Our new error page", "<p>" + words(80) + "</p>"),
             .state = "alive",
             .rule = "status/200",
             .url = "https://gazette-site.org/404"},
        Case{.what = "a front page like its sibling's",
             .body = page("The Gazette", "<p>" + words(60) + "</p>"),
             .state = "alive",
             .rule = "status/200",
             .url = "https://gazette-site.org/"},
        Case{.what = "a sibling that differs",
             .body = page("The harbour",
                          kMenu + "<p>The harbour master retires after forty years at sea and ashore.</p>"),
             .state = "alive",
             .rule = "status/200",
             .sibling = 200,
             .sibling_body = page("Sorry", kMenu + "<p>There is no such page here, we are sorry to say.</p>")},
        Case{.what = "a sibling behind a limit",
             .body = page("The harbour", "<p>" + words(60) + "</p>"),
             .state = "alive",
             .rule = "status/200",
             .sibling = 429,
             .sibling_body = page("The harbour", "<p>" + words(60) + "</p>")}));

INSTANTIATE_TEST_SUITE_P(
    Parked, Pages,
    ::testing::Values(
        Case{.what = "by phrase",
             .body = page("gazette-site.org",
                          "<p>The domain gazette-site.org may be for sale by its owner!</p><p>Related searches</p>"),
             .state = "parked",
             .rule = "parked/phrase"},
        Case{.what = "by title",
             .body = page("gazette-site.org - Domain for sale", "<p>Make an offer.</p>"),
             .state = "parked",
             .rule = "parked/phrase"},
        Case{.what = "by script",
             .body = page("gazette-site.org",
                          "<p>Boats Nets Ropes</p><script src='https://img.sedoparking.com/js/x.js'></script>"),
             .state = "parked",
             .rule = "parked/host"},
        Case{.what = "by markup",
             .body = "<html data-adblockkey='MFww'><title>gazette-site.org</title><p>Boats</p></html>",
             .state = "parked",
             .rule = "parked/markup"},
        Case{.what = "by cookie",
             .body = page("gazette-site.org", "<p>Boats</p>"),
             .state = "parked",
             .rule = "parked/header",
             .headers = {{"Set-Cookie", "parking_session=1; path=/"}}},
        Case{.what = "by redirect",
             .body = page("Buy it", "<p>" + words(300) + "</p>"),
             .state = "parked",
             .rule = "parked/landing",
             .further = {{200, "https://www.hugedomains.com/domain_profile.cfm?d=gazette-site"}}},
        Case{.what = "a lander that scripts open",
             .body = "<script>window.onload=function(){window.location.href=\"/lander\"}</script>",
             .state = "parked",
             .rule = "parked/markup"},
        Case{.what = "in German",
             .body = page("gazette-site.org", "<p>Diese Domain steht zum Verkauf!</p>"),
             .state = "parked",
             .rule = "parked/phrase"},
        Case{.what = "in Chinese",
             .body = page("gazette-site.org", "<p>该域名正在出售</p>"),
             .state = "parked",
             .rule = "parked/phrase"},
        Case{.what = "an essay that quotes one",
             .body = page("On parked pages",
                          "<p>Some said \"This domain is for sale\" and nothing else. " + words(50) + "</p>"),
             .state = "alive",
             .rule = "status/200",
             .sibling = 404},
        Case{.what = "an essay that quotes one, unprobed",
             .body = page("On parked pages",
                          "<p>Some said “This domain is for sale” and nothing else. " + words(50) + "</p>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "an article that links a parking service",
             .body = page("On parking", "<p>" + words(260) + "<a href='https://www.sedoparking.com/'>them</a></p>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "a house for sale",
             .body = page("The mill is for sale", "<p>The old mill is for sale, with its pond.</p>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "a marketplace cited as itself",
             .body = page("Names", "<p>" + words(60) + "</p>"),
             .state = "alive",
             .rule = "status/200",
             .url = "https://www.hugedomains.com/about.cfm"}));

INSTANTIATE_TEST_SUITE_P(
    Walls, Pages,
    ::testing::Values(Case{.what = "a challenge with 200",
                           .body = page("Just a moment...",
                                        "<p>Checking your browser before accessing the site.</p><script>x</script>"),
                           .state = "blocked",
                           .rule = "content/challenge",
                           .reason_has = "Cloudflare"},
                      Case{.what = "a challenge by markup",
                           .body = page("gazette-site.org",
                                        "<script src='https://ct.captcha-delivery.com/c.js'></script>"),
                           .state = "blocked",
                           .rule = "content/challenge",
                           .reason_has = "DataDome"},
                      Case{.what = "access denied with 200",
                           .body = page("Access Denied", "<p>Reference 18.2e</p>"),
                           .state = "blocked",
                           .rule = "content/challenge"},
                      Case{.what = "a 403 with a challenge",
                           .body = page("Attention Required! | Cloudflare", "<p>Please enable cookies.</p>"),
                           .state = "blocked",
                           .rule = "status/wall-page",
                           .status = 403},
                      Case{.what = "a 503 with a challenge",
                           .body = page("Just a moment...", "<p>Wait.</p>"),
                           .state = "blocked",
                           .rule = "status/wall-page",
                           .status = 503},
                      Case{.what = "a 429 with a challenge",
                           .body = page("Are you a robot?", "<p>Wait.</p>"),
                           .state = "blocked",
                           .rule = "status/wall-page",
                           .status = 429},
                      Case{.what = "a captcha of AWS",
                           .body = "",
                           .state = "blocked",
                           .rule = "status/wall",
                           .headers = {{"x-amzn-waf-action", "captcha"}},
                           .status = 405},
                      Case{.what = "a region",
                           .body = page("Film", "<p>This film is not available in your country.</p>"),
                           .state = "blocked",
                           .rule = "content/challenge"},
                      Case{.what = "a 503 of its own",
                           .body = page("Maintenance", "<p>Back at noon.</p>"),
                           .state = "server_error",
                           .rule = "status/5xx",
                           .status = 503},
                      Case{.what = "a story about one",
                           .body = article("Just a moment: how walls work"),
                           .state = "alive",
                           .rule = "status/200"},
                      Case{.what = "a story about refusals",
                           .body = article("Access denied: who may enter the harbour"),
                           .state = "alive",
                           .rule = "status/200"}));

INSTANTIATE_TEST_SUITE_P(
    Logins, Pages,
    ::testing::Values(Case{.what = "by address",
                           .body = page("Gazette", "<p>Hello.</p>"),
                           .state = "login_required",
                           .rule = "login/address",
                           .further = {{200, "https://gazette-site.org/user/login?destination=/2011"}}},
                      Case{.what = "by another site's address",
                           .body = page("Sign in", "<p>Hello.</p>"),
                           .state = "login_required",
                           .rule = "login/address",
                           .further = {{200, "https://login.identity-site.net/x/oauth2/authorize?client_id=1"}}},
                      Case{.what = "by a form",
                           .body = page("Members",
                                        "<form><input name=u><input type=password></form><p>Please sign in.</p>"),
                           .state = "login_required",
                           .rule = "login/form"},
                      Case{.what = "by a form on the front page",
                           .body = page("Members", "<form><input type=password></form><p>Welcome.</p>"),
                           .state = "login_required",
                           .rule = "login/form",
                           .further = {{200, "https://gazette-site.org/"}}},
                      Case{.what = "a form that asks for the name first",
                           .body = page("Sign in - Members", "<form><input name=mail>Next</form>"),
                           .state = "login_required",
                           .rule = "login/title"},
                      Case{.what = "an article about signing in",
                           .body = page("Sign in sheets of 1911", "<p>High water.</p>"),
                           .state = "alive",
                           .rule = "status/200"},
                      Case{.what = "a consent",
                           .body = page("Before you continue to the Gazette", "<p>Hello.</p>"),
                           .state = "login_required",
                           .rule = "login/consent",
                           .further = {{200, "https://consent.gazette-site.org/m?continue=x"}}},
                      Case{.what = "a consent by title",
                           .body = page("We value your privacy", "<p>We and our 812 partners store things. Accept</p>"),
                           .state = "login_required",
                           .rule = "login/consent"},
                      Case{.what = "a page of a host that is named for logins",
                           .body = article(),
                           .state = "login_required",
                           .rule = "login/address",
                           .url = "https://login.gazette-site.org/manual/3",
                           .further = {{200, "https://login.gazette-site.org/signin?next=/manual/3"}}},
                      Case{.what = "a login beside an article",
                           .body = page("The harbour", "<form><input type=password></form><p>" + words(300) + "</p>"),
                           .state = "alive",
                           .rule = "status/200"},
                      Case{.what = "a login cited as such",
                           .body = page("Log in", "<form><input type=password></form>Log in here"),
                           .state = "alive",
                           .rule = "status/200",
                           .url = "https://gazette-site.org/login"},
                      Case{.what = "a front page with a login",
                           .body = page("Network", "<form><input type=password></form>Log in or join"),
                           .state = "alive",
                           .rule = "status/200",
                           .url = "https://gazette-site.org/"}));

INSTANTIATE_TEST_SUITE_P(
    Paywalls, Pages,
    ::testing::Values(
        Case{.what = "declared",
             .body = page("The harbour", "<p>" + words(40) + "</p>",
                          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The "
                          "harbour\",\"isAccessibleForFree\":false}</script>"),
             .state = "paywalled",
             .rule = "paywall/declared"},
        Case{.what = "declared in words",
             .body = page("The harbour", "<p>" + words(40) + "</p>",
                          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The "
                          "harbour\",\"isAccessibleForFree\":\"False\"}</script>"),
             .state = "paywalled",
             .rule = "paywall/declared"},
        Case{.what = "by title",
             .body = page("Subscribe to read | The Gazette", "<p>Choose a plan.</p>"),
             .state = "paywalled",
             .rule = "paywall/title"},
        Case{.what = "a teaser",
             .body = page("The harbour", "<p>" + words(40) + "</p><p>Subscribe to continue reading.</p>"),
             .state = "paywalled",
             .rule = "paywall/phrase"},
        Case{.what = "a German teaser",
             .body = page("Der Hafen", "<p>" + words(40) + "</p><p>Dieser Artikel ist nur für Abonnenten.</p>"),
             .state = "paywalled",
             .rule = "paywall/phrase"},
        Case{.what = "declared, with the whole text",
             .body = page("The harbour", "<article><p>" + words(300) + "</p><p>" + words(300) + "</p></article>",
                          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The "
                          "harbour\",\"isAccessibleForFree\":false}</script>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "an offer below the whole text",
             .body = page("The harbour", "<article><p>" + words(300) + "</p><p>" + words(300) +
                                             "</p></article><p>Already a subscriber? Log in</p>"),
             .state = "alive",
             .rule = "status/200"},
        Case{.what = "free, with an offer",
             .body = page("The harbour", "<p>" + words(80) + "</p><p>Already a subscriber? Log in</p>",
                          "<meta itemprop=isAccessibleForFree content=true>"),
             .state = "alive",
             .rule = "status/200"}));

INSTANTIATE_TEST_SUITE_P(
    Usurped, Pages,
    ::testing::Values(Case{.what = "gambling",
                           .body = page("Slot Gacor Online Terpercaya",
                                        "<p>Situs judi slot online maxwin. " + words(30) + "</p>"),
                           .state = "usurped",
                           .rule = "usurped/title",
                           .title = "A history of the fishing fleet of Bergen",
                           .reason_has = "gambling"},
                      Case{.what = "another site",
                           .body = page("Best kitchen knives reviewed", "<p>" + words(60) + "</p>"),
                           .state = "usurped",
                           .rule = "usurped/title",
                           .further = {{200, "https://knives-site.net/"}},
                           .title = "Annual report of the lighthouse keepers"},
                      Case{.what = "another language",
                           .body = page("Новости и советы",
                                        "<p>Как выбрать лучший пылесос для дома и дачи, советы и отзывы покупателей, "
                                        "цены и сравнение моделей. Мы собрали для вас всё.</p>"),
                           .state = "usurped",
                           .rule = "usurped/title",
                           .title = "A history of the fishing fleet of Bergen",
                           .reason_has = "another language"},
                      Case{.what = "pharmacy",
                           .body = page("Buy Cialis online - canadian pharmacy", "<p>" + words(60) + "</p>"),
                           .state = "usurped",
                           .rule = "usurped/title",
                           .title = "Poems of the northern coast"},
                      Case{.what = "the same title elsewhere",
                           .body = page("Annual report of the lighthouse keepers", "<p>" + words(60) + "</p>"),
                           .state = "redirected_offsite",
                           .rule = "redirect/offsite",
                           .further = {{200, "https://keepers-site.net/report"}},
                           .title = "Annual Report of the Lighthouse Keepers, 1911"},
                      Case{.what = "a page without a name",
                           .body = "<p>" + words(60) + "</p>",
                           .state = "redirected_offsite",
                           .rule = "redirect/offsite",
                           .further = {{200, "https://keepers-site.net/report"}},
                           .title = "Annual report of the lighthouse keepers"},
                      Case{.what = "no title cited",
                           .body = page("Slot Gacor Online", "<p>Situs judi slot. " + words(30) + "</p>"),
                           .state = "alive",
                           .rule = "status/200"},
                      Case{.what = "another title in the same language",
                           .body = page("Page 12", "<p>" + words(60) + "</p>"),
                           .state = "alive",
                           .rule = "status/200",
                           .title = "What fishermen said of the lighthouse"},
                      Case{.what = "an article about gambling",
                           .body = page("Online casino rules tightened",
                                        "<p>Slot machines and poker, betting and roulette. " + words(40) + "</p>"),
                           .state = "alive",
                           .rule = "status/200",
                           .title = "Online casino rules are tightened"},
                      Case{.what = "a forwarder to another title",
                           .body = page("Best kitchen knives reviewed", "<p>" + words(60) + "</p>"),
                           .state = "alive",
                           .rule = "redirect/forwarder",
                           .url = "https://bit.ly/3x",
                           .further = {{200, "https://knives-site.net/review"}},
                           .title = "Annual report of the lighthouse keepers"}));

INSTANTIATE_TEST_SUITE_P(
    Content, Pages,
    ::testing::Values(Case{.what = "white space",
                           .body = "  \n ",
                           .state = "empty",
                           .rule = "content/no-words",
                           .headers = {{"Content-Type", "text/plain"}}},
                      Case{.what = "no visible word",
                           .body = page("", "<div style='display: none'>hidden</div>"),
                           .state = "empty",
                           .rule = "content/no-words"},
                      Case{.what = "a script shell",
                           .body = page("App",
                                        "<noscript>You need to enable JavaScript to run this app.</noscript><div "
                                        "id=root></div><script src=/main.js></script>"),
                           .state = "empty",
                           .rule = "content/script-shell",
                           .reason_has = "needs_script"},
                      Case{.what = "a page for a PDF",
                           .body = page("Reports", "<p>" + words(60) + "</p>"),
                           .state = "wrong_type",
                           .rule = "type/page-for-file",
                           .url = "https://gazette-site.org/reports/1911.pdf"},
                      Case{.what = "a page that says it is a PDF",
                           .body = page("Reports", "<p>" + words(60) + "</p>"),
                           .state = "wrong_type",
                           .rule = "type/page-for-file",
                           .url = "https://gazette-site.org/reports/1911.pdf",
                           .headers = {{"Content-Type", "application/pdf"}}},
                      Case{.what = "an image that is a page",
                           .body = page("Reports", "<p>" + words(60) + "</p>"),
                           .state = "wrong_type",
                           .rule = "type/magic-bytes",
                           .headers = {{"Content-Type", "image/png"}}},
                      Case{.what = "a PDF that is an image",
                           .body = "\x89PNG\r\n\x1A\n1234",
                           .state = "wrong_type",
                           .rule = "type/magic-bytes",
                           .headers = {{"Content-Type", "application/pdf"}}},
                      Case{.what = "a PDF",
                           .body = "%PDF-1.7 ...",
                           .state = "alive",
                           .rule = "status/200",
                           .url = "https://gazette-site.org/1911.pdf",
                           .headers = {{"Content-Type", "application/pdf"}}},
                      Case{.what = "a PDF as bytes",
                           .body = "%PDF-1.7 ...",
                           .state = "alive",
                           .rule = "status/200",
                           .url = "https://gazette-site.org/1911.pdf",
                           .headers = {{"Content-Type", "application/octet-stream"}}},
                      Case{.what = "a PDF as HTML",
                           .body = "%PDF-1.7 ...",
                           .state = "alive",
                           .rule = "status/200",
                           .url = "https://gazette-site.org/1911.pdf",
                           .headers = {{"Content-Type", "text/html"}}},
                      Case{.what = "a page as plain text",
                           .body = page("Tides", "<p>" + words(60) + "</p>"),
                           .state = "alive",
                           .rule = "status/200",
                           .headers = {{"Content-Type", "text/plain"}}},
                      Case{.what = "a wiki's page about a file",
                           .body = page("File:Tides.pdf", "<p>" + words(60) + "</p>"),
                           .state = "alive",
                           .rule = "status/200",
                           .url = "https://wiki-site.org/wiki/File:Tides.pdf"},
                      Case{.what = "a document that is a zip",
                           .body = "PK\x03\x04...",
                           .state = "alive",
                           .rule = "status/200",
                           .url = "https://gazette-site.org/1911.docx",
                           .headers = {{"Content-Type",
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}}}));

const std::string kAnchored =
    page("Tides",
         "<h2 id=history>History</h2><p>The tide came in at noon.</p><a name='notes'></a><p>It went out at dusk, and " +
             words(30) + "</p>");

INSTANTIATE_TEST_SUITE_P(
    Fragments, Pages,
    ::testing::Values(
        Case{.what = "an id", .body = kAnchored, .state = "alive", .rule = "status/200", .url = kUrl + "#history"},
        Case{.what = "a name", .body = kAnchored, .state = "alive", .rule = "status/200", .url = kUrl + "#notes"},
        Case{.what = "none of that name",
             .body = kAnchored,
             .state = "fragment_missing",
             .rule = "fragment/anchor",
             .url = kUrl + "#histroy",
             .reason_has = "\"#histroy\""},
        Case{.what = "on a page that scripts build",
             .body = page("Docs",
                          "<h1>Docs</h1><p>" + words(60) + "</p><div id=root></div><script src=/app.js></script>"),
             .state = "alive",
             .rule = "fragment/cannot-tell",
             .url = kUrl + "#install"},
        Case{.what = "a line of a program",
             .body = kAnchored,
             .state = "alive",
             .rule = "status/200",
             .url = kUrl + "#L10-L20"},
        Case{.what = "a time", .body = kAnchored, .state = "alive", .rule = "status/200", .url = kUrl + "#t=30"},
        Case{.what = "the top", .body = kAnchored, .state = "alive", .rule = "status/200", .url = kUrl + "#top"},
        Case{.what = "an empty one", .body = kAnchored, .state = "alive", .rule = "status/200", .url = kUrl + "#"},
        Case{.what = "a route", .body = kAnchored, .state = "alive", .rule = "status/200", .url = kUrl + "#!/item/3"},
        Case{.what = "a PDF's page",
             .body = "%PDF-1.7",
             .state = "alive",
             .rule = "status/200",
             .url = "https://gazette-site.org/1911.pdf#page=3"},
        Case{.what = "a text",
             .body = kAnchored,
             .state = "alive",
             .rule = "status/200",
             .url = kUrl + "#:~:text=the%20tide%20came"},
        Case{.what = "a text and an end",
             .body = kAnchored,
             .state = "alive",
             .rule = "status/200",
             .url = kUrl + "#:~:text=The%20tide,at%20dusk"},
        Case{.what = "a text with its surroundings",
             .body = kAnchored,
             .state = "alive",
             .rule = "status/200",
             .url = kUrl + "#:~:text=came%20in-,at%20noon,-.%20It%20went"},
        Case{.what = "a text with other surroundings",
             .body = kAnchored,
             .state = "fragment_missing",
             .rule = "fragment/text",
             .url = kUrl + "#:~:text=went%20out-,at%20noon"},
        Case{.what = "a text that is not there",
             .body = kAnchored,
             .state = "fragment_missing",
             .rule = "fragment/text",
             .url = kUrl + "#:~:text=the%20moon%20came",
             .reason_has = "the moon came"},
        Case{.what = "one of two texts",
             .body = kAnchored,
             .state = "alive",
             .rule = "status/200",
             .url = kUrl + "#:~:text=the%20moon&text=the%20tide"}));

INSTANTIATE_TEST_SUITE_P(Landings, Pages,
                         ::testing::Values(Case{.what = "home with a query",
                                                .body = article(),
                                                .state = "redirected_home",
                                                .rule = "redirect/home",
                                                .further = {{200, "https://gazette-site.org/?redirected=1"}}},
                                           Case{.what = "home by number",
                                                .body = article(),
                                                .state = "alive",
                                                .rule = "redirect/temporary",
                                                .further = {{200, "https://gazette-site.org/?p=12"}}},
                                           Case{.what = "home of another host of the site",
                                                .body = article(),
                                                .state = "redirected_home",
                                                .rule = "redirect/home",
                                                .further = {{200, "https://www.gazette-site.org/"}}},
                                           Case{.what = "home that is empty of words",
                                                .body = page("", ""),
                                                .state = "redirected_home",
                                                .rule = "redirect/home",
                                                .further = {{200, "https://gazette-site.org/"}}},
                                           Case{.what = "a dead link to a login",
                                                .body = page("x", "<p>y</p>"),
                                                .state = "login_required",
                                                .rule = "login/address",
                                                .further = {{200, "https://gazette-site.org/login"}}}));

}  // namespace
}  // namespace claimcheck
