#include "parsers/text/sentences.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "parsers/text/abbreviations.hpp"
#include "parsers/text/byte_scan.hpp"
#include "parsers/text/closers.hpp"
#include "parsers/text/icu_sentences.hpp"
#include "parsers/text/inline_list.hpp"
#include "parsers/text/sentence_end.hpp"

namespace claimcheck::parsers {
namespace {

// Longest quotation and parenthesis, in bytes, that is never cut.
constexpr std::size_t kKeptQuotation = 120, kKeptParenthesis = 300;

enum Class : std::uint8_t { kPlain, kMark, kFace, kQuote, kParenthesis, kPunctuation, kForeign };

// By first byte. Foreign: Armenian to Syriac, Indic to Georgian, CJK and full-width forms, which have marks of their
// own.
constexpr auto kClasses = [] {
  std::array<std::uint8_t, 256> classes{};
  classes['.'] = classes['!'] = classes['?'] = kMark;
  classes[':'] = classes[';'] = kFace;
  classes['"'] = kQuote;
  classes['('] = kParenthesis;
  classes[0xE2] = kPunctuation;
  for (unsigned byte = 0xD4; byte <= 0xDF; ++byte) classes[byte] = kForeign;
  for (unsigned byte = 0xE0; byte <= 0xED; ++byte) classes[byte] = byte == 0xE2 ? kPunctuation : kForeign;
  classes[0xEF] = kForeign;
  return classes;
}();

// A small letter at the start, or the pronoun "i": a text written without capitals.
bool is_casual(std::string_view text) {
  if (text.empty() || (text[0] >= 'a' && text[0] <= 'z')) return true;
  for (std::uint32_t at = 0; (at = find_pair<' ', 'i'>(text, at)) < text.size(); ++at) {
    const std::string_view behind = text.substr(at + 2, 3);
    if (behind.starts_with(' ') || behind == "'m ") return true;
  }
  return false;
}

class Cutter {
 public:
  Cutter(std::string_view text, std::uint32_t base, std::vector<Span>& out)
      : block_{text, false}, text_(text), base_(base), out_(out) {}

  void run() {
    begin_ = skip_spaces(text_, 0);
    find_starts();
    const auto size = static_cast<std::uint32_t>(text_.size());
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text_.data());
    std::uint32_t at = resume_;
    while (at < size) {
      at = find_any_or_high<'.', '!', '?', ':', ';', '"', '('>(text_, at);
      if (at < size) at = kClasses[bytes[at]] == kPlain ? at + 1 : step(at);
    }
    cut_at_starts(size);
    cut(size, size);
  }

 private:
  // Looks at the byte that stopped the scan; where to go on.
  std::uint32_t step(std::uint32_t at) {
    if (const std::uint32_t resume = cut_at_starts(at); resume > at) return resume;
    switch (kClasses[static_cast<unsigned char>(text_[at])]) {
      case kMark: return mark(at);
      case kFace: return face(at);
      case kQuote:
        if (at == 0 || skip_spaces(text_, at - 1) == at || text_[at - 1] == '(')
          keep(at, "\"", kKeptQuotation, no_quote_before_);
        return at + 1;
      case kParenthesis: keep(at, ")", kKeptParenthesis, no_parenthesis_before_); return at + 1;
      case kPunctuation:
        if (mark_at(text_, at) > 0) return mark(at);
        if (text_.substr(at).starts_with("“")) keep(at, "”", kKeptQuotation, no_curly_before_);
        return at + 1;
      default:
        if (!has_foreign_) find_foreign();
        return at + 1;
    }
  }

  std::uint32_t mark(std::uint32_t at) {
    // Most full stops inside words: "3.5", "example.org".
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    if (text_[at] == '.' && ((is_digit(next) && at > 0 && is_digit(text_[at - 1])) || is_lower(next))) return at + 1;
    const SentenceEnd end = read_sentence_end(block_, begin_, at);
    if (end.is_end && end.end > kept_until_)
      cut(end.end, end.end);
    else if (!end.is_end && !knows_style_)
      return again(at, end);
    return std::max(end.resume, at + 1);
  }

  // "… in touch :-) Next": an emoticon in the place of a full stop.
  std::uint32_t face(std::uint32_t at) {
    if (text_.substr(at).starts_with("://")) return url(at);
    if (at + 1 >= text_.size() || text_[at + 1] == ' ' || at == 0 || text_[at - 1] != ' ') return at + 1;
    const std::uint32_t end = skip_spaced_markers(text_, at);
    const std::uint32_t next = skip_spaces(text_, end);
    if (end == at) return at + 1;
    if (next < text_.size() && is_upper(text_[next])) cut(end, end);
    return end;
  }

