#include "rules/expression/value.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "rules/expression/record.hpp"
#include "rules/expression/text.hpp"

namespace claimcheck::rules::expression {

template <class T>
struct Value::Holder : Value::Shared {
  explicit Holder(T held_content) : content(std::move(held_content)) {}
  T content;
};

void Value::release() {
  if (owner_.shared->references.fetch_sub(1, std::memory_order_acq_rel) == 1) delete owner_.shared;
}

template <class T>
Value Value::held(ValueKind kind, T content) {
  Value value(kind);
  auto* holder = new Holder<T>(std::move(content));
  value.is_shared_ = true;
  value.owner_.shared = holder;
  value.data_.pointer = &holder->content;
  return value;
}

Value Value::string(std::string text) {
  if (text.empty()) return borrowed({});
  Value value = held(ValueKind::string, std::move(text));
  const auto& kept = *static_cast<const std::string*>(value.data_.pointer);
  value.small_ = static_cast<std::uint32_t>(kept.size());
  value.data_.pointer = kept.data();
  return value;
}

Value Value::bytes(std::string bytes) {
  Value value = string(std::move(bytes));
  value.kind_ = ValueKind::bytes;
  return value;
}

Value Value::timestamp(Timestamp time) {
  Value value(ValueKind::timestamp);
  value.data_.int64 = time.seconds;
  value.small_ = time.nanos;
  return value;
}

Value Value::duration(std::int64_t nanoseconds) {
  Value value = int64(nanoseconds);
  value.kind_ = ValueKind::duration;
  return value;
}

Value Value::type(std::string_view name) {
  Value value = borrowed(name);
  value.kind_ = ValueKind::type;
  return value;
}

Value Value::owned_type(std::string name) {
  Value value = string(std::move(name));
  value.kind_ = ValueKind::type;
  return value;
}

void Value::refer_to_list() {
  const auto& kept = static_cast<Holder<std::vector<Value>>*>(owner_.shared)->content;
  small_ = static_cast<std::uint32_t>(kept.size());
  data_.pointer = kept.data();
}

Value Value::list(std::vector<Value> elements) {
  Value value = held(ValueKind::list, std::move(elements));
  value.refer_to_list();
  return value;
}

Value Value::map(Map map) {
  return held(ValueKind::map, std::move(map));
}

Value Value::none() {
  Value value(ValueKind::optional);
  value.data_.pointer = nullptr;
  return value;
}

Value Value::some(Value inner) {
  return held(ValueKind::optional, std::move(inner));
}

Value Value::error(std::string message, Span at) {
  return held(ValueKind::error, Failure{std::move(message), at});
}

Value Value::unknown(std::string reason) {
  return unknown(std::vector<std::string>{std::move(reason)});
}

Value Value::unknown(std::vector<std::string> reasons) {
  return held(ValueKind::unknown, std::move(reasons));
}

const std::vector<std::string>& Value::as_unknown() const {
  return *static_cast<const std::vector<std::string>*>(data_.pointer);
}

Value Value::at(std::size_t index) const {
  if (!is_shared_ && owner_.view != nullptr) {
    const auto& view = *static_cast<const ListView*>(owner_.view);
    return view.at(data_.pointer, index, view.context);
  }
  return static_cast<const Value*>(data_.pointer)[index];
}

std::string_view Value::type_name() const {
  if (kind_ == ValueKind::record) return record_view().is->type.name;
  static constexpr std::array<std::string_view, 16> kNames{"null_type",
                                                           "bool",
                                                           "int",
                                                           "uint",
                                                           "double",
                                                           "string",
                                                           "bytes",
                                                           "google.protobuf.Timestamp",
                                                           "google.protobuf.Duration",
                                                           "type",
                                                           "list",
                                                           "map",
                                                           "optional_type",
                                                           "record",
                                                           "error",
                                                           "unknown"};
  return kNames[static_cast<std::size_t>(kind_)];
}

Value Value::part(std::string_view inside) const {
  Value value = *this;
  value.small_ = static_cast<std::uint32_t>(inside.size());
  value.data_.pointer = inside.data();
  return value;
}

Value Value::append(Value list, Value element) {
  if (!list.is_shared_ || list.owner_.shared->references.load(std::memory_order_acquire) != 1) {
    std::vector<Value> elements;
    elements.reserve(list.size() + 1);
    for (std::size_t i = 0; i < list.size(); ++i) elements.push_back(list.at(i));
    list = Value::list(std::move(elements));
  }
  static_cast<Holder<std::vector<Value>>*>(list.owner_.shared)->content.push_back(std::move(element));
  list.refer_to_list();
  return list;
}

Value Value::insert(Value map, Value key, Value value) {
  if (!map.is_shared_ || map.owner_.shared->references.load(std::memory_order_acquire) != 1) {
    map = Value::map(map.as_map());
  }
  if (!Map::is_key(key)) return error("not a map's key: a value of type " + std::string(key.type_name()));
  const Value name = key;
  if (static_cast<Holder<Map>*>(map.owner_.shared)->content.insert(std::move(key), std::move(value))) return map;
  return error("the key is in the map already: " + to_short_text(name));
}

void Value::place(Span at) {
  if (!is_error() || !is_shared_ || owner_.shared->references.load(std::memory_order_acquire) != 1) return;
  Failure& failure = static_cast<Holder<Failure>*>(owner_.shared)->content;
  if (failure.at.empty()) failure.at = at;
}

Value merge_unknowns(const Value& left, const Value& right) {
  if (!left.is_unknown()) return right;
  if (!right.is_unknown()) return left;
  std::vector<std::string> reasons;
  std::ranges::set_union(left.as_unknown(), right.as_unknown(), std::back_inserter(reasons));
  return Value::unknown(std::move(reasons));
}

Value no_such_overload(std::string_view function, std::span<const Value> arguments) {
  std::string message = "no such overload: " + std::string(function) + "(";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (i > 0) message += ", ";
    message += arguments[i].type_name();
  }
  return Value::error(message + ")");
}

}  // namespace claimcheck::rules::expression
