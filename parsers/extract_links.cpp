#include "parsers/extract_links.hpp"

#include <algorithm>

#include "parsers/grammar/url.hpp"

namespace claimcheck::parsers {
namespace {

// The target of a link that the format marks, if it leads to the web.
std::optional<WrittenUrl> web_target(const DocumentLink& link) {
  std::vector<WrittenUrl> found;
  find_urls(link.url, {0, static_cast<std::uint32_t>(link.url.size())}, false, found);
  if (found.empty() || found.front().span.begin != 0) return std::nullopt;
  WrittenUrl target = std::move(found.front());
  if (target.span.end != link.url.size()) {
    constexpr std::string_view kPunctuation = ".,;:!?";
    const std::string_view rest = std::string_view(link.url).substr(target.span.end);
    if (rest.find_first_not_of(kPunctuation) == std::string_view::npos) {
      target.repairs |= static_cast<unsigned>(UrlRepair::trailing_punctuation);
      target.candidates.push_back(link.url);
    } else {
      target = {{}, link.url, {}, 0};
    }
  }
  if (!target.url.starts_with("http")) return std::nullopt;
  target.span = link.span;
  return target;
}

}  // namespace

void find_links(const Document& document, std::span<const std::size_t> which, std::vector<WrittenUrl>& links) {
  std::size_t next = 0;
  std::vector<WrittenUrl> marked, bare;
  for (const std::size_t index : which) {
    const Span block = document.blocks[index].span;
    marked.clear();
    bare.clear();
    while (next < document.links.size() && document.links[next].span.begin < block.begin) ++next;
    for (; next < document.links.size() && document.links[next].span.begin < block.end; ++next) {
      if (auto target = web_target(document.links[next])) marked.push_back(std::move(*target));
    }
    find_urls(document.text(), block, false, bare);
    std::erase_if(bare, [&, at = std::size_t{0}](const WrittenUrl& url) mutable {
      while (at < marked.size() && marked[at].span.end <= url.span.begin) ++at;
      return at < marked.size() && marked[at].span.overlaps(url.span);
    });
    const auto by_begin = [](const WrittenUrl& url) { return url.span.begin; };
    std::ranges::merge(marked, bare, std::back_inserter(links), {}, by_begin, by_begin);
  }
}

void add_marked_links(const Document& document, Reference& reference) {
  auto link = std::ranges::lower_bound(document.links, reference.span.begin, {},
                                       [](const DocumentLink& one) { return one.span.begin; });
  const std::size_t written = reference.urls.size();
  for (std::size_t at = 0; link != document.links.end() && link->span.begin < reference.span.end; ++link) {
    while (at < written && reference.urls[at].span.end <= link->span.begin) ++at;
    if (at < written && reference.urls[at].span.overlaps(link->span)) continue;
    if (auto target = web_target(*link)) reference.urls.push_back(std::move(*target));
  }
  if (reference.urls.size() == written) return;
  std::ranges::sort(reference.urls, {}, [](const WrittenUrl& url) { return url.span.begin; });
  reference.item.url = reference.urls.front().url;
  reference.is_short_form = false;
}

}  // namespace claimcheck::parsers
