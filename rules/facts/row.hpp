#pragma once

#include <bit>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "rules/expression/record.hpp"
#include "rules/facts.hpp"
#include "rules/facts/records.hpp"

// How the tables of fields are written: a name, a type in the rule language, one sentence, and a lambda that gets it,
//
//   row("words", "int", "How many words it has.", [](const Quote& quote, const Facts&) { return quote.words; })
namespace claimcheck::rules {

inline expression::Value as_value(expression::Value value) {
  return value;
}
template <class Number>
requires std::is_arithmetic_v<Number> expression::Value as_value(Number number) {
  if constexpr (std::is_same_v<Number, bool>) {
    return expression::Value::boolean(number);
  } else if constexpr (std::is_integral_v<Number>) {
    return expression::Value::int64(static_cast<std::int64_t>(number));
  } else {
    return expression::Value::real(static_cast<double>(number));
  }
}
inline expression::Value as_value(std::string_view borrowed) {
  return expression::Value::borrowed(borrowed);
}
inline expression::Value as_value(std::string&& made) {
  return expression::Value::string(std::move(made));
}

template <class Get, class Result, class Fact>
constexpr expression::Getter getter(Result (Get::*)(const Fact&, const Facts&) const) {
  return [](const void* fact, const void* facts) {
    return as_value(Get{}(*static_cast<const Fact*>(fact), *static_cast<const Facts*>(facts)));
  };
}
// Of a passage.
template <class Get, class Result>
constexpr expression::Getter getter(Result (Get::*)(Span, const Facts&) const) {
  return [](const void* fact, const void* facts) {
    return as_value(Get{}(PassageRecords::unpacked(fact), *static_cast<const Facts*>(facts)));
  };
}

template <class Get>
constexpr expression::FieldRow row(std::string_view name, std::string_view type, std::string_view doc, Get) {
  return {name, type, doc, getter(&Get::operator())};
}

// For getters that lend a member, which `return member;` would copy.
inline std::string_view lent(const std::string& text) {
  return text;
}

// A list of strings that an array holds already.
expression::Value lent_list(const std::vector<std::string>& texts);

// A list of names by the bits of a number, lowest first, made without an array.
template <std::string_view (*NameOf)(unsigned bit)>
expression::Value names_of_bits(unsigned bits) {
  static constexpr expression::ListView kView{[](const void* packed, std::size_t i, const void*) {
                                                auto left =
                                                    static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(packed));
                                                for (; i > 0; --i) left &= left - 1;
                                                return expression::Value::borrowed(NameOf(left & -left));
                                              },
                                              nullptr};
  return expression::Value::view(reinterpret_cast<const void*>(static_cast<std::uintptr_t>(bits)),
                                 static_cast<std::size_t>(std::popcount(bits)), kView);
}

// A date that is not said is a record too, with is_known false.
expression::Value date(const std::optional<Edtf>& said, const Facts& facts);

// The record of what a source is to this article; none where it has no such source.
expression::Value maybe_source(std::optional<std::uint32_t> source, const Facts& facts);

}  // namespace claimcheck::rules
