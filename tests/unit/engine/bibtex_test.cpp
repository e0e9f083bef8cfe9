#include "engine/report/bibtex.hpp"

#include <gtest/gtest.h>

#include "engine/report/citation_key.hpp"
#include "engine/report/json_item.hpp"

namespace claimcheck::engine {
namespace {

CslItem item() {
  CslItem out;
  out.type = "article-journal";
  out.author = {{"Holm", "Petra", "", "van der", "Jr.", ""}, {"", "", "", "", "", "Coast & Sea Office"}};
  out.title = "The 50% Rule: {Ice} & \\Snow_1";
  out.container_title = "Harbour Review";
  out.volume = "12";
  out.issue = "3";
  out.page = "45–67";
  out.issued = Edtf(*day_date(2014, 1, 4));
  out.url = "https://a.test/x_{1}?q=50%25";
  return out;
}

TEST(Bibtex, EscapesWhatTexWouldTakeForCommands) {
  StringOutput out;
  write_bibtex(out, item(), "holm2014rule");
  EXPECT_EQ(out.text(),
            "@article{holm2014rule,\n"
            "  author = {van der Holm, Jr., Petra and {Coast \\& Sea Office}},\n"
            "  title = {The 50\\% Rule: \\{Ice\\} \\& \\textbackslash{}Snow\\_1},\n"
            "  journal = {Harbour Review},\n"
            "  volume = {12},\n"
            "  number = {3},\n"
            "  pages = {45--67},\n"
            "  year = {2014},\n"
            "  month = {1},\n"
            "  day = {4},\n"
            "  url = {https://a.test/x_%7B1%7D?q=50%25}\n"
            "}\n\n");
}

TEST(Bibtex, KeepsCapitalsThatAStyleWouldTakeAway) {
  const auto title = [](const char* text) {
    CslItem titled;
    titled.title = text;
    StringOutput out;
    write_bibtex(out, titled, "k");
    return out.text();
  };
  EXPECT_EQ(title("NASA & the iPhone: CO2 in (UN) Waters"),
            "@misc{k,\n  title = {{NASA} \\& the {iPhone:} {CO2} in ({UN}) Waters}\n}\n\n");
  EXPECT_EQ(title("The Old Quay-side"), "@misc{k,\n  title = {The Old Quay-side}\n}\n\n");
}

TEST(Bibtex, LetsNoNameFallApartAtAnAnd) {
  CslItem named;
  named.author = {{"Sand and Sons", "Bo", "", "", "", ""}, {"Anders", "Andy", "", "", "", ""}};
  StringOutput out;
  write_bibtex(out, named, "k");
  EXPECT_EQ(out.text(), "@misc{k,\n  author = {{Sand and Sons}, Bo and Anders, Andy}\n}\n\n");
}

TEST(CitationKeys, AreReadableAndEachOnce) {
  CitationKeys keys;
  EXPECT_EQ(keys.make(item()), "holm2014rule");
  EXPECT_EQ(keys.make(item()), "holm2014ruleb");
  EXPECT_EQ(keys.make(item()), "holm2014rulec");
  EXPECT_EQ(keys.make({}), "reference");
}

std::string csl_json(const Edtf& issued) {
  CslItem dated;
  dated.issued = issued;
  StringOutput out;
  JsonWriter json(out);
  write_csl_item(json, dated, "k");
  return out.text();
}

TEST(CslJson, WritesDatesAsDateParts) {
  const auto date = [](const char* edtf) { return csl_json(*parse_edtf(edtf)); };
  EXPECT_EQ(date("2014-01-04"), R"({"id":"k","type":"document","issued":{"date-parts":[[2014,1,4]]}})");
  EXPECT_EQ(date("2014~"), R"({"id":"k","type":"document","issued":{"date-parts":[[2014]],"circa":true}})");
  EXPECT_EQ(date("2014/2016~"), R"({"id":"k","type":"document","issued":{"date-parts":[[2014],[2016]],"circa":true}})");
  EXPECT_EQ(date("2014/.."), R"({"id":"k","type":"document","issued":{"literal":"2014/.."}})");
  EXPECT_EQ(date("2014-22"), R"({"id":"k","type":"document","issued":{"date-parts":[[2014]],"season":2}})");
  EXPECT_EQ(date("2014-01/2014-03"), R"({"id":"k","type":"document","issued":{"date-parts":[[2014,1],[2014,3]]}})");
  EXPECT_EQ(date("199X"), R"({"id":"k","type":"document","issued":{"literal":"199X"}})");
}

}  // namespace
}  // namespace claimcheck::engine
