#include "rules/expression/check.hpp"

#include <array>
#include <string_view>

#include "rules/expression/checker.hpp"

namespace claimcheck::rules::expression {

std::string with_article(const Type& type) {
  const std::string name = type.kind == TypeKind::record ? type.name : to_text(type);
  if (type.kind == TypeKind::null) return name;
  return (std::string_view("aeio").find(name.front()) == std::string_view::npos ? "a " : "an ") + name;
}

Checked<CheckedAst> check(Ast ast, const Environment& environment) {
  return Checker(std::move(ast), environment).run();
}

Checked<CheckedAst> Checker::run() && {
  checked_.annotations.resize(checked_.ast.nodes.size());
  check(checked_.ast.root());
  if (types_.is_exhausted()) {
    problems_.clear();
    refuse(node(checked_.ast.root()).at, "the types of this expression grow too large", "nest fewer lists and maps");
  }
  if (!problems_.empty()) return tl::unexpected<std::vector<Problem>>(std::move(problems_));
  for (Annotation& annotation : checked_.annotations) annotation.type = types_.substitute(annotation.type, true);
  return std::move(checked_);
}

void Checker::set_type(NodeId id, Type type) {
  types_.weigh(type);
  note(id).type = types_.is_exhausted() ? Type{} : std::move(type);
}

void Checker::refuse(Span at, std::string message, std::string suggestion) {
  problems_.push_back({Phase::check, at, std::move(message), std::move(suggestion)});
}

void Checker::check(NodeId id) {
  std::visit([&](const auto& is) { check(id, is); }, node(id).is);
}

void Checker::check(NodeId id, const Literal& literal) {
  static constexpr std::array kKinds{TypeKind::null, TypeKind::boolean, TypeKind::int64, TypeKind::uint64,
                                     TypeKind::real, TypeKind::string,  TypeKind::bytes};
  set_type(id, {kKinds[literal.value.index()], {}, {}});
}

void Checker::join(std::optional<Type>& common, const Type& next) {
  if (!common) {
    common = next;
  } else {
    common = types_.assign(*common, next) ? most_general(*common, next) : Type{};
  }
}

Type Checker::inside_optional(NodeId id) {
  const Type type = types_.substitute(type_of_node(id));
  if (type.kind == TypeKind::optional) return type.of[0];
  if (!is_dyn_or_error(type) && type.kind != TypeKind::parameter)
    refuse(node(id).at, "what follows '?' is an optional, not " + with_article(type),
           "leave out the '?', or write optional.of(\xE2\x80\xA6)");
  return type;
}

void Checker::check(NodeId id, const ListLiteral& list) {
  std::optional<Type> common;
  for (const auto& element : list.elements) {
    check(element.value);
    join(common, element.is_optional ? inside_optional(element.value) : type_of_node(element.value));
  }
  set_type(id, list_of(common ? *common : types_.fresh()));
}

void Checker::check(NodeId id, const MapLiteral& map) {
  std::optional<Type> keys;
  std::optional<Type> values;
  for (const auto& entry : map.entries) {
    check(entry.key);
    join(keys, type_of_node(entry.key));
    check(entry.value);
    join(values, entry.is_optional ? inside_optional(entry.value) : type_of_node(entry.value));
  }
  Type key = keys ? *keys : types_.fresh();
  set_type(id, map_of(std::move(key), values ? *values : types_.fresh()));
}

void Checker::check(NodeId id, const MessageLiteral& message) {
  for (const NodeId value : message.values) check(value);
  refuse(node(id).at, "there is no message '" + message.name + "' to be made", "a map is written {'key': value}");
  set_type(id, {TypeKind::error, {}, {}});
}

void Checker::check(NodeId id, const Comprehension& fold) {
  check(fold.range);
  check(fold.initial);
  const std::size_t outside = scope_.size();
  const Type accumulator = type_of_node(fold.initial);
  scope_.push_back({fold.accumulator, accumulator});
  open_fold(fold);
  check(fold.condition);
  require(fold.condition, {TypeKind::boolean, {}, {}});
  check(fold.step);
  require(fold.step, accumulator);
  scope_.resize(outside + 1);
  check(fold.result);
  scope_.resize(outside);
  set_type(id, types_.substitute(type_of_node(fold.result)));
}

// Brings the fold's variables into scope, as the range's parts are.
void Checker::open_fold(const Comprehension& fold) {
  const Type range = types_.substitute(type_of_node(fold.range));
  Type first;
  Type second;
  switch (range.kind) {
    case TypeKind::list:
      first = fold.second.empty() ? range.of[0] : Type{TypeKind::int64, {}, {}};
      second = range.of[0];
      break;
    case TypeKind::map:
      first = range.of[0];
      second = range.of[1];
      break;
    case TypeKind::parameter: types_.assign(Type{}, range); break;
    case TypeKind::dyn:
    case TypeKind::error: break;
    default:
      refuse(node(fold.range).at, "a macro goes over a list or a map, not " + with_article(range));
      first = second = {TypeKind::error, {}, {}};
  }
  scope_.push_back({fold.variable, std::move(first)});
  if (!fold.second.empty()) scope_.push_back({fold.second, std::move(second)});
}

void Checker::require(NodeId id, const Type& wanted) {
  if (types_.assign(wanted, type_of_node(id))) return;
  refuse(node(id).at, "expected " + with_article(types_.substitute(wanted, true)) + ", found " +
                          with_article(types_.substitute(type_of_node(id), true)));
}

}  // namespace claimcheck::rules::expression
