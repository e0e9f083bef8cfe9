#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace claimcheck::rules {

// Which members belong to each of some owners: one array of members, cut into a part for each owner.
class Grouping {
 public:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;  // owner, member

  Grouping() = default;
  // Members keep the order of the pairs; an owner is below `owners`. A pair that repeats its owner's last one counts
  // once.
  Grouping(std::size_t owners, std::span<const Pair> pairs);

  std::span<const std::uint32_t> of(std::uint32_t owner) const {
    return std::span(members_).subspan(starts_[owner], sizes_[owner]);
  }

 private:
  std::vector<std::uint32_t> starts_, sizes_, members_;
};

}  // namespace claimcheck::rules
