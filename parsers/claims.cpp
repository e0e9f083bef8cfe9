#include "parsers/claims.hpp"

#include <algorithm>
#include <utility>

#include "parsers/claims_clause.hpp"
#include "parsers/claims_kind.hpp"
#include "parsers/grammar/attribution.hpp"
#include "parsers/grammar/date.hpp"
#include "parsers/grammar/hedge.hpp"
#include "parsers/grammar/name.hpp"
#include "parsers/grammar/number.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {
namespace {

// What one sentence needs for a while, kept so that the next one allocates nothing.
struct Scratch {
  std::vector<Word> words;
  std::vector<Clause> clauses;
  std::vector<ValueStart> starts;
  std::vector<Span> taken;
};

bool is_running_text(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
    case BlockKind::list_item:
    case BlockKind::quotation:
    case BlockKind::table_cell:
    case BlockKind::footnote_definition: return true;
    default: return false;
  }
}

// A table's cell of a word or three is a label or a value, and asserts nothing by itself.
bool is_short_cell(const Document& document, const SentenceContext& context, const Article& article) {
  const std::string_view words = article.sentences[context.sentence].in(document.text());
  return std::ranges::count(words, ' ') < 3;
}

// Whether it asks, to judge by the last mark that is neither a marker's nor a quotation's.
bool is_question(std::string_view text, Span claim, std::span<const Quote> quotes) {
  while (!claim.empty()) {
    const char last = text[claim.end - 1];
    if (last == '?') {
      return std::ranges::none_of(quotes, [&](const Quote& quote) {
        return quote.whole.contains(claim.end - 1) && quote.whole.begin > claim.begin;
      });
    }
    if (last != '!' && last != ')' && last != '"' && static_cast<unsigned char>(last) > ' ') return false;
    --claim.end;
  }
  return false;
}

class ClaimReader {
 public:
  ClaimReader(std::string_view text, const SentenceContext& context, Article& article, Scratch& scratch)
      : text_(text), context_(context), article_(article), scratch_(scratch) {}

  void read() {
    const Span sentence = article_.sentences[context_.sentence];
    scratch_.words.clear();
    find_words(text_, sentence, scratch_.words);
    drop_markers();
    if (scratch_.words.empty()) return;
    scratch_.clauses.clear();
    split_clauses(text_, sentence, scratch_.words, context_.markers, scratch_.clauses);
    for (const Clause& clause : scratch_.clauses) read_clause(clause);
  }

 private:
  // "[^note]" and "(Smith 2015)" are no words of the sentence.
  void drop_markers() {
    if (context_.markers.empty()) return;
    auto marker = context_.markers.begin();
    std::erase_if(scratch_.words, [&](const Word& word) {
      while (marker != context_.markers.end() &&
             (marker->style == MarkerStyle::link || marker->span.end <= word.begin)) {
        ++marker;
      }
      return marker != context_.markers.end() && marker->span.contains(word.begin);
    });
  }

  void read_clause(const Clause& clause) {
    const auto words = std::span<const Word>(scratch_.words).subspan(clause.first, clause.last - clause.first);
    Claim claim;
    claim.span = clause.span;
    claim.sentence = context_.sentence;
    claim.section = context_.section;
    if (is_question(text_, claim.span, context_.quotes)) return;
    take_quotes(claim);
    find_facts(claim, words);
    const bool asserts = has_verb(text_, words) || is_cited_sentence(claim.span, words);
    if (!asserts && claim.quotes.empty() && claim.dates.empty() && claim.numbers.empty()) return;
    const auto found = [&](auto& all, auto&& find) {
      IndexRange range{static_cast<std::uint32_t>(all.size()), 0};
      find(all);
      range.end = static_cast<std::uint32_t>(all.size());
      return range;
    };
    claim.names = found(article_.names, [&](auto& all) { find_names(text_, words, all); });
    claim.attributions = found(article_.attributions,
                               [&](auto& all) { find_attributions(text_, claim.span, words, context_.quotes, all); });
    claim.hedges = found(article_.hedges, [&](auto& all) { find_hedges(text_, words, all); });
    claim.negated = is_negated(text_, words);
    claim.fingerprint = fingerprint(words);
    judge_claim(text_, words, article_, claim);
    if (!asserts) {
      constexpr float kFragmentScore = 0.1F;  // below whatever asserts something
      claim.checkable = false;
      claim.score = std::min(claim.score, kFragmentScore);
    }
    article_.claims.push_back(claim);
  }

