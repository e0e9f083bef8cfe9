#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/marker.hpp"

namespace claimcheck::rules {

// The order in which numbers are cited: "[1] … [3] … [2]".
class Numbering {
 public:
  explicit Numbering(std::span<const Marker> markers);

  // The highest number among all markers before this one; 0: none.
  std::uint32_t highest_before(MarkerId id) const { return highest_before_[index(id)]; }
  // Whether each new number is the one behind the highest so far, but for a slip now and then: of four numbers or more
  // at least three quarters. An alphabetical list is cited in no order, and wants none.
  bool is_by_appearance() const { return is_by_appearance_; }

 private:
  std::vector<std::uint32_t> highest_before_;
  bool is_by_appearance_ = false;
};

// The number that a marker's key says; 0: it is no number.
std::uint32_t number_of(std::string_view key);
// The first number of a marker; 0: it has none.
std::uint32_t number_of(const Marker& marker);

}  // namespace claimcheck::rules
