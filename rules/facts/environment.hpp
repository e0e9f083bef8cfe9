#pragma once

#include <span>
#include <string>

#include "rules/expression/environment.hpp"
#include "rules/expression/record.hpp"
#include "rules/facts.hpp"

namespace claimcheck::rules {

// The class of every kind of record, the article's first, in the order of the documentation.
std::span<const expression::RecordClass* const> fact_classes();

// What a rule may name: the variables `article` and `run`, all records, CEL's functions and those of our domain. Made
// once.
const expression::Environment& fact_environment();

// The value of a variable; an error where there is none of that name.
expression::Value fact_value(std::string_view variable, const Facts& facts);

// docs/facts.md: every record with its fields, and the functions of our domain.
std::string facts_page();

}  // namespace claimcheck::rules
