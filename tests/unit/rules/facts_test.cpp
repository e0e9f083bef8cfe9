#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "rules/expression/check.hpp"
#include "rules/expression/evaluate.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/text.hpp"
#include "rules/facts/environment.hpp"
#include "rules/facts/fact_values.hpp"
#include "rules/facts/records.hpp"
#include "tests/unit/rules/harbour_article.hpp"

namespace claimcheck::rules {
namespace {

using expression::RecordClass;
using expression::Type;
using expression::TypeKind;
using expression::Value;
using expression::ValueKind;

// The value of an expression about the harbour article as a message would say it; what is wrong with the expression
// otherwise.
std::string said(const std::string& text) {
  static const HarbourArticle harbour;
  auto tree = expression::parse(text);
  if (!tree) return to_text(tree.error().front(), text);
  const auto checked = expression::check(std::move(*tree), fact_environment());
  if (!checked) return to_text(checked.error().front(), text);
  const expression::Plan plan = expression::make_plan(*checked, fact_environment());
  std::vector<Value> inputs;
  for (const std::string& name : plan.inputs) inputs.push_back(FactValues(harbour.facts()).variable(name));
  const Value value = expression::evaluate(plan, inputs);
  if (value.is_unknown()) return "unknown: " + value.as_unknown().front();
  return to_text(value);
}

struct Row {
  std::string expression, says;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.expression;
}

class FactsTable : public testing::TestWithParam<Row> {};

TEST_P(FactsTable, Says) {
  EXPECT_EQ(said(GetParam().expression), GetParam().says) << GetParam().expression;
}

const Row kArticleRows[] = {
    {"article.title", "The Harbour"},
    {"article.title_passage.line", "1"},
    {"article.authors == ['Ada Moreno']", "true"},
    {"article.published.text", "2016-01-12"},
    {"article.format + ' ' + article.path + ' ' + article.language", "markdown harbour.md en"},
    {"article.text.text.startsWith('The Harbour')", "true"},
    {"article.words", "36"},
    {"article.sentences.map(s, s.line)", "[3, 3, 3]"},
    {"[article.claims.size(), article.quotes.size(), article.numbers.size(), article.dates.size()]", "[3, 1, 2, 2]"},
    {"article.names[0].text + ', ' + article.hedges[0].text", "Ada Moreno, likely"},
    {"[article.markers.size(), article.references.size(), article.citations.size()]", "[3, 3, 3]"},
    {"article.links.map(l, l.url)", "[\"https://board.test/plan\"]"},
    {"article.urls.map(l, l.is_in_list)", "[false, true, true]"},
    {"article.sources.map(s, s.domain)", "[\"gazette.co.uk\", \"\", \"board.test\"]"},
    {"article.has_list && article.uses_list && !article.is_numbered_by_appearance", "true"},
    {"article.list_summary", "the reference list has 3 entries, from 1 to 2"},
};
INSTANTIATE_TEST_SUITE_P(Article, FactsTable, testing::ValuesIn(kArticleRows));

const Row kClaimRows[] = {
    {"article.claims[2].text", "See the plan."},
    {"article.claims.map(c, c.words)", "[18, 15, 3]"},
    {"article.claims.map(c, c.index)", "[0, 1, 2]"},
    {"article.claims[0].sentence.text.endsWith('said.[1]')", "true"},
    {"article.claims.map(c, c.section)", "[\"\", \"The Harbour\", \"\"]"},
    {"article.claims.map(c, c.kinds)", "[[\"event\", \"quotation\"], [], []]"},
    {"article.claims.map(c, c.checkable)", "[true, true, false]"},
    {"article.claims[0].score", "0.75"},
    {"article.claims.filter(c, c.negated).size()", "1"},
    {"article.claims[0].quotes[0].words", "6"},
    {"article.claims[1].numbers.map(n, [n.text, n.unit, n.kind, n.modifier])",
     "[[\"$2.5 million\", \"USD\", \"money\", \"about\"]]"},
    {"article.claims[1].numbers[0].value", "2500000"},
    {"article.claims[1].dates[0].date.text", "2011-06"},
    {"article.claims[1].dates[0].before", "5 million[3, 1] and it will not reopen in "},
    {"article.claims[0].dates[0].before", "Exports fell by 37 per cent in "},
    {"article.claims[0].dates[0].is_quoted", "false"},
    {"article.claims[0].attributions.map(a, [a.source, a.cue, a.content])",
     "[[\"Ada Moreno\", \"said\", \"the worst year of the decade\"]]"},
    {"article.claims.map(c, c.markers.map(m, m.text))", "[[\"[1]\"], [\"[3, 1]\"], [\"the plan\"]]"},
    {"article.claims.map(c, c.citations.map(x, x.via))", "[[\"number\"], [\"number\"], [\"link\"]]"},
    {"article.claims.map(c, c.is_cited)", "[true, true, true]"},
    {"article.claims.map(c, c.next_is_cited)", "[true, true, false]"},
    {"article.claims[0].references.map(r, r.label)", "[\"entry 1\"]"},
    {"article.claims.map(c, c.twins.size())", "[0, 0, 0]"},
    {"article.claims[0].evidence", "unknown: the cited source was not read"},
    {"article.claims[0].verdict", "unknown: the cited source was not read"},
    {"article.claims[2].verdict", "partial"},
    {"article.claims[2].evidence.map(e, [e.verdict, e.quotes[0].match, e.facts[0].kind, e.facts[0].found])",
     "[[\"partial\", \"altered\", \"number\", \"\"]]"},
    {"article.claims[2].evidence[0].quotes[1].found_in.map(s, s.url)", "[\"https://board.test/plan\"]"},
    {"article.claims[2].evidence[0].quotes[0].found_in.size()", "0"},
    {"article.suppressions.map(s, [s.rule, s.reason, s.scope])",
     "[[\"quote/uncited\", \"a saying\", \"block\"], [\"url\", \"a list of traps\", \"file\"]]"},
    {"article.suppressions.map(s, [s.text, s.expires.text, s.fault, s.suggestion])[0]",
     "[\"See\", \"2016-01\", \"a fault\", \"quote/altered\"]"},
    {"article.suppressions.map(s, [s.is_known, s.is_paired, s.is_expired, s.is_in_force])",
     "[[false, false, true, false], [true, true, false, true]]"},
    {"article.suppressions[0].line", "3"},
    {"article.suppressions[1].is_used && article.suppressions[1].is_judged", "true"},
    {"article.suppressions[0].is_used",
     "unknown: what an ignore comment did is known to the rules of the family run alone"},
    {"run.outage", "no host could be reached"},
    {"article.claims[2].evidence[0].unsupported[0].text", "plan."},
    {"article.claims[2].evidence[0].source.value().title", "The Plan"},
};
INSTANTIATE_TEST_SUITE_P(Claim, FactsTable, testing::ValuesIn(kClaimRows));

const Row kMarkerRows[] = {
    {"article.markers.map(m, m.style)", "[\"numeric\", \"numeric\", \"link\"]"},
    {"article.markers.map(m, m.keys)", "[[\"1\"], [\"3\", \"1\"], []]"},
    {"article.markers.map(m, m.missing_keys)", "[[], [\"3\"], []]"},
    {"article.markers.map(m, [m.number, m.highest_before])", "[[1, 0], [3, 1], [0, 3]]"},
    {"article.markers[1].claim.value().index", "1"},
    {"article.markers[0].references.map(r, r.key)", "[\"1\"]"},
    {"article.markers.map(m, m.link.?url.orValue('none'))", "[\"none\", \"none\", \"https://board.test/plan\"]"},
    {"article.citations.map(c, c.reference.?label.orValue('none'))", "[\"entry 1\", \"entry 1\", \"none\"]"},
    {"article.citations[2].source.value().state", "alive"},
    {"article.citations[1].marker.text", "[3, 1]"},
    {"article.urls.map(l, [l.scheme, l.host, l.domain])",
     "[[\"https\", \"board.test\", \"board.test\"], [\"https\", \"www.gazette.co.uk\", \"gazette.co.uk\"], [\"http\", "
     "\"192.168.0.7\", \"\"]]"},
    {"article.urls[1].query_keys", "[\"utm_source\", \"id\"]"},
    {"[article.urls[1].path, article.urls[1].query, article.urls[1].fragment]",
     "[\"/2011/05/03/harbour\", \"utm_source=x&id=3\", \"top\"]"},
    {"article.urls[2].repairs", "[\"trailing_punctuation\", \"typographic\"]"},
    {"article.urls[2].candidates[0]", "http://192.168.0.7:8080/plan-b"},
    {"article.urls.map(l, [l.shows_url, l.is_private, l.has_ip_host, l.is_reserved])",
     "[[false, false, false, true], [true, false, false, false], [true, true, true, false]]"},
    {"article.urls.map(l, l.answering)", "[\"https://board.test/plan\", \"\", \"\"]"},
    {"article.urls[2].port", "8080"},
    {"article.urls.map(l, l.url_date.text)", "[\"\", \"2011-05-03\", \"\"]"},
    {"article.urls[0].archived_url", ""},
};
INSTANTIATE_TEST_SUITE_P(MarkerAndLink, FactsTable, testing::ValuesIn(kMarkerRows));

const Row kReferenceRows[] = {
    {"article.references[1].text", "Ibid., p. 7."},
    {"article.references.map(r, r.label)", "[\"entry 1\", \"entry 2\", \"entry 2\"]"},
    {"article.references.map(r, r.first_author)", "[\"Moreno\", \"\", \"Harbour Board\"]"},
    {"article.references[0].authors", "[\"Ada de Moreno\"]"},
    {"article.references[0].title + ', ' + article.references[0].container", "Dredging the Harbour, Port Gazette"},
    {"days(article.references[0].issued, article.references[0].url_date)", "-6"},
    {"article.references[0].accessed.is_known", "false"},
    {"article.references.map(r, r.locators)", "[[\"url\"], [], [\"url\"]]"},
    {"article.references[0].fields", "[\"author\", \"title\", \"container\", \"issued\", \"url\"]"},
    {"article.references.map(r, r.is_short_form && r.is_ibid)", "[false, true, false]"},
    {"article.references[1].short_form_of.value().key", "1"},
    {"article.references[1].candidates.map(r, r.index)", "[0, 2]"},
    {"article.references.map(r, r.is_used)", "[true, false, false]"},
    {"article.references[0].markers.map(m, m.text)", "[\"[1]\", \"[3, 1]\"]"},
    {"article.references[0].citations.size()", "2"},
    {"article.references.map(r, r.duplicates.size())", "[0, 0, 0]"},
    {"article.references.map(r, r.same_key.map(s, s.index))", "[[], [], [1]]"},
    {"article.references.map(r, r.same_title.map(s, s.index))", "[[], [], [0]]"},
    {"article.references[0].quote_flaw + article.references[0].quote_flaw_at.text", "wrong_way”"},
    {"article.references[0].source.value().state_words", "not found"},
    {"article.sources[0].advice",
     "cite the copy of 2015-05-20, `https://web.archive.test/web/20150520000000/https://www.gazette.co.uk/`"},
    {"article.sources[0].archive_date.text", "2015-05-20"},
    {"article.sources.map(s, s.is_asked)", "[true, false, true]"},
    {"article.sources[0].health + string(article.sources[0].status)", "bad404"},
    {"article.sources[1].state", "unknown: Not asked, because of --offline."},
    {"article.sources[1].archive_url", "unknown: Not asked, because of --offline."},
    {"article.sources.exists(s, s.state == 'not_found')", "true"},
    {"article.sources.exists(s, s.state == 'parked')", "unknown: Not asked, because of --offline."},
    {"article.sources[2].published.text + article.sources[2].title", "2015-03-01The Plan"},
    {"article.sources.map(s, s.place.text)", "[\"[1]\", \"http://192.168.0.7:8080/plan–b\", \"the plan\"]"},
    {"article.sources.map(s, s.link.is_in_list)", "[true, true, false]"},
    {"article.sources.map(s, s.claim.?index.orValue(-1))", "[0, -1, 2]"},
    {"article.sources[2].page.text", "unknown: the cited page was not read"},
};
INSTANTIATE_TEST_SUITE_P(ReferenceAndSource, FactsTable, testing::ValuesIn(kReferenceRows));

const Row kDateRows[] = {
    {"article.claims[1].dates[0].date.last < article.published.first", "true"},
    {"[article.published.year, article.published.month, article.published.day]", "[2016, 1, 12]"},
    {"article.claims[1].dates[0].date.precision", "month"},
    // What is not said may be any day, so it is neither before nor after anything.
    {"article.references[1].issued.first > article.published.last", "false"},
    {"article.references[1].issued.last < article.published.first", "false"},
    {"article.references[1].issued.precision + article.references[1].issued.text", ""},
    {"days(article.references[1].issued, article.published)", "0"},
    {"days(article.claims[1].dates[0].date, article.published)", "1657"},
    {"days(timestamp('2015-12-31T23:00:00Z'), timestamp('2016-01-01T01:00:00Z'))", "1"},
    {"days(article.published, timestamp('1969-12-31T23:59:59Z'))", "-16813"},
};
INSTANTIATE_TEST_SUITE_P(Date, FactsTable, testing::ValuesIn(kDateRows));

// Whether a value is what its field declares.
bool fits(const Value& value, const Type& type) {
  switch (type.kind) {
    case TypeKind::boolean: return value.is(ValueKind::boolean);
    case TypeKind::int64: return value.is(ValueKind::int64);
    case TypeKind::real: return value.is(ValueKind::real);
    case TypeKind::string: return value.is(ValueKind::string);
    case TypeKind::timestamp: return value.is(ValueKind::timestamp);
    case TypeKind::record: return value.is(ValueKind::record) && value.type_name() == type.name;
    case TypeKind::optional:
      return value.is(ValueKind::optional) &&
             (value.as_optional() == nullptr || fits(*value.as_optional(), type.of[0]));
    case TypeKind::list:
      if (!value.is(ValueKind::list)) return false;
      for (std::size_t i = 0; i < value.size(); ++i) {
        if (!fits(value.at(i), type.of[0])) return false;
      }
      return true;
    default: return false;
  }
}

// Reads every field of a record and of all records that it leads to.
class Walk {
 public:
  void visit(const Value& value) {
    if (value.is(ValueKind::optional) && value.as_optional() != nullptr) visit(*value.as_optional());
    if (value.is(ValueKind::list)) {
      for (std::size_t i = 0; i < value.size(); ++i) visit(value.at(i));
    }
    if (!value.is(ValueKind::record)) return;
    const RecordClass& is = *value.record_view().is;
    if (!seen_.emplace(&is, value.fact()).second) return;
    kinds.insert(is.type.name);
    for (std::size_t i = 0; i < is.type.fields.size(); ++i) {
      const auto& field = is.type.fields[i];
      const Value got = value.record_view().get(value.fact(), i);
      EXPECT_TRUE(got.is_unknown() || fits(got, field.type)) << is.type.name << '.' << field.name;
      visit(got);
    }
  }

