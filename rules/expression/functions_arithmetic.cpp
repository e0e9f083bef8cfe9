#include <cmath>

#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"
#include "rules/expression/timestamp.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

Value overflow(const char* type) {
  return Value::error(std::string(type) + " overflow");
}

constexpr auto kAdd = [](auto left, auto right, auto* sum) { return __builtin_add_overflow(left, right, sum); };
constexpr auto kSubtract = [](auto left, auto right, auto* rest) { return __builtin_sub_overflow(left, right, rest); };
constexpr auto kMultiply = [](auto left, auto right, auto* product) {
  return __builtin_mul_overflow(left, right, product);
};

template <auto Overflows>
Value whole_int64(Arguments a, Evaluation&) {
  std::int64_t out = 0;
  return Overflows(a[0].as_int64(), a[1].as_int64(), &out) ? overflow("integer") : Value::int64(out);
}

template <auto Overflows>
Value whole_uint64(Arguments a, Evaluation&) {
  std::uint64_t out = 0;
  return Overflows(a[0].as_uint64(), a[1].as_uint64(), &out) ? overflow("unsigned integer") : Value::uint64(out);
}

bool overflows(std::int64_t left, std::int64_t right) {
  return left == INT64_MIN && right == -1;
}

Value divide_int64(Arguments a, Evaluation&) {
  if (a[1].as_int64() == 0) return Value::error("divide by zero");
  if (overflows(a[0].as_int64(), a[1].as_int64())) return overflow("integer");
  return Value::int64(a[0].as_int64() / a[1].as_int64());
}

Value divide_uint64(Arguments a, Evaluation&) {
  if (a[1].as_uint64() == 0) return Value::error("divide by zero");
  return Value::uint64(a[0].as_uint64() / a[1].as_uint64());
}

Value modulo_int64(Arguments a, Evaluation&) {
  if (a[1].as_int64() == 0) return Value::error("modulus by zero");
  if (overflows(a[0].as_int64(), a[1].as_int64())) return overflow("integer");
  return Value::int64(a[0].as_int64() % a[1].as_int64());
}

Value modulo_uint64(Arguments a, Evaluation&) {
  if (a[1].as_uint64() == 0) return Value::error("modulus by zero");
  return Value::uint64(a[0].as_uint64() % a[1].as_uint64());
}

Value negate_int64(Arguments a, Evaluation&) {
  if (a[0].as_int64() == INT64_MIN) return overflow("integer");
  return Value::int64(-a[0].as_int64());
}

Value add_double(Arguments a, Evaluation&) {
  return Value::real(a[0].as_real() + a[1].as_real());
}

Value subtract_double(Arguments a, Evaluation&) {
  return Value::real(a[0].as_real() - a[1].as_real());
}

Value multiply_double(Arguments a, Evaluation&) {
  return Value::real(a[0].as_real() * a[1].as_real());
}

// IEEE 754: dividing by zero gives an infinity or no number.
Value divide_double(Arguments a, Evaluation&) {
  const double left = a[0].as_real(), right = a[1].as_real();
  if (right != 0) return Value::real(left / right);
  if (left == 0 || std::isnan(left)) return Value::real(NAN);
  return Value::real(std::signbit(left) == std::signbit(right) ? INFINITY : -INFINITY);
}

Value negate_double(Arguments a, Evaluation&) {
  return Value::real(-a[0].as_real());
}

std::string joined(Arguments a) {
  std::string both;
  both.reserve(a[0].as_text().size() + a[1].as_text().size());
  both += a[0].as_text();
  both += a[1].as_text();
  return both;
}

Value add_string(Arguments a, Evaluation&) {
  return Value::string(joined(a));
}

Value add_bytes(Arguments a, Evaluation&) {
  return Value::bytes(joined(a));
}

