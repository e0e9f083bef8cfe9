#include <gtest/gtest.h>

#include "rules/expression/check.hpp"
#include "rules/expression/evaluate.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/text.hpp"
#include "rules/facts/environment.hpp"
#include "rules/facts/fact_values.hpp"
#include "rules/facts/functions.hpp"
#include "rules/facts/words.hpp"
#include "tests/unit/rules/harbour_article.hpp"

namespace claimcheck::rules {
namespace {

using expression::Value;

std::string said(const std::string& text) {
  static const HarbourArticle harbour;
  auto tree = expression::parse(text);
  if (!tree) return to_text(tree.error().front(), text);
  const auto checked = expression::check(std::move(*tree), fact_environment());
  if (!checked) return to_text(checked.error().front(), text);
  const expression::Plan plan = expression::make_plan(*checked, fact_environment());
  const std::vector<Value> inputs(plan.inputs.size(), fact_value("article", harbour.facts()));
  return to_text(expression::evaluate(plan, inputs));
}

struct Row {
  std::string expression, says;
};

void PrintTo(const Row& row, std::ostream* out) {
  *out << row.expression;
}

class FactFunctions : public testing::TestWithParam<Row> {};

TEST_P(FactFunctions, Say) {
  EXPECT_EQ(said(GetParam().expression), GetParam().says) << GetParam().expression;
}

const Row kWordRows[] = {
    {"fold('“Ünïted”  States – Ｘi’s o\\u00ADne…')", "\"ünïted\" states - xi's one..."},
    {"fold(' \\u00A0\\t')", ""},
    {"fold('ŁÓDŹ ŽIŽEK ΑΘΗΝΑ МОСКВА Ёж')", "łódź žižek αθηνα москва ёж"},
    {"words('Xi’s U.S. visit, “Ünïted”!')", "[\"xis\", \"us\", \"visit\", \"united\"]"},
    {"words('Plan A. The end.')", "[\"plan\", \"a\", \"the\", \"end\"]"},
    {"words('')", "[]"},
    {"numbers('1,250.5 of 3, 7.')", "[1250.5, 3, 7]"},
    {"numbers('1,2,3 and 12,3456')", "[1, 2, 3, 12, 3456]"},
    {"numbers('none')", "[]"},
    {"similarity('the red house', 'The house, red.')", "1"},
    {"similarity('a b c', 'b c d')", "0.5"},
    {"similarity('', '')", "0"},
    {"coverage('a b c d', 'b c x y z')", "0.5"},
    {"coverage('', 'a')", "0"},
    {"edit_distance('harbour', 'harbuor')", "1"},
    {"edit_distance('kitten', 'sitting')", "3"},
    {"edit_distance('é', 'e')", "1"},
    {"edit_distance('same', 'same')", "0"},
    {"edit_distance('', 'abc')", "3"},
    {"edit_distance('abcdefghij', 'qrstuvwxyz')", "8"},
    {"edit_distance('a', 'abcdefghijklmnop')", "8"},
};
INSTANTIATE_TEST_SUITE_P(Words, FactFunctions, testing::ValuesIn(kWordRows));

const Row kPatternRows[] = {
    {"article.claims[0].passage.find_all('[0-9]+').map(p, p.text)", "[\"37\", \"2015\"]"},
    {"article.claims[0].passage.find_all('in (May|June) [0-9]+').map(p, p.text)", "[\"May\"]"},
    {"article.claims[0].passage.find_all('(zzz)|(worst) year').map(p, p.text)", "[\"worst\"]"},
    {"article.claims[2].passage.find_all('x*').size()", "14"},
    {"article.title_passage.find_all('^The').map(p, p.begin)", "[0]"},
    {"article.claims[0].passage.find_all('nowhere').size()", "0"},
    {"article.claims[0].passage.find_all('(').size()", "not a regular expression: missing ): ("},
    {"without_query('https://a.test/p?utm_source=x&id=3&utm_medium=y#top', 'utm_.*')", "https://a.test/p?id=3#top"},
    {"without_query('https://a.test/p?utm_source=x', 'utm_.*')", "https://a.test/p"},
    {"without_query('https://a.test/p?my_utm_x=1', 'utm_.*')", "https://a.test/p?my_utm_x=1"},
    {"without_query('https://a.test/p#a?b', '.*')", "https://a.test/p#a?b"},
};
INSTANTIATE_TEST_SUITE_P(Patterns, FactFunctions, testing::ValuesIn(kPatternRows));

const Row kUrlRows[] = {
    {"registrable_domain('https://news.bbc.co.uk/a')", "bbc.co.uk"},
    {"registrable_domain('news.bbc.co.uk')", "bbc.co.uk"},
    {"registrable_domain('co.uk') + registrable_domain('192.0.2.1') + registrable_domain('')", ""},
    {"host('HTTPS://Example.ORG/a') + host('no url')", "example.org"},
    {"is_url('https://a.test') && !is_url('a.test')", "true"},
    {"url_same('http://www.a.test/b/', 'https://a.test/b#c')", "true"},
    {"url_same('http://a.test/b?c', 'https://a.test/b')", "false"},
    {"slug_words('https://a.test/2011/05/03/why-the-harbour-silted-up-20110503.html')",
     "[\"why\", \"the\", \"harbour\", \"silted\", \"up\"]"},
    {"slug_words('https://a.test/news/harbour')", "[]"},
    {"slug_words('https://a.test/why-the-harbour-a3f09c21')", "[]"},
    {"slug_words('no url')", "[]"},
};
INSTANTIATE_TEST_SUITE_P(Urls, FactFunctions, testing::ValuesIn(kUrlRows));

const Row kIdentifierRows[] = {
    {"isbn_is_valid('0-306-40615-2') && isbn_is_valid('080442957x') && isbn_is_valid('978 0 306 40615 7')", "true"},
    {"isbn_is_valid('0-306-40615-3') || isbn_is_valid('9770306406157') || isbn_is_valid('X804429570')", "false"},
    {"isbn_is_valid('') || isbn_is_valid('978030640615') || isbn_is_valid('97803064061é7')", "false"},
    {"issn_is_valid('2049-3630') && issn_is_valid('2434-561X') && !issn_is_valid('2049-3631')", "true"},
    {"doi_is_valid('10.1000/182') && doi_is_valid('https://doi.org/10.1038/nphys1170')", "true"},
    {"doi_is_valid('doi: 10.1000.10/123')", "true"},
    {"doi_is_valid('10.100/182') || doi_is_valid('10.1000/') || doi_is_valid('11.1000/182')", "false"},
    {"doi_is_valid('10.1000/a b') || doi_is_valid('10.') || doi_is_valid('')", "false"},
    {"arxiv_is_valid('1501.00001v2') && arxiv_is_valid('arXiv:0704.0001') && arxiv_is_valid('math.GT/0309136')",
     "true"},
    {"arxiv_is_valid('1513.00001') || arxiv_is_valid('1501.001') || arxiv_is_valid('150')", "false"},
    {"arxiv_is_valid('1501.00001v') || arxiv_is_valid('/0309136') || arxiv_is_valid('hep-th/99')", "false"},
};
INSTANTIATE_TEST_SUITE_P(Identifiers, FactFunctions, testing::ValuesIn(kIdentifierRows));

const Row kMessageRows[] = {
    {"counted(1, 'day') + ', ' + counted(3, 'day') + ', ' + counted(0, 'entry', 'entries')",
     "1 day, 3 days, 0 entries"},
    {"listed(['a', 'b', 'c'], 5) + '; ' + listed(['a', 'b', 'c'], 2) + '; ' + listed([], 2)",
     "a, b, c; a, b and 1 more; "},
};
INSTANTIATE_TEST_SUITE_P(Messages, FactFunctions, testing::ValuesIn(kMessageRows));

TEST(FactFunctionTable, IsDocumented) {
  for (const FunctionPart& part : fact_function_parts()) {
    for (const expression::OverloadRow& row : part.rows) {
      EXPECT_NE(row.code, nullptr) << row.id;
      std::string name;
      ASSERT_TRUE(expression::read_signature(row.signature, name)) << row.id;
      ASSERT_NE(fact_functions().find(name), nullptr) << name;
      EXPECT_TRUE(std::string_view(fact_functions().find(name)->doc).ends_with('.')) << name;
    }
  }
}

TEST(FactWords, StandAnyBytes) {
  const std::string hostile("\xFF\x00\xE2\x80 A.\xC3", 8);
  EXPECT_FALSE(fold_text(hostile).empty());
  EXPECT_EQ(words_of(hostile).size(), 1u);
  EXPECT_EQ(edit_distance(hostile, "", 4), 4u);
}

}  // namespace
}  // namespace claimcheck::rules
