#pragma once

#include <optional>
#include <span>

#include "rules/expression/record.hpp"
#include "rules/facts.hpp"

// Facts as the rule language sees them. Each kind of record has a class (its fields, what they mean and how they are
// got: one file a kind, in one table) and, for one article, a view that makes records without copying anything.
namespace claimcheck::rules {

const expression::RecordClass& article_class();
const expression::RecordClass& attribution_class();
const expression::RecordClass& citation_class();
const expression::RecordClass& cited_source_class();
const expression::RecordClass& claim_class();
const expression::RecordClass& date_class();
const expression::RecordClass& date_mention_class();
const expression::RecordClass& evidence_class();
const expression::RecordClass& fact_evidence_class();
const expression::RecordClass& link_class();
const expression::RecordClass& marker_class();
const expression::RecordClass& number_class();
const expression::RecordClass& passage_class();
const expression::RecordClass& quote_class();
const expression::RecordClass& quote_evidence_class();
const expression::RecordClass& reference_class();
const expression::RecordClass& run_class();
const expression::RecordClass& suppression_class();

// The records of one kind in one article, whose own array of them is `array`.
template <class T>
class RecordsOf {
 public:
  RecordsOf(const expression::RecordClass& of, const Facts& facts, std::span<const T> array)
      : view_{&of, &facts}, array_(array), all_{&element, this}, by_index_{&member<std::uint32_t>, this} {}
  RecordsOf(const RecordsOf&) = delete;
  RecordsOf& operator=(const RecordsOf&) = delete;

  expression::Value one(const T& fact) const { return expression::Value::record(&fact, view_); }
  expression::Value all() const { return all(array_); }
  expression::Value all(std::span<const T> facts) const {
    return expression::Value::view(facts.data(), facts.size(), all_);
  }
  expression::Value picked(std::span<const std::uint32_t> indexes) const {
    return expression::Value::view(indexes.data(), indexes.size(), by_index_);
  }
  template <class Id>
  expression::Value maybe(std::optional<Id> id) const {
    return id ? expression::Value::some(one(array_[static_cast<std::uint32_t>(*id)])) : expression::Value::none();
  }
  std::uint32_t index_of(const T& fact) const { return static_cast<std::uint32_t>(&fact - array_.data()); }

 protected:
  template <class Id>
  static expression::Value member(const void* first, std::size_t i, const void* records) {
    const auto& self = *static_cast<const RecordsOf*>(records);
    return self.one(self.array_[static_cast<std::uint32_t>(static_cast<const Id*>(first)[i])]);
  }

 private:
  static expression::Value element(const void* first, std::size_t i, const void* records) {
    return static_cast<const RecordsOf*>(records)->one(static_cast<const T*>(first)[i]);
  }

  expression::RecordView view_;
  std::span<const T> array_;
  expression::ListView all_, by_index_;
};

// Entries of the list are named by their ids elsewhere.
class ReferenceRecords : public RecordsOf<Reference> {
 public:
  using RecordsOf<Reference>::RecordsOf;
  expression::Value named(const std::vector<ReferenceId>& ids) const {
    return expression::Value::view(ids.data(), ids.size(), by_id_);
  }

 private:
  expression::ListView by_id_{&member<ReferenceId>, this};
};

// A part of the text is no more than its Span, which stands in the record itself, in place of a pointer to it.
class PassageRecords {
 public:
  explicit PassageRecords(const Facts& facts);
  PassageRecords(const PassageRecords&) = delete;
  PassageRecords& operator=(const PassageRecords&) = delete;

  expression::Value one(Span span) const { return expression::Value::record(packed(span), view_); }
  expression::Value all(std::span<const Span> spans) const {
    return expression::Value::view(spans.data(), spans.size(), spans_);
  }
  expression::Value all(std::span<const Name> names) const {
    return expression::Value::view(names.data(), names.size(), names_);
  }
  expression::Value all(std::span<const Hedge> hedges) const {
    return expression::Value::view(hedges.data(), hedges.size(), hedges_);
  }

  static const void* packed(Span span);
  static Span unpacked(const void* fact);

 private:
  expression::RecordView view_;
  expression::ListView spans_, names_, hedges_;
};

// All records of one article.
struct FactRecords {
  explicit FactRecords(const Facts& facts);

  RecordsOf<Article> article;
  RecordsOf<Attribution> attributions;
  RecordsOf<Citation> citations;
  RecordsOf<CitedSource> cited_sources;
  RecordsOf<Claim> claims;
  RecordsOf<Edtf> dates;
  RecordsOf<DateMention> date_mentions;
  RecordsOf<Evidence> evidence;
  RecordsOf<FactEvidence> fact_evidence;
  RecordsOf<ArticleLink> links;
  RecordsOf<Marker> markers;
  RecordsOf<Quantity> numbers;
  PassageRecords passages;
  RecordsOf<Quote> quotes;
  RecordsOf<QuoteEvidence> quote_evidence;
  ReferenceRecords references;
  RecordsOf<RunFacts> run;
  RecordsOf<Suppression> suppressions;
};

}  // namespace claimcheck::rules
