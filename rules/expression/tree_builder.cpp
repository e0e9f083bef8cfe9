#include "rules/expression/tree_builder.hpp"

#include "rules/expression/literal.hpp"
#include "rules/expression/macros.hpp"

namespace claimcheck::rules::expression {
namespace {

std::string_view operator_name(TokenKind kind) {
  switch (kind) {
    case TokenKind::plus: return "_+_";
    case TokenKind::minus: return "_-_";
    case TokenKind::star: return "_*_";
    case TokenKind::slash: return "_/_";
    case TokenKind::percent: return "_%_";
    case TokenKind::equal: return "_==_";
    case TokenKind::not_equal: return "_!=_";
    case TokenKind::less: return "_<_";
    case TokenKind::less_equal: return "_<=_";
    case TokenKind::greater: return "_>_";
    case TokenKind::greater_equal: return "_>=_";
    default: return "@in";
  }
}

// "a.b.c", of an identifier and selections from it; empty: something else.
std::string qualified_name(const Tree& tree, NodeId id, bool& is_absolute) {
  if (const auto* identifier = std::get_if<Identifier>(&tree[id].is)) {
    is_absolute = identifier->is_absolute;
    return identifier->name;
  }
  const auto* select = std::get_if<Select>(&tree[id].is);
  if (!select || select->is_test || select->is_optional) return "";
  const std::string operand = qualified_name(tree, select->operand, is_absolute);
  return operand.empty() ? "" : operand + '.' + select->field;
}

}  // namespace

bool TreeBuilder::enter(Span at) {
  if (++nesting_ <= tree_.options().deepest) return true;
  tree_.stop(at, "this expression is nested more than " + std::to_string(tree_.options().deepest) + " levels deep",
             "nest less");
  return false;
}

std::string TreeBuilder::field(const Token& token) const {
  std::string_view name = text(token);
  if (token.kind == TokenKind::quoted_name) name = name.substr(1, name.size() - 2);
  return std::string(name);
}

Token TreeBuilder::pop_token() {
  const Token token = tokens_.back();
  tokens_.pop_back();
  return token;
}

TreeBuilder::Operand TreeBuilder::pop() {
  const Operand operand = operands_.back();
  operands_.pop_back();
  return operand;
}

std::vector<TreeBuilder::Operand> TreeBuilder::pop_operands() {
  const auto first = operands_.begin() + static_cast<std::ptrdiff_t>(marks_.back().operands);
  std::vector<Operand> since(first, operands_.end());
  operands_.erase(first, operands_.end());
  marks_.pop_back();
  return since;
}

TreeBuilder::Name TreeBuilder::pop_name() {
  const Token token = pop_token();
  Name name{std::string(text(token)), token.at, false};
  if (is_reserved(name.text))
    tree_.refuse(token.at, "'" + name.text + "' is a reserved word",
                 name.text == "if" ? "write 'condition ? this : that'" : "");
  name.is_absolute = !tokens_.empty() && tokens_.back().kind == TokenKind::dot;
  if (name.is_absolute) name.at.begin = pop_token().at.begin;
  return name;
}

void TreeBuilder::push_literal(const Token& token, Span at, bool is_negative) {
  auto value = read_literal(token.kind, text(token), is_negative);
  if (!value) {
    const Span in_token = value.error().at;
    tree_.refuse({token.at.begin + in_token.begin, token.at.begin + in_token.end}, value.error().message,
                 value.error().suggestion);
  }
  push(at, value ? std::move(*value) : Literal{});
}

void TreeBuilder::literal(const Token& token) {
  push_literal(token, token.at, false);
}

void TreeBuilder::negative_literal(const Token& number) {
  push_literal(number, {pop_token().at.begin, number.at.end}, true);
}

void TreeBuilder::identifier() {
  Name name = pop_name();
  push(name.at, Identifier{std::move(name.text), name.is_absolute});
}

void TreeBuilder::parentheses(const Token& close) {
  operands_.back().at = {pop_token().at.begin, close.at.end};
}

void TreeBuilder::select(bool is_optional) {
  const Token name = pop_token();
  const Operand operand = pop();
  push({operand.at.begin, name.at.end}, Select{operand.id, field(name), false, is_optional});
}

void TreeBuilder::index(const Token& close, bool is_optional) {
  const Operand key = pop();
  const Operand operand = pop();
  push({operand.at.begin, close.at.end}, Call{is_optional ? "_[?_]" : "_[_]", kNoNode, {operand.id, key.id}, false});
}

void TreeBuilder::push_call(Span at, Call call) {
  if (tree_.options().macros) {
    if (const auto expanded = expand_macro(tree_, at, call)) {
      operands_.push_back({*expanded, at, false});
      return;
    }
  }
  push(at, std::move(call));
}

void TreeBuilder::global_call(const Token& close) {
  Call call;
  for (const Operand& argument : pop_operands()) call.arguments.push_back(argument.id);
  const Name name = pop_name();
  call.function = name.text;
  call.is_absolute = name.is_absolute;
  push_call({name.at.begin, close.at.end}, std::move(call));
}

void TreeBuilder::member_call(const Token& close) {
  Call call;
  for (const Operand& argument : pop_operands()) call.arguments.push_back(argument.id);
  call.function = text(pop_token());
  const Operand target = pop();
  call.target = target.id;
  push_call({target.at.begin, close.at.end}, std::move(call));
}

void TreeBuilder::list(const Token& close) {
  ListLiteral list;
  for (const Operand& element : pop_operands()) list.elements.push_back({element.id, element.is_optional});
  push({pop_token().at.begin, close.at.end}, std::move(list));
}

void TreeBuilder::map(const Token& close) {
  const auto parts = pop_operands();
  MapLiteral map;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2)
    map.entries.push_back({parts[i].id, parts[i + 1].id, parts[i].is_optional});
  push({pop_token().at.begin, close.at.end}, std::move(map));
}

