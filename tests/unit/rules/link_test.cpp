#include "rules/link/link.hpp"

#include <gtest/gtest.h>

#include <string>

#include "rules/link/fold.hpp"

namespace claimcheck::rules {
namespace {

CslName person(std::string family) {
  CslName name;
  name.family = std::move(family);
  return name;
}

// An article of list entries, written into one document, and markers that name them.
class Linked {
 public:
  Reference& entry(std::string key, const std::string& body) {
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += body + "\n";
    Reference reference;
    reference.key = std::move(key);
    reference.span = reference.body = {begin, static_cast<std::uint32_t>(text_.size() - 1)};
    article.references.push_back(std::move(reference));
    return article.references.back();
  }

  Reference& work(std::string key, const std::string& family, const std::string& title, const std::string& year) {
    Reference& reference = entry(std::move(key), family + ", “" + title + ",” " + year);
    reference.item.author = {person(family)};
    reference.item.title = title;
    return reference;
  }

  Reference& short_form(std::string key, const std::string& body, const std::string& title = {}) {
    Reference& reference = entry(std::move(key), body);
    reference.is_short_form = true;
    reference.item.title = title;
    return reference;
  }

  void marker(MarkerStyle style, std::vector<std::string> keys) {
    Marker one;
    one.style = style;
    one.keys = std::move(keys);
    article.markers.push_back(std::move(one));
  }

  // "1→2:number 2→-:link": marker, entry (from 1), via.
  std::string shown() {
    const Document document("a", Format::text, text_);
    link(document, article);
    std::string out;
    for (const Citation& citation : article.citations) {
      out += (out.empty() ? "" : " ") + std::to_string(index(citation.marker) + 1) + "→";
      out += citation.reference ? std::to_string(index(*citation.reference) + 1) : "-";
      out += ":" + std::string(name(citation.via));
    }
    return out;
  }

  Article article;

