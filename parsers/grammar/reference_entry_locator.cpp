#include "parsers/grammar/reference_entry_locator.hpp"

#include <boost/spirit/home/x3.hpp>
#include <vector>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using x3::lit;

constexpr std::size_t kMostParts = 6;

const auto digit = x3::char_('0', '9');
const auto letter = x3::char_("A-Za-z");
const auto dash =
    x3::string("–") | x3::string("—") | x3::string("‐") | x3::string("‑") | x3::string("−") | x3::char_('-');
const auto blanks = *(lit(' ') | lit('\n') | lit('\t') | lit('\r') | lit("\u00a0"));
const auto no_letter = !letter;

const auto issue_word = x3::no_case[lit("no") | lit("nos") | lit("nr") | lit("number") | lit("numéro") | lit("num") |
                                    lit("issue") | lit("iss") | lit("heft") | lit("fasc")] >>
                        no_letter;
const auto issue_mark =
    lit("n°") | lit("nº") | lit("№") | lit("N°") | (x3::no_case[lit('n') | lit('h')] >> &(x3::char_(". ")));
const auto roman = x3::repeat(1, 8)[x3::char_("IVXLCivxlc")] >> no_letter >> !digit;
const auto number = x3::raw[-letter >> +digit >> -(blanks >> dash >> blanks >> +digit) >> -(letter >> no_letter)];
const auto page = x3::raw[-x3::repeat(1, 3)[letter] >> +(digit | x3::char_(".,") >> digit) >> -(letter >> no_letter)];

const auto supplement = x3::raw[x3::no_case[lit("suppl")] >> *letter >> -lit('.') >> blanks >> *(digit | letter)];

struct Part {
  std::string_view value;
  bool is_issue = false;  // said so, or in brackets
};

using Range = boost::iterator_range<std::string_view::iterator>;

std::string_view view(const Range& found) {
  return {found.begin(), found.end()};
}

// Reads a value at `at` and moves behind it.
bool parse_value(std::string_view text, std::size_t& at, std::string_view& value) {
  auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
  Range found;
  if (!x3::parse(from, text.end(), number, found) && !x3::parse(from, text.end(), x3::raw[roman], found)) return false;
  value = view(found);
  at = static_cast<std::size_t>(from - text.begin());
  return true;
}

template <class Grammar>
bool skip(std::string_view text, std::size_t& at, const Grammar& grammar) {
  auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
  if (!x3::parse(from, text.end(), grammar)) return false;
  at = static_cast<std::size_t>(from - text.begin());
  return true;
}

bool is_letter(char c) {
  return claimcheck::is_letter(c) || (c & 0x80) != 0;
}

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  parts.reserve(kMostParts);
  bool issue = false;
  for (std::size_t at = 0; at < text.size() && parts.size() < kMostParts;) {
    Part part;
    if ((is_letter(text[at]) || is_digit(text[at])) && (at == 0 || !is_letter(text[at - 1]))) {
      auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
      Range found;
      if (!parts.empty() && x3::parse(from, text.end(), supplement, found)) {
        parts.push_back({view(found), true});
        break;
      }
      if (skip(text, at, issue_mark) || skip(text, at, issue_word)) {
        issue = true;
        while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == ':')) ++at;
        if (!parse_value(text, at, part.value)) continue;
        part.is_issue = true;
        parts.push_back(part);
        issue = false;
        continue;
      }
      if (parse_value(text, at, part.value)) {
        part.is_issue = issue;
        parts.push_back(part);
        issue = false;
        continue;
      }
    }
    if (text[at] == '(' || text[at] == '/') issue = !parts.empty();
    ++at;
  }
  return parts;
}

}  // namespace

Locator read_volume(std::string_view text) {
  Locator locator;
  for (const Part& part : parts_of(text)) {
    if (part.is_issue || !locator.volume.empty()) {
      if (locator.issue.empty()) locator.issue = part.value;
    } else {
      locator.volume = part.value;
    }
  }
  // A serial that counts one row of numbers only has its volume there.
  if (locator.volume.empty()) locator.volume.swap(locator.issue);
  return locator;
}

std::string read_pages(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at]) && !is_digit(text[at]) && text[at] != '.' && text[at] != ',') continue;
    if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) continue;
    auto from = text.begin() + static_cast<std::ptrdiff_t>(at);
    Range found;
    if (!x3::parse(from, text.end(), page, found)) continue;
    std::string pages(found.begin(), found.end());
    auto second = from;
    Range last;
    if (x3::parse(second, text.end(), blanks >> x3::omit[+dash] >> blanks >> page, last)) {
      pages += "–";
      pages.append(last.begin(), last.end());
    }
    return pages;
  }
  return {};
}

}  // namespace claimcheck::parsers
