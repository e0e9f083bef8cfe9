// The schemas that editors check configurations and rules with, and the configuration that `init` writes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <charconv>
#include <filesystem>
#include <fstream>

#include "engine/configuration.hpp"
#include "engine/configured_options.hpp"
#include "engine/report/json_writer.hpp"
#include "model/yaml.hpp"
#include "rules/catalogue/shipped.hpp"
#include "tests/support/support.hpp"
#include "tests/unit/engine/process.hpp"

namespace claimcheck::engine {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using testing::ProcessResult;

const std::string kSource = CLAIMCHECK_SOURCE_DIR;

ProcessResult claimcheck(std::vector<std::string> words) {
  words.insert(words.begin(), CLAIMCHECK_PROGRAM);
  return testing::run_process(words);
}

// As YAML's core schema reads a text: quoted ones, and blocks, are always strings.
void write_scalar(JsonWriter& json, const YamlNode& node, std::string_view content) {
  const bool is_plain = content.substr(node.begin).starts_with(node.text);
  double number = 0;
  const char* const end = node.text.data() + node.text.size();
  const auto [stop, wrong] = std::from_chars(node.text.data(), end, number);
  if (is_plain && (node.text == "true" || node.text == "false")) {
    json.value(node.text == "true");
  } else if (is_plain && stop == end && wrong == std::errc()) {
    json.raw(node.text);
  } else {
    json.value(node.text);
  }
}

void write_json(JsonWriter& json, const YamlNode& node, std::string_view content) {
  switch (node.kind) {
    case YamlNode::Kind::null: json.value(nullptr); break;
    case YamlNode::Kind::text: write_scalar(json, node, content); break;
    case YamlNode::Kind::list:
      json.begin_array();
      for (const YamlNode& item : node.items) write_json(json, item, content);
      json.end_array();
      break;
    case YamlNode::Kind::map:
      json.begin_object();
      for (const YamlMember& member : node.members) {
        json.key(member.key);
        write_json(json, member.value, content);
      }
      json.end_object();
      break;
  }
}

std::string as_json(std::string_view yaml) {
  const auto node = read_yaml(yaml, "file");
  EXPECT_TRUE(node) << node.error().text();
  StringOutput out;
  JsonWriter json(out);
  if (node) write_json(json, *node, yaml);
  return out.text() + '\n';
}

ProcessResult validate(const std::string& schema, const std::string& documents) {
  return testing::run_process(
      {"/usr/bin/python3", kSource + "/tests/support/validate_json.py", kSource + "/docs/schema/" + schema}, documents);
}

// The ```yaml blocks of a page.
std::vector<std::string> examples_of(const std::string& page) {
  std::vector<std::string> out;
  const std::string text = testing::read_file(kSource + "/docs/" + page);
  for (std::size_t at = 0; (at = text.find("```yaml\n", at)) != std::string::npos;) {
    at += 8;
    const std::size_t end = text.find("```", at);
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

TEST(EditorSchema, StandsInTheDocumentationAsTheProgramPrintsIt) {
  for (const std::string what : {"config", "rule"}) {
    const std::string path = kSource + "/docs/schema/" + what + ".schema.json";
    EXPECT_EQ(claimcheck({"schema", what}).out, testing::read_file(path))
        << "claimcheck schema " << what << " > docs/schema/" << what << ".schema.json";
  }
  EXPECT_EQ(claimcheck({"schema", "rules"}).err, "error: claimcheck schema: say config or rule\n");
}

TEST(EditorSchema, HoldsForEveryShippedRule) {
  std::string documents;
  for (const rules::ShippedFile& file : rules::shipped_files()) {
    documents += "#### " + std::string(file.path) + '\n' + as_json(file.content);
  }
  const ProcessResult result = validate("rule.schema.json", documents);
  EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
}

TEST(EditorSchema, RefusesRulesThatLackSomething) {
  const std::string rule = "why: a\ninstead: b\nseverity: info\nwhen: x\nmessage: m\ntests: []\n";
  const ProcessResult result =
      validate("rule.schema.json", "#### lacks\n" + as_json(rule) + "#### whole\n" + as_json(rule + "summary: s\n") +
                                       "#### more\n" + as_json(rule + "summary: s\nfoo: 1\n"));
  EXPECT_THAT(result.out, HasSubstr("lacks: document 1: : 'summary' is a required property"));
  EXPECT_THAT(result.out,
              HasSubstr("more: document 1: : Additional properties are not allowed ('foo' was unexpected)"));
  EXPECT_THAT(result.out, HasSubstr("3 sections, 2 breaches"));
}

TEST(EditorSchema, HoldsForEveryExampleOfAConfiguration) {
  std::string documents;
  std::size_t count = 0;
  for (const std::string& example : examples_of("configuration.md")) {
    if (example.starts_with("summary:")) continue;
    const auto read = read_configuration(example, "docs/nowhere/.claimcheck.yaml", configuration_keys());
    const bool extends_nothing = !read && read.error().message.starts_with("extend:");
    EXPECT_TRUE(read || extends_nothing) << read.error().text() << '\n' << example;
    documents += "#### example-" + std::to_string(++count) + '\n' + as_json(example);
  }
  EXPECT_GE(count, 5u);
  const ProcessResult result = validate("config.schema.json", documents);
  EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
}

TEST(EditorSchema, RefusesWhatTheProgramRefuses) {
  std::string documents;
  const std::vector<std::string> wrong{"max-tme: 1\n",
                                       "max-time: soon\n",
                                       "format: xml\n",
                                       "offline: maybe\n",
                                       "retry: -1\n",
                                       "hosts: {a.test: {tokn: x}}\n",
                                       "rules: {a/b: loud}\n",
                                       "overrides: [{select: [a]}]\n",
                                       "overrides: [{files: a, retry: 1}]\n",
                                       "select: {a: b}\n"};
  for (const std::string& text : wrong) documents += "#### row\n" + as_json(text);
  const ProcessResult result = validate("config.schema.json", documents);
  const std::string rows = std::to_string(wrong.size());
  EXPECT_THAT(result.out, HasSubstr(rows + " sections, " + rows + " breaches")) << result.out << result.err;
}

class Init : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }
  std::string written() const { return testing::read_file((folder_ / ".claimcheck.yaml").string()); }

  const fs::path folder_ = fs::temp_directory_path() / ("claimcheck-init-" + std::to_string(::getpid()));
};

TEST_F(Init, WritesAConfigurationThatSaysNothingYet) {
  const ProcessResult result = claimcheck({"init", folder_.string()});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "wrote " + (folder_ / ".claimcheck.yaml").string() + '\n');
  const auto read = read_configuration(written(), "cc.yaml", configuration_keys());
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_TRUE(read->settings.empty());
}

