#include <gtest/gtest.h>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/fragment.hpp"
#include "fetch/liveness/language.hpp"
#include "fetch/liveness/liveness.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/title_parts.hpp"
#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

TEST(SiblingUrl, KeepsTheFolderAndTheKindOfPage) {
  const struct {
    std::string url, begin, end;
  } rows[] = {
      {"https://gazette-site.org/a/b", "https://gazette-site.org/a/", ""},
      {"https://gazette-site.org/a/b/", "https://gazette-site.org/a/", "/"},
      {"https://gazette-site.org/a/b.html?x=1#y", "https://gazette-site.org/a/", ".html"},
      {"http://gazette-site.org:8080/a.pdf", "http://gazette-site.org:8080/", ""},
      {"https://user:word@gazette-site.org/a", "https://gazette-site.org/", ""},
  };
  for (const auto& [url, begin, end] : rows) {
    const std::string sibling = sibling_url(url).value_or("");
    ASSERT_TRUE(sibling.starts_with(begin) && sibling.ends_with(end)) << sibling;
    const std::string letters = sibling.substr(begin.size(), sibling.size() - begin.size() - end.size());
    EXPECT_EQ(letters.size(), 25U) << sibling;
    EXPECT_EQ(letters.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos) << sibling;
  }
  for (const char* url :
       {"https://gazette-site.org/", "https://gazette-site.org/?p=3", "mailto:a@b.org", "no url", ""}) {
    EXPECT_FALSE(sibling_url(url)) << url;
  }
}

TEST(SiblingUrl, IsOneForAFolderAndAnotherForTheNext) {
  EXPECT_EQ(sibling_url("https://gazette-site.org/a/b"), sibling_url("https://gazette-site.org/a/c?d"));
  const std::string one = *sibling_url("https://gazette-site.org/a/b"),
                    other = *sibling_url("https://gazette-site.org/b/b");
  EXPECT_NE(one.substr(one.rfind('/')), other.substr(other.rfind('/')));
}

Exchange answered(const std::string& url, int status = 200) {
  Exchange out;
  out.url = url;
  out.hops.emplace_back();
  out.hops.back().url = url;
  out.hops.back().status = status;
  out.body = "<p>";
  return out;
}

Page page_of(const std::string& title, const std::string& text) {
  Page out;
  out.title = out.signs.title = title;
  out.text = out.signs.visible_text = text;
  out.signs.is_html = true;
  out.signs.words = 100;
  return out;
}

bool wants(const std::string& url, const Page& page, int status = 200) {
  const Exchange exchange = answered(url, status);
  return wants_sibling({.url = url, .exchange = &exchange, .page = &page}, Signatures::shipped());
}

TEST(Sibling, IsWantedWhereItCanChangeTheVerdict) {
  const Page tides = page_of("Tides", "High water at noon.");
  const Page error = page_of("Page not found", "Back to the front page.");
  EXPECT_TRUE(wants("https://gazette-site.org/a", tides));
  EXPECT_TRUE(wants("https://gazette-site.org/a", error));
  EXPECT_FALSE(wants("https://gazette-site.org/", tides));
  EXPECT_FALSE(wants("https://gazette-site.org/a", tides, 404));
  EXPECT_FALSE(wants("https://gazette-site.org/a", tides, 503));
  EXPECT_FALSE(wants("https://gazette-site.org/a", page_of("Just a moment...", "Wait."), 403));
  Page text;
  text.text = "plain";
  EXPECT_FALSE(wants("https://gazette-site.org/a.txt", text));
}

std::string refresh(const std::string& to, unsigned seconds) {
  Page page = page_of("Moved", "Moved.");
  page.signs.refresh_url = to;
  page.signs.refresh_seconds = seconds;
  const Exchange exchange = answered("https://gazette-site.org/a");
  return refresh_target({.url = exchange.url, .exchange = &exchange, .page = &page}).value_or("");
}

TEST(Refresh, LeadsElsewhereInTheTimeThatAReaderWaits) {
  EXPECT_EQ(refresh("https://gazette-site.org/b", 0), "https://gazette-site.org/b");
  EXPECT_EQ(refresh("https://gazette-site.org/b", 10), "https://gazette-site.org/b");
  EXPECT_EQ(refresh("https://gazette-site.org/b", 60), "");
  EXPECT_EQ(refresh("https://gazette-site.org/a#top", 0), "");
  EXPECT_EQ(refresh("mailto:a@b.org", 0), "");
}

