#include <cmath>

#include "rules/expression/machine.hpp"
#include "rules/expression/record.hpp"
#include "rules/expression/text.hpp"

namespace claimcheck::rules::expression {
namespace {

// What was found, or none.
using Found = std::optional<Value>;

std::size_t index_in(const RecordView& view, const FieldName& field) {
  return view.is == field.of ? field.likely : view.is->type.find(field.name);
}

Found field_of(const Value& record, const FieldName& field) {
  const RecordView& view = record.record_view();
  const std::size_t index = index_in(view, field);
  return index == RecordType::npos ? std::nullopt : Found(view.get(record.fact(), index));
}

Found entry_of(const Value& map, const Value& key) {
  const Value* found = map.as_map().find(key);
  return found == nullptr ? std::nullopt : Found(*found);
}

// The place in a list that a number names; nullopt: it is none.
std::optional<std::size_t> place_in(const Value& list, const Value& key) {
  const auto below_size = compare(key, Value::uint64(list.size()));
  if (!below_size || *below_size >= 0 || *compare(key, Value::int64(0)) < 0) return std::nullopt;
  if (key.is(ValueKind::real)) {
    return std::floor(key.as_real()) == key.as_real() ? std::optional(static_cast<std::size_t>(key.as_real()))
                                                      : std::nullopt;
  }
  return key.is(ValueKind::int64) ? static_cast<std::size_t>(key.as_int64()) : key.as_uint64();
}

Value no_such_key(const Value& key) {
  return Value::error("no such key: " + to_short_text(key));
}

Value as_optional(Found found) {
  if (!found) return Value::none();
  return found->is_known() ? Value::some(std::move(*found)) : std::move(*found);
}

Value not_selectable(const Value& operand, const FieldName& field) {
  return Value::error("a value of type " + std::string(operand.type_name()) + " has no field '" + field.name + "'");
}

bool is_index(const Value& list, const Value& key) {
  return list.is(ValueKind::list) && key.is_number();
}

bool is_whole(const Value& number) {
  return !number.is(ValueKind::real) || std::floor(number.as_real()) == number.as_real();
}

Found element_of(const Value& list, const Value& key) {
  const auto place = place_in(list, key);
  return place ? Found(list.at(*place)) : std::nullopt;
}

}  // namespace

Value select(const Value& operand, const FieldName& field) {
  using enum ValueKind;
  switch (operand.kind()) {
    case record: {
      const RecordView& view = operand.record_view();
      const std::size_t index = index_in(view, field);
      return index == RecordType::npos ? not_selectable(operand, field) : view.get(operand.fact(), index);
    }
    case map: {
      auto found = entry_of(operand, Value::borrowed(field.name));
      return found ? std::move(*found) : no_such_key(Value::borrowed(field.name));
    }
    case optional: return optional_select(operand, field);
    case error:
    case unknown: return operand;
    default: return not_selectable(operand, field);
  }
}

Value optional_select(const Value& operand, const FieldName& field) {
  using enum ValueKind;
  switch (operand.kind()) {
    case record: return as_optional(field_of(operand, field));
    case map: return as_optional(entry_of(operand, Value::borrowed(field.name)));
    case optional: return operand.as_optional() == nullptr ? operand : optional_select(*operand.as_optional(), field);
    case error:
    case unknown: return operand;
    default: return not_selectable(operand, field);
  }
}

Value has(const Value& operand, const FieldName& field) {
  using enum ValueKind;
  switch (operand.kind()) {
    case record: return Value::boolean(operand.record_view().is->type.find(field.name) != RecordType::npos);
    case map: return Value::boolean(operand.as_map().find(field.name) != nullptr);
    case optional: return operand.as_optional() == nullptr ? Value::boolean(false) : has(*operand.as_optional(), field);
    case error:
    case unknown: return operand;
    default: return not_selectable(operand, field);
  }
}

Value at_index(const Value& operand, const Value& key) {
  if (!operand.is_known() || !key.is_known()) return first_unusable(std::array{operand, key});
  if (operand.is(ValueKind::optional)) return optional_index(operand, key);
  if (is_index(operand, key)) {
    auto found = element_of(operand, key);
    if (found) return std::move(*found);
    if (!is_whole(key)) return Value::error("not a place in a list: " + to_short_text(key));
    return Value::error("index out of bounds: " + to_short_text(key));
  }
  if (!operand.is(ValueKind::map)) return no_such_overload("_[_]", std::array{operand, key});
  auto found = entry_of(operand, key);
  return found ? std::move(*found) : no_such_key(key);
}

Value optional_index(const Value& operand, const Value& key) {
  if (!operand.is_known() || !key.is_known()) return first_unusable(std::array{operand, key});
  if (operand.is(ValueKind::optional)) {
    return operand.as_optional() == nullptr ? operand : optional_index(*operand.as_optional(), key);
  }
  if (is_index(operand, key)) return as_optional(element_of(operand, key));
  if (!operand.is(ValueKind::map)) return no_such_overload("_[?_]", std::array{operand, key});
  return as_optional(entry_of(operand, key));
}

Value first_unusable(std::span<const Value> values) {
  Value found;
  for (const Value& value : values) {
    if (value.is_unknown()) {
      found = found.is_unknown() ? merge_unknowns(found, value) : value;
    } else if (value.is_error() && found.is_known()) {
      found = value;
    }
  }
  return found;
}

}  // namespace claimcheck::rules::expression
