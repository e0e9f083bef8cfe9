#pragma once

#include <span>
#include <string>

#include "rules/suppression.hpp"

namespace claimcheck::rules {

// What rules may ask of the run itself and of what was dropped in it, as far as that is known when they are judged by.
struct RunFacts {
  std::string outage;                              // why its results were not trusted; empty where they are
  std::span<const Suppression> suppressions = {};  // of the article
};

}  // namespace claimcheck::rules
