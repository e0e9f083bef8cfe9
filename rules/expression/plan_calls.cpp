#include <map>

#include "rules/expression/planner.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr std::uint32_t bit(ValueKind kind) {
  return 1U << static_cast<unsigned>(kind);
}

constexpr std::uint32_t kAnyKind = bit(ValueKind::error) - 1;  // of those that are known

// The kinds of values that a parameter takes. What a list or a map holds is not asked.
std::uint32_t kinds_of(const Type& type) {
  switch (type.kind) {
    case TypeKind::null: return bit(ValueKind::null);
    case TypeKind::boolean: return bit(ValueKind::boolean);
    case TypeKind::int64: return bit(ValueKind::int64);
    case TypeKind::uint64: return bit(ValueKind::uint64);
    case TypeKind::real: return bit(ValueKind::real);
    case TypeKind::string: return bit(ValueKind::string);
    case TypeKind::bytes: return bit(ValueKind::bytes);
    case TypeKind::timestamp: return bit(ValueKind::timestamp);
    case TypeKind::duration: return bit(ValueKind::duration);
    case TypeKind::list: return bit(ValueKind::list);
    case TypeKind::map: return bit(ValueKind::map);
    case TypeKind::optional: return bit(ValueKind::optional);
    case TypeKind::wrapper: return bit(ValueKind::null) | (type.of.empty() ? kAnyKind : kinds_of(type.of[0]));
    case TypeKind::type: return bit(ValueKind::type);
    case TypeKind::record: return bit(ValueKind::record);
    default: return kAnyKind;
  }
}

struct Operator {
  Op op;
  std::size_t arguments;
};

const std::map<std::string_view, Operator>& operators() {
  static const std::map<std::string_view, Operator> all{
      {"_&&_", {Op::logical_and, 2}},
      {"_||_", {Op::logical_or, 2}},
      {"!_", {Op::logical_not, 1}},
      {"_?_:_", {Op::conditional, 3}},
      {"@not_strictly_false", {Op::not_strictly_false, 1}},
      {"_==_", {Op::equals, 2}},
      {"_!=_", {Op::not_equals, 2}},
      {"@in", {Op::in, 2}},
      {"_[_]", {Op::index, 2}},
      {"_[?_]", {Op::optional_index, 2}},
  };
  return all;
}

}  // namespace

std::optional<Op> Planner::op_of(const Call& call) const {
  if (call.target != kNoNode) {
    if (call.arguments.size() != 1) return std::nullopt;
    if (call.function == "or") return Op::or_optional;
    if (call.function == "orValue") return Op::or_value;
    return std::nullopt;
  }
  const auto found = operators().find(call.function);
  if (found == operators().end() || found->second.arguments != call.arguments.size()) return std::nullopt;
  return found->second.op;
}

const Function* Planner::find_function(const Call& call, NodeId id, bool& target_is_name) const {
  target_is_name = false;
  const Functions& functions = *environment_.functions;
  if (call.target == kNoNode) {
    for (const std::string& name : environment_.candidates(call.function, call.is_absolute)) {
      if (const Function* found = functions.find(name)) return found;
    }
    return nullptr;
  }
  const Annotation* known = annotation(id);
  bool is_absolute = false;
  if (const auto parts = qualified_name(call.target, is_absolute)) {
    std::string name;
    for (const std::string& part : *parts) name += part + '.';
    for (const std::string& candidate : environment_.candidates(name + call.function, is_absolute)) {
      const Function* found = functions.find(candidate);
      if (found == nullptr || (known != nullptr && known->name != candidate)) continue;
      target_is_name = true;
      return found;
    }
  }
  return functions.find(call.function);
}

std::uint32_t Planner::call_site(const Function& function, NodeId id, bool is_member, std::size_t arguments) {
  CallSite site;
  site.function = function.name;
  const auto take = [&](const Overload& overload) {
    if (overload.signature.is_member != is_member || overload.signature.parameters.size() != arguments) return;
    CallSite::Candidate candidate{overload.code, {}};
    for (const Type& parameter : overload.signature.parameters) candidate.accepts.push_back(kinds_of(parameter));
    site.candidates.push_back(std::move(candidate));
  };
  const Annotation* known = annotation(id);
  if (known != nullptr && !known->overloads.empty()) {
    for (const Overload* overload : known->overloads) take(*overload);
  } else {
    for (const Overload& overload : function.overloads) take(overload);
  }
  plan_.calls.push_back(std::move(site));
  return static_cast<std::uint32_t>(plan_.calls.size() - 1);
}

// A pattern that is written down is compiled once.
std::optional<std::uint32_t> Planner::plan_matches(const Call& call, NodeId id) {
  const auto* literal = std::get_if<Literal>(&ast_[call.arguments.back()].is);
  const auto* pattern = literal == nullptr ? nullptr : std::get_if<std::string>(&literal->value);
  if (pattern == nullptr) return std::nullopt;
  const std::uint32_t text = plan(call.target == kNoNode ? call.arguments[0] : call.target);
  plan_.patterns.push_back(compile_pattern(*pattern));
  return add_folded(Op::matches, static_cast<std::uint32_t>(plan_.patterns.size() - 1), {text}, id);
}

std::uint32_t Planner::plan(const Call& call, NodeId id) {
  Arguments arguments;
  const auto plan_arguments = [&] {
    for (const NodeId argument : call.arguments) arguments.push_back(plan(argument));
  };
  if (const auto op = op_of(call)) {
    if (call.target != kNoNode) arguments.push_back(plan(call.target));
    plan_arguments();
    return add_folded(*op, 0, arguments, id);
  }
  bool target_is_name = false;
  const Function* function = find_function(call, id, target_is_name);
  if (function == nullptr) return failure("unbound function: " + call.function, id);
  const bool is_member = call.target != kNoNode && !target_is_name;
  if (function->name == "matches" && call.arguments.size() + (is_member ? 1 : 0) == 2) {
    if (const auto step = plan_matches(call, id)) return *step;
  }
  if (is_member) arguments.push_back(plan(call.target));
  plan_arguments();
  return add_folded(Op::call, call_site(*function, id, is_member, arguments.size()), arguments, id);
}

}  // namespace claimcheck::rules::expression
