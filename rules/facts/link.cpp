#include "model/public_suffix.hpp"
#include "rules/facts/private_host.hpp"
#include "rules/facts/row.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

std::string_view repair_name(unsigned bit) {
  switch (static_cast<UrlRepair>(bit)) {
    case UrlRepair::trailing_punctuation: return "trailing_punctuation";
    case UrlRepair::line_break: return "line_break";
    case UrlRepair::typographic: return "typographic";
    case UrlRepair::invisible: return "invisible";
    case UrlRepair::scheme: return "scheme";
    case UrlRepair::missing_scheme: return "missing_scheme";
  }
  return "";
}

bool shows_url(const ArticleLink& link, const Facts& facts) {
  const std::string_view shown = facts.text(link.written->span);
  return shown.find("//") != std::string_view::npos || shown.starts_with("www.") || shown.starts_with("http");
}

// The names in "a=1&b=2".
Value query_keys(const ArticleLink& link, const Facts&) {
  std::vector<Value> keys;
  std::string_view left = link.url ? link.url->query().value_or("") : "";
  while (!left.empty()) {
    const std::string_view pair = left.substr(0, left.find('&'));
    if (!pair.empty()) keys.push_back(Value::borrowed(pair.substr(0, pair.find('='))));
    left.remove_prefix(std::min(left.size(), pair.size() + 1));
  }
  return Value::list(std::move(keys));
}

// What answered of the readings that were asked for.
std::string_view answering(const ArticleLink& link, const Facts& facts) {
  if (!link.source) return "";
  const Source& source = facts.sources()[*link.source];
  if (source.repaired_url) return *source.repaired_url;
  return info(source.state).health == LinkHealth::good && source.state != LinkState::skipped
             ? std::string_view(link.written->url)
             : std::string_view();
}

constexpr FieldRow kFields[] = {
    row("text", "string", "The URL as the text has it, or the words that are the hyperlink.",
        [](const ArticleLink& link, const Facts& facts) { return facts.text(link.written->span); }),
    row("passage", "record(passage)", "Where that stands.",
        [](const ArticleLink& link, const Facts& facts) { return facts.records().passages.one(link.written->span); }),
    row("url", "string", "The URL as it is meant: the likeliest reading.",
        [](const ArticleLink& link, const Facts&) { return lent(link.written->url); }),
    row("candidates", "list(string)", "Other readings worth a try, likeliest first.",
        [](const ArticleLink& link, const Facts&) { return lent_list(link.written->candidates); }),
    row("repairs", "list(string)",
        "What had to be done to read it, any of \"trailing_punctuation\", \"line_break\", \"typographic\" (a dash, "
        "quotation mark or ellipsis), \"invisible\" (characters), \"scheme\" (misspelt), \"missing_scheme\".",
        [](const ArticleLink& link, const Facts&) { return names_of_bits<repair_name>(link.written->repairs); }),
    row("answering", "string", "The reading that was asked for and answers; empty where none is known to.",
        [](const ArticleLink& link, const Facts& facts) { return answering(link, facts); }),
    row("is_valid", "bool", "Whether it is a URL at all, by the WHATWG URL standard.",
        [](const ArticleLink& link, const Facts&) { return link.url.has_value(); }),
    row("shows_url", "bool", "Whether the text shows the URL itself, rather than words that are a hyperlink.",
        [](const ArticleLink& link, const Facts& facts) { return shows_url(link, facts); }),
    row("is_in_list", "bool", "Whether it stands in an entry of the reference list, rather than in the running text.",
        [](const ArticleLink& link, const Facts&) { return link.reference.has_value(); }),
    row("scheme", "string", "Its scheme, \"https\"; empty for what is no URL, like all its parts.",
        [](const ArticleLink& link, const Facts&) { return link.url ? link.url->scheme() : std::string_view(); }),
    row("host", "string", "Its host, in lower case.",
        [](const ArticleLink& link, const Facts&) { return link.url ? link.url->host() : std::string_view(); }),
    row("domain", "string", "The name that somebody registered, \"bbc.co.uk\" of \"news.bbc.co.uk\"; or empty.",
        [](const ArticleLink& link, const Facts&) { return lent(link.domain); }),
    row("port", "int", "Its port.",
        [](const ArticleLink& link, const Facts&) { return link.url ? link.url->effective_port() : 0; }),
    row("path", "string", "Its path, \"/\" at least.",
        [](const ArticleLink& link, const Facts&) { return link.url ? link.url->path() : std::string_view(); }),
    row("query", "string", "Its query, without \"?\".",
        [](const ArticleLink& link, const Facts&) {
          return link.url ? link.url->query().value_or("") : std::string_view();
        }),
    row("query_keys", "list(string)", "The names in its query: \"id\" and \"page\" of \"?id=3&page=2\".",
        [](const ArticleLink& link, const Facts& facts) { return query_keys(link, facts); }),
    row("fragment", "string", "Its fragment, without \"#\".",
        [](const ArticleLink& link, const Facts&) {
          return link.url ? link.url->fragment().value_or("") : std::string_view();
        }),
    row("has_ip_host", "bool", "Whether its host is an IP address.",
        [](const ArticleLink& link, const Facts&) { return link.url && link.url->has_ip_address(); }),
    row("is_private", "bool", "Whether no reader outside can open it: an address or name of a local network.",
        [](const ArticleLink& link, const Facts&) { return link.url && is_private_host(*link.url); }),
    row("is_reserved", "bool", "Whether its host is set aside for examples and tests (RFC 2606, RFC 6761).",
        [](const ArticleLink& link, const Facts&) { return link.url && is_reserved_host(link.url->host()); }),
    row("url_date", "record(date)", "The day or month that its path names, \"/2015/11/16/\".",
        [](const ArticleLink& link, const Facts& facts) { return facts.records().dates.one(link.date); }),
    row("archived_url", "string", "Of a copy in a web archive, the URL of the page that was copied; or empty.",
        [](const ArticleLink& link, const Facts&) {
          return link.archived ? lent(link.archived->url) : std::string_view();
        }),
    row("archive_date", "record(date)", "Of a copy in a web archive, the day that it was made.",
        [](const ArticleLink& link, const Facts& facts) {
          static const Edtf kNone;
          return facts.records().dates.one(link.archived ? link.archived->date : kNone);
        }),
    row("reference", "optional_type(record(reference))", "The entry that it stands in.",
        [](const ArticleLink& link, const Facts& facts) { return facts.records().references.maybe(link.reference); }),
    row("marker", "optional_type(record(marker))", "The marker whose target it is.",
        [](const ArticleLink& link, const Facts& facts) { return facts.records().markers.maybe(link.marker); }),
    row("source", "optional_type(record(cited_source))",
        "What became of it; of an entry with several URLs, the first alone has one.",
        [](const ArticleLink& link, const Facts& facts) { return maybe_source(link.source, facts); }),
};

}  // namespace

const expression::RecordClass& link_class() {
  static const expression::RecordClass is("link", kFields);
  return is;
}

}  // namespace claimcheck::rules
