#pragma once

#include <string>

#include "model/finding.hpp"
#include "rules/facts.hpp"

namespace claimcheck::rules {

// An address that serves the reader better than the one that is cited.
struct BetterAddress {
  std::string url;
  std::string advice;  // "write `…`", as Finding::help has it
};

// Tells the reader of the finding, and offers it as the fix where the article shows the URL itself at `written`: the
// words of a hyperlink are not its URL, and cannot be replaced by one.
void offer_address(const Facts& facts, Span written, const BetterAddress& address, Finding& finding);

}  // namespace claimcheck::rules
