#include "parsers/grammar/directive.hpp"

#include <boost/spirit/home/x3.hpp>

#include "model/ascii.hpp"
#include "model/suggestion.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using x3::lit;

using Iterator = std::string_view::iterator;

const auto blank = x3::char_(" \t\r\n\f\v") | lit("\u00a0");
const auto blanks = x3::omit[*blank];
const auto keyword_of_ours = x3::no_case[x3::string("claimcheck-")] >> +(x3::char_('-') | x3::char_("a-zA-Z0-9"));
const auto end_of_word = &(blank | x3::char_(",:") | x3::eoi);
const auto until = blanks >> "until" >> x3::omit[+blank];
const auto name = !(lit("until") >> blank) >> +(x3::char_ - (blank | x3::char_(",:")));
const auto names = name % (blanks >> ',' >> blanks);
const auto day = +(x3::char_ - (blank | x3::char_(':')));

struct Keyword {
  std::string_view word;
  DirectiveScope scope;
};
constexpr Keyword kKeywords[] = {{"claimcheck-ignore", DirectiveScope::block},
                                 {"claimcheck-ignore-start", DirectiveScope::start},
                                 {"claimcheck-ignore-end", DirectiveScope::end},
                                 {"claimcheck-ignore-file", DirectiveScope::file}};

// Takes what the grammar matches; false: nothing, and `at` stays.
template <class Grammar, class Value>
bool take(Iterator& at, Iterator end, const Grammar& grammar, Value& value) {
  return x3::parse(at, end, grammar, value);
}

std::string on_one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (Iterator at = text.begin(); at != text.end();) {
    if (x3::parse(at, text.end(), x3::omit[blank])) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += *at++;
  }
  return out;
}

std::string unknown_keyword(const std::string& word) {
  std::vector<std::string> known;
  for (const Keyword& keyword : kKeywords) known.emplace_back(keyword.word);
  const auto meant = nearest(word, known);
  return "there is no comment " + word + (meant ? "; did you mean " + *meant + "?" : "");
}

// The rest of a comment behind its keyword; what is wrong with it, or nothing.
std::string read_rest(Iterator at, Iterator end, Directive& out) {
  x3::parse(at, end, blanks);
  take(at, end, names, out.rules);
  if (std::string text; take(at, end, until >> day, text)) {
    const auto date = parse_edtf(text);
    const bool is_day = date && !date->interval && date->begin->precision == DatePrecision::day &&
                        !date->begin->any_year && text.size() == 10;
    if (!is_day) return "\"" + text + "\" is no day; write it as in 2027-01-31";
    out.until = date->begin;
  }
  x3::parse(at, end, blanks);
  if (x3::parse(at, end, x3::lit(':'))) {
    out.reason = on_one_line({at, end});
  } else if (at != end) {
    std::string word;
    x3::parse(at, end, +(x3::char_ - blank), word);
    return "it cannot be read from \"" + word + "\" on; write RULE, RULE until 2027-01-31: reason";
  }
  if (out.rules.empty() && out.scope != DirectiveScope::end) {
    return "it names no rule; name those that are to be quiet here";
  }
  return {};
}

}  // namespace

std::optional<Directive> read_directive(std::string_view comment) {
  Iterator at = comment.begin();
  std::string word;
  if (!x3::parse(at, comment.end(), blanks >> keyword_of_ours >> end_of_word, word)) {
    return std::nullopt;
  }
  word = to_lower(word);
  Directive out;
  for (const Keyword& keyword : kKeywords) {
    if (word != keyword.word) continue;
    out.scope = keyword.scope;
    out.fault = read_rest(at, comment.end(), out);
    return out;
  }
  out.fault = unknown_keyword(word);
  return out;
}

}  // namespace claimcheck::parsers
