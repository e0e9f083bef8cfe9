#include "parsers/grammar/url.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "model/public_suffix.hpp"
#include "model/utf8.hpp"
#include "parsers/grammar/url_authority.hpp"
#include "parsers/grammar/url_rejoin.hpp"
#include "parsers/grammar/url_repair.hpp"
#include "parsers/grammar/url_tail.hpp"
#include "parsers/grammar/url_text.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::uint32_t kLongestAuthority = 1200;  // bytes; 253 characters of a host, and a user name
constexpr std::uint32_t kLongestScheme = 12;

// Top-level domains that are endings of files first: a bare "setup.py" is no host.
constexpr std::array<std::string_view, 12> kFileEndings = {"bat", "cc", "gz", "la", "md", "mov",
                                                           "pl",  "pm", "ps", "py", "rs", "sh"};

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

class UrlFinder {
 public:
  UrlFinder(std::string_view text, Span within, bool rejoin, std::vector<WrittenUrl>& out)
      : text_(text.substr(0, within.end)),
        begin_(within.begin),
        end_(within.end),
        at_(within.begin),
        rejoin_(rejoin),
        out_(out) {}

  void find() {
    std::uint32_t dot = next('.', at_), colon = next(':', at_);
    while (dot < end_ || colon < end_) {
      at_ = std::max(at_, dot < colon ? at_dot(dot) : at_colon(colon));
      if (dot < at_) dot = next('.', at_);
      if (colon < at_) colon = next(':', at_);
    }
  }

 private:
  std::uint32_t next(char c, std::uint32_t from) const {
    const auto found = text_.find(c, from);
    return found == std::string_view::npos ? end_ : static_cast<std::uint32_t>(found);
  }
  char at(std::uint32_t i) const { return i < end_ ? text_[i] : '\0'; }
  char before(std::uint32_t i) const { return i > begin_ ? text_[i - 1] : '\0'; }

  // Past a word that is no URL, so that no part of it is taken for one.
  std::uint32_t skip_word(std::uint32_t i) const {
    while (i < end_) {
      const char c = text_[i];
      if (is_blank(c) || std::string_view("<>\"()[]").find(c) != std::string_view::npos) break;
      if (c == '\xC2' && at(i + 1) == '\xA0') break;
      ++i;
    }
    return i;
  }

  std::uint32_t at_colon(std::uint32_t colon) {
    std::uint32_t begin = colon;
    while (begin > at_ && colon - begin < kLongestScheme && is_letter(text_[begin - 1])) --begin;
    const std::string_view word = text_.substr(begin, colon - begin);
    if (word.empty()) return colon + 1;
    if (const auto scheme = match_url_scheme(text_.substr(begin))) return take_schemed(begin, *scheme, colon + 1);
    if (rejoin_) {
      // "at:http://" has lost its blank.
      for (const std::string_view name : {"https", "http"}) {
        if (word.size() <= name.size() || !equal_ignoring_case(word.substr(word.size() - name.size()), name)) continue;
        begin = colon - static_cast<std::uint32_t>(name.size());
        if (const auto scheme = match_url_scheme(text_.substr(begin))) return take_schemed(begin, *scheme, colon + 1);
      }
    }
    if (equal_ignoring_case(word, "mailto")) return take_mail(begin, colon + 1);
    return at(colon + 1) == '/' && at(colon + 2) == '/' ? skip_word(colon + 1) : colon + 1;
  }

  bool may_begin(std::uint32_t begin) const {
    const char c = before(begin);
    if (c == '@') return begin >= begin_ + 2 && is_alnum(text_[begin - 2]);
    return c != '_' && c != '#' && c != '$';
  }

  std::uint32_t take_schemed(std::uint32_t begin, const UrlScheme& scheme, std::uint32_t otherwise) {
    std::uint32_t body = begin + scheme.size;
    if (!may_begin(begin)) return skip_word(body);
    if (const auto second = match_url_scheme(text_.substr(body)); second && !second->is_encoded) {
      // "http://http://news.org": pasted behind the scheme that a form had filled in.
      UrlScheme both = *second;
      both.size += scheme.size;
      both.repaired = true;
      if (match_url_scheme(text_.substr(begin + both.size))) return skip_word(begin + both.size);
      return take_schemed(begin, both, otherwise);
    }
    if (rejoin_ && is_blank(at(body))) body = after_blank_in_scheme(text_, body);
    const auto authority = match_url_authority(text_.substr(body, kLongestAuthority));
    if (!authority) {
      if (scheme.repaired) return otherwise;
      return rejoin_ && is_alnum(at(body)) ? take_tail(begin, body, scheme, body) : skip_word(body);
    }
    if (scheme.repaired && !authority->has_known_domain && !authority->is_address) return otherwise;
    return take_tail(begin, body, scheme, body + authority->size);
  }

