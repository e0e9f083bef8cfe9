#include "rules/expression/function.hpp"

#include <algorithm>
#include <cassert>

#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {

const Functions& Functions::shipped() {
  static const Functions functions = [] {
    Functions all;
    for (const auto& part : {arithmetic_functions(), comparison_functions(), logic_functions(), basic_functions(),
                             conversion_functions(), time_functions(), string_functions(), optional_functions(),
                             math_functions(), list_functions(), base64_functions()}) {
      all.add(part);
    }
    return all;
  }();
  return functions;
}

void Functions::add(std::span<const OverloadRow> rows) {
  for (const OverloadRow& row : rows) {
    Function function;
    auto signature = read_signature(row.signature, function.name);
    assert(signature && "a row of the function table that is no signature");
    if (!signature) continue;
    function.doc = row.doc;
    function.overloads.push_back({std::string(row.id), std::move(*signature), row.code});
    add(std::move(function));
  }
}

void Functions::add(Function function) {
  Function& known = functions_.try_emplace(function.name, Function{function.name, "", {}}).first->second;
  if (known.doc.empty()) known.doc = std::move(function.doc);
  for (Overload& overload : function.overloads) {
    const auto same = std::ranges::find(known.overloads, overload.id, &Overload::id);
    if (same != known.overloads.end()) {
      *same = std::move(overload);
    } else {
      known.overloads.push_back(std::move(overload));
    }
  }
}

const Function* Functions::find(std::string_view name) const {
  const auto found = functions_.find(name);
  return found == functions_.end() ? nullptr : &found->second;
}

}  // namespace claimcheck::rules::expression
