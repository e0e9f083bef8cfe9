#include "rules/expression/plan.hpp"

#include <algorithm>

#include "rules/expression/children.hpp"
#include "rules/expression/machine.hpp"
#include "rules/expression/planner.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr std::uint32_t kDeepest = 1500;  // levels that may be walked by recursion

// Children stand before their parents, so one pass is enough.
bool is_too_deep(const Ast& ast) {
  std::vector<std::uint32_t> depth(ast.nodes.size(), 1);
  for (std::size_t i = 0; i < ast.nodes.size(); ++i) {
    for_each_child(ast.nodes[i], [&](NodeId id) { depth[i] = std::max(depth[i], depth[index(id)] + 1); });
    if (depth[i] > kDeepest) return true;
  }
  return false;
}

Value value_of(const Literal& literal) {
  struct Visitor {
    Value operator()(std::monostate) const { return {}; }
    Value operator()(bool yes) const { return Value::boolean(yes); }
    Value operator()(std::int64_t number) const { return Value::int64(number); }
    Value operator()(std::uint64_t number) const { return Value::uint64(number); }
    Value operator()(double number) const { return Value::real(number); }
    Value operator()(const std::string& text) const { return Value::string(text); }
    Value operator()(const BytesLiteral& literal_bytes) const { return Value::bytes(literal_bytes.bytes); }
  };
  return std::visit(Visitor{}, literal.value);
}

}  // namespace

Planner::Planner(const Ast& ast, std::span<const Annotation> annotations, const Environment& environment)
    : ast_(ast), annotations_(annotations), environment_(environment) {}

Plan Planner::make() {
  if (ast_.nodes.empty()) {
    failure("there is no expression", kNoNode);
  } else if (is_too_deep(ast_)) {
    failure("the expression nests too deep", ast_.root());
  } else {
    plan(ast_.root());
  }
  plan_.root = static_cast<std::uint32_t>(plan_.steps.size() - 1);
  keep_in_folds(plan_);
  return std::move(plan_);
}

std::uint32_t Planner::plan(NodeId id) {
  return std::visit([&](const auto& is) { return plan(is, id); }, ast_[id].is);
}

std::uint32_t Planner::add(Op op, std::uint32_t index, const Arguments& arguments, NodeId id) {
  Step step{op, index, static_cast<std::uint32_t>(plan_.arguments.size()), static_cast<std::uint32_t>(arguments.size()),
            id == kNoNode ? Span{} : ast_[id].at};
  plan_.arguments.insert(plan_.arguments.end(), arguments.begin(), arguments.end());
  plan_.is_optional.resize(plan_.arguments.size());
  plan_.steps.push_back(step);
  return static_cast<std::uint32_t>(plan_.steps.size() - 1);
}

std::uint32_t Planner::add_folded(Op op, std::uint32_t index, const Arguments& arguments, NodeId id) {
  const std::uint32_t step = add(op, index, arguments, id);
  const bool is_constant =
      std::ranges::all_of(arguments, [&](std::uint32_t i) { return plan_.steps[i].op == Op::constant; });
  if (!is_constant) return step;
  constexpr std::uint64_t kMostFoldSteps = 10'000;
  Evaluation evaluation(std::min(kMostFoldSteps, steps_to_fold_));
  Value value = Machine(plan_, {}, evaluation).run(step);
  steps_to_fold_ -= evaluation.spent();
  if (!value.is_known() || evaluation.is_exhausted()) return step;
  return constant(std::move(value), id);
}

std::uint32_t Planner::constant(Value value, NodeId id) {
  plan_.constants.push_back(std::move(value));
  return add(Op::constant, static_cast<std::uint32_t>(plan_.constants.size() - 1), {}, id);
}

std::uint32_t Planner::failure(std::string message, NodeId id) {
  plan_.constants.push_back(Value::string(std::move(message)));
  return add(Op::failure, static_cast<std::uint32_t>(plan_.constants.size() - 1), {}, id);
}

std::uint32_t Planner::plan(const Literal& literal, NodeId id) {
  return constant(value_of(literal), id);
}