  std::uint32_t take_mail(std::uint32_t begin, std::uint32_t body) {
    const auto authority = match_url_authority(text_.substr(body, kLongestAuthority));
    if (!authority || authority->host.begin == 0) return body;
    return take_tail(begin, body, {static_cast<std::uint32_t>(body - begin), "mailto:"}, body + authority->size);
  }

  // A dot inside a word: a host without a scheme, or one after a misspelled scheme.
  std::uint32_t at_dot(std::uint32_t dot) {
    const auto is_word = [&](char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; };
    if (!is_word(before(dot)) || !is_word(at(dot + 1))) return dot + 1;
    std::uint32_t begin = begin_of_host(dot);
    if (const auto scheme_begin = loose_scheme_before(begin)) {
      if (before(begin) == '%') begin += 2;
      if (const auto scheme = match_url_scheme(text_.substr(*scheme_begin));
          scheme && *scheme_begin + scheme->size == begin) {
        return take_schemed(*scheme_begin, *scheme, dot + 1);
      }
    }
    const auto authority = match_url_authority(text_.substr(begin, kLongestAuthority));
    if (!authority) return std::max(end_of_host(dot), dot + 1);
    const std::uint32_t after = begin + authority->size;
    if (authority->host.begin != 0) return authority->has_known_domain ? after : begin + authority->host.begin;
    if (at(after) == '@') return skip_word(after);
    if (const auto scheme = missing_scheme(begin, *authority)) {
      if (scheme->meant == "https:") begin -= 2;
      return take_tail(begin, begin, *scheme, after);
    }
    return after;
  }

  std::uint32_t begin_of_host(std::uint32_t at) const {
    while (at > at_) {
      const char c = text_[at - 1];
      if (is_alnum(c) || c == '-' || c == '_' || c == '.') {
        --at;
      } else if (static_cast<unsigned char>(c) >= 0x80) {
        const CodePoint last = decode_code_point_before(text_, at);
        if (last.value == kReplacementCharacter || url_char(last.value) != UrlChar::word) break;
        at -= last.size;
      } else {
        break;
      }
    }
    return std::max(at, at_);
  }
  std::uint32_t end_of_host(std::uint32_t i) const {
    while (i < end_ && (is_alnum(text_[i]) || text_[i] == '-' || text_[i] == '_' || text_[i] == '.')) ++i;
    return i;
  }

  // Where "http//", "http;//" or "http%3A%2F%2F" begins, if it may end at `at`.
  std::optional<std::uint32_t> loose_scheme_before(std::uint32_t at) const {
    std::uint32_t i = at;
    if (before(i) == '%') {
      constexpr std::uint32_t kEncoded = 7;  // "%3A%2F%", and "2F" behind it
      if (i < at_ + kEncoded) return std::nullopt;
      i -= kEncoded;
    } else {
      while (i > at_ && at - i < 4 && (text_[i - 1] == '/' || text_[i - 1] == '\\')) --i;
      if (i == at) return std::nullopt;
      if (i > at_ && (text_[i - 1] == ':' || text_[i - 1] == ';')) --i;
    }
    const std::uint32_t end = i;
    while (i > at_ && end - i < kLongestScheme && is_letter(text_[i - 1])) --i;
    return i < end ? std::optional(i) : std::nullopt;
  }

  // What to put before a host without a scheme; nullopt where these words are none.
  std::optional<UrlScheme> missing_scheme(std::uint32_t begin, const UrlAuthority& authority) const {
    const std::string_view host = text_.substr(begin, authority.host.size());
    const bool is_www = host.size() > 4 && equal_ignoring_case(host.substr(0, 4), "www.");
    const bool has_path = at(begin + authority.size) == '/';
    if (authority.is_address ? !has_path : !authority.has_known_domain) return std::nullopt;
    const char c = before(begin);
    if (c == '/' && before(begin - 1) == '/' && !rejoin_) {
      const char further = before(begin - 2);
      const bool is_alone = further == '\0' || is_blank(further) || further == '(' || further == '"' || further == '<';
      return is_alone ? std::optional(UrlScheme{0, "https:"}) : std::nullopt;
    }
    constexpr std::string_view kNever = "@#$%/\\&?+~^-_.", kBeforeWww = ":=";
    if (c != '\0' && kNever.find(c) != std::string_view::npos) return std::nullopt;
    if (c != '\0' && kBeforeWww.find(c) != std::string_view::npos && !is_www) return std::nullopt;
    if (!is_www && (rejoin_ || !has_path) && !is_plain_host(host, has_path)) return std::nullopt;
    return UrlScheme{0, "https://"};
  }

