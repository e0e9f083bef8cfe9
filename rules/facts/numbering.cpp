#include "rules/facts/numbering.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace claimcheck::rules {

std::uint32_t number_of(std::string_view key) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
  return error == std::errc() && end == key.data() + key.size() ? number : 0;
}

std::uint32_t number_of(const Marker& marker) {
  if (marker.style != MarkerStyle::numeric && marker.style != MarkerStyle::superscript &&
      marker.style != MarkerStyle::footnote) {
    return 0;
  }
  return marker.keys.empty() ? 0 : number_of(marker.keys.front());
}

Numbering::Numbering(std::span<const Marker> markers) {
  highest_before_.reserve(markers.size());
  std::unordered_set<std::uint32_t> seen;
  std::uint32_t highest = 0;
  std::size_t in_turn = 0;
  for (const Marker& marker : markers) {
    highest_before_.push_back(highest);
    if (number_of(marker) == 0) continue;
    for (const std::string& key : marker.keys) {
      const std::uint32_t number = number_of(key);
      if (number == 0 || !seen.insert(number).second) continue;
      in_turn += number == highest + 1;
      highest = std::max(highest, number);
    }
  }
  is_by_appearance_ = seen.size() >= 4 && in_turn * 4 >= seen.size() * 3;
}

}  // namespace claimcheck::rules
