#include "parsers/document/comments.hpp"

#include <algorithm>

namespace claimcheck::parsers {

void find_comments(std::string_view source, Span part, std::uint32_t at, std::vector<Comment>& out) {
  constexpr std::string_view kOpen = "<!--", kClose = "-->";
  const std::string_view text = source.substr(0, part.end);
  for (std::size_t begin = text.find(kOpen, part.begin); begin != std::string_view::npos;) {
    const std::size_t content = begin + kOpen.size();
    // HTML lets "<!-->" and "<!--->" be whole comments.
    const std::size_t close = text.find(kClose, begin + 2);
    const std::size_t content_end = std::max(content, std::min(close, text.size()));
    const std::size_t end = close == std::string_view::npos ? text.size() : close + kClose.size();
    const auto byte = [](std::size_t i) { return static_cast<std::uint32_t>(i); };
    out.push_back({{byte(begin), byte(end)}, {byte(content), byte(content_end)}, at});
    begin = text.find(kOpen, end);
  }
}

}  // namespace claimcheck::parsers
