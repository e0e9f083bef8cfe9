#include "tests/unit/rules/harbour_article.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kText =
    "The Harbour\n"
    "\n"
    "Exports fell by 37 per cent in May 2015, “the worst year of the decade”, Ada Moreno said.[1] The port likely lost "
    "$2.5 million[3, 1] and it will not reopen in June 2011. See the plan.\n"
    "\n"
    "[1] A. Moreno, “Dredging the Harbour,” Port Gazette, May 3, 2011, "
    "https://www.gazette.co.uk/2011/05/03/harbour?utm_source=x&id=3#top.\n"
    "[2] Ibid., p. 7.\n"
    "[2] Harbour Board, Dredging the harbour, http://192.168.0.7:8080/plan–b.\n";

}  // namespace

HarbourArticle::HarbourArticle() {
  checked.document = std::make_unique<Document>("harbour.md", Format::markdown, std::string(kText));
  Article& article = checked.article;
  article.title = "The Harbour";
  article.title_span = span("The Harbour");
  article.authors = {"Ada Moreno"};
  article.published = day_date(2016, 1, 12);
  add_claims();
  add_markers();
  add_references();
  add_sources();
  Suppression& old = suppressions.emplace_back();
  old.rule = "quote/uncited";
  old.reason = "a saying";
  old.fault = "a fault";
  old.suggestion = "quote/altered";
  old.comment = span("See");
  old.expires = Edtf(month_date(2016, 1));
  old.is_expired = true;
  old.is_known = old.is_paired = false;
  Suppression& file = suppressions.emplace_back();
  file.scope = DirectiveScope::file;
  file.rule = "url";
  file.reason = "a list of traps";
  file.is_settled = file.is_used = file.is_judged = true;
  facts_ = std::make_unique<Facts>(checked, sources, RunFacts{"no host could be reached", suppressions});
}

