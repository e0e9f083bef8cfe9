#include "fetch/liveness/fold.hpp"
#include "fetch/liveness/shown.hpp"
#include "fetch/liveness/verdict.hpp"

namespace claimcheck::fetch {
namespace {

constexpr std::uint32_t kTeaserWords = 250;  // a teaser and what surrounds it; articles are longer

}  // namespace

std::optional<LinkVerdict> judge_paywall(const PageView& view) {
  if (!view.is_html) return std::nullopt;
  const std::uint32_t main_words = words_of(fold(view.page.text));
  const std::string length = std::to_string(main_words) + " words of text";
  if (view.signs.free == false && main_words < kTeaserWords) {
    return LinkVerdict{LinkState::paywalled,
                       "The page says that it is not free (isAccessibleForFree: false) and shows " + length + '.',
                       "paywall/declared"};
  }
  if (main_words >= kTeaserWords || view.signs.free == true) return std::nullopt;
  for (const std::string* title : {&view.signs.title, &view.signs.heading}) {
    if (view.table.find_title(SignatureKind::paywall, *title) != nullptr) {
      return LinkVerdict{LinkState::paywalled, "The page is titled " + in_quotes(*title) + " and shows " + length + '.',
                         "paywall/title"};
    }
  }
  if (const SpokenPhrase said = find_spoken(view, SignatureKind::paywall)) {
    return LinkVerdict{LinkState::paywalled, "The page shows " + length + " and says " + in_quotes(said.phrase) + '.',
                       "paywall/phrase"};
  }
  return std::nullopt;
}

}  // namespace claimcheck::fetch