  // Steps over a URL from its "://" on. One that another URL or a word like "The" follows stood at the end of a line.
  std::uint32_t url(std::uint32_t at) {
    const std::size_t found = text_.find_first_of(" \t\r\n<>\"", at);
    auto end = static_cast<std::uint32_t>(std::min(found, text_.size()));
    const std::uint32_t token = end;
    while (end > at + 3 && std::string_view(".,;:!?)]'").find(text_[end - 1]) != std::string_view::npos) --end;
    const std::uint32_t next = skip_spaces(text_, token);
    if (end < token || next == token || next >= text_.size() || next < kept_until_) return end;
    const std::string_view rest = text_.substr(next, 24);
    const std::size_t word = std::min(rest.find_first_of(" ,"), rest.size());
    if (rest.starts_with("http") || opens_sentences(rest.substr(0, word))) cut(end, end);
    return end;
  }

  // Asks once more with the block's style, which only a mark that ended nothing needs.
  std::uint32_t again(std::uint32_t at, const SentenceEnd& first) {
    knows_style_ = true;
    block_.is_casual = is_casual(text_.substr(skip_spaces(text_, 0)));
    return block_.is_casual ? mark(at) : std::max(first.resume, at + 1);
  }

  // Keeps what stands between `at` and the closing mark whole. `none_before`: up to there no closing mark was found.
  void keep(std::uint32_t at, std::string_view closing, std::size_t longest, std::uint32_t& none_before) {
    if (at < kept_until_) return;
    const std::size_t from = std::max<std::size_t>(at + 1, none_before);
    const std::size_t limit = std::min(text_.size(), at + longest);
    if (from >= limit) return;
    const std::size_t close = text_.substr(from, limit - from).find(closing);
    if (close == std::string_view::npos)
      none_before = static_cast<std::uint32_t>(limit);
    else
      kept_until_ = static_cast<std::uint32_t>(from + close);
  }

  void cut(std::uint32_t end, std::uint32_t next) {
    while (end > begin_ && is_space_before(end)) end -= text_[end - 1] == '\xA0' ? 2 : 1;
    if (begin_ < end) out_.push_back({base_ + begin_, base_ + end});
    begin_ = std::max(begin_, skip_spaces(text_, next));
  }

  bool is_space_before(std::uint32_t end) const {
    const char c = text_[end - 1];
    return c == ' ' || (c >= '\t' && c <= '\r') || (c == '\xA0' && end - begin_ >= 2 && text_[end - 2] == '\xC2');
  }

  // Cuts at the known starts up to `at`; where the scan may go on, which is behind a label.
  std::uint32_t cut_at_starts(std::uint32_t at) {
    std::uint32_t resume = 0;
    for (; next_start_ < starts_.size() && starts_[next_start_].begin <= at; ++next_start_) {
      const InlineItem& start = starts_[next_start_];
      if (start.begin > begin_ && start.begin > kept_until_) {
        cut(start.begin, start.begin);
      }
      resume = start.words;
    }
    return resume;
  }

  void find_starts() {
    if (begin_ >= text_.size()) return;
    const auto first = static_cast<unsigned char>(text_[begin_]);
    const bool may_be_label = is_digit(static_cast<char>(first)) || first == 0xE2 || first == 0xC2 || first == '(' ||
                              (begin_ + 1 < text_.size() && (text_[begin_ + 1] == '.' || text_[begin_ + 1] == ')'));
    if (!may_be_label) return;
    find_inline_items(text_.substr(begin_), starts_);
    for (InlineItem& start : starts_) start = {start.begin + begin_, start.words + begin_};
    if (!starts_.empty()) resume_ = starts_[0].words;
    next_start_ = starts_.empty() ? 0 : 1;
  }

  void find_foreign() {
    has_foreign_ = true;
    std::vector<std::uint32_t> foreign;
    find_foreign_starts(text_, foreign);
    for (const std::uint32_t start : foreign) {
      if (start > begin_) starts_.push_back({start, start});
    }
    std::sort(starts_.begin() + static_cast<std::ptrdiff_t>(next_start_), starts_.end(),
              [](const InlineItem& a, const InlineItem& b) { return a.begin < b.begin; });
  }

  SentenceBlock block_;
  std::string_view text_;
  std::uint32_t base_, begin_ = 0, resume_ = 0, kept_until_ = 0;
  std::vector<Span>& out_;
  std::vector<InlineItem> starts_;  // known before the scan, in order
  std::size_t next_start_ = 0;
  std::uint32_t no_quote_before_ = 0, no_curly_before_ = 0, no_parenthesis_before_ = 0;
  bool knows_style_ = false, has_foreign_ = false;
};

}  // namespace

void find_sentences(std::string_view text, Span within, std::vector<Span>& out) {
  Cutter(within.in(text), within.begin, out).run();
}

}  // namespace claimcheck::parsers
