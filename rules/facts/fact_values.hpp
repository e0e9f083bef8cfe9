#pragma once

#include "rules/facts.hpp"
#include "rules/judgement.hpp"

namespace claimcheck::rules {

// The facts of one article as rules are judged by them.
class FactValues : public ArticleValues {
 public:
  // Borrows the facts.
  explicit FactValues(const Facts& facts) : facts_(facts) {}

  expression::Value variable(const std::string& name) const override;
  // Nothing for a value that is no record of these facts, and for a date, which stands nowhere.
  Subject subject(const expression::Value& record) const override;
  std::size_t size() const override;

 private:
  const Facts& facts_;
};

}  // namespace claimcheck::rules
