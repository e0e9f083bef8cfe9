#pragma once

#include <string_view>

namespace claimcheck::fetch {

// The language of folded text by its script and its commonest small words, as ISO 639-1: "en", "ru", "zh"; empty where
// that does not tell. Rough: for telling that a page is in another language than a title, not which one it is.
std::string_view language_of(std::string_view folded);

}  // namespace claimcheck::fetch
