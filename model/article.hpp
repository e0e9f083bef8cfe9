#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/citation.hpp"
#include "model/claim.hpp"
#include "model/date.hpp"
#include "model/directive.hpp"
#include "model/marker.hpp"
#include "model/mention.hpp"
#include "model/reference.hpp"
#include "model/span.hpp"

namespace claimcheck {

// What an article says and what it cites. All Spans count in its Document's text.
// Arrays are in reading order; a Claim's mentions are a range of each.
struct Article {
  std::string title;
  std::optional<Span> title_span;
  std::vector<std::string> authors;
  std::optional<Date> published;
  std::string language = "en";  // BCP 47

  std::vector<Span> sentences;  // of the running text, claims or not
  std::vector<Claim> claims;
  std::vector<Quote> quotes;
  std::vector<Quantity> numbers;
  std::vector<DateMention> dates;
  std::vector<Name> names;
  std::vector<Attribution> attributions;
  std::vector<Hedge> hedges;
  std::vector<Marker> markers;
  std::vector<WrittenUrl> links;  // URLs in the running text, bare or as targets of link markers
  std::vector<Reference> references;
  std::vector<Citation> citations;    // filled by rules/link
  std::vector<Directive> directives;  // what its comments tell this program, in the order of the source

  std::span<const Quote> quotes_of(const Claim& claim) const { return part(quotes, claim.quotes); }
  std::span<const Quantity> numbers_of(const Claim& claim) const { return part(numbers, claim.numbers); }
  std::span<const DateMention> dates_of(const Claim& claim) const { return part(dates, claim.dates); }
  std::span<const Name> names_of(const Claim& claim) const { return part(names, claim.names); }
  std::span<const Attribution> attributions_of(const Claim& claim) const {
    return part(attributions, claim.attributions);
  }
  std::span<const Hedge> hedges_of(const Claim& claim) const { return part(hedges, claim.hedges); }

 private:
  template <class T>
  static std::span<const T> part(const std::vector<T>& all, IndexRange range) {
    return std::span<const T>(all).subspan(range.begin, range.size());
  }
};

}  // namespace claimcheck
