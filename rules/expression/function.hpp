#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/expression/type.hpp"

// One table says everything of a function: the checker reads its overloads' types, the evaluator runs their code, and
// the documentation prints both.
namespace claimcheck::rules::expression {

class Value;
class Evaluation;

// What an overload takes and gives, as it is written: "string.contains(string) -> bool", "size(list(T)) -> int",
// "_+_(int, int) -> int". A type of one capital letter is a type parameter.
struct Signature {
  bool is_member = false;  // its first parameter is the receiver
  std::vector<Type> parameters;
  Type result;
  std::vector<std::string> type_parameters;
};

// The code of an overload. It gets values of the declared types, the receiver first, none of them an error or an
// unknown unless the function is not strict; what goes wrong it returns as an error value. Nothing throws.
using Code = Value (*)(std::span<const Value> arguments, Evaluation& evaluation);

struct Overload {
  std::string id;  // as the specification names it, "contains_string"
  Signature signature;
  Code code = nullptr;  // null: declared without a body
};

struct Function {
  std::string name;  // "contains", "_+_", "math.greatest"
  std::string doc;   // one sentence, or empty for an operator
  std::vector<Overload> overloads;
};

// How a part of the table is written down, in the order in which it is documented.
struct OverloadRow {
  std::string_view id;
  std::string_view signature;
  Code code;
  std::string_view doc = {};  // said once for each function, at its first row
};

class Functions {
 public:
  // The operators and the standard library, the extensions for strings and optionals, and the functions of our own
  // domain.
  static const Functions& shipped();

  // An overload that is there already under this id is replaced. A signature that cannot be read is a programmer's
  // mistake (assert); read what a user declares by add(Function).
  void add(std::span<const OverloadRow> rows);
  void add(Function function);

  const Function* find(std::string_view name) const;
  const std::map<std::string, Function, std::less<>>& all() const { return functions_; }

 private:
  std::map<std::string, Function, std::less<>> functions_;
};

// nullopt: not a signature. `name` gets the function's.
std::optional<Signature> read_signature(std::string_view text, std::string& name);

}  // namespace claimcheck::rules::expression
