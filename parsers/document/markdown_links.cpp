#include "parsers/document/markdown_links.hpp"

#include <algorithm>

namespace claimcheck::parsers {

std::optional<Span> LinkDefinitions::find(std::string_view url) {
  if (!is_scanned_) scan();
  const auto found = found_.find(url);
  if (found == found_.end()) return std::nullopt;
  return found->second;
}

void LinkDefinitions::scan() {
  is_scanned_ = true;
  for (std::size_t number = 1; number < scan_.lines.size(); ++number) {
    const std::string_view line = scan_.line(source_, number);
    const std::size_t open = line.find_first_not_of(" >\t");
    if (open == std::string_view::npos || line[open] != '[') continue;
    const std::size_t close = line.find("]:", open);
    if (close == std::string_view::npos) continue;
    std::size_t begin = line.find_first_not_of(" \t", close + 2);
    if (begin == std::string_view::npos) continue;
    const bool in_angles = line[begin] == '<';
    begin += in_angles;
    const std::size_t end = std::min(line.find_first_of(in_angles ? ">" : " \t", begin), line.size());
    const auto at = static_cast<std::uint32_t>(line.data() - source_.data());
    const Span span{at + static_cast<std::uint32_t>(begin), at + static_cast<std::uint32_t>(end)};
    found_.emplace(span.in(source_), span);
  }
}

}  // namespace claimcheck::parsers