std::uint32_t Planner::plan(const ListLiteral& list, NodeId id) {
  Arguments arguments;
  for (const auto& element : list.elements) arguments.push_back(plan(element.value));
  const auto first = plan_.arguments.size();
  plan_.is_optional.resize(first);
  for (const auto& element : list.elements) plan_.is_optional.push_back(element.is_optional);
  return add_folded(Op::list, 0, arguments, id);
}

std::uint32_t Planner::plan(const MapLiteral& map, NodeId id) {
  Arguments arguments;
  for (const auto& entry : map.entries) {
    arguments.push_back(plan(entry.key));
    arguments.push_back(plan(entry.value));
  }
  plan_.is_optional.resize(plan_.arguments.size());
  for (const auto& entry : map.entries) plan_.is_optional.insert(plan_.is_optional.end(), 2, entry.is_optional);
  return add_folded(Op::map, 0, arguments, id);
}

std::uint32_t Planner::plan(const MessageLiteral& message, NodeId id) {
  return failure("there are no messages here, so no " + message.name, id);
}

std::uint32_t Planner::scoped_slot(std::string_view name) {
  const auto slot = static_cast<std::uint32_t>(scope_.size());
  scope_.push_back({name, slot});
  plan_.slots = std::max(plan_.slots, slot + 1);
  return slot;
}

std::uint32_t Planner::plan(const Comprehension& comprehension, NodeId id) {
  Fold fold;
  fold.range = plan(comprehension.range);
  fold.initial = plan(comprehension.initial);
  const std::size_t outside = scope_.size();
  fold.accumulator = scoped_slot(comprehension.accumulator);
  const std::size_t with_accumulator = scope_.size();
  fold.variable = scoped_slot(comprehension.variable);
  fold.has_second = !comprehension.second.empty();
  if (fold.has_second) fold.second = scoped_slot(comprehension.second);
  fold.condition = plan(comprehension.condition);
  fold.step = plan_step(comprehension.step, comprehension.accumulator, fold.accumulator);
  scope_.resize(with_accumulator);
  fold.result = plan(comprehension.result);
  scope_.resize(outside);
  fold.kind = kind_of(fold, plan_);
  plan_.folds.push_back(fold);
  return add(Op::fold, static_cast<std::uint32_t>(plan_.folds.size() - 1), {}, id);
}

std::uint32_t Planner::plan_step(NodeId id, std::string_view accumulator, std::uint32_t slot) {
  const Call* call = std::get_if<Call>(&ast_[id].is);
  if (call == nullptr || call->target != kNoNode) return plan(id);
  const auto& arguments = call->arguments;
  if (call->function == "_?_:_" && arguments.size() == 3) {
    const std::uint32_t condition = plan(arguments[0]);
    const std::uint32_t yes = plan_step(arguments[1], accumulator, slot);
    return add(Op::conditional, 0, {condition, yes, plan_step(arguments[2], accumulator, slot)}, id);
  }
  const auto* first = arguments.empty() ? nullptr : std::get_if<Identifier>(&ast_[arguments[0]].is);
  if (first == nullptr || first->name != accumulator || find_local(accumulator)->slot != slot) return plan(id);
  Arguments steps;
  if (call->function == "_+_" && arguments.size() == 2) {
    const auto* list = std::get_if<ListLiteral>(&ast_[arguments[1]].is);
    if (list == nullptr || std::ranges::any_of(list->elements, &ListLiteral::Element::is_optional)) return plan(id);
    for (const auto& element : list->elements) steps.push_back(plan(element.value));
    return add(Op::append, slot, steps, id);
  }
  if (call->function != "cel.@mapInsert") return plan(id);
  for (std::size_t i = 1; i < arguments.size(); ++i) steps.push_back(plan(arguments[i]));
  return add(steps.size() == 1 ? Op::insert_map : Op::insert, slot, steps, id);
}

Plan make_plan(const CheckedAst& checked, const Environment& environment) {
  return Planner(checked.ast, checked.annotations, environment).make();
}

Plan make_plan(const Ast& ast, const Environment& environment) {
  return Planner(ast, {}, environment).make();
}

}  // namespace claimcheck::rules::expression
