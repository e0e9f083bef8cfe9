#include "parsers/document/html_words.hpp"

#include <algorithm>
#include <array>

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kUnlikely[] = {
    "-ad-",         "ai2html",  "banner",  "breadcrumbs", "combx",   "comment",    "community", "cover-wrap",
    "disqus",       "extra",    "footer",  "gdpr",        "header",  "legends",    "menu",      "related",
    "remark",       "replies",  "rss",     "shoutbox",    "sidebar", "skyscraper", "social",    "sponsor",
    "supplemental", "ad-break", "agegate", "pagination",  "pager",   "popup",      "yom-remote"};
constexpr std::string_view kMaybe[] = {"and", "article", "body", "column", "content", "main", "shadow"};
constexpr std::string_view kPositive[] = {"article", "body", "content", "entry", "hentry", "h-entry",
                                          "main",    "page", "post",    "text",  "blog",   "story"};
constexpr std::string_view kNegative[] = {"-ad-",     "hidden",     "banner",  "combx",    "comment", "com-",
                                          "contact",  "footer",     "gdpr",    "masthead", "media",   "meta",
                                          "outbrain", "promo",      "related", "scroll",   "share",   "shoutbox",
                                          "sidebar",  "skyscraper", "sponsor", "shopping", "tags",    "widget"};

constexpr std::array<std::string_view, 37> kBlocks = {
    "address", "article", "aside",    "blockquote", "br",     "caption", "center", "dd",  "details", "div",
    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer",  "form",   "h1",  "h2",      "h3",
    "h4",      "h5",      "h6",       "header",     "hr",     "li",      "main",   "nav", "ol",      "p",
    "pre",     "section", "table",    "td",         "th",     "tr",      "ul"};
static_assert(std::ranges::is_sorted(kBlocks));

constexpr std::array<std::string_view, 23> kDropped = {"aside",  "audio", "button",   "canvas",   "embed",  "fieldset",
                                                       "footer", "form",  "head",     "iframe",   "input",  "link",
                                                       "map",    "nav",   "noscript", "object",   "script", "select",
                                                       "style",  "svg",   "template", "textarea", "video"};
static_assert(std::ranges::is_sorted(kDropped));

template <class Words>
bool has_any(std::string_view text, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

bool is_unlikely_name(std::string_view names) {
  return has_any(names, kUnlikely) && !has_any(names, kMaybe);
}

int name_weight(std::string_view names) {
  if (names.empty()) return 0;
  return (has_any(names, kPositive) ? 25 : 0) - (has_any(names, kNegative) ? 25 : 0);
}

bool is_sharing_name(std::string_view names) {
  for (std::size_t at = names.find("share"); at != std::string_view::npos; at = names.find("share", at + 1)) {
    const auto is_edge = [&](std::size_t i) {
      return i >= names.size() || std::string_view(" -_").find(names[i]) != std::string_view::npos;
    };
    if ((at == 0 || is_edge(at - 1)) && is_edge(at + 5)) return true;
  }
  return names.find("sharedaddy") != std::string_view::npos;
}

bool is_block_tag(std::string_view tag) {
  return std::ranges::binary_search(kBlocks, tag);
}

bool is_dropped_tag(std::string_view tag) {
  return std::ranges::binary_search(kDropped, tag);
}

}  // namespace claimcheck::parsers
