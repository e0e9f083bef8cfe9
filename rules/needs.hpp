#pragma once

#include "rules/rule_set.hpp"

namespace claimcheck::rules {

// What has to be found out for the rules of a run to be judged by.
struct Needs {
  bool links = false;     // what became of the cited URLs
  bool archives = false;  // copies of those that are bad

  Needs operator|(Needs other) const { return {links || other.links, archives || other.archives}; }
};

// What some expression of an enabled rule reads. Where it is not known what a name will be, everything.
Needs needs_of(const RuleSet& rules);

}  // namespace claimcheck::rules
