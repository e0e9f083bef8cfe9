#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::RecordClass;
using expression::Value;

constexpr FieldRow kRunFields[] = {
    row("outage", "string", "Why nothing that it found out of links was trusted; empty where all was well.",
        [](const RunFacts& run, const Facts&) { return lent(run.outage); }),
};

// What only the judging of other rules tells: unknown while they are being judged by.
Value settled(const Suppression& one, bool value) {
  if (one.is_settled) return Value::boolean(value);
  return Value::unknown("what an ignore comment did is known to the rules of the family run alone");
}

constexpr FieldRow kSuppressionFields[] = {
    row("rule", "string", "What is to be quiet, as written: a rule, a family (\"url\", \"url/*\"), \"*\"; or empty.",
        [](const Suppression& one, const Facts&) { return lent(one.rule); }),
    row("scope", "string",
        "Where: \"block\", the one that the comment stands in or else the next; \"start\", from here to an end; "
        "\"end\"; "
        "\"file\".",
        [](const Suppression& one, const Facts&) { return name(one.scope); }),
    row("reason", "string", "Why, in its writer's words; empty where none is given.",
        [](const Suppression& one, const Facts&) { return lent(one.reason); }),
    row("text", "string", "The comment.",
        [](const Suppression& one, const Facts& facts) { return one.comment.in(facts.document().source()); }),
    row("line", "int", "The line of the file that it begins on.",
        [](const Suppression& one, const Facts& facts) { return facts.source_line(one.comment.begin); }),
    row("fault", "string", "Why it cannot be read; empty where it can.",
        [](const Suppression& one, const Facts&) { return lent(one.fault); }),
    row("is_known", "bool", "Whether some rule is called so.",
        [](const Suppression& one, const Facts&) { return one.is_known; }),
    row("suggestion", "string", "The rule or family that was most likely meant where none is called so; or empty.",
        [](const Suppression& one, const Facts&) { return lent(one.suggestion); }),
    row("is_paired", "bool", "Whether a start has an end, and an end something to end; true of all others.",
        [](const Suppression& one, const Facts&) { return one.is_paired; }),
    row("expires", "record(date)", "The last day on which it holds, in UTC.",
        [](const Suppression& one, const Facts& facts) { return facts.records().dates.one(one.expires); }),
    row("is_expired", "bool", "Whether that day has passed.",
        [](const Suppression& one, const Facts&) { return one.is_expired; }),
    row("is_in_force", "bool",
        "Whether it counts: it can be read, is no end, names a rule that there is, gives a reason, and has not "
        "expired.",
        [](const Suppression& one, const Facts&) { return one.is_in_force(); }),
    row("is_used", "bool",
        "Whether some finding was dropped because of it. This and `is_judged` are unknown to all rules but those of "
        "the "
        "family run, which are judged by last.",
        [](const Suppression& one, const Facts&) { return settled(one, one.is_used); }),
    row("is_judged", "bool",
        "Whether what it names is switched on and could tell everywhere in the article, so that it would have been of "
        "use if it could. Never of rules of the family run.",
        [](const Suppression& one, const Facts&) { return settled(one, one.is_judged); }),
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
