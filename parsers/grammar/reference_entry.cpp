#include "parsers/grammar/reference_entry.hpp"

#include "model/ascii.hpp"
#include "parsers/grammar/identifier.hpp"
#include "parsers/grammar/reference_entry_fields.hpp"
#include "parsers/grammar/reference_entry_item.hpp"
#include "parsers/grammar/reference_entry_label.hpp"
#include "parsers/grammar/reference_entry_quotes.hpp"
#include "parsers/grammar/reference_entry_short_form.hpp"
#include "parsers/grammar/url.hpp"

namespace claimcheck::parsers {
namespace {

Span shifted(Span span, std::uint32_t by) {
  return {span.begin + by, span.end + by};
}

void read_identifiers(std::string_view body, CslItem& item) {
  if (const auto doi = find_doi(body)) item.doi = doi->value;
  if (const auto isbn = find_isbn(body)) item.isbn = isbn->value;
  if (const auto arxiv = find_arxiv(body)) item.archive = "arXiv:" + arxiv->value;
}

void read_fields(std::string_view body, const EntryQuotes& quotes, Reference& reference) {
  std::vector<Span> urls;
  for (const WrittenUrl& url : reference.urls) {
    urls.push_back({url.span.begin - reference.body.begin, url.span.end - reference.body.begin});
  }
  fill_item(body, quotes, read_entry_fields(body, quotes, urls), reference.item);
}

}  // namespace

Reference read_reference_entry(std::string_view text, Span entry) {
  Reference reference;
  while (entry.begin < entry.end && is_blank(text[entry.begin])) ++entry.begin;
  while (entry.end > entry.begin && is_blank(text[entry.end - 1])) --entry.end;
  reference.span = reference.body = entry;
  if (const auto label = read_entry_label(entry.in(text))) {
    reference.key = label->key;
    reference.body.begin += label->size;
  }
  const std::string_view body = reference.body.in(text);
  find_urls(text, reference.body, true, reference.urls);
  const EntryQuotes quotes = read_entry_quotes(body);
  reference.quote_flaw = quotes.flaw;
  if (quotes.flaw_at) reference.quote_flaw_at = shifted(*quotes.flaw_at, reference.body.begin);
  reference.is_short_form = reference.urls.empty() && is_short_form_entry(body, quotes);
  read_identifiers(body, reference.item);
  if (!reference.urls.empty()) reference.item.url = reference.urls.front().url;
  read_fields(body, quotes, reference);
  return reference;
}

}  // namespace claimcheck::parsers
