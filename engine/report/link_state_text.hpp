#pragma once

#include <string>
#include <string_view>

#include "model/source.hpp"

// What the link states mean, for people: one source for `claimcheck explain` and docs/link-states.md.
namespace claimcheck::engine {

// What a state lets one say of the citation.
std::string_view consequence(LinkHealth health);

// The whole of docs/link-states.md.
std::string link_states_page();

}  // namespace claimcheck::engine
