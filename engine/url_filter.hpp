#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/result.hpp"

namespace claimcheck::engine {

// --include and --exclude: which URLs are asked for at all. Patterns are RE2's regular expressions, searched for
// anywhere in the canonical URL. A URL is asked for that some include finds, if there are any, and no exclude. A value
// that is cheap to copy.
class UrlFilter {
 public:
  // What is wrong with a pattern; nullopt: nothing.
  static std::optional<std::string> fault(const std::string& pattern);

  // An Error names the pattern that is wrong and what is wrong with it.
  static Result<UrlFilter> make(const std::vector<std::string>& include, const std::vector<std::string>& exclude);

  // Why the URL is not asked for, one sentence with the pattern; nullopt: it is.
  std::optional<std::string> refusal(const std::string& url) const;

 private:
  struct Patterns;
  std::shared_ptr<const Patterns> patterns_;  // null: no pattern
};

}  // namespace claimcheck::engine
