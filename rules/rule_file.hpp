#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/finding.hpp"
#include "model/source.hpp"
#include "model/yaml.hpp"
#include "rules/rule_problem.hpp"

// A rule as its file has it: read strictly, not yet held against the facts that there are (see rule_set.hpp).
namespace claimcheck::rules {

// A text of the file, or a part of one, and where it stands.
struct RuleText {
  std::string text;
  YamlNode node = {};        // of the whole text
  std::uint32_t offset = 0;  // of `text` in it
  bool empty() const { return text.empty(); }
};

using ParamValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

struct Param {
  std::string name;
  ParamValue value;
  Span at;  // in the file
};

struct ForEach {
  std::string variable;
  RuleText range;  // an expression
  Span at;         // of the variable
};

struct RelatedPlace {
  RuleText message;  // a template
  RuleText at;       // an expression: a record, or a list of them, one related place each
  RuleText when;     // an expression, or empty
};

struct RuleFix {
  RuleText description;  // a template
  RuleText replace;      // an expression: the place
  RuleText with;         // an expression: a string
  FixSafety safety = FixSafety::unsafe;
  RuleText when;  // an expression, or empty
};

struct SeverityWhen {
  Severity severity = Severity::warning;
  RuleText when;
};

// An article in which the rule has to fire, or to stay quiet.
struct RuleTest {
  bool fires = false;
  std::string text;
  std::string format = "text";
  std::optional<Date> published;
  std::vector<Source> sources;  // those of the article's URLs that are not `skipped`
  bool pending = false;         // waits for facts that nobody can tell yet: not run
  std::string needs;            // what it waits for
  std::uint32_t line = 0;
};

struct RuleFile {
  std::string path, content;
  std::string id;  // "<family>/<name>", of the path
  std::string summary, why, instead;
  Severity severity = Severity::warning;
  bool enabled = true;
  bool is_shipped = false;  // compiled into the program
  std::vector<Param> params;
  std::vector<ForEach> for_each;
  RuleText when, message, help, at;  // `help` and `at` may be empty
  std::vector<RuleText> except;
  std::vector<RelatedPlace> related;
  std::optional<RuleFix> fix;
  std::vector<SeverityWhen> severity_when;
  std::vector<RuleTest> tests;

  // Where a part of a text stands in the file.
  Span place(const RuleText& text, Span in_text) const;
  RuleProblem problem(Span in_file, std::string words, std::string suggestion = {}) const;
};

// "<folder>/<file>" of the path's last two names, without ".yaml"; empty where that is no rule's id: lower-case
// letters, digits and hyphens.
std::string rule_id_of(std::string_view path);

// All problems found, at least one. `with_tests`: whether the tests are read as well, which takes most of the time.
Loaded<RuleFile> read_rule_file(std::string content, std::string path, bool with_tests = true);

}  // namespace claimcheck::rules
