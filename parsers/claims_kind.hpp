#pragma once

#include <span>
#include <string_view>

#include "model/article.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {

// Fills kinds, checkable and score of a claim whose mentions are in the article already. `words` are the claim's.
//
// The score is the logistic function of a sum of weights, each for something that a reader can point at: numbers,
// dates, names, quotations, attributions, verbs of change and comparisons raise it; the first person, opinion,
// obligation, the future and hedges lower it. The features are those that Hassan et al. ("ClaimBuster", KDD 2017)
// found to tell check-worthy sentences; the weights are our own, set by hand.
void judge_claim(std::string_view text, std::span<const Word> words, const Article& article, Claim& claim);

}  // namespace claimcheck::parsers
