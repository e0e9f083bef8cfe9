#include <cmath>

#include "rules/expression/evaluation.hpp"
#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

// The first of those that no other one exceeds in this direction. NaN exceeds nothing.
template <class Exceeds>
Value extreme(std::string_view function, Arguments a, Evaluation& evaluation, Exceeds exceeds) {
  const bool is_list = a.size() == 1 && a[0].is(ValueKind::list);
  const std::size_t count = is_list ? a[0].size() : a.size();
  if (count == 0) return Value::error(std::string(function) + "(list) argument must not be empty");
  if (!evaluation.spend(count)) return evaluation.exhausted();
  Value best;
  for (std::size_t i = 0; i < count; ++i) {
    Value number = is_list ? a[0].at(i) : a[i];
    if (!number.is_known()) return number;
    if (!number.is_number()) return no_such_overload(function, a);
    if (i == 0 || exceeds(*compare(number, best))) best = std::move(number);
  }
  return best;
}

Value greatest(Arguments a, Evaluation& evaluation) {
  return extreme("math.greatest", a, evaluation, [](std::partial_ordering order) { return order > 0; });
}

Value least(Arguments a, Evaluation& evaluation) {
  return extreme("math.least", a, evaluation, [](std::partial_ordering order) { return order < 0; });
}

template <double (*Round)(double)>
Value rounded(Arguments a, Evaluation&) {
  return Value::real(Round(a[0].as_real()));
}

double up(double number) {
  return std::ceil(number);
}

double down(double number) {
  return std::floor(number);
}

double nearest(double number) {
  return std::round(number);
}

double cut(double number) {
  return std::trunc(number);
}

Value is_inf(Arguments a, Evaluation&) {
  return Value::boolean(std::isinf(a[0].as_real()));
}

Value is_nan(Arguments a, Evaluation&) {
  return Value::boolean(std::isnan(a[0].as_real()));
}

Value is_finite(Arguments a, Evaluation&) {
  return Value::boolean(std::isfinite(a[0].as_real()));
}

Value absolute(Arguments a, Evaluation&) {
  if (a[0].is(ValueKind::real)) return Value::real(std::abs(a[0].as_real()));
  if (a[0].is(ValueKind::uint64)) return a[0];
  if (a[0].as_int64() == INT64_MIN) return Value::error("integer overflow");
  return Value::int64(std::abs(a[0].as_int64()));
}

Value sign(Arguments a, Evaluation&) {
  if (a[0].is(ValueKind::uint64)) return Value::uint64(a[0].as_uint64() > 0 ? 1 : 0);
  if (a[0].is(ValueKind::int64)) return Value::int64(a[0].as_int64() > 0 ? 1 : a[0].as_int64() < 0 ? -1 : 0);
  const double number = a[0].as_real();
  return Value::real(std::isnan(number) ? number : number > 0 ? 1 : number < 0 ? -1 : 0);
}

Value square_root(Arguments a, Evaluation&) {
  switch (a[0].kind()) {
    case ValueKind::int64: return Value::real(std::sqrt(static_cast<double>(a[0].as_int64())));
    case ValueKind::uint64: return Value::real(std::sqrt(static_cast<double>(a[0].as_uint64())));
    default: return Value::real(std::sqrt(a[0].as_real()));
  }
}

std::uint64_t bits(const Value& number) {
  return number.is(ValueKind::int64) ? static_cast<std::uint64_t>(number.as_int64()) : number.as_uint64();
}

// Bits as a number of the type that the first argument has.
Value with_bits(Arguments a, std::uint64_t result) {
  return a[0].is(ValueKind::int64) ? Value::int64(static_cast<std::int64_t>(result)) : Value::uint64(result);
}

Value bit_and(Arguments a, Evaluation&) {
  return with_bits(a, bits(a[0]) & bits(a[1]));
}

Value bit_or(Arguments a, Evaluation&) {
  return with_bits(a, bits(a[0]) | bits(a[1]));
}

