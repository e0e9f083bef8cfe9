#include "rules/expression/lexer.hpp"

#include <boost/spirit/home/x3.hpp>

#include "rules/expression/lexer_problem.hpp"

namespace claimcheck::rules::expression {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = std::string_view::const_iterator;

const auto name_start = x3::char_("a-zA-Z_");
const auto name_rest = x3::char_("a-zA-Z_0-9");
const auto blank = x3::omit[*(x3::char_(" \t\r\n\f") | (x3::lit("//") >> *(x3::char_ - '\n')))];

struct Words : x3::symbols<TokenKind> {
  Words() { add("null", TokenKind::null)("true", TokenKind::yes)("false", TokenKind::no)("in", TokenKind::in); }
} const words;

struct Marks : x3::symbols<TokenKind> {
  Marks() {
    add("?", TokenKind::question)(":", TokenKind::colon)(",", TokenKind::comma)(".", TokenKind::dot);
    add("(", TokenKind::open_paren)(")", TokenKind::close_paren)("[", TokenKind::open_bracket);
    add("]", TokenKind::close_bracket)("{", TokenKind::open_brace)("}", TokenKind::close_brace);
    add("+", TokenKind::plus)("-", TokenKind::minus)("*", TokenKind::star)("/", TokenKind::slash);
    add("%", TokenKind::percent)("!", TokenKind::bang)("&&", TokenKind::and_and)("||", TokenKind::or_or);
    add("==", TokenKind::equal)("!=", TokenKind::not_equal)("<", TokenKind::less)("<=", TokenKind::less_equal);
    add(">", TokenKind::greater)(">=", TokenKind::greater_equal);
  }
} const marks;

const auto exponent = x3::char_("eE") >> -x3::char_("+-") >> +x3::digit;
const auto fraction = '.' >> +x3::digit;
const auto decimal = x3::omit[(*x3::digit >> fraction >> -exponent) | (+x3::digit >> exponent)];
const auto whole = x3::omit[("0x" >> +x3::xdigit) | +x3::digit];
const auto number = (decimal >> x3::attr(TokenKind::real)) |
                    (whole >> x3::omit[x3::char_("uU")] >> x3::attr(TokenKind::unsigned_integer)) |
                    (whole >> x3::attr(TokenKind::integer));

// A text between quotes ends at the next one that no backslash precedes, in a raw text at the next one; between single
// quotes it is one line.
template <class Quote>
auto quoted(const Quote& quote) {
  return quote >> *((x3::lit('\\') >> x3::char_) | (x3::char_ - quote - '\\')) >> quote;
}
template <class Quote>
auto raw_quoted(const Quote& quote) {
  return quote >> *(x3::char_ - quote) >> quote;
}
template <class Quote>
auto line(const Quote& quote) {
  const auto plain = x3::char_ - quote - x3::char_("\\\r\n");
  return quote >> *((x3::lit('\\') >> (x3::char_ - x3::char_("\r\n"))) | plain) >> quote;
}
template <class Quote>
auto raw_line(const Quote& quote) {
  return quote >> *(x3::char_ - quote - x3::char_("\r\n")) >> quote;
}

const auto triple = x3::lit("'''") | x3::lit("\"\"\"");
const auto text = (&triple >> (quoted(x3::lit("'''")) | quoted(x3::lit("\"\"\"")))) |
                  (!triple >> (line(x3::lit('\'')) | line(x3::lit('"'))));
const auto raw_text = (&triple >> (raw_quoted(x3::lit("'''")) | raw_quoted(x3::lit("\"\"\"")))) |
                      (!triple >> (raw_line(x3::lit('\'')) | raw_line(x3::lit('"'))));
const auto any_text = x3::omit[(x3::char_("rR") >> raw_text) | text];
const auto string = any_text >> x3::attr(TokenKind::string);
const auto bytes = x3::omit[x3::char_("bB")] >> any_text >> x3::attr(TokenKind::bytes);

const auto name = x3::omit[name_start >> *name_rest] >> x3::attr(TokenKind::name);
const auto quoted_name = x3::omit[x3::lit('`') >> +x3::char_("-a-zA-Z_0-9./ ") >> x3::lit('`')] >>
                         x3::attr(TokenKind::quoted_name);

const x3::rule<struct TokenRule, TokenKind> token = "token";
const auto token_def = string | bytes | (words >> !name_rest) | name | number | quoted_name | marks;
BOOST_SPIRIT_DEFINE(token)

}  // namespace

Tokens lex(std::string_view source) {
  Tokens found;
  found.tokens.reserve(source.size() / 3 + 1);
  Iterator at = source.begin();
  const auto offset = [&] { return static_cast<std::uint32_t>(at - source.begin()); };
  for (;;) {
    x3::parse(at, source.end(), blank);
    Token next{TokenKind::end, {offset(), offset()}};
    if (at != source.end() && !x3::parse(at, source.end(), token, next.kind)) {
      found.problems.push_back(explain_no_token(source, next.at.begin));
      at = source.begin() + found.problems.back().at.end;
      continue;
    }
    next.at.end = offset();
    found.tokens.push_back(next);
    if (next.kind == TokenKind::end) return found;
  }
}

}  // namespace claimcheck::rules::expression