TEST(Refresh, ToAPageThatIsNotThereIsASoftError) {
  Exchange exchange = answered("https://gazette-site.org/a");
  exchange.hops.emplace_back();
  exchange.hops.back().url = "https://gazette-site.org/b";
  exchange.hops.back().status = 404;
  const Source source = judge_liveness({.url = exchange.url, .exchange = &exchange}, Signatures::shipped());
  EXPECT_EQ(source.state, LinkState::soft_404);
  EXPECT_EQ(source.rule, "error/refresh");
}

TEST(Reason, SurvivesHostilePages) {
  const std::string title = "Page not found | \x1b[2J\r\n\xE2\x80\xAE\xFF\"| " + std::string(5000, 'x');
  const Page page = page_of(title, "Sorry.");
  const Exchange exchange = answered("https://gazette-site.org/a");
  const Source source =
      judge_liveness({.url = exchange.url, .exchange = &exchange, .page = &page}, Signatures::shipped());
  EXPECT_EQ(source.state, LinkState::soft_404);
  EXPECT_LT(source.reason.size(), 400U);
  EXPECT_FALSE(find_invalid_utf8(source.reason));
  EXPECT_EQ(source.reason.find_first_of("\x1b\r\n"), std::string::npos);
  EXPECT_EQ(source.reason.find("\xE2\x80\xAE"), std::string::npos);
}

TEST(Shown, IsCutAndClean) {
  EXPECT_EQ(in_quotes("a\tb\n c"), "\"a b c\"");
  EXPECT_EQ(in_quotes(std::string(100, 'a')), '"' + std::string(80, 'a') + "…\"");
  EXPECT_EQ(shown_url("https://gazette-site.org/a"), "https://gazette-site.org/a");
  EXPECT_LE(shown_url("https://gazette-site.org/" + std::string(5000, 'a')).size(), 170U);
  EXPECT_EQ(clean_line("\xC3\x28\x7F"), "\xEF\xBF\xBD(");
}

TEST(Fold, MakesTextsComparable) {
  EXPECT_EQ(fold("  That\xC2\xA0page\n can’t — BE “Found” "), "that page can't - be \"found\"");
  EXPECT_EQ(fold("ÉCOLE Ærø ŁÓDŹ ЁЖ Σ"), "école ærø łódź ёж σ");
  EXPECT_EQ(fold("soft\xC2\xADhyphen"), "softhyphen");
  EXPECT_EQ(fold(""), "");
}

TEST(TitleParts, AreWithoutWhatStandsAroundAnError) {
  const auto parts = [](std::string_view title) {
    std::string out;
    for (const std::string& part : title_parts(title)) out += '[' + part + ']';
    return out;
  };
  EXPECT_EQ(parts("Error 404 - Page not found | The Gazette"),
            "[page not found the gazette][404][page not found][the gazette]");
  EXPECT_EQ(parts("404"), "[404][404]");
  EXPECT_EQ(parts("404 Not Found explained"), "[not found explained][not found explained]");
  EXPECT_EQ(parts(""), "[]");
}

TEST(Language, IsToldByScriptAndSmallWords) {
  EXPECT_EQ(language_of("the history of the harbour and its ships"), "en");
  EXPECT_EQ(language_of("die geschichte der stadt und ihrer häfen ist nicht zu ende"), "de");
  EXPECT_EQ(language_of("история города"), "ru");
  EXPECT_EQ(language_of("港の歴史"), "ja");
  EXPECT_EQ(language_of("港口历史"), "zh");
  EXPECT_EQ(language_of("harbour"), "");
  EXPECT_EQ(language_of(""), "");
}

FragmentFate fate(const std::string& fragment, bool is_whole = true, bool is_shell = false) {
  Page page = page_of("Tides", "High water\nat noon.");
  page.signs.anchors = {"history", "tide table", "user-content-notes"};
  page.signs.is_script_shell = is_shell;
  return find_fragment(fragment, page, is_whole).fate;
}

TEST(Fragment, IsLookedForAsBrowsersDo) {
  EXPECT_EQ(fate("history"), FragmentFate::found);
  EXPECT_EQ(fate("tide%20table"), FragmentFate::found);
  EXPECT_EQ(fate("notes"), FragmentFate::found);
  EXPECT_EQ(fate("histroy"), FragmentFate::missing);
  EXPECT_EQ(fate("histroy", false), FragmentFate::cannot_tell);
  EXPECT_EQ(fate("histroy", true, true), FragmentFate::cannot_tell);
  EXPECT_EQ(fate(":~:text=high%20water,noon"), FragmentFate::found);
  EXPECT_EQ(fate(":~:text=high%20water%20at%20noon"), FragmentFate::found);
  EXPECT_EQ(fate("histroy:~:text=noon"), FragmentFate::missing);
  EXPECT_EQ(fate("history:~:text=midnight"), FragmentFate::missing);
  EXPECT_EQ(fate(":~:text="), FragmentFate::none);
  EXPECT_EQ(fate(":~:selector(x)"), FragmentFate::none);
  for (const char* none : {"", "top", "TOP", "!/route", "/route"}) EXPECT_EQ(fate(none), FragmentFate::none) << none;
}

