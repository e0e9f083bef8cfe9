// The names that the closed vocabularies of the JSON report have.

#include "model/citation.hpp"
#include "model/claim.hpp"
#include "model/evidence.hpp"
#include "model/finding.hpp"
#include "model/marker.hpp"
#include "model/mention.hpp"
#include "model/report.hpp"

namespace claimcheck {

std::string_view name(NumberKind kind) {
  switch (kind) {
    case NumberKind::cardinal: return "cardinal";
    case NumberKind::ordinal: return "ordinal";
    case NumberKind::percent: return "percent";
    case NumberKind::money: return "money";
    case NumberKind::quantity: return "quantity";
    case NumberKind::duration: return "duration";
    case NumberKind::age: return "age";
    case NumberKind::temperature: return "temperature";
    case NumberKind::ratio: return "ratio";
  }
  return "cardinal";
}

std::optional<std::string_view> name(NumberModifier modifier) {
  switch (modifier) {
    case NumberModifier::none: return std::nullopt;
    case NumberModifier::at_least: return "at_least";
    case NumberModifier::at_most: return "at_most";
    case NumberModifier::more_than: return "more_than";
    case NumberModifier::less_than: return "less_than";
    case NumberModifier::about: return "about";
    case NumberModifier::exactly: return "exactly";
    case NumberModifier::up_to: return "up_to";
  }
  return std::nullopt;
}

std::string_view name(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::event: return "event";
    case ClaimKind::quotation: return "quotation";
    case ClaimKind::quantity: return "quantity";
    case ClaimKind::attribution: return "attribution";
    case ClaimKind::comparison: return "comparison";
    case ClaimKind::prediction: return "prediction";
    case ClaimKind::opinion: return "opinion";
  }
  return "event";
}

std::string_view name(Verdict verdict) {
  return name(static_cast<ClaimVerdict>(verdict));
}

std::string_view name(ClaimVerdict verdict) {
  switch (verdict) {
    case ClaimVerdict::supported: return "supported";
    case ClaimVerdict::partial: return "partial";
    case ClaimVerdict::not_found: return "not_found";
    case ClaimVerdict::disagrees: return "disagrees";
    case ClaimVerdict::unverifiable: return "unverifiable";
    case ClaimVerdict::uncited: return "uncited";
  }
  return "unverifiable";
}

std::string_view name(QuoteMatch match) {
  switch (match) {
    case QuoteMatch::verbatim: return "verbatim";
    case QuoteMatch::altered: return "altered";
    case QuoteMatch::absent: return "absent";
  }
  return "absent";
}

std::string_view name(FactMatch match) {
  switch (match) {
    case FactMatch::agrees: return "agrees";
    case FactMatch::disagrees: return "disagrees";
    case FactMatch::absent: return "absent";
  }
  return "absent";
}

std::string_view name(FactKind kind) {
  switch (kind) {
    case FactKind::number: return "number";
    case FactKind::date: return "date";
    case FactKind::name: return "name";
    case FactKind::unit: return "unit";
    case FactKind::direction: return "direction";
    case FactKind::negation: return "negation";
  }
  return "number";
}

std::string_view name(MarkerStyle style) {
  switch (style) {
    case MarkerStyle::numeric: return "numeric";
    case MarkerStyle::superscript: return "superscript";
    case MarkerStyle::footnote: return "footnote";
    case MarkerStyle::author_year: return "author-year";
    case MarkerStyle::key: return "key";
    case MarkerStyle::ref_tag: return "ref-tag";
    case MarkerStyle::link: return "link";
    case MarkerStyle::short_form: return "short";
  }
  return "numeric";
}

std::string_view name(Via via) {
  switch (via) {
    case Via::number: return "number";
    case Via::footnote: return "footnote";
    case Via::key: return "key";
    case Via::author_year: return "author-year";
    case Via::short_title: return "short-title";
    case Via::ibid: return "ibid";
    case Via::ref_name: return "ref-name";
    case Via::link: return "link";
  }
  return "number";
}

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::info: return "info";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "warning";
}

std::optional<Severity> parse_severity(std::string_view text) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (name(severity) == text) return severity;
  }
  return std::nullopt;
}

std::string_view name(FindingStatus status) {
  switch (status) {
    case FindingStatus::new_: return "new";
    case FindingStatus::known: return "known";
    case FindingStatus::fixed: return "fixed";
  }
  return "new";
}

std::string_view name(FixSafety safety) {
  return safety == FixSafety::safe ? "safe" : "unsafe";
}

std::string_view name(DirectiveScope scope) {
  switch (scope) {
    case DirectiveScope::block: return "block";
    case DirectiveScope::start: return "start";
    case DirectiveScope::end: return "end";
    case DirectiveScope::file: return "file";
  }
  return "block";
}

std::string_view name(RunMode mode) {
  switch (mode) {
    case RunMode::online: return "online";
    case RunMode::offline: return "offline";
    case RunMode::replay: return "replay";
  }
  return "online";
}

}  // namespace claimcheck
