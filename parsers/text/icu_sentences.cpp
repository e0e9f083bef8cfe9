#include "parsers/text/icu_sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

#include "model/utf8.hpp"

namespace claimcheck::parsers {
namespace {

icu::BreakIterator* iterator() {
  thread_local const std::unique_ptr<icu::BreakIterator> kept = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  }();
  return kept.get();
}

// Whether the sentence before `at` ends with a mark outside ASCII.
bool follows_foreign_mark(std::string_view text, std::size_t at) {
  while (at > 0) {
    const CodePoint point = decode_code_point_before(text, at);
    const auto value = static_cast<UChar32>(point.value);
    switch (u_getIntPropertyValue(value, UCHAR_SENTENCE_BREAK)) {
      case U_SB_STERM:
      case U_SB_ATERM: return value >= 0x80;
      case U_SB_SP:
      case U_SB_CLOSE:
      case U_SB_EXTEND:
      case U_SB_FORMAT: break;
      default: return false;
    }
    at -= point.size;
  }
  return false;
}

}  // namespace

void find_foreign_starts(std::string_view text, std::vector<std::uint32_t>& starts) {
  icu::BreakIterator* const breaks = iterator();
  if (breaks == nullptr) return;
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
  breaks->setText(&view, status);
  if (U_SUCCESS(status)) {
    for (std::int32_t at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next()) {
      const auto start = static_cast<std::uint32_t>(at);
      if (start < text.size() && follows_foreign_mark(text, start)) starts.push_back(start);
    }
  }
  utext_close(&view);
}

}  // namespace claimcheck::parsers
