#include "fetch/liveness/signatures.hpp"

#include <gtest/gtest.h>

#include <set>

#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/page_view.hpp"
#include "fetch/liveness/signature_table.hpp"

namespace claimcheck::fetch {
namespace {

using Ids = std::set<std::string>;

void note(const Signature* found, Ids& ids) {
  if (found != nullptr) ids.insert(found->id);
}

Headers fields(const SignatureMarks& shown) {
  Headers out;
  for (const std::string& header : shown.header) {
    const std::size_t colon = header.find(": ");
    out.emplace_back(header.substr(0, colon), header.substr(colon + 2));
  }
  for (const std::string& cookie : shown.cookie) out.emplace_back("Set-Cookie", cookie);
  return out;
}

// A table of this signature alone, so that no other one answers in its place.
Ids found_in(const Signature& signature, const SignatureMarks& shown) {
  SignatureTable table;
  table.add(signature);
  const SignatureKind kind = signature.kind;
  Ids ids;
  note(table.find_header(kind, fields(shown), true), ids);
  for (const std::string& host : shown.host) note(table.find_host(kind, host, false), ids);
  for (const std::string& host : shown.landing) note(table.find_host(kind, host, true), ids);
  for (const std::string& name : shown.name_server) note(table.find_name_server(kind, name), ids);
  for (const std::string& path : shown.path) note(table.find_path(kind, path), ids);
  for (const std::string& title : shown.title) {
    note(table.find_title(kind, title), ids);
    note(find_spoken(table, kind, fold(title)).signature, ids);
  }
  for (const std::string& phrase : shown.phrase) note(find_spoken(table, kind, fold(phrase)).signature, ids);
  for (const std::string& markup : shown.markup) note(table.find_markup(kind, markup), ids);
  return ids;
}

TEST(Signatures, EachFiresOnItsExampleAndIsQuietOnItsCounterpart) {
  const auto& signatures = Signatures::shipped().table().signatures();
  ASSERT_GT(signatures.size(), 40U);
  for (const Signature& each : signatures) {
    EXPECT_EQ(found_in(each, each.example), Ids{each.id}) << each.id << " misses its example";
    EXPECT_EQ(found_in(each, each.quiet), Ids{}) << each.id << " fires on its quiet example";
    EXPECT_GT(each.source.size(), 10U) << each.id;
  }
}

// A mark that nothing can find is a slip of the pen.
TEST(Signatures, EachMarkFindsItself) {
  for (const Signature& each : Signatures::shipped().table().signatures()) {
    SignatureTable table;
    table.add(each);
    for (const std::string& title : each.marks.title) EXPECT_NE(table.find_title(each.kind, title), nullptr) << title;
    for (const std::string& phrase : each.marks.phrase) {
      EXPECT_FALSE(fold(phrase).size() >= 4 && table.find_phrases(fold(phrase)).empty()) << phrase;
    }
    for (const std::string& host : each.marks.host) {
      const std::string whole = host.ends_with('.') ? host + "gazette-site.org" : "www." + host;
      EXPECT_NE(table.find_host(each.kind, whole, false), nullptr) << host;
    }
    for (const std::string& name : each.marks.name_server) {
      EXPECT_NE(table.find_name_server(each.kind, "ns1." + name), nullptr) << name;
      EXPECT_EQ(table.find_host(each.kind, "ns1." + name, true), nullptr) << name;
    }
    for (const std::string& path : each.marks.path) {
      EXPECT_NE(table.find_path(each.kind, path.starts_with('?') ? "/a" + path : "/a/" + path), nullptr) << path;
    }
    for (const std::string& markup : each.marks.markup)
      EXPECT_NE(table.find_markup(each.kind, markup), nullptr) << markup;
  }
}

TEST(Signatures, HaveDistinctIds) {
  Ids ids;
  for (const Signature& each : Signatures::shipped().table().signatures()) {
    EXPECT_TRUE(ids.insert(each.id).second) << each.id;
  }
}

constexpr const char* kOwnFile = R"(kind: wall
entries:
  - id: mill-gate
    name: Mill Gate
    header: "x-mill-gate: closed"
    source: the mill's handbook
    example: {header: "X-Mill-Gate: closed"}
    quiet: {header: "X-Mill-Gate: open"}
)";

TEST(Signatures, TakeTheUsersOwn) {
  Signatures own(Signatures::shipped());
  ASSERT_TRUE(own.add(kOwnFile, "own.yaml"));
  const Headers headers = {{"X-Mill-Gate", "Closed"}};
  EXPECT_EQ(own.table().find_header(SignatureKind::wall, headers, false)->name, "Mill Gate");
  EXPECT_EQ(Signatures::shipped().table().find_header(SignatureKind::wall, headers, false), nullptr);
}

TEST(Signatures, SayWhatIsWrongWithAFileAndTakeNothingOfIt) {
  const auto says = [](const std::string& from, const std::string& to, const std::string& words) {
    std::string text = kOwnFile;
    text.replace(text.find(from), from.size(), to);
    Signatures own(Signatures::shipped());
    const std::size_t before = own.table().signatures().size();
    const auto added = own.add(text, "own.yaml");
    ASSERT_FALSE(added) << words;
    EXPECT_EQ(added.error().text().find(words), 0U) << added.error().text();
    EXPECT_EQ(own.table().signatures().size(), before);
  };
  says("kind: wall", "kind: hedge", "own.yaml:1: no kind of signature is called \"hedge\"");
  says("    header:", "    haeder:", "own.yaml:5: unknown key \"haeder\"; did you mean \"header\"?");
  says("    source: the mill's handbook\n", "", "own.yaml:3: \"source\" is missing here");
  says("{header: \"X-Mill-Gate: open\"}", "{}", "own.yaml:8: nothing to know it by");
  says("entries:", "enties:", "own.yaml:2: unknown key \"enties\"; did you mean \"entries\"?");
  says("Mill Gate", "[Mill, Gate]", "own.yaml:4: a text is wanted here");
}

TEST(PhraseFinder, KnowsWordsAndIdeographs) {
  PhraseFinder finder;
  finder.add("slot", 1);
  finder.add("slot machine", 2);
  finder.add("页面不存在", 3);
  const auto ids = [&](std::string_view text) {
    std::string out;
    for (const auto& hit : finder.find(text)) out += std::to_string(hit.id);
    return out;
  };
  EXPECT_EQ(ids("a slot machine"), "21");
  EXPECT_EQ(ids("slotted, aslot, slöt, éslot"), "");
  EXPECT_EQ(ids("(slot)"), "1");
  EXPECT_EQ(ids("抱歉页面不存在了"), "3");
  EXPECT_EQ(ids(""), "");
  EXPECT_EQ(ids("slo"), "");
}

TEST(PhraseFinder, StaysLinearOnWhatRepeats) {
  const std::string text(2 << 20, 's');
  EXPECT_TRUE(Signatures::shipped().table().find_phrases(text).empty());
  std::string words;
  while (words.size() < 2 << 20) words += "the page the page you ";
  EXPECT_LE(Signatures::shipped().table().find_phrases(words).size(), 2000U);
}

}  // namespace
}  // namespace claimcheck::fetch
