#include "model/yaml.hpp"

#include <gtest/gtest.h>

namespace claimcheck {
namespace {

// The tree on one line: {key: value}, [item], 'text', ~.
std::string print(const YamlNode& node) {
  std::string out;
  switch (node.kind) {
    case YamlNode::Kind::null: return "~";
    case YamlNode::Kind::text: return "'" + node.text + "'";
    case YamlNode::Kind::list:
      for (const YamlNode& item : node.items) out += (out.empty() ? "" : ", ") + print(item);
      return "[" + out + "]";
    case YamlNode::Kind::map:
      for (const YamlMember& member : node.members) {
        out += (out.empty() ? "" : ", ") + member.key + ": " + print(member.value);
      }
      return "{" + out + "}";
  }
  return out;
}

std::string read(std::string_view text) {
  const auto node = read_yaml(text, "file.yaml");
  return node ? print(*node) : node.error().text();
}

TEST(Yaml, ReadsValuesWithoutGuessingTheirKinds) {
  EXPECT_EQ(read("a: 1\nb: [x, 'y: z']\nc:\n  - d: yes\n  - ~\n"), "{a: '1', b: ['x', 'y: z'], c: [{d: 'yes'}, ~]}");
  EXPECT_EQ(read("when: |\n  a &&\n  b\n"), "{when: 'a &&\nb\n'}");
  EXPECT_EQ(read("'null'"), "'null'");
  EXPECT_EQ(read("null"), "~");
  EXPECT_EQ(read(""), "~");
  EXPECT_EQ(read("# nothing\n"), "~");
}

TEST(Yaml, RefusesWhatMeansSomethingElseThanItSeemsTo) {
  const auto says = [](std::string_view text, std::string_view words) {
    const std::string message = read(text);
    EXPECT_NE(message.find(words), std::string::npos) << message;
  };
  says("a: 1\nb: 2\na: 3\n", "file.yaml:3: the key \"a\" stands here again, first on line 1");
  says("a: &x 1\nb: *x\n", "file.yaml:1: an anchor");
  says("a: 1\n<<: {b: 2}\n", "file.yaml:2: a merge key");
  says("a: !!int 1\n", "file.yaml:1: a tag");
  says("[a]: 1\n", "a key has to be a word");
  says("~: 1\n", "a key has to be a word");
  says("a: 1\n---\nb: 2\n", "more than one document");
  says("a: [1\nb: 2\n", "file.yaml:");
}

TEST(Yaml, ConvertsOrSaysAtWhichLineWhatIsWanted) {
  const YamlNode node = *read_yaml("count: 3\nwords: [a, b]\nflag: true\nnumber: 0.25\n", "file.yaml");
  EXPECT_EQ(node.find("count")->as_count(), 3U);
  EXPECT_EQ(node.find("words")->as_texts(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(node.find("count")->as_texts(), std::vector<std::string>{"3"});
  EXPECT_EQ(node.find("flag")->as_flag(), true);
  EXPECT_EQ(node.find("number")->as_number(), 0.25);
  EXPECT_EQ(node.find("none"), nullptr);
  EXPECT_EQ(node.find("number")->as_count().error().text(), "file.yaml:4: a whole number is wanted here");
  EXPECT_EQ(node.find("count")->as_flag().error().text(), "file.yaml:1: true or false is wanted here");
  EXPECT_EQ(node.find("words")->as_text().error().text(), "file.yaml:2: a text is wanted here");
}

TEST(Yaml, NamesTheKeyThatWasMeant) {
  const YamlNode node = *read_yaml("name: x\nsorce: y\n", "file.yaml");
  EXPECT_EQ(node.expect_keys({"name", "source"})->text(),
            "file.yaml:2: unknown key \"sorce\"; did you mean \"source\"?");
  EXPECT_EQ(node.expect_keys({"name", "sorce"}), std::nullopt);
  EXPECT_TRUE(node.find("name")->expect_keys({"name"}));
}

// The file from where the value's first "X" stands.
std::string from_x(std::string_view file) {
  const YamlNode root = *read_yaml(file, "file.yaml");
  const YamlNode& node = root.members.front().value;
  const auto at = static_cast<std::uint32_t>(node.text.find('X'));
  return std::string(file.substr(place_in_file(file, node, at)));
}

TEST(Yaml, TellsWhereAByteOfAValueStandsInTheFile) {
  EXPECT_EQ(from_x("key: aXb"), "Xb");
  EXPECT_EQ(from_x("key: |\n  a\n\n    b X\n"), "X\n");
  EXPECT_EQ(from_x("key: |-   # why\n\n   a\n   X"), "X");
  EXPECT_EQ(from_x("key: |\r\n  a\r\n  X\r\n"), "X\r\n");
  EXPECT_EQ(from_x("key: >\n  a\n  b X\n"), "X\n");
  EXPECT_EQ(from_x("key: 'it''s X'"), "X'");
  EXPECT_EQ(from_x(R"(key: "a\"b X")"), "X\"");
  EXPECT_EQ(from_x("key: a  \n   b\n   c X\n"), "X\n");
  EXPECT_EQ(from_x("key: “a” X"), "X");
}

TEST(Yaml, TellsAtWhichByteAnErrorStands) {
  std::uint32_t at = 0;
  EXPECT_FALSE(read_yaml("a: 1\nb: 2\na: 3\n", "file.yaml", &at));
  EXPECT_EQ(at, 10U);
}

TEST(Yaml, SurvivesWhatIsNestedWithoutEnd) {
  EXPECT_FALSE(read_yaml(std::string(100'000, '['), "file.yaml"));
}

}  // namespace
}  // namespace claimcheck
