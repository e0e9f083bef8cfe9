#include <algorithm>
#include <array>
#include <map>

#include "model/suggestion.hpp"
#include "rules/expression/checker.hpp"

namespace claimcheck::rules::expression {
namespace {

// The types whose names are values, by the name that the value has.
const std::map<std::string_view, Type>& named_types() {
  const auto simple = [](TypeKind kind) { return Type{kind, {}, {}}; };
  static const std::map<std::string_view, Type> all{
      {"bool", simple(TypeKind::boolean)},
      {"int", simple(TypeKind::int64)},
      {"uint", simple(TypeKind::uint64)},
      {"double", simple(TypeKind::real)},
      {"string", simple(TypeKind::string)},
      {"bytes", simple(TypeKind::bytes)},
      {"list", list_of({})},
      {"map", map_of({}, {})},
      {"null_type", simple(TypeKind::null)},
      {"type", simple(TypeKind::type)},
      {"optional_type", optional_of({})},
      {"google.protobuf.Timestamp", simple(TypeKind::timestamp)},
      {"google.protobuf.Duration", simple(TypeKind::duration)},
  };
  return all;
}

std::string did_you_mean(std::string_view name, const std::vector<std::string>& candidates) {
  const auto found = nearest(name, candidates);
  return found ? "did you mean '" + *found + "'?" : "";
}

}  // namespace

const Checker::Local* Checker::find_local(std::string_view name) const {
  const auto found =
      std::find_if(scope_.rbegin(), scope_.rend(), [&](const Local& local) { return local.name == name; });
  return found == scope_.rend() ? nullptr : &*found;
}

std::optional<Checker::Meaning> Checker::find_meaning(std::string_view name, bool is_absolute) const {
  for (std::string& candidate : environment_.candidates(name, is_absolute)) {
    if (const auto variable = environment_.variables.find(candidate); variable != environment_.variables.end())
      return Meaning{std::move(candidate), Unifier::instantiate(variable->second, {}, {}), false};
    if (const auto type = named_types().find(candidate); type != named_types().end())
      return Meaning{std::move(candidate), type_of(type->second), true};
    if (environment_.records.contains(candidate)) return Meaning{candidate, type_of(record_type(candidate)), true};
  }
  return std::nullopt;
}

std::string Checker::qualified_name(NodeId id, bool& is_absolute) const {
  if (const auto* identifier = std::get_if<Identifier>(&node(id).is)) {
    is_absolute = identifier->is_absolute;
    return !is_absolute && find_local(identifier->name) ? "" : identifier->name;
  }
  const auto* select = std::get_if<Select>(&node(id).is);
  if (!select || select->is_test || select->is_optional) return "";
  const std::string operand = qualified_name(select->operand, is_absolute);
  return operand.empty() ? "" : operand + '.' + select->field;
}

bool Checker::take_meaning(NodeId id, std::string_view name, bool is_absolute) {
  auto meaning = find_meaning(name, is_absolute);
  if (!meaning) return false;
  set_type(id, std::move(meaning->type));
  note(id).name = std::move(meaning->name);
  note(id).is_type_name = meaning->is_type;
  return true;
}

void Checker::check(NodeId id, const Identifier& identifier) {
  const Local* local = identifier.is_absolute ? nullptr : find_local(identifier.name);
  if (local) return set_type(id, local->type);
  if (take_meaning(id, identifier.name, identifier.is_absolute)) return;
  set_type(id, {TypeKind::error, {}, {}});
  std::vector<std::string> known;
  for (const auto& [name, type] : environment_.variables) known.push_back(name);
  for (const Local& variable : scope_) known.push_back(variable.name);
  refuse(node(id).at, "there is no variable '" + identifier.name + "'", did_you_mean(identifier.name, known));
}

void Checker::check(NodeId id, const Select& select) {
  bool is_absolute = false;
  const std::string name = qualified_name(id, is_absolute);
  if (!name.empty() && take_meaning(id, name, is_absolute)) return;
  check(select.operand);
  const Type type = field_type(id, select);
  set_type(id, select.is_test ? Type{TypeKind::boolean, {}, {}} : types_.substitute(type));
}

Type Checker::field_type(NodeId id, const Select& select) {
  Type operand = types_.substitute(type_of_node(select.operand));
  const bool is_optional = operand.kind == TypeKind::optional;
  if (is_optional) operand = Type(operand.of[0]);
  // The field's name, which ends the selection; inside of has() a parenthesis comes after it.
  const Span at = node(id).at;
  const std::size_t found = at.in(checked_.ast.source).rfind(select.field);
  const auto begin = at.begin + static_cast<std::uint32_t>(found == std::string_view::npos ? 0 : found);
  const Span field{begin,
                   found == std::string_view::npos ? at.end : begin + static_cast<std::uint32_t>(select.field.size())};

  Type type;
  switch (operand.kind) {
    case TypeKind::map: type = operand.of[1]; break;
    case TypeKind::record: type = record_field(field, operand.name, select.field); break;
    case TypeKind::parameter: types_.assign(Type{}, operand); break;
    case TypeKind::dyn:
    case TypeKind::error: break;
    default:
      refuse(field, with_article(operand) + " has no fields",
             environment_.functions->find(select.field) ? "it is a function: " + select.field + "()" : "");
  }
  return is_optional || select.is_optional ? optional_of(std::move(type)) : type;
}

Type Checker::record_field(Span at, const std::string& record, const std::string& field) {
  const auto found = environment_.records.find(record);
  if (found == environment_.records.end()) return {};
  const std::size_t index = found->second.find(field);
  if (index != RecordType::npos) return found->second.fields[index].type;
  std::vector<std::string> known;
  for (const auto& declared : found->second.fields) known.push_back(declared.name);
  refuse(at, "there is no field '" + field + "' in " + with_article(record_type(record)), did_you_mean(field, known));
  return {TypeKind::error, {}, {}};
}

}  // namespace claimcheck::rules::expression
