#include "rules/expression/evaluate.hpp"

#include "rules/expression/machine.hpp"

namespace claimcheck::rules::expression {

Value evaluate(const Plan& plan, std::span<const Value> inputs, std::uint64_t most_steps) {
  Evaluation evaluation(most_steps);
  return evaluate(plan, inputs, evaluation);
}

Value evaluate(const Plan& plan, std::span<const Value> inputs, Evaluation& evaluation) {
  Machine machine(plan, inputs, evaluation);
  Value result = machine.run(plan.root);
  if (evaluation.is_exhausted() || !evaluation.spend_parts(result)) {
    result = evaluation.exhausted();
    result.place(plan.steps[plan.root].at);
  }
  return result;
}

Machine::Machine(const Plan& plan, std::span<const Value> inputs, Evaluation& evaluation)
    : plan_(plan), inputs_(inputs), evaluation_(evaluation), slots_(evaluation.slots(plan.slots)) {}

Value Machine::run(std::uint32_t id) {
  const Step& step = plan_.steps[id];
  if (!evaluation_.spend(1)) return evaluation_.exhausted();
  switch (step.op) {
    case Op::constant: return plan_.constants[step.index].borrow();
    case Op::input: return inputs_[step.index].borrow();
    case Op::local: return slots_[step.index];
    default: break;
  }
  Value result = dispatch(step);
  if (result.is_error()) result.place(step.at);
  return result;
}

Value Machine::dispatch(const Step& step) {
  switch (step.op) {
    case Op::select: return select(argument(step, 0), plan_.fields[step.index]);
    case Op::optional_select: return optional_select(argument(step, 0), plan_.fields[step.index]);
    case Op::has: return has(argument(step, 0), plan_.fields[step.index]);
    case Op::call: return call(step);
    case Op::matches: return matches(step);
    case Op::logical_and: return logical(step, false);
    case Op::logical_or: return logical(step, true);
    case Op::logical_not: return negate(step);
    case Op::conditional: return conditional(step);
    case Op::not_strictly_false: return Value::boolean(!argument(step, 0).is_false());
    case Op::equals:
    case Op::not_equals: return equality(step);
    case Op::in: return in(step);
    case Op::index:
    case Op::optional_index: return element(step);
    case Op::list: return make_list(step);
    case Op::map: return make_map(step);
    case Op::or_optional:
    case Op::or_value: return alternative(step);
    case Op::fold: return fold(plan_.folds[step.index]);
    case Op::kept: return kept(step);
    case Op::append: return append(step);
    case Op::insert: return insert(step);
    case Op::insert_map: return insert_map(step);
    case Op::failure: return Value::error(std::string(plan_.constants[step.index].as_text()));
    default: return {};
  }
}

namespace {

// None of them an error or an unknown: no parameter takes these.
bool accepts(const CallSite::Candidate& candidate, std::span<const Value> arguments) {
  if (candidate.accepts.size() != arguments.size()) return false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if ((candidate.accepts[i] >> static_cast<unsigned>(arguments[i].kind()) & 1U) == 0) return false;
  }
  return true;
}

std::uint64_t bytes_of(std::span<const Value> arguments) {
  std::uint64_t bytes = 0;
  for (const Value& argument : arguments) {
    if (argument.is(ValueKind::string) || argument.is(ValueKind::bytes)) bytes += argument.as_text().size();
  }
  return bytes;
}

Value run_overload(const CallSite& site, std::span<const Value> arguments, Evaluation& evaluation) {
  for (const CallSite::Candidate& candidate : site.candidates) {
    if (!accepts(candidate, arguments)) continue;
    if (candidate.code == nullptr) return Value::error("the function '" + site.function + "' has no body");
    if (!evaluation.spend_bytes(bytes_of(arguments))) return evaluation.exhausted();
    return candidate.code(arguments, evaluation);
  }
  for (const Value& argument : arguments) {
    if (!argument.is_known()) return first_unusable(arguments);
  }
  return no_such_overload(site.function, arguments);
}

}  // namespace

Value Machine::call(const Step& step) {
  const CallSite& site = plan_.calls[step.index];
  constexpr std::size_t kFew = 3;
  if (step.count <= kFew) {
    const auto wanted = [&](std::uint32_t i) { return i < step.count ? argument(step, i) : Value(); };
    const std::array<Value, kFew> arguments{wanted(0), wanted(1), wanted(2)};
    return run_overload(site, std::span<const Value>(arguments).first(step.count), evaluation_);
  }
  std::vector<Value> arguments;
  for (std::uint32_t i = 0; i < step.count; ++i) arguments.push_back(argument(step, i));
  return run_overload(site, arguments, evaluation_);
}

