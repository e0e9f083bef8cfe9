// Any bytes give a page whose text is its paragraphs, in time that the input's size bounds (libFuzzer's -timeout); the
// nodes of its tree stand in order, inside the markup.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "parsers/document/html_tree.hpp"
#include "parsers/document/page.hpp"

using namespace claimcheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Page page = parsers::read_page({bytes, "text/html", ""});
  std::string text;
  for (const std::string& paragraph : page.paragraphs) {
    if (paragraph.empty()) std::abort();
    text += (text.empty() ? "" : "\n\n") + paragraph;
  }
  if (text != page.text) std::abort();
  const parsers::HtmlTree tree(bytes);
  for (std::uint32_t at = 1; at < tree.nodes().size(); ++at) {
    const parsers::HtmlNode& node = tree.nodes()[at];
    if (node.parent >= at || node.end <= at || node.end > tree.nodes()[node.parent].end) std::abort();
  }
  return 0;
}