struct NameServerRow {
  const char* what;
  std::uint32_t words;
  std::vector<std::string> name_servers;
  int sibling_status;  // 0: none was asked
  bool is_doubtful;    // worth asking for name servers
  const char* state;
};

TEST(NameServers, AreEvidenceBesideAPageOfHardlyAnyWordsAlone) {
  const std::string url = "http://www.gazette-site.org/1931/weir";
  const NameServerRow rows[] = {
      {"a parking service's", 6, {"ns1.sedoparking.com", "ns2.sedoparking.com"}, 0, true, "parked"},
      {"whatever the host says of siblings", 6, {"ns1.bodis.com"}, 200, true, "parked"},
      {"a marketplace's", 0, {"ns2.dan.com"}, 0, true, "parked"},
      {"of a page with words", 90, {"ns1.sedoparking.com"}, 0, false, "alive"},
      {"of a host that tells what it does not have", 6, {"ns1.sedoparking.com"}, 404, false, "alive"},
      {"a registrar's", 6, {"ns1.registrar-servers.com", "ns57.domaincontrol.com"}, 0, true, "alive"},
      {"its own, named alike", 6, {"ns1.jordan.com", "sedoparking.com.gazette-site.org"}, 0, true, "alive"},
      {"not known", 6, {}, 0, true, "alive"},
  };
  for (const NameServerRow& row : rows) {
    const Exchange exchange = answered(url);
    Page page = page_of("Gazette", "Weir, mill, ferry");
    page.signs.words = row.words;
    page.signs.has_media = true;
    Sibling sibling;
    sibling.status = row.sibling_status;
    Observation seen{.url = url, .exchange = &exchange, .page = &page};
    if (row.sibling_status != 0) seen.sibling = &sibling;
    const auto domain = doubtful_domain(seen, Signatures::shipped());
    EXPECT_EQ(domain.value_or(""), row.is_doubtful ? "gazette-site.org" : "") << row.what;
    seen.name_servers = row.name_servers;
    const Source source = judge_liveness(seen, Signatures::shipped());
    EXPECT_EQ(name(source.state), row.state) << row.what << ": " << source.reason;
    EXPECT_EQ(source.rule == "parked/name-server", source.state == LinkState::parked) << row.what;
  }
}

TEST(NameServers, AreNotAskedForWhereSomethingElseDecides) {
  Page page = page_of("Gazette", "Weir");
  page.signs.words = 1;
  for (const int status : {404, 403, 500}) {
    const Exchange exchange = answered("http://gazette-site.org/a", status);
    const Observation seen{.url = exchange.url, .exchange = &exchange, .page = &page};
    EXPECT_FALSE(doubtful_domain(seen, Signatures::shipped())) << status;
  }
  for (const char* url : {"http://192.0.2.7/a", "http://intranet/a"}) {
    const Exchange exchange = answered(url);
    EXPECT_FALSE(doubtful_domain({.url = url, .exchange = &exchange, .page = &page}, Signatures::shipped())) << url;
  }
  const Exchange exchange = answered("http://gazette-site.org/a");
  EXPECT_FALSE(doubtful_domain({.url = exchange.url, .exchange = &exchange}, Signatures::shipped()));
  page.signs.title = "Page not found";
  EXPECT_FALSE(doubtful_domain({.url = exchange.url, .exchange = &exchange, .page = &page}, Signatures::shipped()));
}

// Parking services have sites of their own, which say little without scripts.
TEST(NameServers, OfAParkingServicesOwnSiteSayNothing) {
  const Exchange exchange = answered("https://www.bodis.com/");
  Page page = page_of("Bodis", "Sign up");
  page.signs.words = 2;
  const std::vector<std::string> name_servers{"ns1.bodis.com"};
  const Observation seen{.url = exchange.url, .exchange = &exchange, .page = &page, .name_servers = name_servers};
  EXPECT_EQ(judge_liveness(seen, Signatures::shipped()).state, LinkState::alive);
}

}  // namespace
}  // namespace claimcheck::fetch
