#include "parsers/document/page.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "model/document.hpp"
#include "parsers/document/html_tree.hpp"
#include "parsers/document/main_text.hpp"
#include "parsers/document/page_charset.hpp"
#include "parsers/document/page_meta.hpp"
#include "parsers/document/page_signs.hpp"
#include "parsers/document/plain.hpp"
#include "parsers/document/signature.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kHead = 4096;  // bytes in which a page shows what it is
constexpr std::size_t kLargestText = 16 << 20;

bool is_html(const PageInput& input, std::string_view text) {
  const std::string type = to_lower(input.content_type);
  if (type.find("html") != std::string::npos || type.find("xml") != std::string::npos) return true;
  if (type.starts_with("text/plain")) return false;
  const std::string head = to_lower(text.substr(0, kHead));
  return head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos ||
         head.find("<head") != std::string::npos || head.find("<body") != std::string::npos ||
         head.find("<p>") != std::string::npos || head.find("<div") != std::string::npos;
}

void read_text(const std::string& text, Page& page) {
  Document document("", Format::text, text.substr(0, kLargestText));
  read_plain(document);
  for (const Block& block : document.blocks) {
    if (page.title.empty() && block.kind == BlockKind::heading)
      page.title = std::string(block.span.in(document.text()));
    else
      page.paragraphs.emplace_back(block.span.in(document.text()));
  }
}

}  // namespace

Page read_page(const PageInput& input) {
  Page page;
  page.media_type = media_type_of(input.body);
  if (!binary_signature(input.body).empty()) return page;
  const std::string text = decoded(input.body, input.content_type);
  if (is_html(input, text)) {
    const HtmlTree tree(text);
    read_page_meta(tree, page);
    read_page_signs(tree, input.url, page.signs);
    page.paragraphs = main_paragraphs(tree, page.title);
  } else {
    read_text(text, page);
  }
  for (const std::string& paragraph : page.paragraphs) {
    if (!page.text.empty()) page.text += "\n\n";
    page.text += paragraph;
  }
  return page;
}

}  // namespace claimcheck::parsers
