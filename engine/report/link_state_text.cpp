#include "engine/report/link_state_text.hpp"

#include "fetch/liveness/link_tests.hpp"

namespace claimcheck::engine {
namespace {

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string code(std::string_view text) {
  return '`' + std::string(text) + '`';
}

std::string state_rows() {
  std::string out = "| state | means | deciding facts | what follows |\n| --- | --- | --- | --- |\n";
  for (const LinkState state : all_link_states()) {
    const LinkStateInfo& row = info(state);
    out += "| " + code(row.name) + " | " + cell(row.meaning) + " | " + cell(row.decided_by) + " | " +
           cell(consequence(row.health)) + " |\n";
  }
  return out;
}

std::string test_rows() {
  std::string out = "| rule | state | when it decides |\n| --- | --- | --- |\n";
  for (const fetch::LinkTest& test : fetch::link_tests()) {
    out += "| " + code(test.rule) + " | " + code(name(test.state)) + " | " + cell(test.says) + " |\n";
  }
  return out;
}

}  // namespace

std::string_view consequence(LinkHealth health) {
  switch (health) {
    case LinkHealth::good: return "good: the citation holds";
    case LinkHealth::bad: return "bad: a reader of the citation gets nowhere";
    case LinkHealth::cannot_tell: return "cannot tell: nothing is known of the page, so it is never an error";
    case LinkHealth::suspect: return "suspect: bad, unless the failure passes";
  }
  return "";
}

std::string link_states_page() {
  return "# Link states\n\n"
         "What became of a cited URL. `claimcheck explain STATE` says the same of one state. This page is written from "
         "the "
         "program's own tables; a test holds it against them.\n\n" +
         state_rows() +
         "\n## The tests\n\n"
         "In the order in which they are made. The first one that decides gives a source its `state`, its `reason` and "
         "its "
         "`rule`.\n\n" +
         test_rows() +
         "\n## Confirmation\n\n"
         "With a memory of earlier nights, a bad state is confirmed by 2 sightings at least 24 hours apart, a suspect "
         "one by "
         "3 over at least 6 days; before that it is suspect. Any good answer starts the count anew; states of which "
         "nothing "
         "can be told neither count nor reset. A URL that is new in the change under check counts at once. Where more "
         "than "
         "half of all hosts cannot be reached in one run, nothing of that run is recorded.\n\n"
         "## Signatures\n\n"
         "Bot walls, logins, consent pages, paywalls, parked domains, error messages, usurpers and forwarders are "
         "known by "
         "the files of `fetch/liveness/signatures/`, each entry with its source, an example and a page that looks "
         "alike and "
         "is none.\n";
}

}  // namespace claimcheck::engine
