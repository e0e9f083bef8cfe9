#include "engine/yaml_text.hpp"

#include <gtest/gtest.h>

namespace claimcheck::engine {
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

}  // namespace
}  // namespace claimcheck::engine
