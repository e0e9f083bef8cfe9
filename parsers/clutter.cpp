#include "parsers/clutter.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>

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

static_assert(std::ranges::is_sorted(kSiteWords) && std::ranges::is_sorted(kAddress));

constexpr std::size_t kMaxFrameLine = 100;  // bytes
constexpr std::size_t kMaxSeen = 1'000;     // bytes that tell what a paragraph is

// The first two letters of the words that are looked for, and how long words are that begin so with the first one.
class Beginnings {
 public:
  constexpr Beginnings() {
    for (const std::string_view word : kSiteWords) add(word);
    for (const std::string_view word : kAddress) add(word);
  }
  bool may_hold(std::string_view word) const {
    return (rows_[word[0] & 31] >> (word[1] & 31) & sizes_[word[0] & 31] >> (word.size() & 31) & 1) != 0;
  }

 private:
  constexpr void add(std::string_view word) {
    rows_[word[0] & 31] |= 1U << (word[1] & 31);
    sizes_[word[0] & 31] |= 1U << (word.size() & 31);
  }
  std::array<std::uint32_t, 32> rows_{}, sizes_{};
};
constexpr Beginnings kBeginnings;

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return out;
}

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || (value >= 'a' && value <= 'z') || byte == '-';
}

template <class Visit>
void for_each_word(std::string_view lower, Visit visit) {
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_word_byte(lower[end])) ++end;
    if (end > at) visit(lower.substr(at, end - at));
    at = end + 1;
  }
}

// "Home | World | Sport", "Home » News » Europe"
bool is_menu(std::string_view line) {
  std::size_t parts = 1, words = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    if (rest.starts_with('|') || rest.starts_with("»") || rest.starts_with("›") || rest.starts_with("•")) ++parts;
    if (line[at] == ' ') ++words;
  }
  return parts >= 3 && words <= 4 * parts && !line.ends_with('.');
}

}  // namespace

bool is_site_speak(std::string_view block) {
  const std::string lower = lower_ascii(block.substr(0, kMaxSeen));
  std::size_t words = 0, address = 0, site = 0;
  std::uint64_t seen = 0;  // one bit a site word
  for_each_word(lower, [&](std::string_view word) {
    ++words;
    if (word.size() < 2 || !kBeginnings.may_hold(word)) return;
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
  const std::string lower = lower_ascii(block);
  const bool opens = std::ranges::any_of(
      kFrameLines, [&](std::string_view line) { return std::string_view(lower).starts_with(line); });
  if (opens && !block.ends_with('.')) return true;
  return lower.starts_with("©") || lower.find("all rights reserved") != std::string::npos || is_menu(block);
}

}  // namespace claimcheck::parsers