 private:
  std::string text_;
};

TEST(Link, ByNumber) {
  Linked linked;
  linked.entry("1", "One");
  linked.entry("2", "Two");
  linked.marker(MarkerStyle::numeric, {"2", "1", "2", "9"});
  linked.marker(MarkerStyle::superscript, {"1"});
  linked.marker(MarkerStyle::numeric, {"3"});
  EXPECT_EQ(linked.shown(), "1→2:number 1→1:number 2→1:number");
  EXPECT_TRUE(linked.article.markers[2].references.empty());
}

TEST(Link, ByPlaceWhereTheListHasNoNumbers) {
  Linked linked;
  linked.entry("", "One");
  linked.entry("", "Two");
  linked.marker(MarkerStyle::numeric, {"2", "3", "0"});
  EXPECT_EQ(linked.shown(), "1→2:number");
}

TEST(Link, Hyperlinks) {
  Linked linked;
  linked.marker(MarkerStyle::link, {});
  linked.article.markers[0].link = 0;
  EXPECT_EQ(linked.shown(), "1→-:link");
}

TEST(Link, ByAuthorsAndYear) {
  Linked linked;
  linked.entry("", "Okoro B (2015a) Tides.");
  linked.entry("", "Okoro B (2015b) Dunes.");
  linked.entry("", "Okoro B, Lind A (2015) Winds.");
  linked.entry("", "Østby J, Lind A, Mora C (2011) Fjords.");
  linked.entry("", "Ministry of Rural Affairs (2011) Harvests.");
  linked.marker(MarkerStyle::author_year, {"okoro|2015b"});
  linked.marker(MarkerStyle::author_year, {"okoro&lind|2015"});
  linked.marker(MarkerStyle::author_year, {"ostby+|2011"});
  linked.marker(MarkerStyle::author_year, {"ministry of rural affairs|2011"});
  linked.marker(MarkerStyle::author_year, {"okoro|1999"});
  linked.marker(MarkerStyle::author_year, {"mora|2011"});
  EXPECT_EQ(linked.shown(), "1→2:author-year 2→3:author-year 3→4:author-year 4→5:author-year");
}

TEST(Link, SeveralEntriesOfOneNameAndYear) {
  Linked linked;
  linked.entry("", "Okoro B (2015) Tides.");
  linked.entry("", "Okoro B (2015) Dunes.");
  linked.entry("", "Falk B (2015) Winds.");
  linked.entry("", "Falk B (2015) Winds.");
  linked.marker(MarkerStyle::author_year, {"okoro|2015"});
  linked.marker(MarkerStyle::author_year, {"falk|2015"});
  EXPECT_EQ(linked.shown(), "1→1:author-year 1→2:author-year 2→3:author-year");
}

TEST(Link, IbidInTheText) {
  Linked linked;
  linked.entry("1", "One");
  linked.marker(MarkerStyle::short_form, {"ibid"});
  linked.marker(MarkerStyle::numeric, {"1"});
  linked.marker(MarkerStyle::short_form, {"ibid"});
  EXPECT_EQ(linked.shown(), "2→1:number 3→1:ibid");
}

TEST(ShortForm, TitleThatBeginsAnother) {
  Linked linked;
  linked.work("1", "Porter", "After the Flood: What the Town Lost", "2012");
  linked.short_form("2", "“After the Flood”.", "After the Flood");
  linked.short_form("3", "“After the Storm”.", "After the Storm");
  linked.marker(MarkerStyle::numeric, {"2"});
  linked.marker(MarkerStyle::numeric, {"1", "2"});
  EXPECT_EQ(linked.shown(), "1→1:short-title 2→1:number");
  EXPECT_EQ(linked.article.references[1].short_form_of, ReferenceId{0});
  EXPECT_FALSE(linked.article.references[2].short_form_of);
  EXPECT_TRUE(linked.article.references[2].short_form_candidates.empty());
}

TEST(ShortForm, SeveralWorksAreCandidatesAndDuplicatesAreOne) {
  Linked linked;
  linked.work("1", "Porter", "After the Flood: The Town", "2012");
  linked.work("2", "Berg", "After the Flood: The River", "2013");
  linked.work("3", "Falk", "Walls of Sand", "2013");
  linked.work("4", "Falk", "Walls of Sand", "2013");
  linked.short_form("5", "“After the Flood”.", "After the Flood");
  linked.short_form("6", "“Walls of Sand”.", "Walls of Sand");
  linked.short_form("7", "Berg, “After the Flood”.", "After the Flood").item.author = {person("Berg")};
  linked.shown();
  EXPECT_FALSE(linked.article.references[4].short_form_of);
  EXPECT_EQ(linked.article.references[4].short_form_candidates, (std::vector{ReferenceId{0}, ReferenceId{1}}));
  EXPECT_EQ(linked.article.references[5].short_form_of, ReferenceId{2});
  EXPECT_EQ(linked.article.references[6].short_form_of, ReferenceId{1});
}

TEST(ShortForm, IbidAndSupra) {
  Linked linked;
  linked.short_form("1", "Ibid.");
  linked.work("2", "Porter", "After the Flood", "2012");
  linked.short_form("3", "Ibid., p. 4.");
  linked.short_form("4", "Id.");
  linked.work("5", "Berg", "Walls", "2013");
  linked.short_form("6", "Porter, op. cit., p. 9.");
  linked.short_form("7", "Porter, supra note 3, at 7.");
  linked.short_form("8", "Mora, op. cit.");
  linked.marker(MarkerStyle::numeric, {"4"});
  EXPECT_EQ(linked.shown(), "1→2:ibid");
  const auto& references = linked.article.references;
  EXPECT_FALSE(references[0].short_form_of);
  EXPECT_EQ(references[2].short_form_of, ReferenceId{1});
  EXPECT_EQ(references[3].short_form_of, ReferenceId{1});
  EXPECT_EQ(references[5].short_form_of, ReferenceId{1});
  EXPECT_EQ(references[6].short_form_of, ReferenceId{1});
  EXPECT_FALSE(references[7].short_form_of);
}

TEST(Fold, WordsWithoutAccentsAndMarks) {
  EXPECT_EQ(folded("O’Brien, Östlund & Co."), "obrien ostlund co");
  EXPECT_EQ(folded("  “Xi’s Vow” — 2nd\n"), "xis vow 2nd");
  EXPECT_EQ(folded("Łódź\xFF Straße"), "lodz strase");
  EXPECT_TRUE(begins_with_words("after the flood", "after the"));
  EXPECT_FALSE(begins_with_words("after then", "after the"));
  EXPECT_TRUE(holds_words("what came after", "came after"));
  EXPECT_FALSE(holds_words("what became after", "came after"));
}

}  // namespace
}  // namespace claimcheck::rules
