#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimcheck {

// Where a byte stands for a person: both count from 1, columns in Unicode code points.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend constexpr bool operator==(Place, Place) = default;
};

// Turns byte offsets of one text into Places. Reads the text once; the text must outlive it.
// A line ends at LF, CR LF or a lone CR. Bytes that are not UTF-8 count one column each.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  // `byte` may be the text's size: the place behind the last character.
  Place place(std::uint32_t byte) const;

  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }

  // The line without its end, `line` from 1 to lines().
  std::string_view line(std::uint32_t line) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace claimcheck