  // What carries a marker and ends like a sentence asserts something, whether its verb is known or not.
  bool is_cited_sentence(Span span, std::span<const Word> words) const {
    constexpr std::size_t kFewestWords = 3;
    if (words.size() < kFewestWords || text_[span.end - 1] != '.') return false;
    return std::ranges::any_of(context_.markers, [&](const Marker& marker) {
      return marker.style != MarkerStyle::link && marker.span.begin >= span.begin && marker.span.begin <= span.end;
    });
  }

  void take_quotes(Claim& claim) {
    claim.quotes.begin = static_cast<std::uint32_t>(article_.quotes.size());
    const std::uint32_t done = article_.quotes.empty() ? 0 : article_.quotes.back().whole.begin + 1;
    for (const Quote& quote : context_.quotes) {
      if (quote.whole.begin >= done && quote.whole.overlaps(claim.span)) article_.quotes.push_back(quote);
    }
    claim.quotes.end = static_cast<std::uint32_t>(article_.quotes.size());
  }

  void find_facts(Claim& claim, std::span<const Word> words) {
    scratch_.starts.clear();
    find_value_starts(text_, claim.span, words, scratch_.starts);
    claim.dates.begin = static_cast<std::uint32_t>(article_.dates.size());
    find_dates(text_, claim.span, scratch_.starts, article_.published, article_.dates);
    claim.dates.end = static_cast<std::uint32_t>(article_.dates.size());
    scratch_.taken.clear();
    for (const DateMention& date : article_.dates_of(claim)) scratch_.taken.push_back(date.span);
    for (const Marker& marker : context_.markers) {
      if (marker.style != MarkerStyle::link && marker.span.overlaps(claim.span)) scratch_.taken.push_back(marker.span);
    }
    auto link = std::ranges::lower_bound(article_.links, claim.span.begin, {},
                                         [](const WrittenUrl& url) { return url.span.begin; });
    for (; link != article_.links.end() && link->span.begin < claim.span.end; ++link) {
      scratch_.taken.push_back(link->span);
    }
    if (scratch_.taken.size() > claim.dates.size()) std::ranges::sort(scratch_.taken, {}, &Span::begin);
    claim.numbers.begin = static_cast<std::uint32_t>(article_.numbers.size());
    find_numbers(text_, claim.span, scratch_.starts, scratch_.taken, article_.numbers);
    claim.numbers.end = static_cast<std::uint32_t>(article_.numbers.size());
  }

  std::string_view text_;
  const SentenceContext& context_;
  Article& article_;
  Scratch& scratch_;
};

}  // namespace

void append_claims(const Document& document, const SentenceContext& context, Article& article) {
  if (!is_running_text(context.block)) return;
  if (context.block == BlockKind::table_cell && context.markers.empty() && is_short_cell(document, context, article)) {
    return;
  }
  thread_local Scratch scratch;
  ClaimReader(document.text(), context, article, scratch).read();
}

void number_equal_claims(Article& article) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> places;  // fingerprints and where they stand
  places.reserve(article.claims.size());
  for (const Claim& claim : article.claims) {
    places.emplace_back(claim.fingerprint, static_cast<std::uint32_t>(places.size()));
  }
  std::ranges::sort(places);
  std::uint64_t earlier = 0;
  for (std::size_t i = 1; i < places.size(); ++i) {
    earlier = places[i].first == places[i - 1].first ? earlier + 1 : 0;
    article.claims[places[i].second].fingerprint ^= earlier * 0x9E3779B97F4A7C15ull;
  }
}

}  // namespace claimcheck::parsers
