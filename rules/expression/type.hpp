#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The types of CEL, the Common Expression Language (https://github.com/google/cel-spec, doc/langdef.md), as the checker
// infers them and as overloads declare them.
namespace claimcheck::rules::expression {

enum class TypeKind : std::uint8_t {
  dyn,    // anything; what it is shows when it is evaluated
  error,  // of an expression that has no type; assignable to everything, so that one mistake is told once
  null,
  boolean,
  int64,
  uint64,
  real,
  string,
  bytes,
  timestamp,
  duration,
  list,       // of[0]
  map,        // of[0] → of[1]
  optional,   // of[0]
  wrapper,    // of[0] or null: google.protobuf.Int64Value and its kind
  type,       // of[0], the type whose name is the value; nothing: of any
  record,     // `name`: a fact of ours, such as a claim, with declared fields (see record.hpp)
  opaque,     // `name` and parameters: a type that a declaration named and nobody here knows more of
  parameter,  // `name`: stands for one type throughout an overload, "T" in list(T) → T
};

struct Type {
  TypeKind kind = TypeKind::dyn;
  std::string name = {};
  std::vector<Type> of = {};

  friend bool operator==(const Type&, const Type&) = default;
};

Type list_of(Type element);
Type map_of(Type key, Type value);
Type optional_of(Type inner);
Type type_of(Type inner);
Type record_type(std::string name);

// As CEL's tools write it: "int", "list(string)", "map(string, dyn)", "optional_type(T)", "wrapper(int)", "type(int)",
// "timestamp", "null".
std::string to_text(const Type& type);

// Reads what to_text writes, and the names that CEL's documents use for the same: "null_type",
// "google.protobuf.Timestamp", "google.protobuf.Int64Value", "google.protobuf.Value", "type" alone. `parameters` are
// the names that are type parameters; any other unknown name is an opaque type, or a record's where it is written
// "record(name)". nullopt: not a type.
std::optional<Type> read_type(std::string_view text, const std::vector<std::string>& parameters = {});

}  // namespace claimcheck::rules::expression