Value bit_xor(Arguments a, Evaluation&) {
  return with_bits(a, bits(a[0]) ^ bits(a[1]));
}

Value bit_not(Arguments a, Evaluation&) {
  return with_bits(a, ~bits(a[0]));
}

// Zeros come in from both sides, also into a negative number.
template <class Shift>
Value shifted(Arguments a, Shift shift) {
  constexpr std::int64_t kWidth = 64;
  const std::int64_t by = a[1].as_int64();
  if (by < 0) return Value::error("negative offset of a shift: " + std::to_string(by));
  return with_bits(a, by >= kWidth ? 0 : shift(bits(a[0]), by));
}

Value shift_left(Arguments a, Evaluation&) {
  return shifted(a, [](std::uint64_t number, std::int64_t by) { return number << by; });
}

Value shift_right(Arguments a, Evaluation&) {
  return shifted(a, [](std::uint64_t number, std::int64_t by) { return number >> by; });
}

constexpr OverloadRow kRows[] = {
    {"math_@max_int", "math.greatest(int) -> int", greatest, "The largest of some numbers or of a list of them."},
    {"math_@max_uint", "math.greatest(uint) -> uint", greatest},
    {"math_@max_double", "math.greatest(double) -> double", greatest},
    {"math_@max_int_int", "math.greatest(int, int) -> int", greatest},
    {"math_@max_int_uint", "math.greatest(int, uint) -> dyn", greatest},
    {"math_@max_int_double", "math.greatest(int, double) -> dyn", greatest},
    {"math_@max_uint_int", "math.greatest(uint, int) -> dyn", greatest},
    {"math_@max_uint_uint", "math.greatest(uint, uint) -> uint", greatest},
    {"math_@max_uint_double", "math.greatest(uint, double) -> dyn", greatest},
    {"math_@max_double_int", "math.greatest(double, int) -> dyn", greatest},
    {"math_@max_double_uint", "math.greatest(double, uint) -> dyn", greatest},
    {"math_@max_double_double", "math.greatest(double, double) -> double", greatest},
    {"math_@max_list_int", "math.greatest(list(int)) -> int", greatest},
    {"math_@max_list_uint", "math.greatest(list(uint)) -> uint", greatest},
    {"math_@max_list_double", "math.greatest(list(double)) -> double", greatest},
    {"math_@max_list_dyn", "math.greatest(list(dyn)) -> dyn", greatest},
    {"math_@max_3", "math.greatest(dyn, dyn, dyn) -> dyn", greatest},
    {"math_@max_4", "math.greatest(dyn, dyn, dyn, dyn) -> dyn", greatest},
    {"math_@max_5", "math.greatest(dyn, dyn, dyn, dyn, dyn) -> dyn", greatest},
    {"math_@max_6", "math.greatest(dyn, dyn, dyn, dyn, dyn, dyn) -> dyn", greatest},
    {"math_@max_7", "math.greatest(dyn, dyn, dyn, dyn, dyn, dyn, dyn) -> dyn", greatest},
    {"math_@max_8", "math.greatest(dyn, dyn, dyn, dyn, dyn, dyn, dyn, dyn) -> dyn", greatest},
    {"math_@min_int", "math.least(int) -> int", least, "The smallest of some numbers or of a list of them."},
    {"math_@min_uint", "math.least(uint) -> uint", least},
    {"math_@min_double", "math.least(double) -> double", least},
    {"math_@min_int_int", "math.least(int, int) -> int", least},
    {"math_@min_int_uint", "math.least(int, uint) -> dyn", least},
    {"math_@min_int_double", "math.least(int, double) -> dyn", least},
    {"math_@min_uint_int", "math.least(uint, int) -> dyn", least},
    {"math_@min_uint_uint", "math.least(uint, uint) -> uint", least},
    {"math_@min_uint_double", "math.least(uint, double) -> dyn", least},
    {"math_@min_double_int", "math.least(double, int) -> dyn", least},
    {"math_@min_double_uint", "math.least(double, uint) -> dyn", least},
    {"math_@min_double_double", "math.least(double, double) -> double", least},
    {"math_@min_list_int", "math.least(list(int)) -> int", least},
    {"math_@min_list_uint", "math.least(list(uint)) -> uint", least},
    {"math_@min_list_double", "math.least(list(double)) -> double", least},
    {"math_@min_list_dyn", "math.least(list(dyn)) -> dyn", least},
    {"math_@min_3", "math.least(dyn, dyn, dyn) -> dyn", least},
    {"math_@min_4", "math.least(dyn, dyn, dyn, dyn) -> dyn", least},
    {"math_@min_5", "math.least(dyn, dyn, dyn, dyn, dyn) -> dyn", least},
    {"math_@min_6", "math.least(dyn, dyn, dyn, dyn, dyn, dyn) -> dyn", least},
    {"math_@min_7", "math.least(dyn, dyn, dyn, dyn, dyn, dyn, dyn) -> dyn", least},
    {"math_@min_8", "math.least(dyn, dyn, dyn, dyn, dyn, dyn, dyn, dyn) -> dyn", least},
    {"math_ceil_double", "math.ceil(double) -> double", rounded<up>, "Up to a whole number."},
    {"math_floor_double", "math.floor(double) -> double", rounded<down>, "Down to a whole number."},
    {"math_round_double", "math.round(double) -> double", rounded<nearest>,
     "To the nearest whole number, halves away from zero."},
    {"math_trunc_double", "math.trunc(double) -> double", rounded<cut>, "Towards zero to a whole number."},
    {"math_isInf_double", "math.isInf(double) -> bool", is_inf, "Whether it is infinite."},
    {"math_isNaN_double", "math.isNaN(double) -> bool", is_nan, "Whether it is not a number."},
    {"math_isFinite_double", "math.isFinite(double) -> bool", is_finite,
     "Whether it is neither infinite nor not a number."},
    {"math_abs_double", "math.abs(double) -> double", absolute, "The size of a number without its sign."},
    {"math_abs_int", "math.abs(int) -> int", absolute},
    {"math_abs_uint", "math.abs(uint) -> uint", absolute},
    {"math_sign_double", "math.sign(double) -> double", sign, "-1, 0 or 1."},
    {"math_sign_int", "math.sign(int) -> int", sign},
    {"math_sign_uint", "math.sign(uint) -> uint", sign},
    {"math_sqrt_double", "math.sqrt(double) -> double", square_root, "The square root."},
    {"math_sqrt_int", "math.sqrt(int) -> double", square_root},
    {"math_sqrt_uint", "math.sqrt(uint) -> double", square_root},
    {"math_bitAnd_int_int", "math.bitAnd(int, int) -> int", bit_and, "The bits that both have."},
    {"math_bitAnd_uint_uint", "math.bitAnd(uint, uint) -> uint", bit_and},
    {"math_bitOr_int_int", "math.bitOr(int, int) -> int", bit_or, "The bits that one has."},
    {"math_bitOr_uint_uint", "math.bitOr(uint, uint) -> uint", bit_or},
    {"math_bitXor_int_int", "math.bitXor(int, int) -> int", bit_xor, "The bits that just one has."},
    {"math_bitXor_uint_uint", "math.bitXor(uint, uint) -> uint", bit_xor},
    {"math_bitNot_int_int", "math.bitNot(int) -> int", bit_not, "Every bit turned over."},
    {"math_bitNot_uint_uint", "math.bitNot(uint) -> uint", bit_not},
    {"math_bitShiftLeft_int_int", "math.bitShiftLeft(int, int) -> int", shift_left, "Bits shifted to the left."},
    {"math_bitShiftLeft_uint_int", "math.bitShiftLeft(uint, int) -> uint", shift_left},
    {"math_bitShiftRight_int_int", "math.bitShiftRight(int, int) -> int", shift_right,
     "Bits shifted to the right, with zeros coming in."},
    {"math_bitShiftRight_uint_int", "math.bitShiftRight(uint, int) -> uint", shift_right},
};

}  // namespace

std::span<const OverloadRow> math_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
