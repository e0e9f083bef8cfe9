#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <unordered_map>

#include "model/source.hpp"

namespace claimcheck::engine {

// What became of the pages that were asked for last, so that a repeated URL needs no second request. Holds at most
// `capacity` of them; the one answered longest ago goes first.
class RecentSources {
 public:
  explicit RecentSources(std::size_t capacity) : capacity_(capacity) {}

  // Valid until the next put(); nullptr: not known, or no longer.
  const Source* find(const std::string& request) const;
  void put(const std::string& request, Source source);

 private:
  std::size_t capacity_;
  std::unordered_map<std::string, Source> sources_;
  std::deque<const std::string*> by_age_;  // keys of sources_, the oldest first
};

}  // namespace claimcheck::engine