Value add_list(Arguments a, Evaluation& evaluation) {
  if (!evaluation.spend(a[0].size() + a[1].size())) return evaluation.exhausted();
  std::vector<Value> elements;
  elements.reserve(a[0].size() + a[1].size());
  for (const Value& list : a) {
    for (std::size_t i = 0; i < list.size(); ++i) elements.push_back(list.at(i));
  }
  return Value::list(std::move(elements));
}

Value of(std::optional<Timestamp> time) {
  return time ? Value::timestamp(*time) : overflow("timestamp");
}

Value add_duration_duration(Arguments a, Evaluation&) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a[0].as_duration(), a[1].as_duration(), &sum)) return overflow("duration");
  return Value::duration(sum);
}

Value subtract_duration_duration(Arguments a, Evaluation&) {
  std::int64_t rest = 0;
  if (__builtin_sub_overflow(a[0].as_duration(), a[1].as_duration(), &rest)) return overflow("duration");
  return Value::duration(rest);
}

Value add_timestamp_duration(Arguments a, Evaluation&) {
  return of(later(a[0].as_timestamp(), a[1].as_duration()));
}

Value add_duration_timestamp(Arguments a, Evaluation&) {
  return of(later(a[1].as_timestamp(), a[0].as_duration()));
}

Value subtract_timestamp_duration(Arguments a, Evaluation&) {
  if (a[1].as_duration() == INT64_MIN) return overflow("duration");
  return of(later(a[0].as_timestamp(), -a[1].as_duration()));
}

Value subtract_timestamp_timestamp(Arguments a, Evaluation&) {
  const auto apart = between(a[1].as_timestamp(), a[0].as_timestamp());
  return apart ? Value::duration(*apart) : overflow("duration");
}

constexpr OverloadRow kRows[] = {
    {"add_int64", "_+_(int, int) -> int", whole_int64<kAdd>},
    {"add_uint64", "_+_(uint, uint) -> uint", whole_uint64<kAdd>},
    {"add_double", "_+_(double, double) -> double", add_double},
    {"add_string", "_+_(string, string) -> string", add_string},
    {"add_bytes", "_+_(bytes, bytes) -> bytes", add_bytes},
    {"add_list", "_+_(list(T), list(T)) -> list(T)", add_list},
    {"add_duration_duration", "_+_(duration, duration) -> duration", add_duration_duration},
    {"add_timestamp_duration", "_+_(timestamp, duration) -> timestamp", add_timestamp_duration},
    {"add_duration_timestamp", "_+_(duration, timestamp) -> timestamp", add_duration_timestamp},
    {"subtract_int64", "_-_(int, int) -> int", whole_int64<kSubtract>},
    {"subtract_uint64", "_-_(uint, uint) -> uint", whole_uint64<kSubtract>},
    {"subtract_double", "_-_(double, double) -> double", subtract_double},
    {"subtract_duration_duration", "_-_(duration, duration) -> duration", subtract_duration_duration},
    {"subtract_timestamp_timestamp", "_-_(timestamp, timestamp) -> duration", subtract_timestamp_timestamp},
    {"subtract_timestamp_duration", "_-_(timestamp, duration) -> timestamp", subtract_timestamp_duration},
    {"multiply_int64", "_*_(int, int) -> int", whole_int64<kMultiply>},
    {"multiply_uint64", "_*_(uint, uint) -> uint", whole_uint64<kMultiply>},
    {"multiply_double", "_*_(double, double) -> double", multiply_double},
    {"divide_int64", "_/_(int, int) -> int", divide_int64},
    {"divide_uint64", "_/_(uint, uint) -> uint", divide_uint64},
    {"divide_double", "_/_(double, double) -> double", divide_double},
    {"modulo_int64", "_%_(int, int) -> int", modulo_int64},
    {"modulo_uint64", "_%_(uint, uint) -> uint", modulo_uint64},
    {"negate_int64", "-_(int) -> int", negate_int64},
    {"negate_double", "-_(double) -> double", negate_double},
};

}  // namespace

std::span<const OverloadRow> arithmetic_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
