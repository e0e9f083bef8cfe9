#include "parsers/grammar/quoted_words.hpp"

#include <algorithm>
#include <span>

#include "parsers/text/lexicon.hpp"
#include "parsers/text/words.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kLongestBreak = 160;  // bytes between the two parts of a quotation
constexpr std::size_t kLongestTitle = 40;     // words

bool is_small_word(const Word& word) {
  return word.is(kDeterminer | kPreposition | kCoordinator | kSubordinator | kBe) || word.end - word.begin <= 3;
}

// Title Case: every word that counts begins with a capital, and more than one does; no sentence ends inside.
bool is_title_case(std::span<const Word> words) {
  if (words.size() < 2 || words.size() > kLongestTitle || !words.front().has(kCapital | kDigit)) return false;
  unsigned capitals = 0, mixed = 0;
  for (const Word& word : words) {
    if (&word != words.data() && (word.gap & kGapStop)) return false;
    if (word.has(kCapital)) {
      ++capitals;
      mixed += word.has(kLower);
    } else if (!is_small_word(word) && !word.has(kDigit)) {
      return false;
    }
  }
  return capitals >= 2 && mixed >= 1;
}

bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

// Whether `second` goes on where `first` was broken off for "he said", or where a paragraph left it open.
bool continues(std::string_view text, const Quote& first, const Quote& second, std::vector<Word>& words) {
  if (second.depth != 0 || second.whole.begin < first.whole.end || first.span.empty()) return false;
  const Span between{first.whole.end, second.whole.begin};
  if (between.empty() || between.size() > kLongestBreak) return false;
  if (first.whole.end == first.span.end) {
    return is_blank(between.in(text)) && between.in(text).find('\n') != std::string_view::npos;
  }
  const char last = text[first.span.end - 1], next = text[first.whole.end];
  if (first.words < 2 || (last != ',' && last != '!' && last != '?' && next != ',')) return false;
  words.clear();
  find_words(text, between, words);
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.is(kSay); });
}

}  // namespace

void describe_quotations(std::string_view text, std::vector<Quote>& quotes, std::size_t from) {
  if (from == quotes.size()) return;
  thread_local std::vector<Word> words, between;
  Span read{};  // the outermost quotation, whose words serve those inside it too
  std::ptrdiff_t outer = static_cast<std::ptrdiff_t>(from) - 1;
  for (std::size_t i = from; i < quotes.size(); ++i) {
    Quote& quote = quotes[i];
    if (!read.contains(quote.span)) {
      read = quote.span;
      words.clear();
      find_words(text, read, words);
    }
    const auto inside = [&](std::uint32_t at) { return std::ranges::lower_bound(words, at, {}, &Word::begin); };
    const auto begin = inside(quote.span.begin), end = inside(quote.span.end);
    quote.words = static_cast<std::uint16_t>(std::min<std::ptrdiff_t>(end - begin, 0xFFFF));
    quote.is_title = is_title_case({begin, end});
    if (outer >= 0) quote.is_continued = continues(text, quotes[static_cast<std::size_t>(outer)], quote, between);
    if (quote.depth == 0) outer = static_cast<std::ptrdiff_t>(i);
  }
}

}  // namespace claimcheck::parsers
