#pragma once

#include <span>
#include <string_view>

#include "model/source.hpp"

namespace claimcheck::fetch {

// One test that may decide the state of a link: a Source's `rule`.
struct LinkTest {
  std::string_view rule;
  LinkState state;
  std::string_view says;  // when it decides; one sentence or more, for `explain` and docs/link-states.md
};

// Every test, in the order in which they are made; a rule that leads to several states stands once for each.
std::span<const LinkTest> link_tests();

}  // namespace claimcheck::fetch
