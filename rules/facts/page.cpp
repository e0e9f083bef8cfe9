#include "rules/facts/page.hpp"

namespace claimcheck::rules {
namespace {

using expression::FieldRow;
using expression::Value;

Value not_read(const void*, const void*) {
  return Value::unknown(std::string(kPageNotRead));
}

constexpr FieldRow kFields[] = {
    {"text", "string", "Its main text.", not_read},
    {"date", "record(date)", "The date that it gives itself.", not_read},
    {"names", "list(string)", "The proper names in it.", not_read},
    {"drift", "string", "How much it changed since it was cited: \"same\", \"minor\", \"major\" or \"replaced\".",
     not_read},
    {"similarity", "double", "How like it is to what was cited, 0 to 1.", not_read},
    {"support_intact", "bool", "Whether what the claim needs still stands there.", not_read},
    {"notice", "string", "\"retracted\", \"corrected\", \"concern\", or empty.", not_read},
};

}  // namespace

const expression::RecordClass& page_class() {
  static const expression::RecordClass is("page", kFields);
  return is;
}

}  // namespace claimcheck::rules
