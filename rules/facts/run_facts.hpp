#pragma once

#include <span>
#include <string>

#include "model/date.hpp"
#include "model/span.hpp"

namespace claimcheck::rules {

// A comment in an article that tells a rule to be quiet.
struct Suppression {
  std::string rule, reason;
  Span span;             // the comment
  Edtf expires;          // empty: never
  bool is_used = false;  // some finding was dropped because of it
  bool is_expired = false;
};

// What rules may ask of the run itself and of what was dropped in it, as far as that is known when they are judged by.
struct RunFacts {
  std::string outage;                              // why its results were not trusted; empty where they are
  std::span<const Suppression> suppressions = {};  // of the article
};

}  // namespace claimcheck::rules
