#include "rules/expression_compiler.hpp"

#include <algorithm>

#include "rules/expression/check.hpp"
#include "rules/expression/parse.hpp"
#include "rules/template.hpp"

namespace claimcheck::rules {
namespace {

using expression::Type;
using expression::TypeKind;

Span whole(const RuleText& text) {
  const std::size_t begin = std::min(text.text.find_first_not_of(" \t\r\n"), text.text.size());
  const std::size_t end = text.text.find_last_not_of(" \t\r\n") + 1;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

// Whether a message can say it.
bool can_be_said(const Type& type, const expression::Environment& environment) {
  switch (type.kind) {
    case TypeKind::dyn:
    case TypeKind::boolean:
    case TypeKind::int64:
    case TypeKind::uint64:
    case TypeKind::real:
    case TypeKind::string:
    case TypeKind::timestamp: return true;
    case TypeKind::list:
    case TypeKind::optional: return can_be_said(type.of.front(), environment);
    case TypeKind::record: {
      const auto record = environment.records.find(type.name);
      return record != environment.records.end() && record->second.find("text") != expression::RecordType::npos;
    }
    default: return false;
  }
}

}  // namespace

void ExpressionCompiler::wrong(const RuleText& text, const Origin& origin, Span at, std::string words,
                               std::string suggestion) {
  const Span in_file{place_in_file(origin.content, text.node, text.offset + at.begin),
                     place_in_file(origin.content, text.node, text.offset + at.end)};
  problems_.push_back(problem_at(origin.content, origin.path, in_file, std::move(words), std::move(suggestion)));
}

std::optional<CompiledExpression> ExpressionCompiler::expression(const RuleText& text, const Origin& origin,
                                                                 Type& type) {
  const auto refuse = [&](const std::vector<expression::Problem>& problems) {
    for (const expression::Problem& problem : problems) {
      wrong(text, origin, problem.at, problem.message, problem.suggestion);
    }
    return std::nullopt;
  };
  auto tree = expression::parse(text.text);
  if (!tree) return refuse(tree.error());
  const auto checked = expression::check(std::move(*tree), environment_);
  if (!checked) return refuse(checked.error());
  type = checked->type();
  CompiledExpression out;
  out.plan = expression::make_plan(*checked, environment_);
  for (expression::Step& step : out.plan.steps) {
    if (step.op != expression::Op::input) continue;
    const auto variable = std::ranges::find(variables_, out.plan.inputs[step.index]);
    step.index = static_cast<std::uint32_t>(variable - variables_.begin());
  }
  return out;
}

CompiledExpression ExpressionCompiler::condition(const RuleText& text, const Origin& origin) {
  Type type;
  auto out = expression(text, origin, type);
  if (!out) return {};
  if (type.kind != TypeKind::boolean && type.kind != TypeKind::dyn) {
    wrong(text, origin, whole(text), "a condition is true or false, and this is a value of type " + to_text(type));
  }
  return std::move(*out);
}

CompiledExpression ExpressionCompiler::place(const RuleText& text, const Origin& origin, bool or_list) {
  Type type;
  auto out = expression(text, origin, type);
  if (!out) return {};
  const Type& one = or_list && type.kind == TypeKind::list ? type.of.front() : type;
  if (one.kind != TypeKind::record && one.kind != TypeKind::dyn) {
    wrong(text, origin, whole(text),
          "something that has a place in the article is wanted here, and this is a value of type " + to_text(type));
  }
  return std::move(*out);
}

CompiledExpression ExpressionCompiler::string(const RuleText& text, const Origin& origin) {
  Type type;
  auto out = expression(text, origin, type);
  if (!out) return {};
  if (type.kind != TypeKind::string && type.kind != TypeKind::dyn) {
    wrong(text, origin, whole(text), "a string is wanted here, and this is a value of type " + to_text(type));
  }
  return std::move(*out);
}

CompiledTemplate ExpressionCompiler::message(const RuleText& text, const Origin& origin) {
  CompiledTemplate out;
  const auto read = read_template(text.text);
  if (!read) {
    wrong(text, origin, read.error().at, read.error().message);
    return out;
  }
  for (const Template::Part& part : read->parts) {
    CompiledTemplate::Part& compiled = out.parts.emplace_back();
    if (!part.is_expression) {
      compiled.text = part.text;
      continue;
    }
    const RuleText inside{part.text, text.node, text.offset + part.at.begin};
    Type type;
    compiled.expression = expression(inside, origin, type);
    if (compiled.expression && !can_be_said(type, environment_)) {
      wrong(inside, origin, whole(inside), "a message cannot say a value of type " + to_text(type),
            "say one of its fields");
    }
  }
  return out;
}

}  // namespace claimcheck::rules
