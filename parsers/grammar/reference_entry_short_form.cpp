#include "parsers/grammar/reference_entry_short_form.hpp"

#include <boost/spirit/home/x3.hpp>

#include "model/ascii.hpp"
#include "parsers/text/byte_scan.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using x3::lit;

constexpr std::size_t kLongestShortForm = 200;
constexpr std::size_t kMostWordsBefore = 4;  // "Smith and van Jones" before a short title

const auto word_end = !x3::char_("A-Za-z");
// "Ibid.", "Ibidem", "Id.", "Idem"
const auto same = x3::no_case[(lit("ibidem") | lit("ibid") | lit("idem") | lit("id.")) >> word_end];
const auto blanks = +x3::char_(" \t\r\n");
const auto cited =
    x3::no_case[((lit("op.") >> -blanks >> lit("cit")) | (lit("loc.") >> -blanks >> lit("cit")) |
                 (lit("supra") >> blanks >> (lit("note") | lit("n."))) | lit("see note") | lit("see above"))] >>
    word_end;

bool starts_with_same(std::string_view body) {
  auto at = body.begin();
  return x3::parse(at, body.end(), same);
}

// Among the words that begin with these two letters.
template <char first, char second>
bool holds_cited(std::string_view body) {
  for (std::uint32_t at = 0; (at = find_pair_of_letters<first, second>(body, at)) < body.size(); ++at) {
    if (at > 0 && body[at - 1] != ' ' && body[at - 1] != '\n' && body[at - 1] != ',') continue;
    auto from = body.begin() + at;
    if (x3::parse(from, body.end(), cited)) return true;
  }
  return false;
}

bool holds_cited(std::string_view body) {
  return holds_cited<'o', 'p'>(body) || holds_cited<'l', 'o'>(body) || holds_cited<'s', 'u'>(body) ||
         holds_cited<'s', 'e'>(body);
}

std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = is_letter(c) || (c & 0x80) != 0;
    words += letter && !inside;
    inside = letter || (inside && c == '\'');
  }
  return words;
}

bool has_digit(std::string_view text) {
  for (const char c : text) {
    if (is_digit(c)) return true;
  }
  return false;
}

// ", 14", ", p. 14", ", at 3–5", "."
bool is_at_most_page(std::string_view rest) {
  std::size_t digits = 0;
  for (const char c : rest) {
    digits = is_digit(c) ? digits + 1 : 0;
    if (digits == 4) return false;  // a year
  }
  return rest.size() <= 16 && words_in(rest) <= 1;
}

}  // namespace

bool is_short_form_entry(std::string_view body, const EntryQuotes& quotes) {
  if (body.size() > kLongestShortForm) return false;
  if (starts_with_same(body) || holds_cited(body)) return true;
  if (!quotes.quoted || body.find("://") != std::string_view::npos) return false;
  const std::string_view before = body.substr(0, quotes.whole->begin);
  const std::string_view after = body.substr(quotes.whole->end);
  return words_in(before) <= kMostWordsBefore && !has_digit(before) && is_at_most_page(after);
}

}  // namespace claimcheck::parsers