  // "example.com", but neither a file, nor a company's name ("Example.com"), nor two sentences without a blank.
  bool is_plain_host(std::string_view host, bool has_path) const {
    const auto last_dot = host.rfind('.');
    const std::string_view top = host.substr(last_dot + 1);
    const bool has_lower = std::ranges::any_of(host, is_lower), top_has_lower = std::ranges::any_of(top, is_lower);
    if (top_has_lower && std::ranges::any_of(top, is_upper)) return false;
    if (has_path) return true;
    if (rejoin_) return false;
    if (std::ranges::find(kFileEndings, top) != kFileEndings.end()) return false;
    if (has_lower && is_upper(host.front()) && host.size() > 1 && is_lower(host[1])) return false;
    for (const std::string_view abbreviation : {"e.g.", "i.e.", "a.m.", "p.m."}) {
      if (host.starts_with(abbreviation)) return false;
    }
    const std::string_view name = host.substr(0, last_dot);
    if (name.size() == 1 && is_upper(name[0])) return false;
    if (name.size() > 1 && name[name.size() - 2] == '.' && is_upper(name.back())) return false;
    const auto label = name.rfind('.') + 1;
    return !std::ranges::all_of(name.substr(label), is_digit);
  }

  std::uint32_t take_tail(std::uint32_t begin, std::uint32_t body, const UrlScheme& scheme, std::uint32_t after) {
    const char c = at(after);
    UrlTail tail{after, after};
    if (c == '/' || c == '?' || c == '#' || body == after || (scheme.is_encoded && c == '%')) {
      tail = scan_url_tail(text_, after, end_, before(begin));
    }
    if (rejoin_) tail = rejoin_url(text_, body, tail, end_, before(begin), body - begin > scheme.size);
    WrittenUrl found;
    found.span = {begin, tail.end};
    read_written_url(text_, {body - begin, scheme.meant, scheme.repaired, scheme.is_encoded}, found);
    if (body - begin > scheme.size) found.repairs |= static_cast<unsigned>(UrlRepair::line_break);
    if (has_odd_end(begin, tail.end)) found.repairs |= static_cast<unsigned>(UrlRepair::trailing_punctuation);
    out_.push_back(std::move(found));
    return std::max(tail.end, after);
  }

  // Punctuation behind a URL that no sentence puts there: ".,", a full stop before ">", a bracket never opened.
  bool has_odd_end(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t marks = 0, i = end;
    while (i < end_ && std::string_view(".,;:!?").find(text_[i]) != std::string_view::npos) ++i, ++marks;
    const std::string_view run = text_.substr(end, marks);
    if (before(begin) == '<' && at(i) == '>') return marks > 0;
    const bool is_ellipsis = run.find_first_not_of('.') == std::string_view::npos && marks >= 3;
    const bool is_emphasis = run.find_first_not_of("!?") == std::string_view::npos;
    if (marks > 1 && !is_ellipsis && !is_emphasis) return true;
    const char close = at(i);
    const char open = close == ')' ? '(' : close == ']' ? '[' : '\0';
    return open != '\0' && !is_open(open, close, begin);
  }

  // Whether a bracket stands open before `at`; looks back a thousand bytes.
  bool is_open(char open, char close, std::uint32_t at) const {
    int depth = 0;
    for (std::uint32_t i = at; i > begin_ && at - i < 1000; --i) {
      if (text_[i - 1] == close) ++depth;
      if (text_[i - 1] == open && depth-- == 0) return true;
    }
    return false;
  }

  std::string_view text_;
  std::uint32_t begin_, end_, at_;
  bool rejoin_;
  std::vector<WrittenUrl>& out_;
};

}  // namespace

void find_urls(std::string_view text, Span within, bool rejoin, std::vector<WrittenUrl>& out) {
  UrlFinder(text, within, rejoin, out).find();
}

}  // namespace claimcheck::parsers
