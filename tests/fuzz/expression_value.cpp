// An expression comes to the same twice, whether or not it was checked; a value is of the type that the checker
// inferred; and no expression takes longer than its budget lets it.

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

#include "rules/expression/check.hpp"
#include "rules/expression/evaluate.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/text.hpp"

using namespace claimcheck::rules::expression;

namespace {

constexpr std::uint64_t kSteps = 20'000;

Environment make_environment() {
  Environment environment;
  for (const auto& [name, type] : {std::pair{"x", "int"},
                                   {"s", "string"},
                                   {"xs", "list(int)"},
                                   {"d", "dyn"},
                                   {"m", "map(string, int)"},
                                   {"u", "bool"},
                                   {"a.b", "double"}}) {
    environment.variables.emplace(name, *read_type(type));
  }
  return environment;
}

Value value_of(const std::string& name) {
  if (name == "x") return Value::int64(3);
  if (name == "s") return Value::borrowed("ñ2024-05");
  if (name == "xs" || name == "d") return Value::list({Value::int64(1), Value::int64(-2)});
  if (name == "u") return Value::unknown("nobody looked");
  if (name == "a.b") return Value::real(2.5);
  Map map;
  map.insert(Value::borrowed("k"), Value::int64(1));
  return Value::map(std::move(map));
}

// The variables outlive what is made of them.
Value run(const Plan& plan) {
  static std::map<std::string, Value> variables;
  std::vector<Value> inputs;
  for (const std::string& name : plan.inputs) {
    inputs.push_back(variables.try_emplace(name, value_of(name)).first->second);
  }
  return evaluate(plan, inputs, kSteps);
}

bool fits(const Value& value, const Type& expected) {
  using enum ValueKind;
  switch (expected.kind) {
    case TypeKind::null: return value.is(null);
    case TypeKind::boolean: return value.is(boolean);
    case TypeKind::int64: return value.is(int64);
    case TypeKind::uint64: return value.is(uint64);
    case TypeKind::real: return value.is(real);
    case TypeKind::string: return value.is(string);
    case TypeKind::bytes: return value.is(bytes);
    case TypeKind::timestamp: return value.is(timestamp);
    case TypeKind::duration: return value.is(duration);
    case TypeKind::list:
      if (!value.is(list)) return false;
      for (std::size_t i = 0; i < value.size(); ++i) {
        if (!fits(value.at(i), expected.of[0])) return false;
      }
      return true;
    case TypeKind::map: return value.is(map);
    case TypeKind::optional: return value.is(optional);
    case TypeKind::type: return value.is(ValueKind::type);
    default: return true;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Environment environment = make_environment();
  const auto ast = parse(std::string(reinterpret_cast<const char*>(data), size));
  if (!ast) return 0;
  const Plan plan = make_plan(*ast, environment);
  const Value value = run(plan);
  if (to_text(run(plan)) != to_text(value)) std::abort();
  const auto checked = check(*ast, environment);
  if (!checked) return 0;
  const Plan checked_plan = make_plan(*checked, environment);
  const Value other = run(checked_plan);
  if (other.is_known() && !fits(other, checked->type())) std::abort();
  if (value.is_known() && other.is_known() && to_text(value) != to_text(other)) std::abort();
  return 0;
}
