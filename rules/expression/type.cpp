#include "rules/expression/type.hpp"

#include <utility>

namespace claimcheck::rules::expression {
namespace {

std::string with_parameters(std::string name, const std::vector<Type>& of) {
  if (of.empty()) return name;
  for (std::size_t i = 0; i < of.size(); ++i) name += (i == 0 ? "(" : ", ") + to_text(of[i]);
  return name + ')';
}

}  // namespace

Type list_of(Type element) {
  return {TypeKind::list, {}, {std::move(element)}};
}

Type map_of(Type key, Type value) {
  return {TypeKind::map, {}, {std::move(key), std::move(value)}};
}

Type optional_of(Type inner) {
  return {TypeKind::optional, {}, {std::move(inner)}};
}

Type type_of(Type inner) {
  return {TypeKind::type, {}, {std::move(inner)}};
}

Type record_type(std::string name) {
  return {TypeKind::record, std::move(name), {}};
}

std::string to_text(const Type& type) {
  switch (type.kind) {
    case TypeKind::dyn: return "dyn";
    case TypeKind::error: return "error";
    case TypeKind::null: return "null";
    case TypeKind::boolean: return "bool";
    case TypeKind::int64: return "int";
    case TypeKind::uint64: return "uint";
    case TypeKind::real: return "double";
    case TypeKind::string: return "string";
    case TypeKind::bytes: return "bytes";
    case TypeKind::timestamp: return "timestamp";
    case TypeKind::duration: return "duration";
    case TypeKind::list: return with_parameters("list", type.of);
    case TypeKind::map: return with_parameters("map", type.of);
    case TypeKind::optional: return with_parameters("optional_type", type.of);
    case TypeKind::wrapper: return with_parameters("wrapper", type.of);
    case TypeKind::type: return with_parameters("type", type.of);
    case TypeKind::record: return "record(" + type.name + ')';
    case TypeKind::opaque: return with_parameters(type.name, type.of);
    case TypeKind::parameter: return type.name;
  }
  return "";
}

}  // namespace claimcheck::rules::expression
