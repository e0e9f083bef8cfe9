#include "parsers/clutter.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

// What websites talk about when they talk about themselves.
constexpr std::array<std::string_view, 62> kSiteWords = {
    "account",    "ad",          "ads",        "advertisement", "advertising", "adverts",     "app",
    "bookmark",   "browser",     "captcha",    "click",         "comment",     "commenters",  "commenting",
    "comments",   "cookie",      "cookies",    "copyright",     "disclaimer",  "email",       "facebook",
    "feed",       "feedback",    "forum",      "homepage",      "inbox",       "instagram",   "javascript",
    "linkedin",   "logged",      "login",      "menu",          "moderated",   "moderation",  "moderator",
    "moderators", "navigation",  "newsletter", "newsletters",   "off-topic",   "on-topic",    "page",
    "password",   "posting",     "privacy",    "register",      "reserved",    "rss",         "share",
    "site",       "sitemap",     "spam",       "subscribe",     "subscriber",  "subscribers", "subscription",
    "twitter",    "unsubscribe", "username",   "website",       "websites",    "whatsapp"};

constexpr std::array<std::string_view, 10> kAddress = {"our", "ours",  "please", "us",   "visitors",
                                                       "we",  "we’re", "you",    "your", "you’ve"};

// How lines of a page's frame begin; lower case.
constexpr std::array<std::string_view, 59> kFrameLines = {"accept all cookies",
                                                          "advertisement",
                                                          "all rights reserved",
                                                          "back to top",
                                                          "by using this site",
                                                          "comment policy",
                                                          "click here",
                                                          "comments",
                                                          "contact us",
                                                          "cookie policy",
                                                          "copyright ©",
                                                          "email this",
                                                          "follow us",
                                                          "here's how you know",
                                                          "here’s how you know",
                                                          "jump to",
                                                          "latest news",
                                                          "leave a comment",
                                                          "leave a reply",
                                                          "load more",
                                                          "log in",
                                                          "manage cookies",
                                                          "more from",
                                                          "more stories",
                                                          "most popular",
                                                          "most read",
                                                          "newsletter",
                                                          "open menu",
                                                          "post a comment",
                                                          "powered by",
                                                          "print this",
                                                          "privacy policy",
                                                          "read more",
                                                          "read next",
                                                          "recommended for you",
                                                          "related articles",
                                                          "related content",
                                                          "related links",
                                                          "related posts",
                                                          "related stories",
                                                          "related topics",
                                                          "search this site",
                                                          "share on",
                                                          "share this",
                                                          "share:",
                                                          "sign in",
                                                          "sign up",
                                                          "skip to",
                                                          "sponsored content",
                                                          "subscribe",
                                                          "tags:",
                                                          "terms and conditions",
                                                          "terms of",
                                                          "toggle navigation",
                                                          "topics:",
                                                          "view all",
                                                          "what to read next",
                                                          "you may also like",
                                                          "you might also like"};

static_assert(!kSiteWords.back().empty() && !kAddress.back().empty() && !kFrameLines.back().empty());

static_assert(std::ranges::is_sorted(kFrameLines, {}, [](std::string_view line) { return line[0]; }));
static_assert(std::ranges::is_sorted(kSiteWords) && std::ranges::is_sorted(kAddress));

constexpr std::size_t kMaxFrameLine = 100;  // bytes
constexpr std::size_t kMaxSeen = 1'000;     // bytes that tell what a paragraph is

constexpr std::size_t kLongest = 14;  // of the words that are looked for
static_assert(std::ranges::all_of(kSiteWords, [](std::string_view word) { return word.size() <= kLongest; }));

// The first two letters of the words that are looked for, and how long words are that begin so with the first one.
class Beginnings {
 public:
  constexpr Beginnings() {
    for (const std::string_view word : kSiteWords) add(word);
    for (const std::string_view word : kAddress) add(word);
  }
  bool may_hold(std::string_view word) const {
    return word.size() <= kLongest &&
           (rows_[word[0] & 31] >> (word[1] & 31) & sizes_[word[0] & 31] >> word.size() & 1) != 0;
  }

 private:
  constexpr void add(std::string_view word) {
    rows_[word[0] & 31] |= 1U << (word[1] & 31);
    sizes_[word[0] & 31] |= 1U << word.size();
  }
  std::array<std::uint32_t, 32> rows_{}, sizes_{};
};
constexpr Beginnings kBeginnings;

constexpr std::array<bool, 256> kWordBytes = [] {
  std::array<bool, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c) table[c] = table[c - 0x20] = true;
  for (int c = 0x80; c < 256; ++c) table[c] = true;
  table['-'] = true;
  return table;
}();

template <class Visit>
void for_each_word(std::string_view text, Visit visit) {
  const auto is_word_byte = [&](std::size_t at) { return kWordBytes[static_cast<unsigned char>(text[at])]; };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_byte(end)) ++end;
    if (end > at) visit(text.substr(at, end - at));
    at = end + 1;
  }
}

// "Home | World | Sport", "Home » News » Europe"
bool is_menu(std::string_view line) {
  std::size_t parts = 1, words = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    words += line[at] == ' ';
    if (line[at] != '|' && static_cast<unsigned char>(line[at]) < 0x80) continue;
    const std::string_view rest = line.substr(at, 3);
    if (rest.starts_with('|') || rest.starts_with("»") || rest == "›" || rest == "•") ++parts;
  }
  return parts >= 3 && words <= 4 * parts && !line.ends_with('.');
}

}  // namespace

bool is_site_speak(std::string_view block) {
  std::size_t words = 0, address = 0, site = 0;
  std::uint64_t seen = 0;  // one bit a site word
  for_each_word(block.substr(0, kMaxSeen), [&](std::string_view written) {
    ++words;
    if (written.size() < 2 || !kBeginnings.may_hold(written)) return;
    std::array<char, kLongest> letters;
    std::ranges::transform(written, letters.begin(), [](char c) { return to_lower(c); });
    const std::string_view word(letters.data(), written.size());
    if (const auto found = std::ranges::lower_bound(kSiteWords, word); found != kSiteWords.end() && *found == word) {
      ++site;
      seen |= std::uint64_t{1} << (found - kSiteWords.begin());
    } else {
      address += std::ranges::binary_search(kAddress, word);
    }
  });
  const int distinct = std::popcount(seen);
  if (address == 0) return distinct >= 2 && words <= 12;
  if (words <= 25) return distinct >= 2;
  return distinct >= 3 && (site + address) * 12 >= words;
}

bool is_frame_line(std::string_view block) {
  if (block.size() > kMaxFrameLine) return false;
  std::array<char, kMaxFrameLine> letters;
  std::ranges::transform(block, letters.begin(), [](char c) { return to_lower(c); });
  const std::string_view lower(letters.data(), block.size());
  const auto first = [](std::string_view line) { return line.empty() ? char{} : line[0]; };
  const auto candidates = std::ranges::lower_bound(kFrameLines, first(lower), {}, first);
  const auto same_letter = [&](std::string_view line) { return first(line) == first(lower); };
  const auto behind = std::find_if_not(candidates, kFrameLines.end(), same_letter);
  const bool opens = std::any_of(candidates, behind, [&](std::string_view line) { return lower.starts_with(line); });
  if (opens && !block.ends_with('.')) return true;
  return lower.starts_with("©") || lower.find("all rights reserved") != std::string_view::npos || is_menu(block);
}

}  // namespace claimcheck::parsers
