#include <algorithm>
#include <array>

#include "rules/expression/planner.hpp"

namespace claimcheck::rules::expression {

std::optional<Value> type_named(std::string_view name, const Environment& environment) {
  static constexpr std::array<std::string_view, 13> kTypes{"null_type",
                                                           "bool",
                                                           "int",
                                                           "uint",
                                                           "double",
                                                           "string",
                                                           "bytes",
                                                           "list",
                                                           "map",
                                                           "type",
                                                           "optional_type",
                                                           "google.protobuf.Timestamp",
                                                           "google.protobuf.Duration"};
  const auto found = std::ranges::find(kTypes, name);
  if (found != kTypes.end()) return Value::type(*found);
  const auto record = environment.records.find(name);
  if (record != environment.records.end()) return Value::type(record->first);
  return std::nullopt;
}

const Planner::Local* Planner::find_local(std::string_view name) const {
  const auto found =
      std::find_if(scope_.rbegin(), scope_.rend(), [&](const Local& local) { return local.name == name; });
  return found == scope_.rend() ? nullptr : &*found;
}

std::uint32_t Planner::input(const std::string& name, NodeId id) {
  const auto [found, is_new] = input_of_.emplace(name, static_cast<std::uint32_t>(plan_.inputs.size()));
  if (is_new) plan_.inputs.push_back(name);
  return add(Op::input, found->second, {}, id);
}

std::optional<std::uint32_t> Planner::name_itself(const std::string& name, NodeId id) {
  if (environment_.variables.contains(name)) return input(name, id);
  if (auto type = type_named(name, environment_)) return constant(std::move(*type), id);
  return std::nullopt;
}

// "a.b.c" as its parts; nullopt: some part is no plain name, or the first one is a local variable.
std::optional<std::vector<std::string>> Planner::qualified_name(NodeId id, bool& is_absolute) const {
  std::vector<std::string> parts;
  const auto* select = std::get_if<Select>(&ast_[id].is);
  for (; select != nullptr; select = std::get_if<Select>(&ast_[id].is)) {
    if (select->is_test || select->is_optional) return std::nullopt;
    parts.push_back(select->field);
    id = select->operand;
  }
  const auto* identifier = std::get_if<Identifier>(&ast_[id].is);
  if (identifier == nullptr) return std::nullopt;
  if (!identifier->is_absolute && find_local(identifier->name) != nullptr) return std::nullopt;
  is_absolute = identifier->is_absolute;
  parts.push_back(identifier->name);
  std::ranges::reverse(parts);
  return parts;
}

std::optional<std::uint32_t> Planner::plan_name(NodeId id) {
  bool is_absolute = false;
  const auto parts = qualified_name(id, is_absolute);
  if (!parts) return std::nullopt;
  const Annotation* known = annotation(id);
  if (known != nullptr && !known->name.empty()) {
    if (known->is_type_name) {
      auto type = type_named(known->name, environment_);
      return constant(type ? std::move(*type) : Value::type(known->name), id);
    }
    return input(known->name, id);
  }
  if (known != nullptr) return std::nullopt;
  std::string name;
  for (const std::string& part : *parts) name += (name.empty() ? "" : ".") + part;
  for (const std::string& candidate : environment_.candidates(name, is_absolute)) {
    if (auto step = name_itself(candidate, id)) return step;
  }
  return std::nullopt;
}

std::uint32_t Planner::plan(const Identifier& identifier, NodeId id) {
  const Local* local = identifier.is_absolute ? nullptr : find_local(identifier.name);
  if (local != nullptr) return add(Op::local, local->slot, {}, id);
  if (const auto step = plan_name(id)) return *step;
  return failure("undeclared reference to '" + identifier.name + "'", id);
}

std::uint32_t Planner::plan(const Select& select, NodeId id) {
  if (!select.is_test && !select.is_optional) {
    if (const auto step = plan_name(id)) return *step;
  }
  const Op op = select.is_test ? Op::has : select.is_optional ? Op::optional_select : Op::select;
  return select_step(op, plan(select.operand), select.field, id, select.operand);
}

std::uint32_t Planner::select_step(Op op, std::uint32_t operand, const std::string& field, NodeId id,
                                   NodeId operand_id) {
  FieldName name{field};
  if (const Annotation* known = annotation(operand_id); known != nullptr && known->type.kind == TypeKind::record) {
    const auto record = environment_.records.find(known->type.name);
    if (record != environment_.records.end()) {
      name.likely = record->second.find(field);
      if (name.likely != RecordType::npos) name.of = record->second.is;
    }
  }
  plan_.fields.push_back(std::move(name));
  return add(op, static_cast<std::uint32_t>(plan_.fields.size() - 1), {operand}, id);
}

}  // namespace claimcheck::rules::expression
