#include "rules/catalogue/better_address.hpp"

namespace claimcheck::rules {

void offer_address(const Facts& facts, Span written, const BetterAddress& address, Finding& finding) {
  finding.help = address.advice;
  const std::string_view shown = facts.text(written);
  const bool shows_url =
      shown.find("//") != std::string_view::npos || shown.starts_with("www.") || shown.starts_with("http");
  finding.fix.reset();
  if (shows_url) finding.fix = Fix{address.advice, FixSafety::unsafe, {{written, address.url}}};
}

}  // namespace claimcheck::rules