TEST_F(Init, NamesEveryKeyWithItsUsualValue) {
  claimcheck({"init", folder_.string()});
  const std::string text = '\n' + written();
  for (const ConfigurationKey& key : configuration_keys()) {
    EXPECT_THAT(text, HasSubstr("\n#" + key.name + ':'));
  }
  // Taken in, the usual values change nothing.
  const ProcessResult plain = claimcheck({"check", "-", "--isolated", "--show-settings"});
  for (const ConfigurationKey& key : configuration_keys()) {
    if (key.usual.empty()) continue;
    const std::size_t begin = text.find("\n#" + key.name + ':') + 2;
    const std::string line = text.substr(begin, text.find('\n', begin) - begin);
    EXPECT_THAT(plain.out, HasSubstr(line + "  # default\n"));
    EXPECT_EQ(claimcheck({"check", "-", "--isolated", "--show-settings", "--config",
                          key.name + '=' + line.substr(line.find(':') + 2)})
                  .exit_code,
              0)
        << line;
  }
}

TEST_F(Init, LeavesAFileAloneThatIsThere) {
  std::ofstream(folder_ / ".claimcheck.yaml") << "retry: 1\n";
  const ProcessResult result = claimcheck({"init", folder_.string()});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err, "error: " + (folder_ / ".claimcheck.yaml").string() + ": is there already; remove it first\n");
  EXPECT_EQ(written(), "retry: 1\n");
  EXPECT_EQ(claimcheck({"init", (folder_ / "none").string()}).exit_code, 2);
}

}  // namespace
}  // namespace claimcheck::engine
