#include "model/place.hpp"

#include <algorithm>

#include "model/utf8.hpp"

namespace claimcheck {

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
    at += text.substr(at, 2) == "\r\n" ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(at));
  }
}

Place LineIndex::place(std::uint32_t byte) const {
  const auto after = std::ranges::upper_bound(starts_, byte);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  const std::uint32_t start = starts_[line - 1];
  return {line, static_cast<std::uint32_t>(count_code_points(text_.substr(start, byte - start))) + 1};
}

std::string_view LineIndex::line(std::uint32_t line) const {
  const std::uint32_t start = starts_[line - 1];
  std::string_view rest = text_.substr(start);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace claimcheck
