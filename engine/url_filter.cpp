#include "engine/url_filter.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace claimcheck::engine {
namespace {

using Pattern = std::unique_ptr<RE2>;

std::optional<Error> read(const char* option, const std::vector<std::string>& texts, std::vector<Pattern>& out) {
  for (const std::string& text : texts) {
    out.push_back(std::make_unique<RE2>(text, RE2::Quiet));
    if (!out.back()->ok()) {
      return Error{std::string(option) + ' ' + text + ": not a regular expression: " + out.back()->error(), {}};
    }
  }
  return std::nullopt;
}

const Pattern* find(const std::vector<Pattern>& patterns, const std::string& url) {
  const auto found =
      std::ranges::find_if(patterns, [&](const Pattern& pattern) { return RE2::PartialMatch(url, *pattern); });
  return found == patterns.end() ? nullptr : &*found;
}

}  // namespace

struct UrlFilter::Patterns {
  std::vector<Pattern> include, exclude;
};

std::optional<std::string> UrlFilter::fault(const std::string& pattern) {
  const RE2 compiled(pattern, RE2::Quiet);
  if (compiled.ok()) return std::nullopt;
  return "not a regular expression: " + compiled.error();
}

Result<UrlFilter> UrlFilter::make(const std::vector<std::string>& include, const std::vector<std::string>& exclude) {
  UrlFilter out;
  if (include.empty() && exclude.empty()) return out;
  const auto patterns = std::make_shared<Patterns>();
  if (auto error = read("--include", include, patterns->include)) return tl::unexpected(std::move(*error));
  if (auto error = read("--exclude", exclude, patterns->exclude)) return tl::unexpected(std::move(*error));
  out.patterns_ = patterns;
  return out;
}

std::optional<std::string> UrlFilter::refusal(const std::string& url) const {
  if (!patterns_) return std::nullopt;
  if (const Pattern* excluded = find(patterns_->exclude, url)) {
    return "Not asked, because --exclude " + (*excluded)->pattern() + " matches it.";
  }
  if (patterns_->include.empty() || find(patterns_->include, url) != nullptr) return std::nullopt;
  std::string all;
  for (const Pattern& pattern : patterns_->include) all += (all.empty() ? "" : " or ") + pattern->pattern();
  return "Not asked, because no --include matches it (" + all + ").";
}

}  // namespace claimcheck::engine
