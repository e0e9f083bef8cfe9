#include <cstdint>
#include <cstdlib>
#include <string>

#include "rules/expression/check.hpp"
#include "rules/expression/parse.hpp"
#include "tests/support/expression_tree.hpp"

using namespace claimcheck;
using namespace claimcheck::rules::expression;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const Environment& environment() {
  static const Environment environment = [] {
    Environment declared;
    declared.container = "s.t";
    declared.variables = {{"a", *read_type("int")},
                          {"b", *read_type("list(string)")},
                          {"c", *read_type("map(string, list(int))")},
                          {"d", *read_type("dyn")},
                          {"q", *read_type("record(q)")},
                          {"s.x", *read_type("optional_type(int)")},
                          {"w", *read_type("wrapper(int)")}};
    declared.records["q"] = {"q", {{"text", *read_type("string"), ""}, {"inner", *read_type("list(record(q))"), ""}}};
    return declared;
  }();
  return environment;
}

void require_told(const std::vector<Problem>& problems, const std::string& source, Phase phase) {
  require(!problems.empty());
  for (const Problem& problem : problems) {
    require(problem.phase == phase && !problem.message.empty());
    require(problem.at.begin <= problem.at.end && problem.at.end <= source.size());
    require(to_text(problem, source).find(problem.message) != std::string::npos);
  }
}

bool has_parameter(const Type& type) {
  for (const Type& inner : type.of) {
    if (has_parameter(inner)) return true;
  }
  return type.kind == TypeKind::parameter;
}

}  // namespace

// An expression that is written and read again is the same tree, and of the same type; no type parameter is left open;
// what is refused is told at a place that there is. Types survive being written too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string source(reinterpret_cast<const char*>(data), size);
  const auto ast = parse(source);
  if (!ast) {
    require_told(ast.error(), source, Phase::parse);
    return 0;
  }
  const std::string written = to_text(*ast);
  const auto again = parse(written);
  require(again.has_value());
  require(tests::show(*again) == tests::show(*ast));

  const auto checked = check(*ast, environment());
  if (!checked) {
    require_told(checked.error(), source, Phase::check);
    return 0;
  }
  require(checked->annotations.size() == ast->nodes.size());
  for (const Annotation& annotation : checked->annotations) require(!has_parameter(annotation.type));
  const auto checked_again = check(*again, environment());
  require(checked_again && checked_again->type() == checked->type());
  require(read_type(to_text(checked->type())) == checked->type());
  return 0;
}
