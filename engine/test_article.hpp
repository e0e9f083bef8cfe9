#pragma once

#include "model/result.hpp"
#include "rules/rule_test.hpp"

namespace claimcheck::engine {

// The article of a rule's test, read and linked as any other, offline: a source is what the test says of it, or was not
// asked for. An Error where the format cannot be read, or the test speaks of a URL that the article does not cite.
Result<rules::TestArticle> read_test_article(const rules::RuleTest& test);

}  // namespace claimcheck::engine
