#include "rules/template.hpp"

#include <gtest/gtest.h>

namespace claimcheck::rules {
namespace {

// The parts, expressions in ‹ ›, or what is wrong and where.
std::string print(std::string_view text) {
  const auto read = read_template(text);
  if (!read) return std::to_string(read.error().at.begin) + ": " + read.error().message;
  std::string out;
  for (const Template::Part& part : read->parts) {
    if (part.is_expression) {
      EXPECT_EQ(part.at.in(text), part.text);
    }
    out += part.is_expression ? "‹" + part.text + "›" : part.text + "|";
  }
  return out;
}

TEST(Template, PartsTextFromExpressions) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"plain", "plain|"},
      {"", ""},
      {"{a}", "‹a›"},
      {"of {quote.words} words: \"{quote.text}\"", "of |‹quote.words› words: \"|‹quote.text›\"|"},
      {"{{not} one}}", "{not} one}|"},
      {"{{{a}}}", "{|‹a›}|"},
      {"{ {'a': 1}['a'] }!", "‹ {'a': 1}['a'] ›!|"},
      {"{a == '}' ? \"\\\"}\" : b}.", "‹a == '}' ? \"\\\"}\" : b›.|"},
      {"100 % } of it", "100 % } of it|"},
      {"an {open one", "3: the brace is not closed; \"{{\" is a plain brace"},
      {"an {'open} one", "3: the brace is not closed; \"{{\" is a plain brace"},
      {"none { }", "5: there is no expression between the braces"},
  };
  for (const auto& [text, want] : rows) EXPECT_EQ(print(text), want) << text;
}

}  // namespace
}  // namespace claimcheck::rules
