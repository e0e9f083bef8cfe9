#include "tests/unit/rules/tiny_facts.hpp"

namespace claimcheck::rules {
namespace {

using expression::field;
using expression::FieldRow;
using expression::RecordClass;
using expression::Value;

Value text(const TinyWord& word, const TinyArticle&) {
  return Value::borrowed(word.text);
}
Value size(const TinyWord& word, const TinyArticle&) {
  return Value::int64(static_cast<std::int64_t>(word.text.size()));
}
Value weight(const TinyWord& word, const TinyArticle&) {
  return word.is_known ? Value::real(static_cast<double>(word.text.size()) / 2) : Value::unknown("nobody weighed it");
}
Value others(const TinyWord&, const TinyArticle& article) {
  return article.records.all(article.words);
}
Value first(const TinyArticle& article, const TinyArticle&) {
  return article.words.empty() ? Value::none() : Value::some(article.records.one(article.words.front()));
}
Value words(const TinyArticle& article, const TinyArticle&) {
  return article.records.all(article.words);
}

constexpr FieldRow kWordFields[] = {field<text>("text", "string", "Its letters."),
                                    field<size>("size", "int", "How many there are."),
                                    field<weight>("weight", "double", "How heavy it is."),
                                    field<others>("others", "list(record(word))", "All of them.")};
constexpr FieldRow kArticleFields[] = {field<words>("words", "list(record(word))", "All of them."),
                                       field<first>("first", "optional_type(record(word))", "The first one.")};

const RecordClass& word_class() {
  static const RecordClass is("word", kWordFields);
  return is;
}
const RecordClass& article_class_of_words() {
  static const RecordClass is("article", kArticleFields);
  return is;
}

}  // namespace

TinyArticle::TinyArticle(std::vector<TinyWord> words_of_text)
    : words(std::move(words_of_text)), records(word_class(), this), self(article_class_of_words(), this) {}

const expression::Environment& TinyArticle::environment() {
  static const expression::Environment kEnvironment = [] {
    expression::Environment out;
    out.records.emplace("word", word_class().type);
    out.records.emplace("article", article_class_of_words().type);
    out.variables.emplace("article", expression::record_type("article"));
    return out;
  }();
  return kEnvironment;
}

Value TinyArticle::variable(const std::string&) const {
  return self.one(*this);
}

Subject TinyArticle::subject(const Value& record) const {
  if (record.record_view().is != &word_class()) return {};
  const auto& word = *static_cast<const TinyWord*>(record.fact());
  return {word.span, ClaimId{static_cast<std::uint32_t>(&word - words.data())}, {}, {}};
}

}  // namespace claimcheck::rules
