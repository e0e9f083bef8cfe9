#include "parsers/document/page.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "model/document.hpp"
#include "model/utf8.hpp"
#include "parsers/document/html_tree.hpp"
#include "parsers/document/main_text.hpp"
#include "parsers/document/page_meta.hpp"
#include "parsers/document/page_signs.hpp"
#include "parsers/document/plain.hpp"
#include "parsers/document/signature.hpp"
#include "parsers/text/charset.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kMetaHead = 4096;  // bytes in which a page names its character set (HTML: 1,024, pages: more)
constexpr std::size_t kLargestText = 16 << 20;

// The value behind "charset=", in a Content-Type or a <meta>.
std::string charset_in(std::string_view lower_case) {
  std::size_t at = lower_case.find("charset=");
  if (at == std::string_view::npos) return {};
  at = lower_case.find_first_not_of(" \"'", at + 8);
  if (at == std::string_view::npos) return {};
  const std::size_t end = std::min(lower_case.find_first_of(" \"'/;>", at), lower_case.size());
  return std::string(lower_case.substr(at, end - at));
}

// The body as UTF-8: by its byte order mark, the server's word, the page's word, or what its bytes are.
std::string decoded(const PageInput& input) {
  const std::string_view body = input.body;
  if (body.starts_with("\xEF\xBB\xBF")) return std::string(body.substr(3));
  if (body.starts_with("\xFF\xFE")) return to_utf8(body.substr(2), "utf-16le");
  if (body.starts_with("\xFE\xFF")) return to_utf8(body.substr(2), "utf-16be");
  if (!find_invalid_utf8(body)) return std::string(body);
  std::string charset = charset_in(to_lower(input.content_type));
  if (charset.empty()) charset = charset_in(to_lower(body.substr(0, kMetaHead)));
  // A page that is UTF-8 but for a few bytes stays it.
  return charset == "utf-8" || charset == "utf8" ? std::string(body) : to_utf8(body, charset);
}

bool is_html(const PageInput& input, std::string_view text) {
  const std::string type = to_lower(input.content_type);
  if (type.find("html") != std::string::npos || type.find("xml") != std::string::npos) return true;
  if (type.starts_with("text/plain")) return false;
  const std::string head = to_lower(text.substr(0, kMetaHead));
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
  const std::string text = decoded(input);
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
