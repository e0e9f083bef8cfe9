#include "model/yaml_text.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

TEST(YamlText, ReadsBackAsItWas) {
  for (const char* text :
       {"word",   "two words", "",      "null", "~",  "- a", "a: b", "#x",  "x #y", "\"",  "\\",
        "\n\t",   "é“”",       "*.org", "true", "-3", ".5",  "-",    "...", "---",  "12M", "https://a.test/",
        "${KEY}", "[a]",       "\x7f"}) {
    const std::string written = "key: " + yaml_scalar(text) + "\nlist: [" + yaml_scalar(text) + ", end]\n";
    const auto read = read_yaml(written, "file");
    ASSERT_TRUE(read) << written << read.error().text();
    EXPECT_EQ(read->find("key")->kind, YamlNode::Kind::text) << written;
    EXPECT_EQ(read->find("key")->text, text);
    ASSERT_EQ(read->find("list")->items.size(), 2u) << written;
    EXPECT_EQ(read->find("list")->items[0].text, text);
  }
}

TEST(YamlText, KeepsQuotationMarksThatMakeANumberAWord) {
  const char* text = "{a: 8, b: \"8\", c: -1.5, d: [x, 'y z', null], \"e f\": {g: true}}";
  const auto read = read_yaml(text, "file");
  ASSERT_TRUE(read);
  EXPECT_EQ(yaml_flow(*read), "{a: 8, b: \"8\", c: -1.5, d: [x, \"y z\", null], \"e f\": {g: true}}");
}

TEST(YamlText, KeepsAnyTextBetweenQuotationMarks) {
  for (const std::string text : {"", "plain", "a: b # c", "\"quoted\" \\ back", "line\nbreak\ttab\r\x01\x7f", "- x",
                                 "~", "ünïcode “quotes” 🚢", "\u0085\u2028\u2029\uFEFF\uFFFE end", "%TAG", " blanks "}) {
    const auto read = read_yaml("key: " + yaml_quoted(text), "x");
    ASSERT_TRUE(read) << read.error().text() << ' ' << yaml_quoted(text);
    EXPECT_EQ(read->find("key")->text, text) << yaml_quoted(text);
  }
  EXPECT_EQ(yaml_quoted("a\xFFz"), "\"a\uFFFDz\"");
}

}  // namespace
}  // namespace claimcheck
