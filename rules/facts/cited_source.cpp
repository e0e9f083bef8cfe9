#include <algorithm>

#include "model/public_suffix.hpp"
#include "rules/facts/better_url.hpp"
#include "rules/facts/page.hpp"
#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

const Source& source_of(const CitedSource& cited, const Facts& facts) {
  return facts.sources()[cited.source];
}

std::string_view health_name(LinkHealth health) {
  switch (health) {
    case LinkHealth::good: return "good";
    case LinkHealth::bad: return "bad";
    case LinkHealth::cannot_tell: return "cannot_tell";
    case LinkHealth::suspect: return "suspect";
  }
  return "";
}

std::string spoken(LinkState state) {
  std::string words(name(state));
  std::ranges::replace(words, '_', ' ');
  return words;
}

bool is_asked(const Source& source) {
  return source.state != LinkState::skipped;
}

// What only asking for the page could tell: unknown where it was not asked for, and why.
template <class Get>
Value if_asked(const CitedSource& cited, const Facts& facts, Get get) {
  const Source& source = source_of(cited, facts);
  return is_asked(source) ? as_value(get(source)) : Value::unknown(source.reason);
}

// The link as it is written, as a place in the links of the article.
std::optional<std::uint32_t> link_of(const CitedSource& cited, const Facts& facts) {
  if (cited.reference) return facts.records().links.index_of(facts.links().of(*cited.reference).front());
  return cited.marker ? facts.marker(*cited.marker).link : std::nullopt;
}

Value citations(const CitedSource& cited, const Facts& facts) {
  if (cited.reference) return facts.records().citations.picked(facts.citations_of(*cited.reference));
  return facts.records().citations.picked(facts.citations_of(*cited.marker));
}

bool is_in_list(const CitedSource& cited) {
  return cited.reference && cited.marker;
}

std::string host_of(const std::string& url) {
  const auto parsed = Url::parse(url);
  return parsed ? std::string(parsed->host()) : std::string();
}

const std::string kNothing;

#define IF_ASKED(expression)                                                                          \
  [](const CitedSource& cited, const Facts& facts) {                                                  \
    return if_asked(cited, facts, [&]([[maybe_unused]] const Source& source) { return expression; }); \
  }

constexpr FieldRow kFields[] = {
    row("url", "string", "Its URL as cited, in canonical form.",
        [](const CitedSource& cited, const Facts& facts) { return lent(source_of(cited, facts).url); }),
    row("host", "string", "The URL's host.", [](const CitedSource& cited, const Facts&) { return lent(cited.host); }),
    row("domain", "string", "The name that somebody registered, \"bbc.co.uk\"; or empty.",
        [](const CitedSource& cited, const Facts&) { return lent(cited.domain); }),
    row("is_asked", "bool",
        "Whether it was asked for; where it was not, all that only its answer could tell is unknown.",
        [](const CitedSource& cited, const Facts& facts) { return is_asked(source_of(cited, facts)); }),
    row("is_malformed", "bool", "Whether no page can stand behind such a URL, which is told without asking.",
        [](const CitedSource& cited, const Facts& facts) {
          return source_of(cited, facts).state == LinkState::malformed;
        }),
    row("state", "string", "How the link ended: `alive`, `not_found`, … (docs/link-states.md).",
        IF_ASKED(name(source.state))),
    row("state_words", "string", "The same for a sentence: \"not found\".", IF_ASKED(spoken(source.state))),
    row("health", "string", "What that lets us say: \"good\", \"bad\", \"cannot_tell\" or \"suspect\".",
        IF_ASKED(health_name(info(source.state).health))),
    row("reason", "string", "Why, in one sentence.",
        [](const CitedSource& cited, const Facts& facts) { return lent(source_of(cited, facts).reason); }),
    row("status", "int", "The HTTP status; 0 where there was none.", IF_ASKED(source.status.value_or(0))),
    row("error", "string", "What went wrong on the way, or empty.",
        IF_ASKED(lent(source.error ? *source.error : kNothing))),
    row("final_url", "string", "Where the redirects ended.", IF_ASKED(lent(source.final_url))),
    row("final_domain", "string", "The registered name of that.",
        IF_ASKED(registrable_domain(host_of(source.final_url)))),
    row("redirects", "int", "How many redirects there were.", IF_ASKED(source.redirects.size())),
    row("content_type", "string", "The kind of content that it answers with, or empty.",
        IF_ASKED(lent(source.content_type ? *source.content_type : kNothing))),
    row("title", "string", "The page's title, or empty.", IF_ASKED(lent(source.title ? *source.title : kNothing))),
    row("published", "record(date)", "The date that the page gives itself.",
        IF_ASKED(facts.records().dates.one(cited.published))),
    row("strikes", "int", "How many times in a row it was seen to fail.", IF_ASKED(source.strikes)),
    row("is_confirmed", "bool",
        "Whether a failure was seen often enough to count; without a memory of earlier runs each one counts.",
        IF_ASKED(source.is_confirmed)),
    row("archive_url", "string", "An archived copy of it, or empty; looked for where its state is bad.",
        IF_ASKED(lent(source.archive ? source.archive->url : kNothing))),
    row("archive_date", "record(date)", "The day of that copy.", IF_ASKED(facts.records().dates.one(cited.archived))),
    row("repaired_url", "string", "Another reading of the URL, which does answer; or empty.",
        IF_ASKED(lent(source.repaired_url ? *source.repaired_url : kNothing))),
    row("better_url", "string", "Where the page stands now, is spelt right, or is kept; empty where that is not known.",
        IF_ASKED(better_url(source).url)),
    row("advice", "string", "What to do about it: \"cite the copy of 2015-05-20, `…`\"; or empty.",
        IF_ASKED(better_url(source).advice)),
    row("page", "record(page)", "What stands on the page; unknown where it was not read.",
        [](const CitedSource&, const Facts&) { return Value::unknown(std::string(kPageNotRead)); }),
    row("place", "record(passage)", "Where to speak of it: the first marker of its entry, or else the link.",
        [](const CitedSource& cited, const Facts& facts) {
          return facts.records().passages.one(is_in_list(cited) ? facts.marker(*cited.marker).span : cited.url);
        }),
    row("in_list", "bool", "Whether it stands in an entry that a marker names, so that marker and link are two places.",
        [](const CitedSource& cited, const Facts&) { return is_in_list(cited); }),
    row("link", "record(link)", "The link as it is written, where it is first.",
        [](const CitedSource& cited, const Facts& facts) {
          return facts.records().links.one(facts.links().all()[link_of(cited, facts).value_or(0)]);
        }),
    row("reference", "optional_type(record(reference))", "The first entry that gives it.",
        [](const CitedSource& cited, const Facts& facts) { return facts.records().references.maybe(cited.reference); }),
    row("marker", "optional_type(record(marker))", "The first marker of that entry, or the hyperlink.",
        [](const CitedSource& cited, const Facts& facts) { return facts.records().markers.maybe(cited.marker); }),
    row("claim", "optional_type(record(claim))", "The claim of that marker.",
        [](const CitedSource& cited, const Facts& facts) {
          return facts.records().claims.maybe(cited.marker ? facts.marker(*cited.marker).claim : std::nullopt);
        }),
    row("citations", "list(record(citation))", "The citations of that entry, or of the hyperlink.",
        [](const CitedSource& cited, const Facts& facts) { return citations(cited, facts); }),
};

#undef IF_ASKED

}  // namespace

const expression::RecordClass& cited_source_class() {
  static const expression::RecordClass is("cited_source", kFields);
  return is;
}

}  // namespace claimcheck::rules
