#include <cmath>
#include <functional>

#include "rules/expression/value.hpp"

namespace claimcheck::rules::expression {
namespace {

constexpr double kTwoTo63 = 9223372036854775808.0, kTwoTo64 = 18446744073709551616.0;

std::partial_ordering compare_int_uint(std::int64_t left, std::uint64_t right) {
  if (left < 0) return std::partial_ordering::less;
  return static_cast<std::uint64_t>(left) <=> right;
}

// As doubles, as CEL's other implementations do it: beyond 2^53 a whole number is rounded first.
template <class Whole>
std::partial_ordering compare_with_real(Whole left, double right) {
  return static_cast<double>(left) <=> right;
}

std::partial_ordering compare_numbers(const Value& left, const Value& right) {
  using enum ValueKind;
  if (left.kind() == right.kind()) {
    if (left.is(int64)) return left.as_int64() <=> right.as_int64();
    if (left.is(uint64)) return left.as_uint64() <=> right.as_uint64();
    return left.as_real() <=> right.as_real();
  }
  if (left.kind() > right.kind()) return 0 <=> compare_numbers(right, left);
  if (left.is(uint64)) return compare_with_real(left.as_uint64(), right.as_real());
  if (right.is(uint64)) return compare_int_uint(left.as_int64(), right.as_uint64());
  return compare_with_real(left.as_int64(), right.as_real());
}

bool equal_lists(const Value& left, const Value& right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (!equal(left.at(i), right.at(i))) return false;
  }
  return true;
}

bool equal_maps(const Map& left, const Map& right) {
  if (left.size() != right.size()) return false;
  for (const Map::Entry& entry : left.entries()) {
    const Value* other = right.find(entry.key);
    if (other == nullptr || !equal(entry.value, *other)) return false;
  }
  return true;
}

// The same for all numbers that are equal.
std::size_t hash(const Value& key) {
  using enum ValueKind;
  switch (key.kind()) {
    case boolean: return key.as_bool() ? 0x51ED270B : 0x2545F491;
    case int64: return static_cast<std::size_t>(key.as_int64()) * 0x9E3779B97F4A7C15U >> 17;
    case uint64: return key.as_uint64() * 0x9E3779B97F4A7C15U >> 17;
    default: return std::hash<std::string_view>{}(key.as_text());
  }
}

// A double that is a whole number as that number.
std::optional<Value> as_key(const Value& value) {
  if (Map::is_key(value)) return value.borrow();
  if (!value.is(ValueKind::real)) return std::nullopt;
  const double number = value.as_real();
  if (!(number >= -kTwoTo63 && number < kTwoTo64) || std::floor(number) != number) return std::nullopt;
  if (number < kTwoTo63) return Value::int64(static_cast<std::int64_t>(number));
  return Value::uint64(static_cast<std::uint64_t>(number));
}

}  // namespace

std::optional<std::partial_ordering> compare(const Value& left, const Value& right) {
  using enum ValueKind;
  if (left.is_number() && right.is_number()) return compare_numbers(left, right);
  if (left.kind() != right.kind()) return std::nullopt;
  switch (left.kind()) {
    case boolean: return left.as_bool() <=> right.as_bool();
    case string:
    case bytes: return left.as_text() <=> right.as_text();
    case timestamp: return left.as_timestamp() <=> right.as_timestamp();
    case duration: return left.as_duration() <=> right.as_duration();
    default: return std::nullopt;
  }
}

bool equal(const Value& left, const Value& right) {
  using enum ValueKind;
  if (left.is_number() && right.is_number()) return compare_numbers(left, right) == 0;
  if (left.kind() != right.kind()) return false;
  switch (left.kind()) {
    case null: return true;
    case type: return left.as_text() == right.as_text();
    case list: return equal_lists(left, right);
    case map: return equal_maps(left.as_map(), right.as_map());
    case record: return left.fact() == right.fact() && &left.record_view() == &right.record_view();
    case optional:
      if (left.as_optional() == nullptr || right.as_optional() == nullptr) {
        return left.as_optional() == right.as_optional();
      }
      return equal(*left.as_optional(), *right.as_optional());
    default: {
      const auto order = compare(left, right);
      return order && *order == 0;
    }
  }
}

bool Map::is_key(const Value& value) {
  using enum ValueKind;
  return value.is(boolean) || value.is(int64) || value.is(uint64) || value.is(string);
}

// The slot that holds the key, or the free one where it would go.
std::size_t Map::slot_of(const Value& key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash(key) & mask;
  while (slots_[slot] != 0 && !equal(entries_[slots_[slot] - 1].key, key)) slot = (slot + 1) & mask;
  return slot;
}

void Map::grow() {
  slots_.assign(slots_.empty() ? 32 : slots_.size() * 2, 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) slots_[slot_of(entries_[i].key)] = i + 1;
}

const Value* Map::find(const Value& wanted) const {
  const auto key = as_key(wanted);
  if (!key) return nullptr;
  if (slots_.empty()) {
    for (const Entry& entry : entries_) {
      if (equal(entry.key, *key)) return &entry.value;
    }
    return nullptr;
  }
  const std::uint32_t found = slots_[slot_of(*key)];
  return found == 0 ? nullptr : &entries_[found - 1].value;
}

bool Map::insert(Value key, Value value) {
  if (find(key) != nullptr) return false;
  entries_.push_back({std::move(key), std::move(value)});
  constexpr std::size_t kFew = 8;
  if (entries_.size() <= kFew) return true;
  if (entries_.size() * 2 > slots_.size()) {
    grow();
  } else {
    slots_[slot_of(entries_.back().key)] = static_cast<std::uint32_t>(entries_.size());
  }
  return true;
}

}  // namespace claimcheck::rules::expression
