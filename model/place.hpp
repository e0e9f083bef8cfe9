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

// Turns byte offsets of one text into Places. Reads the text once, at some GB/s; the text must outlive it. A place is
// found in constant time, however long its line is; takes a tenth of the text's size. A line ends at LF, CR LF or a
// lone CR. Bytes that are not UTF-8 count one column each.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  // `byte` may be the text's size: the place behind the last character. Inside a character: the place of the character.
  Place place(std::uint32_t byte) const;

  std::uint32_t lines() const { return end_.place.line; }

  // The line without its end, `line` from 1 to lines(). Takes time in proportion to the line.
  std::string_view line(std::uint32_t line) const;

 private:
  struct Cursor {
    std::uint32_t at = 0;
    Place place;
  };
  // One character, or eight that are plain ASCII and no line end.
  Cursor next(Cursor from) const;

  std::string_view text_;
  std::vector<Cursor> marks_;  // the first character at or behind each multiple of the stride
  Cursor end_;
};

}  // namespace claimcheck