Span HarbourArticle::span(std::string_view words, std::string_view after) const {
  const std::size_t from = after.empty() ? 0 : kText.find(after) + after.size();
  const auto begin = static_cast<std::uint32_t>(kText.find(words, from));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

void HarbourArticle::add_claims() {
  Article& article = checked.article;
  article.sentences = {{span("Exports").begin, span("[1]").end},
                       {span("The port").begin, span("June 2011.").end},
                       span("See the plan.")};
  article.quotes = {
      {.span = span("the worst year of the decade"), .whole = span("“the worst year of the decade”"), .words = 6}};
  article.numbers = {{.span = span("37 per cent"), .value = 37, .unit = "", .kind = NumberKind::percent},
                     {.span = span("$2.5 million"),
                      .value = 2.5e6,
                      .unit = "USD",
                      .kind = NumberKind::money,
                      .modifier = NumberModifier::about}};
  article.dates = {{span("May 2015"), Edtf(month_date(2015, 5))}, {span("June 2011"), Edtf(month_date(2011, 6))}};
  article.names = {{span("Ada Moreno")}};
  article.hedges = {{span("likely")}};
  article.attributions = {{.source = span("Ada Moreno"),
                           .cue = span("said"),
                           .content = span("the worst year of the decade"),
                           .span = {span("“the").begin, span("said").end}}};
  article.claims.resize(3);
  Claim& first = article.claims[0];
  first.span = {span("Exports").begin, span(".[1]").begin + 1};
  first.kinds = static_cast<std::uint8_t>(ClaimKind::event) | static_cast<std::uint8_t>(ClaimKind::quotation);
  first.score = 0.75;
  first.quotes = first.numbers = first.dates = first.names = first.attributions = {0, 1};
  Claim& second = article.claims[1];
  second.span = {span("The port").begin, span("June 2011.").end};
  second.sentence = 1;
  second.negated = true;
  second.section = span("The Harbour");
  second.numbers = second.dates = {1, 2};
  second.hedges = {0, 1};
  Claim& third = article.claims[2];
  third.span = span("See the plan.");
  third.sentence = 2;
  third.checkable = false;
}

void HarbourArticle::add_markers() {
  Article& article = checked.article;
  article.markers.resize(3);
  article.markers[0] = {.span = span("[1]"), .keys = {"1"}, .claim = ClaimId{0}, .link = {}, .references = {{}}};
  article.markers[1] = {
      .span = span("[3, 1]"), .keys = {"3", "1"}, .claim = ClaimId{1}, .link = {}, .references = {{}}};
  article.markers[2] = {.span = span("the plan"),
                        .style = MarkerStyle::link,
                        .keys = {},
                        .claim = ClaimId{2},
                        .link = 0,
                        .references = {}};
  article.links = {{.span = span("the plan"), .url = "https://board.test/plan", .candidates = {}, .repairs = 0}};
  article.citations = {{ClaimId{0}, MarkerId{0}, ReferenceId{0}, 0, Via::number},
                       {ClaimId{1}, MarkerId{1}, ReferenceId{0}, 0, Via::number},
                       {ClaimId{2}, MarkerId{2}, {}, 2, Via::link}};
}

void HarbourArticle::add_references() {
  Article& article = checked.article;
  article.references.resize(3);
  Reference& full = article.references[0];
  full.key = "1";
  full.span = {span("[1] A.").begin, span("#top.").end};
  full.body = {span("A. Moreno").begin, span("#top.").end};
  full.item.type = "article-newspaper";
  full.item.author = {{.family = "Moreno",
                       .given = "Ada",
                       .dropping_particle = {},
                       .non_dropping_particle = "de",
                       .suffix = {},
                       .literal = {}}};
  full.item.title = "Dredging the Harbour";
  full.item.container_title = "Port Gazette";
  full.item.issued = Edtf(*day_date(2011, 5, 9));
  full.item.url = "https://www.gazette.co.uk/2011/05/03/harbour?utm_source=x&id=3#top";
  full.urls = {{.span = span("https://www.gazette.co.uk/2011/05/03/harbour?utm_source=x&id=3#top"),
                .url = full.item.url,
                .candidates = {},
                .repairs = 0}};
  full.source = 0;
  full.quote_flaw = QuoteFlaw::wrong_way;
  full.quote_flaw_at = span("”", "Dredging");
  Reference& ibid = article.references[1];
  ibid.key = "2";
  ibid.span = span("[2] Ibid., p. 7.");
  ibid.body = span("Ibid., p. 7.");
  ibid.is_short_form = true;
  ibid.short_form_of = ReferenceId{0};
  ibid.short_form_candidates = {ReferenceId{0}, ReferenceId{2}};
  Reference& plan = article.references[2];
  plan.key = "2";
  plan.span = {span("[2] Harbour").begin, span("plan–b.").end};
  plan.body = {span("Harbour Board").begin, span("plan–b.").end};
  plan.item.type = "document";
  plan.item.author = {{.family = {},
                       .given = {},
                       .dropping_particle = {},
                       .non_dropping_particle = {},
                       .suffix = {},
                       .literal = "Harbour Board"}};
  plan.item.title = "Dredging the harbour";
  plan.urls = {{.span = span("http://192.168.0.7:8080/plan–b"),
                .url = "http://192.168.0.7:8080/plan--b",
                .candidates = {"http://192.168.0.7:8080/plan-b"},
                .repairs = static_cast<unsigned>(UrlRepair::typographic) |
                           static_cast<unsigned>(UrlRepair::trailing_punctuation)}};
  plan.source = 1;
}

void HarbourArticle::add_sources() {
  sources.resize(3);
  Source& gone = sources[0];
  gone.url = gone.final_url = "https://www.gazette.co.uk/2011/05/03/harbour?utm_source=x&id=3#top";
  gone.state = LinkState::not_found;
  gone.reason = "The server answered 404.";
  gone.status = 404;
  gone.archive = {"https://web.archive.test/web/20150520000000/https://www.gazette.co.uk/",
                  std::chrono::sys_days(std::chrono::year(2015) / 5 / 20)};
  Source& unasked = sources[1];
  unasked.url = unasked.final_url = "http://192.168.0.7:8080/plan--b";
  unasked.reason = "Not asked, because of --offline.";
  Source& alive = sources[2];
  alive.url = alive.final_url = "https://board.test/plan";
  alive.state = LinkState::alive;
  alive.reason = "The server answered 200.";
  alive.status = 200;
  alive.title = "The Plan";
  alive.published = *day_date(2015, 3, 1);
  checked.evidence.resize(1);
  Evidence& evidence = checked.evidence.front();
  evidence.claim = ClaimId{2};
  evidence.source = 2;
  evidence.verdict = Verdict::partial;
  evidence.score = 0.5;
  evidence.reason = "It says so of another harbour.";
  evidence.quotes = {{.text = "a plan", .match = QuoteMatch::altered, .found = "the plans", .similarity = 0.875},
                     {.text = "See", .match = QuoteMatch::verbatim, .found = {}, .similarity = 1}};
  evidence.facts = {{.kind = FactKind::number, .text = "7", .match = FactMatch::disagrees, .found = {}}};
  evidence.unsupported = {span("plan.")};
  checked.article.claims[2].verdict = ClaimVerdict::partial;
}

}  // namespace claimcheck::rules
