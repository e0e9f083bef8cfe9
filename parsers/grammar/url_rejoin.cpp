#include "parsers/grammar/url_rejoin.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/grammar/url_authority.hpp"
#include "parsers/grammar/url_text.hpp"

namespace claimcheck::parsers {
namespace {

constexpr int kMostBreaks = 12;
constexpr std::uint32_t kLongestGap = 16;  // a line end and its indentation

constexpr std::array<std::string_view, 22> kPageEndings = {"asp", "aspx",  "cfm", "cgi",   "csv", "doc", "docx", "gif",
                                                           "htm", "html",  "jpg", "json",  "jsp", "pdf", "php",  "png",
                                                           "ppt", "shtml", "txt", "xhtml", "xls", "xml"};

bool is_one_of(char c, std::string_view set) {
  return c != '\0' && set.find(c) != std::string_view::npos;
}

struct Gap {
  std::uint32_t end = 0;  // the same as its begin where there is none
  bool has_line_end = false;
};

Gap match_gap(std::string_view text, std::uint32_t at) {
  Gap gap{at, false};
  int line_ends = 0;
  while (gap.end < text.size() && gap.end - at < kLongestGap) {
    const CodePoint c = decode_code_point(text, gap.end);
    const bool is_ascii_blank = c.value == ' ' || c.value == '\t' || c.value == '\r' || c.value == '\n';
    if (!is_ascii_blank && (c.value < 0x80 || url_char(c.value) != UrlChar::blank)) break;
    line_ends += c.value == '\n';
    gap.end += c.size;
  }
  gap.has_line_end = line_ends == 1;
  const bool is_long = !gap.has_line_end && gap.end - at > 3;
  return line_ends > 1 || is_long ? Gap{at, false} : gap;
}

// What the next part is, without its trailing punctuation.
struct Part {
  std::string_view text;
  bool ends_entry = false;  // nothing but punctuation and blanks behind it
};

bool has_page_ending(std::string_view text) {
  const auto dot = text.rfind('.');
  const std::string_view ending = dot == std::string_view::npos ? text : text.substr(dot + 1);
  return std::ranges::find(kPageEndings, ending) != kPageEndings.end();
}

// Digits and hyphens, slashes or dots alone: a date, a range of pages, a volume.
bool is_number_like(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return is_digit(c) || is_one_of(c, "-/.:,"); });
}

bool looks_like_url_part(std::string_view text) {
  if (is_number_like(text)) return false;
  if (text.starts_with("10.") || text.starts_with("doi")) return false;
  const auto hyphens = std::ranges::count(text, '-');
  const bool has_digit = std::ranges::any_of(text, is_digit);
  const bool has_letter = std::ranges::any_of(text, is_letter);
  return has_page_ending(text) || text.find_first_of("/=_%&?#") != std::string_view::npos || hyphens >= 2 ||
         (has_digit && has_letter && text.size() >= 6);
}

bool is_lower_or_digit(char c) {
  return is_lower(c) || is_digit(c);
}

// A folder, or the entry's last word if no capital begins it: what set a blank behind one slash did so behind each.
bool continues_broken_path(const Part& part) {
  return part.text.ends_with('/') || (part.ends_entry && is_lower_or_digit(part.text.front()));
}

// `is_broken`: white space was found in this URL before.
bool goes_on(char last, const Gap& gap, const Part& part, bool is_broken) {
  if (part.text.empty() || is_one_of(part.text.front(), "([{<\"'")) return false;
  if (match_url_scheme(part.text) || part.text.starts_with("www.")) return false;
  if (is_broken && last == '/' && continues_broken_path(part)) return true;
  const bool is_likely = looks_like_url_part(part.text);
  if (is_one_of(part.text.front(), "/?&=#%_")) return part.text.size() > 1 && (gap.has_line_end || is_likely);
  if (is_one_of(last, "-_")) {
    return gap.has_line_end ? is_likely || is_lower_or_digit(part.text.front()) : is_likely;
  }
  if (is_one_of(last, "=&?%#")) return gap.has_line_end || is_likely;
  if (last == '/') {
    if (is_likely) return true;
    return gap.has_line_end && part.ends_entry && is_lower_or_digit(part.text.front()) && !is_number_like(part.text);
  }
  return last == '.' && is_likely && is_lower_or_digit(part.text.front());
}

// "<", the URL and ">" with nothing but parts of it between (RFC 3986, appendix C): white space there means nothing.
bool closes_soon(std::string_view text) {
  constexpr std::size_t kFarthest = 300;
  const auto stop = text.substr(0, kFarthest).find_first_of("<>\"");
  if (stop == std::string_view::npos || text[stop] != '>') return false;
  const std::string_view rest = text.substr(0, stop);
  for (const std::string_view other : {"\n\n", "://", ", ", "; "}) {
    if (rest.find(other) != std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

UrlTail rejoin_url(std::string_view text, std::uint32_t body, UrlTail tail, std::uint32_t limit, char before,
                   bool is_broken) {
  text = text.substr(0, limit);
  const bool is_bracketed = before == '<' && closes_soon(text.substr(tail.end));
  for (int breaks = 0; breaks < kMostBreaks && tail.raw_end > body; ++breaks) {
    // "www.example." and a line end: the host itself may be broken behind its dot.
    std::uint32_t end = tail.raw_end;
    if (end < limit && text[end] == '.' && end == tail.end) ++end;
    const Gap gap = match_gap(text, end);
    if (gap.end == end || gap.end >= limit || text[gap.end] == '>') break;
    UrlTail next = scan_url_tail(text, gap.end, limit, before);
    std::uint32_t rest = next.raw_end;
    while (rest < limit && (static_cast<unsigned char>(text[rest]) <= 0x20 || is_one_of(text[rest], ".,;)>]"))) ++rest;
    const Part part{text.substr(gap.end, next.end - gap.end), rest == limit};
    if (!is_bracketed && !goes_on(text[end - 1], gap, part, breaks > 0 || is_broken)) break;
    tail = next;
  }
  return tail;
}

std::uint32_t after_blank_in_scheme(std::string_view text, std::uint32_t at) {
  const Gap gap = match_gap(text, at);
  const auto authority = match_url_authority(text.substr(gap.end, 1200));
  return authority && authority->has_known_domain ? gap.end : at;
}

}  // namespace claimcheck::parsers
