#pragma once

#include "rules/expression/value.hpp"
#include "rules/facts.hpp"
#include "rules/judgement.hpp"

namespace claimcheck::rules {

// What a record of these facts is in terms of the article. A marker means its claim, a link the entry or the marker
// that it stands in, a citation its claim and its entry, a source also the entry and the marker that name it first.
// Only a source means a source, and a link that nobody can follow: what became of any other link is no part of what is
// said of the way it is written.
Subject subject_of(const expression::Value& record, const Facts& facts);

}  // namespace claimcheck::rules
