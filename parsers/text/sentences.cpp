#include "parsers/text/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace claimcheck::parsers {
namespace {

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

icu::BreakIterator* iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> kept = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(icu::Locale("en"), status));
  }();
  return kept.get();
}

}  // namespace

void find_sentences(std::string_view text, Span within, std::vector<Span>& out) {
  const auto add = [&](std::uint32_t begin, std::uint32_t end) {
    while (begin < end && is_space(text[begin])) ++begin;
    while (end > begin && is_space(text[end - 1])) --end;
    if (begin < end) out.push_back({begin, end});
  };
  icu::BreakIterator* const breaks = iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data() + within.begin, within.size(), &status);
  breaks->setText(&view, status);
  std::int32_t begin = breaks->first();
  for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    add(within.begin + static_cast<std::uint32_t>(begin), within.begin + static_cast<std::uint32_t>(end));
  }
  utext_close(&view);
}

}  // namespace claimcheck::parsers