// Of && and || where neither side decides.
Value Machine::undecided(Value left, Value right, bool absorbing) {
  if (left.is(ValueKind::boolean) && right.is(ValueKind::boolean)) return right;
  const std::array<Value, 2> sides{std::move(left), std::move(right)};
  for (const Value& side : sides) {
    if (!side.is_known()) return first_unusable(sides);
  }
  return no_such_overload(absorbing ? "_||_" : "_&&_", sides);
}

// && and ||: `absorbing` is the value that decides alone, on either side of an error or an unknown.
Value Machine::logical(const Step& step, bool absorbing) {
  Value left = argument(step, 0);
  if (decides(left, absorbing)) return left;
  Value right = argument(step, 1);
  if (decides(right, absorbing)) return right;
  return undecided(std::move(left), std::move(right), absorbing);
}

Value Machine::negate(const Step& step) {
  Value value = argument(step, 0);
  if (!value.is_known()) return value;
  if (!value.is(ValueKind::boolean)) return no_such_overload("!_", {&value, 1});
  return Value::boolean(!value.as_bool());
}

Value Machine::conditional(const Step& step) {
  Value condition = argument(step, 0);
  if (condition.is_true()) return argument(step, 1);
  if (condition.is_false()) return argument(step, 2);
  return condition.is_known() ? no_such_overload("_?_:_", {&condition, 1}) : condition;
}

Value Machine::equality(const Step& step) {
  const std::array<Value, 2> sides{argument(step, 0), argument(step, 1)};
  if (!sides[0].is_known() || !sides[1].is_known()) return first_unusable(sides);
  if (!evaluation_.spend_parts(sides[0])) return evaluation_.exhausted();
  return Value::boolean(equal(sides[0], sides[1]) == (step.op == Op::equals));
}

Value Machine::element(const Step& step) {
  const Value operand = argument(step, 0), key = argument(step, 1);
  if (!evaluation_.spend_parts(key)) return evaluation_.exhausted();
  return step.op == Op::index ? at_index(operand, key) : optional_index(operand, key);
}

namespace {

bool has_text(const Value& list, std::string_view text) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value element = list.at(i);
    if (element.is(ValueKind::string) && element.as_text() == text) return true;
  }
  return false;
}

}  // namespace

Value Machine::in(const Step& step) {
  const std::array<Value, 2> sides{argument(step, 0), argument(step, 1)};
  const auto& [wanted, all] = sides;
  if (!wanted.is_known() || !all.is_known()) return first_unusable(sides);
  if (!all.is(ValueKind::map) && !all.is(ValueKind::list)) return no_such_overload("@in", sides);
  const std::uint64_t few = all.is(ValueKind::list) ? all.size() / 4 : 0;
  if (!evaluation_.spend(few) || !evaluation_.spend_parts(wanted, few + 1)) return evaluation_.exhausted();
  if (all.is(ValueKind::map)) return Value::boolean(all.as_map().find(wanted) != nullptr);
  if (wanted.is(ValueKind::string)) return Value::boolean(has_text(all, wanted.as_text()));
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (equal(wanted, all.at(i))) return Value::boolean(true);
  }
  return Value::boolean(false);
}

Value Machine::matches(const Step& step) {
  Value text = argument(step, 0);
  if (!text.is_known()) return text;
  if (!text.is(ValueKind::string)) return no_such_overload("matches", {&text, 1});
  if (!evaluation_.spend_bytes(text.as_text().size())) return evaluation_.exhausted();
  return match_pattern(*plan_.patterns[step.index], text.as_text());
}

// or() and orValue(), which look at their argument only where it is needed.
Value Machine::alternative(const Step& step) {
  Value first = argument(step, 0);
  if (!first.is_known()) return first;
  if (!first.is(ValueKind::optional)) return no_such_overload("orValue", {&first, 1});
  if (const Value* inner = first.as_optional()) return step.op == Op::or_value ? *inner : first;
  Value second = argument(step, 1);
  if (step.op == Op::or_optional && second.is_known() && !second.is(ValueKind::optional)) {
    return no_such_overload("or", {&second, 1});
  }
  return second;
}

}  // namespace claimcheck::rules::expression
