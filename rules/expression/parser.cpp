#include <boost/spirit/home/x3.hpp>

#include "rules/expression/expectation.hpp"
#include "rules/expression/lexer.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/tree_builder.hpp"

namespace claimcheck::rules::expression {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = const Token*;

struct Reader {
  TreeBuilder builder;
  Expectation expectation;
  bool has_optional_syntax = true;
};
struct ReaderTag;

// One token of a kind.
struct TokenParser : x3::parser<TokenParser> {
  using attribute_type = x3::unused_type;

  explicit constexpr TokenParser(TokenKind expected, bool needs_optional_syntax = false)
      : kind(expected), is_optional_syntax(needs_optional_syntax) {}

  template <class Context, class Rule, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, Rule&, Attribute&) const {
    Reader& reader = x3::get<ReaderTag>(context);
    if (first == last || reader.builder.is_stopped()) return false;
    if (is_optional_syntax && !reader.has_optional_syntax) return false;
    if (first->kind != kind) {
      if (!is_optional_syntax) reader.expectation.add(first, kind);
      return false;
    }
    ++first;
    return true;
  }

  TokenKind kind;
  bool is_optional_syntax;  // "?" where an element, a field or an entry may be absent
};

constexpr TokenParser tok(TokenKind kind) {
  return TokenParser(kind);
}

constexpr TokenParser optional_mark(TokenKind::question, true);

// Nothing, before a token that an expression may start with.
struct ExpressionStart : x3::parser<ExpressionStart> {
  using attribute_type = x3::unused_type;

  template <class Context, class Rule, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, Rule&, Attribute&) const {
    Reader& reader = x3::get<ReaderTag>(context);
    if (first == last || reader.builder.is_stopped()) return false;
    switch (first->kind) {
      case TokenKind::name:
      case TokenKind::integer:
      case TokenKind::unsigned_integer:
      case TokenKind::real:
      case TokenKind::string:
      case TokenKind::bytes:
      case TokenKind::null:
      case TokenKind::yes:
      case TokenKind::no:
      case TokenKind::dot:
      case TokenKind::open_paren:
      case TokenKind::open_bracket:
      case TokenKind::open_brace:
      case TokenKind::minus:
      case TokenKind::bang: return reader.builder.enter(first->at);
      default: reader.expectation.add_expression(first); return false;
    }
  }
};

template <class Context>
TreeBuilder& build(const Context& context) {
  return x3::get<ReaderTag>(context).builder;
}
template <class Context>
const Token& last_token(const Context& context) {
  return x3::_where(context).begin()[-1];
}

const auto leave = [](auto& context) { build(context).leave(); };
const auto mark = [](auto& context) { build(context).mark(); };
const auto keep = [](auto& context) { build(context).keep(last_token(context)); };
const auto mark_and_keep = [](auto& context) { build(context).mark(), build(context).keep(last_token(context)); };
const auto keep_and_mark = [](auto& context) { build(context).keep(last_token(context)), build(context).mark(); };
const auto literal = [](auto& context) { build(context).literal(last_token(context)); };
const auto negative_literal = [](auto& context) { build(context).negative_literal(last_token(context)); };
const auto identifier = [](auto& context) { build(context).identifier(); };
const auto global_call = [](auto& context) { build(context).global_call(last_token(context)); };
const auto parentheses = [](auto& context) { build(context).parentheses(last_token(context)); };
const auto list = [](auto& context) { build(context).list(last_token(context)); };
const auto map = [](auto& context) { build(context).map(last_token(context)); };
const auto optional_element = [](auto& context) { build(context).optional_element(); };
const auto select_field = [](auto& context) { build(context).select(false); };
const auto optional_select = [](auto& context) { build(context).select(true); };
const auto member_call = [](auto& context) { build(context).member_call(last_token(context)); };
const auto index_by = [](auto& context) { build(context).index(last_token(context), false); };
const auto optional_index = [](auto& context) { build(context).index(last_token(context), true); };
const auto is_message = [](auto& context) { x3::_pass(context) = build(context).names_a_message(); };
const auto message = [](auto& context) { build(context).message(last_token(context)); };
const auto negation = [](auto& context) { build(context).prefix("!_"); };
const auto minus = [](auto& context) { build(context).prefix("-_"); };
const auto binary = [](auto& context) { build(context).binary(); };
const auto all_of = [](auto& context) { build(context).balanced("_&&_"); };
const auto any_of = [](auto& context) { build(context).balanced("_||_"); };
const auto conditional = [](auto& context) { build(context).conditional(); };

using K = TokenKind;

const x3::rule<struct ExpressionRule> expression = "expression";
const x3::rule<struct DisjunctionRule> disjunction = "disjunction";
const x3::rule<struct ConjunctionRule> conjunction = "conjunction";
const x3::rule<struct RelationRule> relation = "relation";
const x3::rule<struct SumRule> sum = "sum";
const x3::rule<struct ProductRule> product = "product";
const x3::rule<struct UnaryRule> unary = "unary";
const x3::rule<struct SuffixesRule> suffixes = "suffixes";
const x3::rule<struct PrimaryRule> primary = "primary";
const x3::rule<struct ArgumentsRule> arguments = "arguments";

