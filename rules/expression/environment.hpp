#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/expression/function.hpp"
#include "rules/expression/type.hpp"

namespace claimcheck::rules::expression {

struct RecordClass;

// A fact's type: every field always exists.
struct RecordType {
  struct Field {
    std::string name;
    Type type;
    std::string doc;  // one sentence
  };
  std::string name;  // "claim"
  std::vector<Field> fields;
  const RecordClass* is = nullptr;  // what declared it (record.hpp); nullptr: a type without facts

  // Its index in `fields`, or npos.
  std::size_t find(std::string_view field) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

// What an expression may name.
struct Environment {
  // "", or "a.b": the name space in which names are looked up first, innermost first, as the specification says.
  std::string container;
  std::map<std::string, Type, std::less<>> variables;  // by qualified name, "a.b.x"
  std::map<std::string, RecordType, std::less<>> records;
  const Functions* functions = &Functions::shipped();

  // The names that `name` may mean here, first choice first: in container a.b, the name "c.d" is a.b.c.d, a.c.d or c.d.
  std::vector<std::string> candidates(std::string_view name, bool is_absolute) const;
};

}  // namespace claimcheck::rules::expression
