#include <algorithm>

#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::RecordClass;
using expression::Value;

constexpr FieldRow kQuoteFields[] = {
    row("text", "string", "The words between the quotation marks.",
        [](const Quote& quote, const Facts& facts) { return facts.text(quote.span); }),
    row("passage", "record(passage)", "Where these words stand.",
        [](const Quote& quote, const Facts& facts) { return facts.records().passages.one(quote.span); }),
    row("whole", "record(passage)", "The quotation with its marks.",
        [](const Quote& quote, const Facts& facts) { return facts.records().passages.one(quote.whole); }),
    row("words", "int", "How many words it has.", [](const Quote& quote, const Facts&) { return quote.words; }),
    row("is_title", "bool", "Whether it is the Title-Case name of a work rather than somebody's words.",
        [](const Quote& quote, const Facts&) { return quote.is_title; }),
    row("depth", "int", "How many quotations it stands inside of.",
        [](const Quote& quote, const Facts&) { return quote.depth; }),
    row("is_continued", "bool", "Whether it is the second part of a quotation split by \"he said\".",
        [](const Quote& quote, const Facts&) { return quote.is_continued; }),
};

constexpr FieldRow kNumberFields[] = {
    row("text", "string", "The number with its unit, as the text has it: \"at least five\", \"$2.5 million\".",
        [](const Quantity& number, const Facts& facts) { return facts.text(number.span); }),
    row("passage", "record(passage)", "Where it stands.",
        [](const Quantity& number, const Facts& facts) { return facts.records().passages.one(number.span); }),
    row("value", "double", "What it amounts to: 2500000.0.",
        [](const Quantity& number, const Facts&) { return number.value; }),
    row("unit", "string", "A currency's code (\"USD\"), the English singular of a unit (\"kilometre\"), or empty.",
        [](const Quantity& number, const Facts&) { return number.unit; }),
    row("kind", "string",
        "\"cardinal\", \"ordinal\", \"percent\", \"money\", \"quantity\" (with a unit of measure), \"duration\", "
        "\"age\", \"temperature\" or \"ratio\".",
        [](const Quantity& number, const Facts&) { return name(number.kind); }),
    row("modifier", "string",
        "\"at_least\", \"at_most\", \"more_than\", \"less_than\", \"about\", \"exactly\", \"up_to\", or empty.",
        [](const Quantity& number, const Facts&) { return name(number.modifier).value_or(""); }),
};

constexpr FieldRow kAttributionFields[] = {
    row("text", "string", "All of it: who, the verb, and what is said.",
        [](const Attribution& said, const Facts& facts) { return facts.text(said.span); }),
    row("passage", "record(passage)", "Where all of it stands.",
        [](const Attribution& said, const Facts& facts) { return facts.records().passages.one(said.span); }),
    row("has_source", "bool", "Whether it is said who says so; \"it was reported that\" names nobody.",
        [](const Attribution& said, const Facts&) { return said.source.has_value(); }),
    row("source", "string", "Who is said to have said it; empty where nobody is named.",
        [](const Attribution& said, const Facts& facts) { return facts.text(said.source.value_or(Span{})); }),
    row("cue", "string", "The words that make it one: \"According to\", \"said\".",
        [](const Attribution& said, const Facts& facts) { return facts.text(said.cue); }),
    row("cue_passage", "record(passage)", "Where these words stand.",
        [](const Attribution& said, const Facts& facts) { return facts.records().passages.one(said.cue); }),
    row("content", "string", "What is said.",
        [](const Attribution& said, const Facts& facts) { return facts.text(said.content); }),
    row("content_passage", "record(passage)", "Where that stands.",
        [](const Attribution& said, const Facts& facts) { return facts.records().passages.one(said.content); }),
};

// The last claim that begins before the mention does.
const Claim* claim_around(const DateMention& mention, const Facts& facts) {
  const auto& claims = facts.article().claims;
  const auto behind =
      std::ranges::upper_bound(claims, mention.span.begin, {}, [](const Claim& claim) { return claim.span.begin; });
  if (behind == claims.begin() || !std::prev(behind)->span.contains(mention.span)) return nullptr;
  return &*std::prev(behind);
}

// The clause up to the date: from the claim's beginning, the date before this one, or the last .;:!?
Span before(const DateMention& mention, const Facts& facts) {
  const Claim* claim = claim_around(mention, facts);
  Span part{claim == nullptr ? mention.span.begin : claim->span.begin, mention.span.begin};
  const std::uint32_t index = facts.records().date_mentions.index_of(mention);
  if (index > 0) part.begin = std::min(part.end, std::max(part.begin, facts.article().dates[index - 1].span.end));
  const std::size_t end_of_last = facts.text(part).find_last_of(".;:!?");
  if (end_of_last != std::string_view::npos) part.begin += static_cast<std::uint32_t>(end_of_last) + 1;
  return part;
}

// Quotations that stand in no other do not overlap, so that the last of them before the mention is the only one that
// can hold it.
bool is_quoted(const DateMention& mention, const Facts& facts) {
  constexpr int kMostInside = 64;  // quotations inside it that are passed over
  const auto& quotes = facts.article().quotes;
  auto at =
      std::ranges::upper_bound(quotes, mention.span.begin, {}, [](const Quote& quote) { return quote.span.begin; });
  for (int i = 0; i < kMostInside && at != quotes.begin(); ++i) {
    --at;
    if (at->span.contains(mention.span)) return true;
    if (at->depth == 0) return false;
  }
  return false;
}

constexpr FieldRow kDateFields[] = {
    row("text", "string", "The date, as the text has it.",
        [](const DateMention& mention, const Facts& facts) { return facts.text(mention.span); }),
    row("passage", "record(passage)", "Where it stands.",
        [](const DateMention& mention, const Facts& facts) { return facts.records().passages.one(mention.span); }),
    row("date", "record(date)", "What it means.",
        [](const DateMention& mention, const Facts& facts) { return facts.records().dates.one(mention.date); }),
    row("before", "string",
        "The clause up to it: from the claim's beginning, the date before this one, or the last .;:!? on.",
        [](const DateMention& mention, const Facts& facts) { return facts.text(before(mention, facts)); }),
    row("is_quoted", "bool", "Whether it stands in a quotation, so that another than the writer says it.",
        [](const DateMention& mention, const Facts& facts) { return is_quoted(mention, facts); }),
};

}  // namespace

const RecordClass& quote_class() {
  static const RecordClass is("quote", kQuoteFields);
  return is;
}

const RecordClass& number_class() {
  static const RecordClass is("number", kNumberFields);
  return is;
}

const RecordClass& attribution_class() {
  static const RecordClass is("attribution", kAttributionFields);
  return is;
}

const RecordClass& date_mention_class() {
  static const RecordClass is("date_mention", kDateFields);
  return is;
}

}  // namespace claimcheck::rules
