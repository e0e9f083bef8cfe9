#include "rules/expression/expectation.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "model/utf8.hpp"

namespace claimcheck::rules::expression {
namespace {

bool is_operator(TokenKind kind) {
  return kind == TokenKind::in || kind == TokenKind::question || (kind >= TokenKind::plus && kind != TokenKind::bang);
}

bool starts_expression(TokenKind kind) {
  return (kind >= TokenKind::name && kind <= TokenKind::no) || kind == TokenKind::bang;
}

// What opens or goes on with any operand: true nearly everywhere, so that naming it helps nobody.
bool is_suffix(TokenKind kind) {
  return kind == TokenKind::dot || kind == TokenKind::open_paren || kind == TokenKind::open_bracket ||
         kind == TokenKind::open_brace;
}

// Words and signs of other languages, where an operator or an expression was expected.
std::string_view suggest(std::string_view word, bool is_operator_expected) {
  struct Word {
    std::string_view word;
    bool is_operator;
    std::string_view suggestion;
  };
  static constexpr auto kWords = std::to_array<Word>({
      {"and", true, "write '&&'"},
      {"AND", true, "write '&&'"},
      {"or", true, "write '||'"},
      {"OR", true, "write '||'"},
      {"is", true, "write '=='"},
      {"eq", true, "write '=='"},
      {"ne", true, "write '!='"},
      {"not", true, "write '!(element in list)'"},
      {"if", true, "write 'condition ? this : that'"},
      {"then", true, "write 'condition ? this : that'"},
      {"else", true, "write 'condition ? this : that'"},
      {"contains", true, "write 'text.contains(part)'"},
      {"matches", true, "write 'text.matches(pattern)'"},
      {"==", false, "write '=='"},
      {"&&", false, "write '&&'"},
      {"||", false, "write '||'"},
      {">", false, "to compare write '!=', '<', '<=', '>' or '>='"},
      {"<", false, "to compare write '!=', '<', '<=', '>' or '>='"},
      {"*", false, "there is no operator for powers"},
      {"{", true, "a map's keys stand in quotes: {'key': value}"},
  });
  const auto found = std::ranges::find_if(
      kWords, [&](const Word& row) { return row.word == word && row.is_operator == is_operator_expected; });
  return found == kWords.end() ? std::string_view{} : found->suggestion;
}

std::string enumerate(const std::vector<std::string_view>& choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i != 0) text += i + 1 == choices.size() ? " or " : ", ";
    text += choices[i];
  }
  return text;
}

// At most so many bytes that a message stays readable, and whole characters.
std::string shortened(std::string_view word) {
  constexpr std::size_t kLongest = 40;
  if (word.size() <= kLongest) return std::string(word);
  std::size_t end = 0;
  for (std::size_t next = 0; next <= kLongest; next += decode_code_point(word, next).size) end = next;
  return std::string(word.substr(0, end)) + "\xE2\x80\xA6";
}

// "line:column", as problems are placed.
std::string place(std::string_view source, std::size_t at) {
  const std::string_view before = source.substr(0, at);
  const std::size_t line_start = before.rfind('\n') + 1;
  return std::to_string(std::ranges::count(before, '\n') + 1) + ':' +
         std::to_string(count_code_points(before.substr(line_start)) + 1);
}

// The bracket before `end` that is still open there; nullptr: none is.
const Token* open_bracket(const std::vector<Token>& tokens, const Token* end) {
  std::vector<const Token*> open;
  for (const Token& token : tokens) {
    if (std::greater_equal<>()(&token, end)) break;
    const TokenKind kind = token.kind;
    if (kind == TokenKind::open_paren || kind == TokenKind::open_bracket || kind == TokenKind::open_brace)
      open.push_back(&token);
    if ((kind == TokenKind::close_paren || kind == TokenKind::close_bracket || kind == TokenKind::close_brace) &&
        !open.empty())
      open.pop_back();
  }
  return open.empty() ? nullptr : open.back();
}

}  // namespace

void Expectation::add_bit(const Token* at, std::size_t bit) {
  if (farthest_ && std::less<>()(at, farthest_)) return;
  if (at != farthest_) expected_.reset();
  farthest_ = at;
  expected_.set(bit);
}

void Expectation::add(const Token* at, TokenKind kind) {
  add_bit(at, static_cast<std::size_t>(kind));
}

void Expectation::add_expression(const Token* at) {
  add_bit(at, kExpression);
}

Problem Expectation::explain(std::string_view source, const std::vector<Token>& tokens) const {
  const Token& found = farthest_ ? *farthest_ : tokens.front();
  bool has_operator = false;
  std::vector<std::string_view> choices;
  const bool has_expression = expected_[kExpression] || expected_[static_cast<std::size_t>(TokenKind::integer)];
  if (has_expression) choices.push_back("an expression");
  for (std::size_t bit = 0; bit < kExpression; ++bit) {
    const auto kind = static_cast<TokenKind>(bit);
    if (!expected_[bit] || (has_expression && starts_expression(kind))) continue;
    if (is_operator(kind) && !has_expression) {
      has_operator = true;
    } else if (!is_suffix(kind) && !is_operator(kind) && std::ranges::find(choices, describe(kind)) == choices.end()) {
      choices.push_back(describe(kind));
    }
  }
  if (has_operator) choices.insert(choices.begin(), "an operator");

  const std::string_view word = found.at.in(source);
  Problem problem{Phase::parse, found.at, "expected " + enumerate(choices) + ", found ", ""};
  problem.message += found.kind == TokenKind::end ? "the end" : "'" + shortened(word) + "'";
  problem.suggestion = suggest(word, has_operator);
  const Token* open = problem.suggestion.empty() ? open_bracket(tokens, &found) : nullptr;
  if (found.kind == TokenKind::end && open)
    problem.suggestion =
        "nothing closes the '" + std::string(open->at.in(source)) + "' at " + place(source, open->at.begin);
  if (&found != tokens.data() && (&found)[-1].at.in(source) == "not") problem.suggestion = "write '!'";
  return problem;
}

}  // namespace claimcheck::rules::expression
