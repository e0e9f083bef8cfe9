#include "rules/rule_file_tests.hpp"

#include <algorithm>

#include "model/document.hpp"
#include "model/suggestion.hpp"

namespace claimcheck::rules {
namespace {

void read_state(RuleYaml& yaml, const YamlNode& node, LinkState& out) {
  if (const auto state = parse_link_state(node.text)) {
    out = *state;
    return;
  }
  std::vector<std::string> names;
  for (const LinkState state : all_link_states()) names.emplace_back(name(state));
  const auto meant = nearest(node.text, names);
  yaml.wrong(node, "no link state is called \"" + node.text + '"', meant ? "did you mean \"" + *meant + "\"?" : "");
}

bool read_count(RuleYaml& yaml, const YamlNode& node, unsigned most, unsigned& out) {
  const auto number = node.as_count();
  if (!number || *number > most) {
    yaml.wrong(node, "a whole number up to " + std::to_string(most) + " is wanted here");
    return false;
  }
  out = *number;
  return true;
}

void read_archive(RuleYaml& yaml, const YamlNode& node, Source& out) {
  if (!yaml.is_map(node, {"url", "timestamp"})) return;
  ArchiveCopy& copy = out.archive.emplace();
  yaml.needed(node, "url", "where the copy is", copy.url);
  const YamlNode* timestamp = node.find("timestamp");
  if (timestamp == nullptr) return yaml.missing(node, "timestamp", "the day on which the copy was made");
  const auto day = parse_edtf(timestamp->text.substr(0, timestamp->text.find('T')));
  if (!day || !day->first_day()) return yaml.wrong(*timestamp, "a date is wanted here, such as 2015-11-16");
  copy.timestamp = *day->first_day();
}

// The fields of a source object of the JSON report that a rule can see.
void read_source(RuleYaml& yaml, const YamlNode& node, std::vector<Source>& out) {
  if (!yaml.is_map(node, {"url", "final_url", "state", "reason", "rule", "status", "error", "content_type", "title",
                          "published", "archive", "repaired_url", "strikes"})) {
    return;
  }
  Source& source = out.emplace_back();
  const auto optional_text = [&](std::string_view key, std::optional<std::string>& target) {
    if (const YamlNode* member = node.find(key)) yaml.read(*member, target.emplace());
  };
  yaml.needed(node, "url", "which of the article's URLs it is", source.url);
  source.final_url = source.url;
  yaml.member(node, "final_url", source.final_url);
  if (const YamlNode* state = node.find("state")) {
    read_state(yaml, *state, source.state);
  } else {
    yaml.missing(node, "state", "what became of the link");
  }
  yaml.member(node, "reason", source.reason);
  yaml.member(node, "rule", source.rule);
  unsigned code = 0;
  if (const YamlNode* status = node.find("status"); status != nullptr && read_count(yaml, *status, 999, code)) {
    source.status = static_cast<int>(code);
  }
  optional_text("error", source.error);
  optional_text("content_type", source.content_type);
  optional_text("title", source.title);
  optional_text("repaired_url", source.repaired_url);
  yaml.member(node, "published", source.published);
  if (const YamlNode* strikes = node.find("strikes")) read_count(yaml, *strikes, 1000, source.strikes);
  if (const YamlNode* archive = node.find("archive")) read_archive(yaml, *archive, source);
}

void read_article(RuleYaml& yaml, const YamlNode& node, RuleTest& out) {
  if (node.kind == YamlNode::Kind::text) {
    out.text = node.text;
    return;
  }
  if (!yaml.is_map(node, {"text", "format", "published", "sources"})) return;
  yaml.needed(node, "text", "the article", out.text);
  if (yaml.member(node, "format", out.format) && !parse_format(out.format)) {
    yaml.wrong(*node.find("format"), "no format is called \"" + out.format + '"',
               "text, markdown, html and wikitext are");
  }
  yaml.member(node, "published", out.published);
  const YamlNode* sources = node.find("sources");
  if (sources == nullptr || !yaml.is_list(*sources)) return;
  for (const YamlNode& source : sources->items) read_source(yaml, source, out.sources);
}

void read_test(RuleYaml& yaml, const YamlNode& node, std::vector<RuleTest>& out) {
  if (!yaml.is_map(node, {"fires", "quiet", "pending", "needs"})) return;
  const YamlNode *fires = node.find("fires"), *quiet = node.find("quiet");
  if ((fires == nullptr) == (quiet == nullptr)) return yaml.wrong(node, "a test is either \"fires\" or \"quiet\"");
  RuleTest& test = out.emplace_back();
  test.fires = fires != nullptr;
  test.line = node.line;
  yaml.member(node, "pending", test.pending);
  yaml.member(node, "needs", test.needs);
  read_article(yaml, test.fires ? *fires : *quiet, test);
}

}  // namespace

void read_rule_tests(RuleYaml& yaml, const YamlNode& root, std::vector<RuleTest>& out) {
  const YamlNode* tests = root.find("tests");
  if (tests == nullptr) {
    return yaml.missing(root, "tests", "at least one article in which the rule fires and one in which it is quiet");
  }
  if (!yaml.is_list(*tests)) return;
  const std::size_t wrong_before = yaml.problems.size();
  for (const YamlNode& item : tests->items) read_test(yaml, item, out);
  if (yaml.problems.size() > wrong_before) return;
  if (std::ranges::none_of(out, &RuleTest::fires)) {
    yaml.wrong(*tests, "no test says in what article the rule fires", "add \"- fires: …\"");
  }
  if (std::ranges::all_of(out, &RuleTest::fires)) {
    yaml.wrong(*tests, "no test says in what article the rule is quiet", "add \"- quiet: …\"");
  }
}

}  // namespace claimcheck::rules
