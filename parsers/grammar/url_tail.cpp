#include "parsers/grammar/url_tail.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/grammar/url_text.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::string_view kOpen = "([{", kClose = ")]}";
constexpr std::uint32_t kWidestBrackets = 256;  // bytes; looking further for a closing bracket would not be linear

// ASCII that neither ends a URL nor opens or closes anything in it.
constexpr auto kPlain = [] {
  std::array<bool, 256> out{};
  for (unsigned c = 0x21; c < 0x7F; ++c) {
    out[c] = std::string_view("\"*,;|<>`\\()[]{}").find(static_cast<char>(c)) == std::string_view::npos;
  }
  return out;
}();

// What may stand before and behind a run of ideographs that belongs to a path: "/日本/", "title=日本&".
bool is_delimiter(char c) {
  return std::string_view("/?#&=_-.+%~:@").find(c) != std::string_view::npos;
}

bool starts_url(std::string_view text) {
  return starts_ignoring_case(text, "http://") || starts_ignoring_case(text, "https://");
}

class TailScanner {
 public:
  TailScanner(std::string_view text, std::uint32_t at, std::uint32_t limit, char before)
      : text_(text.substr(0, limit)), begin_(at), at_(at), before_(before) {}

  UrlTail scan() {
    do {
      while (at_ < text_.size() && kPlain[static_cast<unsigned char>(text_[at_])]) ++at_;
    } while (at_ < text_.size() && step());
    UrlTail out;
    out.raw_end = at_;
    if (!open_.empty()) at_ = open_.front().at;
    out.end = strip(at_);
    return out;
  }

 private:
  struct Open {
    char bracket;
    std::uint32_t at;
  };

  char next(std::uint32_t offset = 1) const { return at_ + offset < text_.size() ? text_[at_ + offset] : '\0'; }

  // Takes one character; false where the URL ends before it.
  bool step() {
    const char c = text_[at_];
    if (static_cast<unsigned char>(c) >= 0x80) return step_beyond_ascii();
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '<' || c == '>' || c == '`' || c == '\\')
      return false;
    if (c == '"' && !takes_quotation()) return false;
    if (!open_.empty() && at_ - open_.front().at > kWidestBrackets) return false;
    if (c == '*' && before_ == '*') return false;
    if ((c == ',' || c == ';' || c == '|') && starts_url(text_.substr(at_ + 1))) return false;
    if (kOpen.find(c) != std::string_view::npos) {
      if (c == '[' && is_marker()) return false;
      open_.push_back({c, at_});
    } else if (const auto kind = kClose.find(c); kind != std::string_view::npos) {
      if (open_.empty() || open_.back().bracket != kOpen[kind]) return false;
      open_.pop_back();
    }
    ++at_;
    return true;
  }

  bool step_beyond_ascii() {
    const CodePoint c = decode_code_point(text_, at_);
    switch (url_char(c.value)) {
      case UrlChar::word: at_ += c.size; return true;
      case UrlChar::ideographic: return step_ideographs();
      case UrlChar::apostrophe: return between_letters(c.size) && step_over(c.size);
      case UrlChar::dash:
        if (c.value == 0x2014 && ends_in_a_plain_word(at_ + c.size)) return false;
        return step_over(c.size);
      case UrlChar::ellipsis: return step_over(c.size);
      case UrlChar::invisible: return step_over(c.size);
      default: return false;
    }
  }

  bool step_over(std::uint8_t size) {
    at_ += size;
    return true;
  }

  // A run of ideographs belongs to the URL as a whole path segment, not as the text that goes on behind it.
  bool step_ideographs() {
    if (at_ == begin_ || !is_delimiter(text_[at_ - 1])) return false;
    std::uint32_t end = at_;
    while (end < text_.size()) {
      const CodePoint c = decode_code_point(text_, end);
      if (c.value < 0x80 || url_char(c.value) != UrlChar::ideographic) break;
      end += c.size;
    }
    if (end < text_.size()) {
      const char after = text_[end];
      const bool goes_on =
          is_delimiter(after) || static_cast<unsigned char>(after) <= 0x20 || after == ')' || after == ',';
      if (!goes_on) return false;
    }
    at_ = end;
    return true;
  }

  bool between_letters(std::uint8_t size) const {
    const char after = next(size);
    return at_ > begin_ && is_alnum(text_[at_ - 1]) && is_alnum(after) && !is_possessive(at_ + size);
  }

  // "s" and no more letters: "…/page’s website".
  bool is_possessive(std::uint32_t at) const {
    if (at >= text_.size() || (text_[at] | 0x20) != 's') return false;
    const char after = at + 1 < text_.size() ? text_[at + 1] : '\0';
    return !is_alnum(after) && after != '-' && after != '_' && after != '/';
  }

  // An em dash as punctuation: only letters up to the next blank.
  bool ends_in_a_plain_word(std::uint32_t at) const {
    while (at < text_.size() && (is_letter(text_[at]) || text_[at] == ',')) ++at;
    return at == text_.size() || static_cast<unsigned char>(text_[at]) <= 0x20;
  }

  // A quotation mark inside a URL: one that closes again before the next blank.
  bool takes_quotation() {
    if (before_ == '"' || before_ == '=') return false;
    if (in_quotation_) {
      in_quotation_ = false;
      return true;
    }
    const auto stop = text_.substr(0, at_ + kWidestBrackets).find_first_of("\" \t\r\n<>", at_ + 1);
    in_quotation_ = stop != std::string_view::npos && text_[stop] == '"' && stop > at_ + 1;
    return in_quotation_;
  }

  // "[3]", "[1, 2]" at the end of a word.
  bool is_marker() const {
    std::uint32_t end = at_ + 1;
    while (end < text_.size() && (is_digit(text_[end]) || text_[end] == ',' || text_[end] == ' ') && end - at_ < 12) {
      ++end;
    }
    if (end == at_ + 1 || end >= text_.size() || text_[end] != ']') return false;
    return end + 1 >= text_.size() || std::string_view(" \t\r\n.,;:)[").find(text_[end + 1]) != std::string_view::npos;
  }

  std::uint32_t strip(std::uint32_t end) const {
    const std::string_view tail = text_.substr(begin_, end - begin_);
    bool pairs_quotes = std::ranges::count(tail, '\'') % 2 == 0 && before_ != '\'';
    while (end > begin_) {
      const char c = text_[end - 1];
      if (std::string_view(".,;:!?|").find(c) != std::string_view::npos) {
        --end;
      } else if (c == '\'' && !pairs_quotes) {
        --end;
        pairs_quotes = true;
      } else if (static_cast<unsigned char>(c) >= 0x80) {
        const CodePoint last = decode_code_point_before(text_, end);
        const UrlChar kind = url_char(last.value);
        if (kind != UrlChar::ellipsis && kind != UrlChar::invisible) break;
        end -= last.size;
      } else if (end >= begin_ + 2 && text_[end - 2] == '\'' && is_possessive(end - 1)) {
        end -= 2;
      } else {
        break;
      }
    }
    return end;
  }

  std::string_view text_;
  std::uint32_t begin_, at_;
  char before_;
  bool in_quotation_ = false;
  std::vector<Open> open_;
};

}  // namespace

UrlTail scan_url_tail(std::string_view text, std::uint32_t at, std::uint32_t limit, char before) {
  return TailScanner(text, at, limit, before).scan();
}

}  // namespace claimcheck::parsers
