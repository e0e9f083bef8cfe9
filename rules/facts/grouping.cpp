#include "rules/facts/grouping.hpp"

namespace claimcheck::rules {

Grouping::Grouping(std::size_t owners, std::span<const Pair> pairs)
    : starts_(owners), sizes_(owners), members_(pairs.size()) {
  for (const auto& [owner, member] : pairs) ++starts_[owner];
  std::uint32_t begin = 0;
  for (std::uint32_t& start : starts_) {
    const std::uint32_t size = start;
    start = begin;
    begin += size;
  }
  for (const auto& [owner, member] : pairs) {
    const std::uint32_t end = starts_[owner] + sizes_[owner];
    if (sizes_[owner] > 0 && members_[end - 1] == member) continue;
    members_[end] = member;
    ++sizes_[owner];
  }
}

}  // namespace claimcheck::rules
