// What the state of a cited link means to the reader of the citation: one rule for each family of states.

#include <algorithm>
#include <array>

#include "rules/catalogue/better_address.hpp"
#include "rules/catalogue/rules.hpp"

namespace claimcheck::rules {
namespace {

// "server error" for server_error.
std::string spoken(LinkState state) {
  std::string words(name(state));
  std::ranges::replace(words, '_', ' ');
  return words;
}

// Where the cited page stands now, is spelt right, or is kept, if that is known, and what to do about it.
std::optional<BetterAddress> better_address(const Source& source) {
  if (source.repaired_url) return BetterAddress{*source.repaired_url, "write `" + *source.repaired_url + "`"};
  if (source.state == LinkState::moved && source.final_url != source.url) {
    return BetterAddress{source.final_url, "write `" + source.final_url + "`"};
  }
  if (!source.archive) return std::nullopt;
  const std::string day = to_rfc3339(source.archive->timestamp).substr(0, std::string_view("2015-05-20").size());
  return BetterAddress{source.archive->url, "cite the copy of " + day + ", `" + source.archive->url + "`"};
}

// A finding stands at the marker, where the claim is, and shows the link as a second place; for a link in the running
// text the two are one.
void describe(const Facts& facts, const CitedSource& place, Findings& findings) {
  const Source& source = facts.sources()[place.source];
  const bool in_list = place.reference && place.marker;
  Finding& finding =
      findings.add(in_list ? facts.marker(*place.marker).span : place.url, spoken(source.state) + ": " + source.url);
  finding.source = place.source;
  finding.reference = place.reference;
  if (place.marker) finding.claim = facts.marker(*place.marker).claim;
  if (in_list) finding.related.push_back({"the link", place.url});
  if (const auto better = better_address(source)) offer_address(facts, place.url, *better, finding);
}

template <LinkState... States>
void look(const Facts& facts, Findings& findings) {
  const auto wanted = [](LinkState state) { return ((state == States) || ...); };
  for (const CitedSource& cited : facts.cited_sources()) {
    if (wanted(facts.sources()[cited.source].state)) describe(facts, cited, findings);
  }
}

using enum LinkState;

constexpr std::array<Rule, 13> kLinkRules{{
    {{.id = "source/blocked",
      .severity = Severity::info,
      .summary = "A host refused to answer a program, so nothing is known about the page.",
      .why = "Bot walls and limits say nothing about what a reader would see; a report that called them dead would be "
             "wrong most of the time.",
      .instead = "open the link in a browser, and archive the page while you are there",
      .fires = {},
      .quiet = {}},
     look<blocked, rate_limited, dns_error, refused_address>},
    {{.id = "source/dead",
      .severity = Severity::error,
      .summary = "A cited page is gone.",
      .why = "The reader can no longer check the claim.",
      .instead = "cite an archived copy, or where the page stands now",
      .fires = {},
      .quiet = {}},
     look<not_found, gone, dns_not_found, redirect_loop>},
    {{.id = "source/fragment-missing",
      .severity = Severity::warning,
      .summary = "The cited page is there, the place on it is not.",
      .why = "The passage may have been moved or removed.",
      .instead = "point to the place where the passage stands now",
      .fires = {},
      .quiet = {}},
     look<fragment_missing>},
    {{.id = "source/legal-block",
      .severity = Severity::warning,
      .summary = "A cited page is withheld for legal reasons.",
      .why = "Readers in some countries cannot check the claim.",
      .instead = "cite a second source that all readers can open",
      .fires = {},
      .quiet = {}},
     look<legal_block>},
    {{.id = "source/login",
      .severity = Severity::info,
      .summary = "A cited page wants a login or a subscription.",
      .why = "It can be checked only by those who have one.",
      .instead = "add an open source for the same claim, if there is one",
      .fires = {},
      .quiet = {}},
     look<login_required, paywalled>},
    {{.id = "source/moved",
      .severity = Severity::info,
      .summary = "A cited page has a new address.",
      .why = "Old addresses stop redirecting one day.",
      .instead = "write the new address",
      .fires = {},
      .quiet = {}},
     look<moved>},
    {{.id = "source/parked",
      .severity = Severity::error,
      .summary = "The domain of a cited page is for sale, or has another owner.",
      .why = "What the reader finds there has nothing to do with the claim.",
      .instead = "cite an archived copy from before the change",
      .fires = {},
      .quiet = {}},
     look<parked, usurped>},
    {{.id = "source/redirected-home",
      .severity = Severity::error,
      .summary = "A cited page redirects to its site's front page.",
      .why = "The page is gone, though the link seems to work.",
      .instead = "cite an archived copy, or where the page stands now",
      .fires = {},
      .quiet = {}},
     look<redirected_home>},
    {{.id = "source/redirected-offsite",
      .severity = Severity::warning,
      .summary = "A cited page redirects to another site.",
      .why = "It may have moved with its publisher, or its domain may have a new owner.",
      .instead = "see whether it is still the cited page, and write its new address",
      .fires = {},
      .quiet = {}},
     look<redirected_offsite>},
    {{.id = "source/soft-404",
      .severity = Severity::error,
      .summary = "A cited page answers, but says that there is nothing.",
      .why = "The reader can no longer check the claim.",
      .instead = "cite an archived copy, or where the page stands now",
      .fires = {},
      .quiet = {}},
     look<soft_404>},
    {{.id = "source/tls",
      .severity = Severity::warning,
      .summary = "No secure connection to a cited page can be made.",
      .why = "Browsers warn their readers away from it.",
      .instead = "try again later; if it lasts, cite an archived copy",
      .fires = {},
      .quiet = {}},
     look<tls_error>},
    {{.id = "source/unreachable",
      .severity = Severity::warning,
      .summary = "A cited page could not be reached this time.",
      .why = "It may be down for an hour or for ever; one try cannot tell.",
      .instead = "try again later; if it lasts, cite an archived copy",
      .fires = {},
      .quiet = {}},
     look<client_error, server_error, refused, timeout, reset, bad_response>},
    {{.id = "source/wrong-content",
      .severity = Severity::warning,
      .summary = "A cited page answers without content, or with something of another kind.",
      .why = "The reader does not get what was cited.",
      .instead = "open the link and see what it shows now",
      .fires = {},
      .quiet = {}},
     look<empty, wrong_type>},
}};

}  // namespace

std::span<const Rule> link_rules() {
  return kLinkRules;
}

}  // namespace claimcheck::rules
