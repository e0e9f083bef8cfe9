#pragma once

#include "rules/facts.hpp"
#include "rules/rule.hpp"

// The shipped rules, one file each; catalogue.cpp lists them.
namespace claimcheck::rules {

extern const Rule kDanglingMarker;
extern const Rule kUncitedQuotation;
extern const Rule kUncitedStatistic;
extern const Rule kCitationDateAgainstUrl;
extern const Rule kPastDateInFuture;
extern const Rule kSourceAfterArticle;
extern const Rule kDuplicateEntry;
extern const Rule kShortForm;
extern const Rule kUnresolvedShortForm;
extern const Rule kUnbalancedQuotes;
extern const Rule kUnusedEntry;
extern const Rule kBrokenUrl;
extern const Rule kMalformedUrl;
extern const Rule kTrailingPunctuation;
extern const Rule kTypographicUrl;

// One rule for each family of link states that wants a word of its own.
std::span<const Rule> link_rules();

}  // namespace claimcheck::rules
