#include "rules/expression/record.hpp"

#include <cassert>

namespace claimcheck::rules::expression {

RecordClass::RecordClass(std::string_view name, std::span<const FieldRow> fields) {
  type.name = name;
  type.is = this;
  for (const FieldRow& row : fields) {
    auto read = read_type(row.type);
    assert(read && "the type of a field cannot be read");
    type.fields.push_back({std::string(row.name), read ? std::move(*read) : Type{}, std::string(row.doc)});
    getters.push_back(row.get);
  }
}

}  // namespace claimcheck::rules::expression
