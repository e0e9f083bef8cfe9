#include "parsers/document/latex_reader.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {

void LatexReader::open_scope(ScopeKind kind, const LatexScan::Argument& words, std::uint8_t level, Span url) {
  if (!words.is_there) return;
  const bool is_block = kind == ScopeKind::heading || kind == ScopeKind::title || kind == ScopeKind::caption;
  if (is_block && !in_definition_) {
    finish();
    text_.make(kind == ScopeKind::caption ? BlockKind::caption : BlockKind::heading, level);
  } else if (!is_block) {
    text_.word_begin();
  }
  scopes_.push_back({kind, words.inner.end, text_.size(), url});
}

void LatexReader::close_scopes(std::uint32_t at) {
  while (!scopes_.empty() && scopes_.back().close <= at) {
    const Scope scope = scopes_.back();
    scopes_.pop_back();
    switch (scope.kind) {
      case ScopeKind::quotation: text_.atomic("”", scope.close, std::min(scope.close + 1, end_)); break;
      case ScopeKind::item:
        text_.atomic(":", scope.close, scope.close + 1);
        item_bracket_ = scope.close;
        break;
      case ScopeKind::link: {
        const Span words = text_.since(scope.text_begin);
        if (!words.empty()) add_link(words, scope.url, false);
        is_in_link_ = false;
        break;
      }
      case ScopeKind::title:
        if (document_.meta.title.empty()) {
          document_.meta.title = std::string(text_.since(scope.text_begin).in(text_.text()));
        }
        finish_unless_note();
        break;
      default: finish_unless_note();
    }
  }
}

void LatexReader::add_link(Span words, Span url, bool is_bare) {
  document_.links.push_back({words, url, unescaped(url.in(source_)), is_bare});
}

std::string LatexReader::unescaped(std::string_view url) {
  std::string out;
  for (std::size_t at = 0; at < url.size(); ++at) {
    const bool is_escape = url[at] == '\\' && at + 1 < url.size() && !is_alnum(url[at + 1]);
    if (!is_escape) out += url[at];
  }
  return out;
}

std::uint32_t LatexReader::read_url(std::uint32_t at, std::string_view name, std::uint32_t next) {
  const LatexScan::Argument target = scan_.group(next, end_);
  const Span url = trimmed(source_, target.inner);
  if (!target.is_there || url.empty()) return next;
  if (name == "doi") text_.atomic("doi:", at, url.begin);
  const std::uint32_t begin = text_.word_begin();
  const std::string meant = unescaped(url.in(source_));
  if (meant.size() == url.size())
    text_.verbatim(url.begin, url.end);
  else
    text_.atomic(meant, url.begin, url.end);
  if (name == "url" || name == "nolinkurl") add_link({begin, text_.size()}, url, true);
  return target.next;
}

std::uint32_t LatexReader::read_href(std::uint32_t next) {
  const LatexScan::Argument target = scan_.group(pass_options(next), end_);
  if (!target.is_there) return next;
  const LatexScan::Argument words = scan_.group(target.next, end_);
  if (!words.is_there) return target.next;
  if (!is_in_link_) open_scope(ScopeKind::link, words, 0, trimmed(source_, target.inner));
  is_in_link_ = true;
  return words.inner.begin;
}

}  // namespace claimcheck::parsers
