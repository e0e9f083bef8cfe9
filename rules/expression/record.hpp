#pragma once

#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "rules/expression/environment.hpp"
#include "rules/expression/value.hpp"

// Facts as values, without copying them: a record is a pointer to the fact and to a RecordView, which knows how each
// field is got. Lists of facts are views that make a record of each element as it is looked at.
namespace claimcheck::rules::expression {

// Gives a field of a fact. The context is whatever the view was bound to: the article that the fact belongs to.
using Getter = Value (*)(const void* fact, const void* context);

// How a field is written down; see field().
struct FieldRow {
  std::string_view name, type, doc;
  Getter get;
};

// What all records of a kind have in common; made once, of static storage.
struct RecordClass {
  RecordType type;              // for the checker and the documentation
  std::vector<Getter> getters;  // by index in type.fields

  // A type that cannot be read is a programmer's mistake (assert).
  RecordClass(std::string_view name, std::span<const FieldRow> fields);
  RecordClass(const RecordClass&) = delete;
  RecordClass& operator=(const RecordClass&) = delete;
};

// A class bound to a context. Outlives the records made with it.
struct RecordView {
  const RecordClass* is;
  const void* context;

  Value get(const void* fact, std::size_t field) const { return is->getters[field](fact, context); }
};

// The records of one article of the type T: one, or as many as a span holds. Neither is copied.
template <class T>
class Records {
 public:
  Records(const RecordClass& of, const void* context) : view_{&of, context}, list_{&at, &view_} {}
  Records(const Records&) = delete;
  Records& operator=(const Records&) = delete;

  Value one(const T& fact) const { return Value::record(&fact, view_); }
  Value all(std::span<const T> facts) const { return Value::view(facts.data(), facts.size(), list_); }

 private:
  static Value at(const void* first, std::size_t index, const void* view) {
    return Value::record(static_cast<const T*>(first) + index, *static_cast<const RecordView*>(view));
  }

  RecordView view_;
  ListView list_;
};

// One row from a plain function `Value words(const Quote&, const Facts&)`: field<words>("words", "int", "…").
template <auto Get>
constexpr FieldRow field(std::string_view name, std::string_view type, std::string_view doc) {
  const auto erase = []<class Fact, class Context>(Value (*)(const Fact&, const Context&)) -> Getter {
    return [](const void* fact, const void* context) {
      return Get(*static_cast<const Fact*>(fact), *static_cast<const Context*>(context));
    };
  };
  return {name, type, doc, erase(Get)};
}

}  // namespace claimcheck::rules::expression
