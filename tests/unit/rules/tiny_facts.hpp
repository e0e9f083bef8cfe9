#pragma once

#include <string>
#include <vector>

#include "rules/expression/record.hpp"
#include "rules/judgement.hpp"

namespace claimcheck::rules {

// A world of facts for the tests of rules: an article of words, each of which stands somewhere.
struct TinyWord {
  std::string text;
  Span span;
  bool is_known = true;  // otherwise nobody knows how heavy it is
};

class TinyArticle : public ArticleValues {
 public:
  explicit TinyArticle(std::vector<TinyWord> words_of_text);

  static const expression::Environment& environment();

  expression::Value variable(const std::string& name) const override;
  Subject subject(const expression::Value& record) const override;
  std::size_t size() const override { return words.size(); }

  std::vector<TinyWord> words;
  expression::Records<TinyWord> records;
  expression::Records<TinyArticle> self;
};

}  // namespace claimcheck::rules
