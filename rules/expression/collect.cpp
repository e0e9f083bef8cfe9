#include <utility>

#include "rules/expression/machine.hpp"
#include "rules/expression/text.hpp"

// Lists and maps, written down or folded together.
namespace claimcheck::rules::expression {
namespace {

Value not_optional(const Value& value) {
  return Value::error("'?' needs an optional, not a value of type " + std::string(value.type_name()));
}

}  // namespace

Value Machine::make_list(const Step& step) {
  std::vector<Value> elements;
  elements.reserve(step.count);
  Value unusable;
  for (std::uint32_t i = 0; i < step.count; ++i) {
    Value element = argument(step, i);
    if (element.is_known() && is_optional(step, i)) {
      if (!element.is(ValueKind::optional)) return not_optional(element);
      if (element.as_optional() == nullptr) continue;
      element = Value(*element.as_optional());
    }
    if (!element.is_known()) unusable = first_unusable(std::array{unusable, element});
    elements.push_back(std::move(element));
  }
  return unusable.is_known() ? Value::list(std::move(elements)) : unusable;
}

Value Machine::make_map(const Step& step) {
  Map map;
  Value unusable;
  for (std::uint32_t i = 0; i + 1 < step.count; i += 2) {
    Value key = argument(step, i), value = argument(step, i + 1);
    if (!key.is_known() || !value.is_known()) {
      unusable = first_unusable(std::array{unusable, key, value});
      continue;
    }
    if (!Map::is_key(key)) {
      return Value::error("unsupported key type: a map's key cannot be a " + std::string(key.type_name()));
    }
    if (is_optional(step, i)) {
      if (!value.is(ValueKind::optional)) return not_optional(value);
      if (value.as_optional() == nullptr) continue;
      value = Value(*value.as_optional());
    }
    const Value name = key;
    if (!map.insert(std::move(key), std::move(value))) {
      return Value::error("Failed with repeated key: " + to_short_text(name));
    }
  }
  return unusable.is_known() ? Value::map(std::move(map)) : unusable;
}

Value Machine::append(const Step& step) {
  std::vector<Value> elements;
  for (std::uint32_t i = 0; i < step.count; ++i) {
    elements.push_back(argument(step, i));
    if (!elements.back().is_known()) return first_unusable(std::array{slots_[step.index], elements.back()});
  }
  Value list = std::exchange(slots_[step.index], Value());
  if (!list.is(ValueKind::list)) return list.is_known() ? no_such_overload("_+_", {&list, 1}) : list;
  for (Value& element : elements) list = Value::append(std::move(list), std::move(element));
  return list;
}

Value Machine::insert(const Step& step) {
  Value key = argument(step, 0), value = argument(step, 1);
  if (!key.is_known() || !value.is_known()) return first_unusable(std::array{slots_[step.index], key, value});
  Value map = std::exchange(slots_[step.index], Value());
  if (!map.is(ValueKind::map)) return map.is_known() ? no_such_overload("cel.@mapInsert", {&map, 1}) : map;
  return Value::insert(std::move(map), std::move(key), std::move(value));
}

Value Machine::insert_map(const Step& step) {
  const Value more = argument(step, 0);
  if (!more.is_known()) return first_unusable(std::array{slots_[step.index], more});
  Value map = std::exchange(slots_[step.index], Value());
  if (!map.is_known()) return map;
  if (!map.is(ValueKind::map) || !more.is(ValueKind::map)) {
    return no_such_overload("cel.@mapInsert", std::array{map, more});
  }
  for (const Map::Entry& entry : more.as_map().entries()) {
    map = Value::insert(std::move(map), entry.key, entry.value);
    if (map.is_error()) break;
  }
  return map;
}

template <class Turn>
void Machine::go_through(const Fold& fold, const Value& range, Turn turn) {
  if (range.is(ValueKind::map)) {
    for (const Map::Entry& entry : range.as_map().entries()) {
      slots_[fold.variable] = entry.key;
      if (fold.has_second) slots_[fold.second] = entry.value;
      if (!turn()) return;
    }
    return;
  }
  for (std::size_t i = 0; i < range.size(); ++i) {
    if (fold.has_second) slots_[fold.variable] = Value::int64(static_cast<std::int64_t>(i));
    slots_[fold.has_second ? fold.second : fold.variable] = range.at(i);
    if (!turn()) return;
  }
}

Value Machine::fold(const Fold& fold) {
  const Value range = run(fold.range);
  if (!range.is_known()) return range;
  if (!range.is(ValueKind::list) && !range.is(ValueKind::map)) {
    return Value::error("cannot go through a value of type " + std::string(range.type_name()));
  }
  for (const std::uint32_t slot : fold.kept) slots_[slot] = Value();
  if (fold.kind != Fold::Kind::other) return any_or_all(fold, range);
  slots_[fold.accumulator] = run(fold.initial);
  go_through(fold, range, [&] {
    if (run(fold.condition).is_false()) return false;
    slots_[fold.accumulator] = run(fold.step);
    return !evaluation_.is_exhausted();
  });
  return run(fold.result);
}

Value Machine::any_or_all(const Fold& fold, const Value& range) {
  const bool absorbing = fold.kind == Fold::Kind::any;
  const Step& join = plan_.steps[fold.step];
  Value all = Value::boolean(!absorbing);
  go_through(fold, range, [&] {
    Value one = argument(join, 1);
    if (decides(one, absorbing)) {
      all = std::move(one);
      return false;
    }
    if (!one.is(ValueKind::boolean) || !all.is(ValueKind::boolean)) {
      all = undecided(std::move(all), std::move(one), absorbing);
      if (all.is_error()) all.place(join.at);
    }
    return !evaluation_.is_exhausted();
  });
  return all;
}

// A null is made anew each time, which does no harm.
Value Machine::kept(const Step& step) {
  Value& slot = slots_[step.index];
  if (slot.is(ValueKind::null)) slot = argument(step, 0);
  return slot;
}

}  // namespace claimcheck::rules::expression