// After what only one construct starts with, '>' ends the whole parse where the rest is missing: no action is ever
// taken back.
const auto expression_def = ExpressionStart{} > disjunction >
                            -((tok(K::question) > disjunction > tok(K::colon) > expression) >>
                              x3::eps[conditional]) > x3::eps[leave];
const auto disjunction_def = x3::eps[mark] > conjunction > *(tok(K::or_or) > conjunction) > x3::eps[any_of];
const auto conjunction_def = x3::eps[mark] > relation > *(tok(K::and_and) > relation) > x3::eps[all_of];

const auto comparison = tok(K::equal) | tok(K::not_equal) | tok(K::less) | tok(K::less_equal) | tok(K::greater) |
                        tok(K::greater_equal) | tok(K::in);
const auto relation_def = sum > *(comparison[keep] > sum > x3::eps[binary]);
const auto sum_def = product > *((tok(K::plus) | tok(K::minus))[keep] > product > x3::eps[binary]);
const auto product_def = unary > *((tok(K::star) | tok(K::slash) | tok(K::percent))[keep] > unary > x3::eps[binary]);

const auto operand = primary > suffixes;
const auto number = tok(K::integer) | tok(K::real);
const auto unary_def = (tok(K::bang)[mark_and_keep] > *tok(K::bang)[keep] > operand > x3::eps[negation]) |
                       ((&(tok(K::minus) >> number) >> tok(K::minus)[keep] >> number[negative_literal]) > suffixes) |
                       (tok(K::minus)[mark_and_keep] > *tok(K::minus)[keep] > operand > x3::eps[minus]) | operand;

const auto field = tok(K::name)[keep] | tok(K::quoted_name)[keep];
const auto after_dot = (optional_mark > field > x3::eps[optional_select]) |
                       (tok(K::quoted_name)[keep] > x3::eps[select_field]) |
                       (tok(K::name)[keep] > ((tok(K::open_paren) > arguments)[member_call] | x3::eps[select_field]));
const auto in_brackets = (optional_mark > expression > tok(K::close_bracket)[optional_index]) |
                         (expression > tok(K::close_bracket)[index_by]);
const auto field_value = (-optional_mark >> field) > tok(K::colon) > expression;
const auto fields = -(field_value > *((tok(K::comma) >> !tok(K::close_brace)) > field_value)) > -tok(K::comma);
const auto suffixes_def = *((tok(K::dot) > after_dot) | (tok(K::open_bracket) > in_brackets) |
                            (tok(K::open_brace)[is_message] > x3::eps[mark] > fields > tok(K::close_brace)[message]));

const auto arguments_def = x3::eps[mark] > -(expression > *(tok(K::comma) > expression)) > tok(K::close_paren);
const auto name = (&(tok(K::dot) >> tok(K::name)) >> tok(K::dot)[keep] >> tok(K::name)[keep]) | tok(K::name)[keep];
const auto element = (optional_mark > expression > x3::eps[optional_element]) | expression;
const auto elements = -(element > *((tok(K::comma) >> !tok(K::close_bracket)) > element)) > -tok(K::comma);
const auto entry = element > tok(K::colon) > expression;
const auto entries = -(entry > *((tok(K::comma) >> !tok(K::close_brace)) > entry)) > -tok(K::comma);
const auto constant =
    number | tok(K::unsigned_integer) | tok(K::string) | tok(K::bytes) | tok(K::null) | tok(K::yes) | tok(K::no);
const auto primary_def = constant[literal] |
                         (name > ((tok(K::open_paren) > arguments)[global_call] | x3::eps[identifier])) |
                         (tok(K::open_paren)[keep] > expression > tok(K::close_paren)[parentheses]) |
                         (tok(K::open_bracket)[keep_and_mark] > elements > tok(K::close_bracket)[list]) |
                         (tok(K::open_brace)[keep_and_mark] > entries > tok(K::close_brace)[map]);
BOOST_SPIRIT_DEFINE(expression, disjunction, conjunction, relation, sum, product, unary, suffixes, primary, arguments)

}  // namespace

Checked<Ast> parse(std::string source, const ParseOptions& options) {
  constexpr std::size_t kLongest = std::size_t{1} << 30;
  if (source.size() > kLongest)
    return tl::unexpected<std::vector<Problem>>(
        {Problem{Phase::parse, {}, "an expression has at most 2^30 bytes", ""}});
  Tokens tokens = lex(source);
  if (!tokens.problems.empty()) return tl::unexpected<std::vector<Problem>>(std::move(tokens.problems));

  Tree tree(source, options);
  Reader reader{TreeBuilder(tree), {}, options.optional_syntax};
  Iterator first = tokens.tokens.data();
  const Iterator last = first + tokens.tokens.size();
  bool is_read = false;
  try {
    is_read = x3::parse(first, last, x3::with<ReaderTag>(reader)[expression > tok(K::end)]);
  } catch (const x3::expectation_failure<Iterator>&) {
    // What was expected instead, `reader` knows better.
  }
  if (!is_read && !tree.is_stopped()) {
    const Problem problem = reader.expectation.explain(source, tokens.tokens);
    tree.refuse(problem.at, problem.message, problem.suggestion);
  }
  if (tree.has_problems()) return tl::unexpected<std::vector<Problem>>(tree.take_problems());
  return tree.take(std::move(source));
}

}  // namespace claimcheck::rules::expression
