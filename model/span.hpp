#pragma once

#include <cstdint>
#include <string_view>

namespace claimcheck {

// A half-open range of bytes in one text.
//
//   text    T h e   p a c t   h e l d .
//   byte    0 1 2 3 4 5 6 7 8 9 …
//                   └─────┘
//                   Span{4, 8}
//
// Records hold Spans, never views, so that they may be moved and stored. Which text a Span counts in is said where it
// is declared; inside an Article it is always Document::text().
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(std::uint32_t byte) const { return begin <= byte && byte < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }

  friend constexpr bool operator==(Span, Span) = default;
};

// A run of neighbouring records in an Article's arrays: indexes, half open.
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }

  friend constexpr bool operator==(IndexRange, IndexRange) = default;
};

}  // namespace claimcheck