bool TreeBuilder::names_a_message() const {
  bool is_absolute = false;
  const Operand& last = operands_.back();
  return tree_[last.id].at == last.at && !qualified_name(tree_, last.id, is_absolute).empty() &&
         last.at.in(tree_.source()).find('`') == std::string_view::npos;
}

void TreeBuilder::message(const Token& close) {
  const std::size_t first_field = marks_.back().tokens;
  MessageLiteral message;
  for (std::size_t i = first_field; i < tokens_.size(); ++i) message.fields.push_back(field(tokens_[i]));
  tokens_.resize(first_field);
  for (const Operand& value : pop_operands()) message.values.push_back(value.id);
  const Operand name = pop();
  message.name = qualified_name(tree_, name.id, message.is_absolute);
  push({name.at.begin, close.at.end}, std::move(message));
}

void TreeBuilder::prefix(std::string_view function) {
  const std::size_t first = marks_.back().tokens;
  const std::size_t count = tokens_.size() - first;
  const std::uint32_t begin = tokens_[first].at.begin;
  tokens_.resize(first);
  marks_.pop_back();
  if (count % 2 == 0) return;
  const Operand operand = pop();
  push({begin, operand.at.end}, Call{std::string(function), kNoNode, {operand.id}, false});
}

void TreeBuilder::binary() {
  const Operand right = pop();
  const Operand left = pop();
  push({left.at.begin, right.at.end},
       Call{std::string(operator_name(pop_token().kind)), kNoNode, {left.id, right.id}, false});
}

TreeBuilder::Operand TreeBuilder::join(const std::vector<Operand>& operands, std::size_t begin, std::size_t end,
                                       std::string_view function) {
  if (end - begin == 1) return operands[begin];
  const std::size_t middle = begin + (end - begin + 1) / 2;
  const Operand left = join(operands, begin, middle, function);
  const Operand right = join(operands, middle, end, function);
  const Span at{left.at.begin, right.at.end};
  return {tree_.add(at, Call{std::string(function), kNoNode, {left.id, right.id}, false}), at, false};
}

void TreeBuilder::balanced(std::string_view function) {
  const auto operands = pop_operands();
  operands_.push_back(join(operands, 0, operands.size(), function));
}

void TreeBuilder::conditional() {
  const Operand otherwise = pop();
  const Operand then = pop();
  const Operand condition = pop();
  push({condition.at.begin, otherwise.at.end}, Call{"_?_:_", kNoNode, {condition.id, then.id, otherwise.id}, false});
}

}  // namespace claimcheck::rules::expression
