#pragma once

#include <vector>

#include "model/report.hpp"
#include "rules/facts.hpp"

namespace claimcheck::rules {

// A small article with a record of every kind, made by hand, for the tests of facts: three claims, a list of three
// entries, a hyperlink, a page that answers, one that is gone and has a copy, and one that nobody asked for.
class HarbourArticle {
 public:
  HarbourArticle();

  const Facts& facts() const { return *facts_; }
  CheckedArticle checked;
  std::vector<Source> sources;
  std::vector<Suppression> suppressions;

 private:
  void add_claims();
  void add_markers();
  void add_references();
  void add_sources();
  Span span(std::string_view words, std::string_view after = {}) const;

  std::unique_ptr<Facts> facts_;
};

}  // namespace claimcheck::rules
