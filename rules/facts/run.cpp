#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::RecordClass;

constexpr FieldRow kRunFields[] = {
    row("outage", "string", "Why nothing that it found out of links was trusted; empty where all was well.",
        [](const RunFacts& run, const Facts&) { return lent(run.outage); }),
};

constexpr FieldRow kSuppressionFields[] = {
    row("rule", "string", "The rule that is to be quiet.",
        [](const Suppression& one, const Facts&) { return lent(one.rule); }),
    row("reason", "string", "Why, in its writer's words.",
        [](const Suppression& one, const Facts&) { return lent(one.reason); }),
    row("text", "string", "The comment.",
        [](const Suppression& one, const Facts& facts) { return facts.text(one.span); }),
    row("passage", "record(passage)", "Where it stands.",
        [](const Suppression& one, const Facts& facts) { return facts.records().passages.one(one.span); }),
    row("is_used", "bool", "Whether some finding was dropped because of it.",
        [](const Suppression& one, const Facts&) { return one.is_used; }),
    row("expires", "record(date)", "The last day on which it holds.",
        [](const Suppression& one, const Facts& facts) { return facts.records().dates.one(one.expires); }),
    row("is_expired", "bool", "Whether that day has passed.",
        [](const Suppression& one, const Facts&) { return one.is_expired; }),
};

}  // namespace

const RecordClass& run_class() {
  static const RecordClass is("run", kRunFields);
  return is;
}

const RecordClass& suppression_class() {
  static const RecordClass is("suppression", kSuppressionFields);
  return is;
}

}  // namespace claimcheck::rules
