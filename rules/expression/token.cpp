#include "rules/expression/token.hpp"

#include <algorithm>
#include <array>

namespace claimcheck::rules::expression {

std::string_view describe(TokenKind kind) {
  switch (kind) {
    case TokenKind::end: return "the end";
    case TokenKind::name:
    case TokenKind::quoted_name: return "a name";
    case TokenKind::integer:
    case TokenKind::unsigned_integer:
    case TokenKind::real: return "a number";
    case TokenKind::string: return "a string";
    case TokenKind::bytes: return "bytes";
    case TokenKind::null: return "'null'";
    case TokenKind::yes: return "'true'";
    case TokenKind::no: return "'false'";
    case TokenKind::in: return "'in'";
    case TokenKind::question: return "'?'";
    case TokenKind::colon: return "':'";
    case TokenKind::comma: return "','";
    case TokenKind::dot: return "'.'";
    case TokenKind::open_paren: return "'('";
    case TokenKind::close_paren: return "')'";
    case TokenKind::open_bracket: return "'['";
    case TokenKind::close_bracket: return "']'";
    case TokenKind::open_brace: return "'{'";
    case TokenKind::close_brace: return "'}'";
    case TokenKind::plus: return "'+'";
    case TokenKind::minus: return "'-'";
    case TokenKind::star: return "'*'";
    case TokenKind::slash: return "'/'";
    case TokenKind::percent: return "'%'";
    case TokenKind::bang: return "'!'";
    case TokenKind::and_and: return "'&&'";
    case TokenKind::or_or: return "'||'";
    case TokenKind::equal: return "'=='";
    case TokenKind::not_equal: return "'!='";
    case TokenKind::less: return "'<'";
    case TokenKind::less_equal: return "'<='";
    case TokenKind::greater: return "'>'";
    case TokenKind::greater_equal: return "'>='";
  }
  return "";
}

bool is_reserved(std::string_view name) {
  static constexpr auto kWords =
      std::to_array<std::string_view>({"as", "break", "const", "continue", "else", "for", "function", "if", "import",
                                       "let", "loop", "namespace", "package", "return", "var", "void", "while"});
  return std::ranges::find(kWords, name) != kWords.end();
}

}  // namespace claimcheck::rules::expression
