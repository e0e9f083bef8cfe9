#include "engine/command/explain.hpp"

#include <unistd.h>

#include <algorithm>
#include <vector>

#include "engine/report/link_state_text.hpp"
#include "engine/report/printable.hpp"
#include "engine/report/text.hpp"
#include "fetch/liveness/link_tests.hpp"
#include "model/source.hpp"
#include "model/suggestion.hpp"
#include "rules/finding_facts.hpp"
#include "rules/param_text.hpp"

namespace claimcheck::engine {
namespace {

void part(Output& out, std::string_view title, std::string_view text) {
  if (text.empty()) return;
  out.write("\n");
  out.write(title);
  out.write("\n  ");
  for (const char byte : text) out.write(byte == '\n' ? std::string("\n  ") : std::string(1, byte));
  out.write("\n");
}

std::string params_of(const rules::CompiledRule& rule) {
  std::string out;
  for (const rules::Param& param : rule.params) {
    out += (out.empty() ? "" : "\n") + param.name + ": " + rules::text(param.value);
  }
  return out;
}

std::string example_of(const rules::CompiledRule& rule, bool fires) {
  const auto test = std::ranges::find(rule.file.tests, fires, &rules::RuleTest::fires);
  if (test == rule.file.tests.end()) return {};
  return test->text.substr(0, test->text.find_last_not_of('\n') + 1);
}

void explain(const rules::CompiledRule& rule, Output& out) {
  out.write(rule.id() + " (" + std::string(name(rule.severity)) + (rule.enabled ? "" : ", off") + ")\n");
  part(out, "What it says", rule.file.summary);
  part(out, "Why it matters", rule.file.why);
  part(out, "What to do", rule.file.instead);
  part(out, "Parameters", params_of(rule));
  part(out, "Fires in", example_of(rule, true));
  part(out, "Quiet in", example_of(rule, false));
}

std::string tests_of(LinkState state) {
  std::string out;
  for (const fetch::LinkTest& test : fetch::link_tests()) {
    if (test.state != state) continue;
    if (!out.empty()) out += '\n';
    out += std::string(test.rule) + ": " + std::string(test.says);
  }
  return out;
}

void explain(const LinkStateInfo& state, Output& out) {
  out.write(std::string(state.name) + " (link state)\n");
  part(out, "What it means", state.meaning);
  part(out, "What decides", state.decided_by);
  part(out, "What follows", consequence(state.health));
  part(out, "Which tests lead here", tests_of(state.state));
}

std::vector<std::string> known_ids(const rules::RuleSet& rules) {
  std::vector<std::string> ids;
  for (const rules::CompiledRule& rule : rules.rules()) ids.push_back(rule.id());
  for (const LinkState state : all_link_states()) ids.emplace_back(name(state));
  return ids;
}

bool is_fingerprint(std::string_view id) {
  constexpr std::size_t kDigits = 16;
  return id.size() == kDigits && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The condition as it stands in the rule's file, and the value of each thing that it speaks of.
std::string facts_text(const std::vector<rules::ShownFact>& facts) {
  std::string out;
  for (const rules::ShownFact& fact : facts) {
    out += (out.empty() ? "" : "\n") + fact.expression + " = " + printable(fact.value);
  }
  return out;
}

std::string without_line_end(std::string_view text) {
  return std::string(text.substr(0, text.find_last_not_of(" \n") + 1));
}

int explain_finding(const ExplainCommand& command, const rules::RuleSet& rules, Console& console) {
  const auto cannot = [&](Error error) {
    console.complain(error);
    return kExitCannotRun;
  };
  if (command.check.inputs.empty()) {
    return cannot({"which article is the finding of? Say claimcheck explain " + command.id +
                       " PATH, with the options of the check",
                   {},
                   0});
  }
  auto report = check_inputs(command.check, console);
  if (!report) return cannot(report.error());
  for (const Error& error : report->unreadable) console.complain(error);
  const auto found = std::ranges::find(report->findings, command.id, &Finding::fingerprint);
  if (found == report->findings.end()) {
    return cannot({"the check makes no finding with the fingerprint " + command.id + " now", {}, 0});
  }
  Report one;
  one.sources = report->sources;
  one.articles = std::move(report->articles);
  one.findings = {*found};
  const Loudness& loudness = command.check.loudness;
  write_text_report(console.out, one,
                    {wants_colour(loudness.colour, STDOUT_FILENO), terminal_columns(STDOUT_FILENO), false, false});
  const rules::CompiledRule& rule = *rules.find(found->rule);
  console.out.write(rule.file.summary + '\n');
  part(console.out, "Why it matters", rule.file.why);
  part(console.out, "Fires when", without_line_end(rule.file.when.text));
  part(console.out, "Here", facts_text(facts_of(*found, rule, one.articles[found->article], one.sources)));
  console.out.flush();
  return kExitClean;
}

}  // namespace

int run(const ExplainCommand& command, Console& console) {
  const auto rules = load_rules(command.check.check.article.rules, true);
  if (!rules) {
    console.complain(rules.error());
    return kExitCannotRun;
  }
  if (is_fingerprint(command.id)) return explain_finding(command, **rules, console);
  if (!command.check.inputs.empty()) {
    console.complain({"a PATH goes with the fingerprint of a finding, and " + command.id + " is none", {}, 0});
    return kExitCannotRun;
  }
  if (const rules::CompiledRule* rule = (*rules)->find(command.id)) {
    explain(*rule, console.out);
  } else if (const auto state = parse_link_state(command.id)) {
    explain(info(*state), console.out);
  } else {
    std::string message = "no rule or link state is called " + command.id;
    const auto meant = nearest(command.id, known_ids(**rules));
    console.complain({message + (meant ? "; did you mean " + *meant + "?" : "; see claimcheck rules list"), {}, 0});
    return kExitCannotRun;
  }
  console.out.flush();
  return kExitClean;
}

}  // namespace claimcheck::engine
