#include "model/url.hpp"
#include "rules/catalogue/better_address.hpp"
#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

#define ENTRY(url) "One.[1]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 3, 2011, " url "\n"

constexpr std::string_view kTypographic[] = {ENTRY("https://gazette.test/the–harbour.html."),
                                             ENTRY("https://gazette.test/moreno’s-harbour.")};
constexpr std::string_view kBroken[] = {ENTRY("https://gazette.test/news/ harbour-dredged-again.html.")};
constexpr std::string_view kTrailing[] = {ENTRY("<https://gazette.test/harbour.html,>.")};
constexpr std::string_view kMalformed[] = {ENTRY("https://gazette.test:99999/harbour.html."),
                                           ENTRY("http://gazette.test:65536/2011."),
                                           ENTRY("https://example.com/put-the-link-here.")};
constexpr std::string_view kSound[] = {ENTRY("https://gazette.test/the-harbour.html."),
                                       ENTRY("https://gazette.test/news/(2011)/harbour?page=2#top."),
                                       ENTRY("http://gazette.test:8080/h%C3%A9")};
#undef ENTRY

using Wrong = bool (*)(const WrittenUrl&);
using Describe = void (*)(const Facts&, const WrittenUrl&, Finding&);

// Which reading is right is settled where one of them was asked for and answers.
void offer_what_answers(const Facts& facts, const WrittenUrl& url, const Source& source, Finding& finding) {
  const bool answers = info(source.state).health == LinkHealth::good;
  if (!answers && !source.repaired_url) return;
  const std::string found = source.repaired_url.value_or(url.url);
  offer_address(facts, url.span, {found, "write `" + found + "`, which answers"}, finding);
}

// Calls `describe` for every written URL, of the list and of the running text, of which `wrong` is true.
void look_at_urls(const Facts& facts, Findings& findings, Wrong wrong, Describe describe) {
  const Article& article = facts.article();
  for (const Marker& marker : article.markers) {
    if (!marker.link) continue;
    const WrittenUrl& url = article.links[*marker.link];
    if (!wrong(url)) continue;
    Finding& finding = findings.add(url.span, {});
    finding.claim = marker.claim;
    describe(facts, url, finding);
  }
  for (std::uint32_t i = 0; i < article.references.size(); ++i) {
    const Reference& reference = article.references[i];
    for (const WrittenUrl& url : reference.urls) {
      if (!wrong(url)) continue;
      Finding& finding = findings.add(url.span, {});
      finding.reference = ReferenceId{i};
      describe(facts, url, finding);
      if (reference.source && &url == &reference.urls.front()) {
        offer_what_answers(facts, url, facts.sources()[*reference.source], finding);
      }
    }
  }
}

// Offers the likeliest reading as the fix and names the others.
void offer(const Facts& facts, const WrittenUrl& url, Finding& finding) {
  if (url.url.empty()) return;
  // The words of a hyperlink are not its URL, and cannot be replaced by one.
  const std::string_view shown = facts.text(url.span);
  if (shown.find("//") != std::string_view::npos || shown.starts_with("www.") || shown.starts_with("http")) {
    finding.fix = Fix{"write `" + url.url + "`", FixSafety::unsafe, {{url.span, url.url}}};
  }
  finding.help = "try `" + url.url + "`";
  constexpr std::size_t kShown = 3;
  for (std::size_t i = 0; i < url.candidates.size() && i < kShown; ++i) {
    if (url.candidates[i] != facts.text(url.span)) finding.help += ", `" + url.candidates[i] + "`";
  }
}

void look_typographic(const Facts& facts, Findings& findings) {
  look_at_urls(
      facts, findings,
      [](const WrittenUrl& url) { return url.has(UrlRepair::typographic) || url.has(UrlRepair::invisible); },
      [](const Facts& facts_of_article, const WrittenUrl& url, Finding& finding) {
        finding.message = url.has(UrlRepair::typographic)
                              ? "the URL holds a dash, quotation mark or ellipsis that a word processor put there"
                              : "the URL holds an invisible character";
        offer(facts_of_article, url, finding);
      });
}

void look_broken(const Facts& facts, Findings& findings) {
  look_at_urls(
      facts, findings,
      [](const WrittenUrl& url) { return url.has(UrlRepair::line_break) || url.has(UrlRepair::scheme); },
      [](const Facts& facts_of_article, const WrittenUrl& url, Finding& finding) {
        finding.message = url.has(UrlRepair::line_break) ? "a space or line end breaks the URL in two"
                                                         : "the URL's scheme is misspelt";
        offer(facts_of_article, url, finding);
      });
}

void look_trailing(const Facts& facts, Findings& findings) {
  look_at_urls(
      facts, findings, [](const WrittenUrl& url) { return url.has(UrlRepair::trailing_punctuation); },
      [](const Facts& facts_of_article, const WrittenUrl& url, Finding& finding) {
        finding.message = "punctuation stands inside the link, behind the URL";
        offer(facts_of_article, url, finding);
      });
}

void look_malformed(const Facts& facts, Findings& findings) {
  look_at_urls(
      facts, findings, [](const WrittenUrl& url) { return !Url::parse(url.url); },
      [](const Facts& facts_of_article, const WrittenUrl& url, Finding& finding) {
        finding.message = "not a URL that can be opened: " + std::string(facts_of_article.text(url.span));
      });
  for (const CitedSource& cited : facts.cited_sources()) {
    const Source& source = facts.sources()[cited.source];
    if (source.state != LinkState::malformed || !Url::parse(source.url)) continue;
    Finding& finding = findings.add(cited.url, "no page can stand behind this URL: " + source.url);
    finding.source = cited.source;
    finding.reference = cited.reference;
    if (cited.marker) finding.claim = facts.marker(*cited.marker).claim;
  }
}

}  // namespace

const Rule kTypographicUrl{
    {.id = "url/typographic-character",
     .severity = Severity::error,
     .summary = "A URL holds a character that word processors put in place of another one.",
     .why = "“--” became a dash, an accented letter was lost: copied as it stands, the link goes nowhere.",
     .instead = "copy the URL from the browser's address bar",
     .fires = kTypographic,
     .quiet = kSound},
    look_typographic};

const Rule kBrokenUrl{
    {.id = "url/broken",
     .severity = Severity::error,
     .summary = "A URL is broken by a space or line end, or its scheme is misspelt.",
     .why = "What stands behind the break is no part of the link any more, so it opens another page or none.",
     .instead = "write the URL in one piece",
     .fires = kBroken,
     .quiet = kSound},
    look_broken};

const Rule kTrailingPunctuation{
    {.id = "url/trailing-punctuation",
     .severity = Severity::info,
     .summary = "Punctuation stands inside a link, behind its URL.",
     .why = "Most servers answer 404 to a URL that ends in a comma or bracket of the sentence around it.",
     .instead = "move the punctuation out of the link",
     .fires = kTrailing,
     .quiet = kSound},
    look_trailing};

const Rule kMalformedUrl{{.id = "url/malformed",
                          .severity = Severity::error,
                          .summary = "What stands in place of a URL is none, or a placeholder that was left behind.",
                          .why = "No browser finds a source there.",
                          .instead = "copy the URL from the browser's address bar",
                          .fires = kMalformed,
                          .quiet = kSound},
                         look_malformed};

}  // namespace claimcheck::rules
