#include "parsers/grammar/identifier.hpp"

#include <boost/spirit/home/x3.hpp>

#include "model/ascii.hpp"
#include "parsers/text/byte_scan.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using x3::lit;

const auto blanks = x3::omit[*(x3::char_(" \t\r\n") | lit("\u00a0"))];
const auto digit = x3::char_('0', '9');
const auto doi_prefix = lit("10.") >> x3::repeat(4, 9)[digit] >> *('.' >> +digit) >> '/';
const auto isbn_prefix =
    x3::no_case["isbn"] >>
    -(-lit('-') >> (lit("10") | lit("13")) >> x3::omit[&x3::char_(": ")]) >> x3::omit[-x3::char_(":")] >> blanks;
const auto isbn_digits = +(x3::char_("0-9xX") | x3::char_("- ") | x3::char_('.') | x3::string("–") | x3::string("‐"));
const auto arxiv_prefix = x3::no_case["arxiv"] >> -lit(".org/abs/") >> -lit(':') >> blanks;
const auto arxiv_number = (x3::repeat(4)[digit] >> x3::char_('.') >> x3::repeat(4, 5)[digit]) |
                          (+x3::char_("a-z.A-Z-") >> x3::char_('/') >> x3::repeat(7)[digit]);
const auto arxiv_version = -(x3::char_('v') >> +digit);

// A bracket belongs to the DOI where its partner does.
bool is_open(std::string_view doi, char open, char close) {
  int depth = 0;
  for (const char c : doi) depth += c == open ? 1 : c == close ? -1 : 0;
  return depth < 0;
}

std::string_view without_sentence_end(std::string_view doi) {
  for (;;) {
    if (doi.empty()) return doi;
    const char last = doi.back();
    const bool punctuation = last == '.' || last == ',' || last == ';' || last == ':' || last == '"' || last == '\'';
    if (punctuation || (last == ')' && is_open(doi, '(', ')')) || (last == ']' && is_open(doi, '[', ']')) ||
        (last == '>' && is_open(doi, '<', '>')) || last == '}') {
      doi.remove_suffix(1);
    } else if (doi.ends_with("”") || doi.ends_with("’")) {
      doi.remove_suffix(3);
    } else {
      return doi;
    }
  }
}

// Where the words in front of a DOI begin: "doi:", "https://doi.org/".
std::size_t prefix_begin(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_blank(text[begin - 1])) --begin;
  if (begin > 0 && text[begin - 1] == ':') --begin;
  if (begin >= 3 && (text.substr(begin - 3, 3) == "doi" || text.substr(begin - 3, 3) == "DOI")) return begin - 3;
  begin = at;
  while (begin > 0 && !is_blank(text[begin - 1]) && text[begin - 1] != '<' && text[begin - 1] != '(') --begin;
  const std::string_view word = text.substr(begin, at - begin);
  return word.find("doi") != std::string_view::npos || word.find("http") != std::string_view::npos ? begin : at;
}

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::optional<Identifier> find_doi(std::string_view text) {
  for (std::size_t at = text.find("10."); at != std::string_view::npos; at = text.find("10.", at + 3)) {
    if (at > 0 && is_digit(text[at - 1])) continue;
    auto stop = text.begin() + static_cast<std::ptrdiff_t>(at);
    if (!x3::parse(stop, text.end(), doi_prefix)) continue;
    std::size_t end = static_cast<std::size_t>(stop - text.begin());
    const std::size_t suffix = end;
    while (end < text.size() && !is_blank(text[end]) && text[end] != '"') ++end;
    const std::string_view doi = without_sentence_end(text.substr(at, end - at));
    if (at + doi.size() <= suffix) continue;
    return Identifier{span_of(prefix_begin(text, at), at + doi.size()), std::string(doi)};
  }
  return std::nullopt;
}

std::optional<Identifier> find_isbn(std::string_view text) {
  const auto next = [&](std::size_t from) {
    return find_pair_of_letters<'i', 's'>(text, static_cast<std::uint32_t>(from));
  };
  for (std::size_t at = next(0); at + 4 < text.size(); at = next(at + 1)) {
    auto stop = text.begin() + static_cast<std::ptrdiff_t>(at);
    if (!x3::parse(stop, text.end(), isbn_prefix)) continue;
    std::string value;
    if (!x3::parse(stop, text.end(), isbn_digits, value)) continue;
    std::size_t digits = 0;
    std::size_t keep = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
      const char c = value[i];
      if (is_digit(c) || c == 'x' || c == 'X') ++digits, keep = i + 1;
    }
    if (digits != 10 && digits != 13) continue;
    const std::size_t end = static_cast<std::size_t>(stop - text.begin()) - (value.size() - keep);
    value.resize(keep);
    return Identifier{span_of(at, end), value};
  }
  return std::nullopt;
}

std::optional<Identifier> find_arxiv(std::string_view text) {
  const auto next = [&](std::size_t from) {
    return find_pair_of_letters<'a', 'r'>(text, static_cast<std::uint32_t>(from));
  };
  for (std::size_t at = next(0); at + 5 < text.size(); at = next(at + 1)) {
    if ((text[at + 2] | 0x20) != 'x') continue;
    auto stop = text.begin() + static_cast<std::ptrdiff_t>(at);
    if (!x3::parse(stop, text.end(), arxiv_prefix)) continue;
    const auto begin = stop;
    if (!x3::parse(stop, text.end(), arxiv_number >> arxiv_version)) continue;
    return Identifier{span_of(at, static_cast<std::size_t>(stop - text.begin())), std::string(begin, stop)};
  }
  return std::nullopt;
}

}  // namespace claimcheck::parsers
