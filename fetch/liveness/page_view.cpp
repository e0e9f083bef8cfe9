#include "fetch/liveness/page_view.hpp"

#include <algorithm>

#include "fetch/liveness/fold.hpp"
#include "model/utf8.hpp"

namespace claimcheck::fetch {
namespace {

const Page kNoPage;

std::string path_and_query(const std::optional<Url>& url) {
  if (!url) return {};
  return std::string(url->path()) + (url->query() ? '?' + std::string(*url->query()) : "");
}

// Whether a quotation that begins before `at` has not ended there.
bool is_quoted(std::string_view line, std::size_t at) {
  const std::string_view before = line.substr(0, at);
  if (std::ranges::count(before, '"') % 2 == 1 || before.ends_with('\'')) return true;
  const auto is_open = [&](std::string_view open, std::string_view close) {
    const std::size_t opened = before.rfind(open), closed = before.rfind(close);
    return opened != std::string_view::npos && (closed == std::string_view::npos || closed < opened);
  };
  return is_open("«", "»") || is_open("「", "」") || is_open("『", "』");
}

}  // namespace

std::uint32_t words_of(std::string_view folded) {
  std::uint32_t words = 0, wide = 0;
  bool is_inside = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = decode_code_point(folded, at);
    at += c.size;
    const bool is_wide = c.value >= 0x3040 && c.value <= 0x9FFF;
    const bool is_letter = c.value >= 0xC0 ? !(c.value >= 0x2000 && c.value < 0x3040)
                                           : (c.value >= '0' && c.value <= '9') || (c.value >= 'a' && c.value <= 'z');
    wide += is_wide;
    words += is_letter && !is_wide && !is_inside;
    is_inside = is_letter ? !is_wide : is_inside && (c.value == '\'' || c.value == '-');
  }
  return words + (wide + 1) / 2;
}

PageView::PageView(const Observation& observation, const Signatures& signatures)
    : seen(observation),
      exchange(*observation.exchange),
      table(signatures.table()),
      page(observation.page == nullptr ? kNoPage : *observation.page),
      signs(page.signs),
      asked(Url::parse(observation.url)) {
  final_url = exchange.last() == nullptr ? asked : Url::parse(exchange.last()->url);
  is_html = observation.page != nullptr && signs.is_html;
  is_redirected = asked && final_url && asked->without_fragment() != final_url->without_fragment();
  if (signs.words > kFewWords) return;
  for (std::size_t at = 0; at < signs.visible_text.size();) {
    const std::size_t end = std::min(signs.visible_text.find('\n', at), signs.visible_text.size());
    PageLine line{fold(std::string_view(signs.visible_text).substr(at, end - at)), 0, {}};
    line.words = words_of(line.text);
    line.phrases = table.find_phrases(line.text);
    lines.push_back(std::move(line));
    at = end + 1;
  }
}

std::string PageView::final_path() const {
  return path_and_query(final_url);
}

std::string PageView::asked_path() const {
  return path_and_query(asked);
}

bool PageView::host_is_honest() const {
  const Sibling* sibling = seen.sibling;
  if (sibling == nullptr || sibling->error != TransferError::none) return false;
  return sibling->status / 100 == 4 && sibling->status != 408 && sibling->status != 429;
}

namespace {

SpokenPhrase spoken_of(const SignatureTable& table, SignatureKind kind, std::string_view folded,
                       const std::vector<PhraseFinder::Hit>& hits) {
  for (const PhraseFinder::Hit& hit : hits) {
    const Signature& signature = table[hit.id];
    if (signature.kind == kind && !is_quoted(folded, hit.begin)) return {&signature, PhraseFinder::in(folded, hit)};
  }
  return {};
}

}  // namespace

SpokenPhrase find_spoken(const SignatureTable& table, SignatureKind kind, std::string_view folded) {
  return spoken_of(table, kind, folded, table.find_phrases(folded));
}

SpokenPhrase find_spoken(const PageView& view, SignatureKind kind) {
  constexpr std::uint32_t kAroundPhrase = 25;  // words: two short sentences
  for (const PageLine& line : view.lines) {
    const SpokenPhrase found = spoken_of(view.table, kind, line.text, line.phrases);
    if (found && line.words <= words_of(found.phrase) + kAroundPhrase) return found;
  }
  return {};
}

}  // namespace claimcheck::fetch
