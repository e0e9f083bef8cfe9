#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/article.hpp"
#include "rules/facts/article_link.hpp"

namespace claimcheck::rules {

// For each of some things the first one before it that is alike in some way.
class FirstAlike {
 public:
  explicit FirstAlike(std::size_t size) : first_(size, kNone) { seen_.reserve(size); }

  // Two things with one identity are alike; 0 is no identity. Things are added in ascending order, one perhaps with
  // several identities, of which the first that is known counts.
  void add(std::uint32_t thing, std::uint64_t identity);

  // One index or none.
  std::span<const std::uint32_t> of(std::uint32_t thing) const {
    return std::span(first_).subspan(thing, first_[thing] == kNone ? 0 : 1);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::vector<std::uint32_t> first_;
  std::unordered_map<std::uint64_t, std::uint32_t> seen_;
};

// Two entries mean one work if they have one URL (whatever its scheme, "www." or last slash), or one title, first
// author, container and date. Short forms are left out: to repeat a work is what they are for.
FirstAlike find_same_works(std::span<const Reference> references, const ArticleLinks& links);
// The same title, of three words or more. Short forms are left out.
FirstAlike find_same_titles(std::span<const Reference> references);
FirstAlike find_same_keys(std::span<const Reference> references);

// Claims with a number that have the same words, four or more, in any order, but for their numbers: "exports fell by 37
// per cent in 2014" and "in 2014 exports fell by 31 per cent". Other dates make another claim.
FirstAlike find_twins(const Article& article, std::string_view text);

}  // namespace claimcheck::rules