  std::set<std::string> kinds;

 private:
  std::set<std::pair<const RecordClass*, const void*>> seen_;
};

TEST(Facts, EveryFieldIsWhatItsTableSays) {
  const HarbourArticle harbour;
  Walk walk;
  walk.visit(fact_value("article", harbour.facts()));
  walk.visit(fact_value("run", harbour.facts()));
  for (const RecordClass* is : fact_classes()) {
    EXPECT_EQ(walk.kinds.contains(is->type.name), is->type.name != "page") << is->type.name;
  }
}

TEST(Facts, AnEmptyArticleHasAllFieldsToo) {
  CheckedArticle empty;
  empty.document = std::make_unique<Document>("a.txt", Format::text, "");
  const Facts facts(empty, {});
  Walk walk;
  walk.visit(fact_value("article", facts));
  EXPECT_EQ(walk.kinds, (std::set<std::string>{"article", "date", "passage"}));
}

TEST(Facts, TypesNameRecordsThatThereAre) {
  for (const RecordClass* is : fact_classes()) {
    for (const auto& field : is->type.fields) {
      const Type* type = &field.type;
      while (!type->of.empty()) type = &type->of[0];
      EXPECT_TRUE(type->kind != TypeKind::record || fact_environment().records.contains(type->name)) << field.name;
      EXPECT_TRUE(field.doc.ends_with('.')) << is->type.name << '.' << field.name;
    }
  }
}

TEST(FactValues, SayWhereARecordStandsAndWhatItMeans) {
  const HarbourArticle harbour;
  const Facts& facts = harbour.facts();
  const FactValues values(facts);
  const FactRecords& records = facts.records();
  const Subject marker = values.subject(records.markers.one(harbour.checked.article.markers[1]));
  EXPECT_EQ(marker.claim, ClaimId{1});
  EXPECT_EQ(facts.text(marker.span.value()), "[3, 1]");
  const Subject link = values.subject(records.links.one(facts.links().all()[1]));
  EXPECT_EQ(link.reference, ReferenceId{0});
  EXPECT_EQ(link.source, 0u);
  const Subject source = values.subject(records.cited_sources.one(facts.cited_sources()[2]));
  EXPECT_EQ(source.claim, ClaimId{2});
  EXPECT_EQ(source.source, 2u);
  EXPECT_EQ(facts.text(source.span.value()), "the plan");
  const Subject quote = values.subject(records.quotes.one(harbour.checked.article.quotes[0]));
  EXPECT_EQ(facts.text(quote.span.value()), "the worst year of the decade");
  EXPECT_FALSE(values.subject(records.dates.one(facts.published())).span);
  EXPECT_FALSE(values.subject(Value::int64(7)).span);
  const HarbourArticle other;
  EXPECT_FALSE(FactValues(other.facts()).subject(records.markers.one(harbour.checked.article.markers[1])).span);
}

}  // namespace
}  // namespace claimcheck::rules
