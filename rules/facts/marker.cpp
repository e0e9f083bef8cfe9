#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

// Author–year keys are tried as a whole: one linked work is enough.
Value missing_keys(const Marker& marker, const Facts& facts) {
  std::vector<Value> missing;
  if (marker.style == MarkerStyle::author_year || marker.style == MarkerStyle::short_form) {
    if (marker.references.empty() && !marker.keys.empty()) missing.push_back(Value::borrowed(facts.text(marker.span)));
  } else if (marker.style != MarkerStyle::link) {
    for (const std::string& key : marker.keys) {
      if (!facts.find_key(key)) missing.push_back(Value::borrowed(key));
    }
  }
  return Value::list(std::move(missing));
}

MarkerId id_of(const Marker& marker, const Facts& facts) {
  return MarkerId{facts.records().markers.index_of(marker)};
}

constexpr FieldRow kFields[] = {
    row("text", "string", "The marker, as the text has it: \"[3]\".",
        [](const Marker& marker, const Facts& facts) { return facts.text(marker.span); }),
    row("passage", "record(passage)", "Where it stands.",
        [](const Marker& marker, const Facts& facts) { return facts.records().passages.one(marker.span); }),
    row("index", "int", "Its place in `article.markers`, from 0.",
        [](const Marker& marker, const Facts& facts) { return facts.records().markers.index_of(marker); }),
    row("style", "string",
        "\"numeric\", \"superscript\", \"footnote\", \"author_year\", \"key\", \"ref_tag\", \"link\" (words that are a "
        "hyperlink) or \"short_form\".",
        [](const Marker& marker, const Facts&) { return name(marker.style); }),
    row("keys", "list(string)",
        "What it names, as the list would: \"[1, 3–5]\" has \"1\", \"3\", \"4\", \"5\"; of author and year "
        "\"smith&lee|2015a\"; a link has none.",
        [](const Marker& marker, const Facts&) { return lent_list(marker.keys); }),
    row("missing_keys", "list(string)",
        "Those of its keys that no entry has; where a marker by author and year means none at all, its own text.",
        [](const Marker& marker, const Facts& facts) { return missing_keys(marker, facts); }),
    row("number", "int", "The first number that it names; 0 where it names none.",
        [](const Marker& marker, const Facts&) { return number_of(marker); }),
    row("highest_before", "int", "The highest number that any marker before it names; 0 where there is none.",
        [](const Marker& marker, const Facts& facts) {
          return facts.numbering().highest_before(id_of(marker, facts));
        }),
    row("claim", "optional_type(record(claim))", "The claim that it supports; none in a heading.",
        [](const Marker& marker, const Facts& facts) { return facts.records().claims.maybe(marker.claim); }),
    row("references", "list(record(reference))", "The entries that it names, short forms included.",
        [](const Marker& marker, const Facts& facts) { return facts.records().references.named(marker.references); }),
    row("citations", "list(record(citation))", "What it cites, one by one.",
        [](const Marker& marker, const Facts& facts) {
          return facts.records().citations.picked(facts.citations_of(id_of(marker, facts)));
        }),
    row("link", "optional_type(record(link))", "Of a hyperlink, where it goes.",
        [](const Marker& marker, const Facts& facts) { return facts.records().links.maybe(marker.link); }),
};

}  // namespace

const expression::RecordClass& marker_class() {
  static const expression::RecordClass is("marker", kFields);
  return is;
}

}  // namespace claimcheck::rules
