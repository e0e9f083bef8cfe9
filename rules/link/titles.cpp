#include "rules/link/titles.hpp"

#include <algorithm>

#include "rules/link/fold.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::size_t kMaxWorks = 16;       // candidates worth naming
constexpr std::size_t kMaxScanned = 2'000;  // entries among which a title is looked for by its middle words

std::string author_of(const Reference& reference) {
  if (reference.item.author.empty()) return {};
  const CslName& first = reference.item.author.front();
  return folded(first.family.empty() ? first.literal : first.family);
}

std::string_view without_article(std::string_view title) {
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (title.starts_with(article)) return title.substr(article.size());
  }
  return title;
}

}  // namespace

std::string Titles::title_of(const Reference& reference) const {
  const std::string title = folded(reference.item.title);
  return std::string(without_article(title.empty() ? folded(reference.body.in(text_)) : title));
}

Titles::Titles(std::string_view text, std::span<const Reference> references) : text_(text) {
  std::unordered_map<std::string, bool> seen;
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Reference& reference = references[i];
    const auto id = static_cast<ReferenceId>(i);
    if (!reference.key.empty()) by_key_.emplace(reference.key, id);
    if (reference.is_short_form) continue;
    Work work{title_of(reference), author_of(reference), id};
    if (!seen.emplace(work.title + '\n' + work.author, true).second) continue;
    for (const CslName& author : reference.item.author) {
      auto& works = by_author_[folded(author.family.empty() ? author.literal : author.family)];
      if (works.empty() || works.back() != id) works.push_back(id);
    }
    by_title_.push_back(std::move(work));
  }
  std::ranges::stable_sort(by_title_, {}, &Work::title);
}

std::vector<ReferenceId> Titles::beginning_with(const Reference& short_form) const {
  const std::string title = title_of(short_form);
  if (title.empty()) return {};
  const std::string author = author_of(short_form);
  std::vector<ReferenceId> works;
  const auto take = [&](const Work& work) {
    const bool same_author = author.empty() || work.author.empty() || work.author == author;
    if (same_author && works.size() < kMaxWorks) works.push_back(work.first);
  };
  for (auto at = std::ranges::lower_bound(by_title_, title, {}, &Work::title);
       at != by_title_.end() && at->title.starts_with(title); ++at) {
    if (begins_with_words(at->title, title)) take(*at);
  }
  // "Vow to Refrain" of a longer title: words from its middle.
  const bool several_words = std::ranges::count(title, ' ') >= 2;
  if (works.empty() && several_words && by_title_.size() <= kMaxScanned) {
    for (const Work& work : by_title_) {
      if (holds_words(work.title, title)) take(work);
    }
  }
  std::ranges::sort(works, {}, [](ReferenceId id) { return index(id); });
  return works;
}

std::vector<ReferenceId> Titles::by_author(std::string_view words) const {
  for (std::string_view name = words; !name.empty();) {
    if (const auto found = by_author_.find(std::string(name)); found != by_author_.end()) {
      return {found->second.begin(),
              found->second.begin() + static_cast<std::ptrdiff_t>(std::min(found->second.size(), kMaxWorks))};
    }
    const std::size_t blank = name.find(' ');
    if (blank == std::string_view::npos) break;
    name.remove_prefix(blank + 1);
  }
  // "smith and lee": the first of them.
  const std::string_view first = words.substr(0, words.find(' '));
  const auto found = by_author_.find(std::string(first));
  return found == by_author_.end() ? std::vector<ReferenceId>() : found->second;
}

std::optional<ReferenceId> Titles::with_key(const std::string& key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace claimcheck::rules
