#include "rules/compile_rule.hpp"

#include <algorithm>
#include <cassert>

#include "model/suggestion.hpp"
#include "rules/expression_compiler.hpp"

namespace claimcheck::rules {
namespace {

using expression::Environment;
using expression::Type;
using expression::TypeKind;
using expression::Value;

Type type_of(const ParamValue& value) {
  constexpr TypeKind kKinds[] = {TypeKind::boolean, TypeKind::int64, TypeKind::real, TypeKind::string};
  if (std::holds_alternative<std::vector<std::string>>(value)) return expression::list_of({TypeKind::string});
  return {kKinds[value.index()]};
}

Value value_of(const ParamValue& param) {
  if (const auto* flag = std::get_if<bool>(&param)) return Value::boolean(*flag);
  if (const auto* whole = std::get_if<std::int64_t>(&param)) return Value::int64(*whole);
  if (const auto* real = std::get_if<double>(&param)) return Value::real(*real);
  if (const auto* text = std::get_if<std::string>(&param)) return Value::string(*text);
  std::vector<Value> elements;
  for (const std::string& text : std::get<std::vector<std::string>>(param)) elements.push_back(Value::string(text));
  return Value::list(std::move(elements));
}

// A whole number is good for a double, and a text for a list of one.
bool fit(ParamValue& value, const ParamValue& wanted) {
  if (value.index() == wanted.index()) return true;
  if (const auto* whole = std::get_if<std::int64_t>(&value); whole != nullptr && std::get_if<double>(&wanted)) {
    value = static_cast<double>(*whole);
    return true;
  }
  if (auto* text = std::get_if<std::string>(&value); text != nullptr && wanted.index() == 4) {
    std::vector<std::string> list{std::move(*text)};
    value = std::move(list);
    return true;
  }
  return false;
}

// Applies what the configuration says of a rule.
class RuleSetter {
 public:
  RuleSetter(CompiledRule& rule, RuleProblems& problems) : rule_(rule), problems_(problems) {}

  void apply(const RuleSettings& settings) {
    if (settings.severity) rule_.severity = *settings.severity;
    rule_.is_severity_fixed = rule_.is_severity_fixed || settings.severity;
    if (settings.enabled) rule_.enabled = *settings.enabled;
    for (const Param& setting : settings.params) set_param(settings, setting);
  }

 private:
  void set_param(const RuleSettings& settings, const Param& setting) {
    const auto refuse = [&](std::string words, std::string suggestion = {}) {
      problems_.push_back(
          problem_at(*settings.content, settings.path, setting.at, std::move(words), std::move(suggestion)));
    };
    const auto own = std::ranges::find(rule_.params, setting.name, &Param::name);
    if (own == rule_.params.end()) {
      std::vector<std::string> names;
      for (const Param& param : rule_.params) names.push_back(param.name);
      const auto meant = nearest(setting.name, names);
      refuse(rule_.id() + " has no parameter \"" + setting.name + '"',
             meant ? "did you mean \"" + *meant + "\"?" : std::string());
      return;
    }
    ParamValue value = setting.value;
    if (!fit(value, own->value)) {
      refuse("the parameter \"" + setting.name + "\" is of type " + to_text(type_of(own->value)) + ", and this of " +
             to_text(type_of(setting.value)));
      return;
    }
    own->value = std::move(value);
  }

  CompiledRule& rule_;
  RuleProblems& problems_;
};

// Compiles the expressions of one rule, whose variables the scope has as long as this lives.
class RuleCompiler {
 public:
  RuleCompiler(const CompiledRule& rule, RuleScope& scope, RuleProblems& problems)
      : rule_(rule),
        lock_(scope.mutex),
        environment_(scope.environment),
        problems_(problems),
        expressions_(environment_, rule.variables, problems) {
    for (const Param& param : rule.params) declare("params." + param.name, type_of(param.value));
  }
  ~RuleCompiler() {
    for (const std::string& name : own_) environment_.variables.erase(name);
  }
  RuleCompiler(const RuleCompiler&) = delete;
  RuleCompiler& operator=(const RuleCompiler&) = delete;

  RuleConditions conditions(std::span<const RuleSettings* const> settings) {
    RuleConditions out;
    for (const ForEach& each : rule_.file.for_each) bind(each, out);
    out.when = expressions_.condition(rule_.file.when, origin_);
    for (const RuleText& text : rule_.file.except) out.except.push_back(expressions_.condition(text, origin_));
    for (const RuleSettings* one : settings) {
      for (const RuleText& text : one->except) {
        out.except.push_back(expressions_.condition(text, {*one->content, one->path}));
      }
    }
    return out;
  }

  RuleStatement statement(const RuleConditions& conditions) {
    const RuleFile& file = rule_.file;
    for (std::size_t i = 0; i < file.for_each.size(); ++i) {
      if (!is_taken(file.for_each[i])) declare(file.for_each[i].variable, conditions.bound[i]);
    }
    RuleStatement out;
    for (const SeverityWhen& one : file.severity_when) {
      if (rule_.is_severity_fixed) break;  // the user's severity is the severity
      out.severity_when.push_back({one.severity, expressions_.condition(one.when, origin_)});
    }
    out.message = expressions_.message(file.message, origin_);
    if (!file.help.empty()) out.help = expressions_.message(file.help, origin_);
    if (!file.at.empty()) out.at = expressions_.place(file.at, origin_);
    for (const RelatedPlace& related : file.related) {
      out.related.push_back({expressions_.message(related.message, origin_),
                             expressions_.place(related.at, origin_, true), optional_condition(related.when)});
    }
    if (file.fix) {
      out.fix = {expressions_.message(file.fix->description, origin_), expressions_.place(file.fix->replace, origin_),
                 expressions_.string(file.fix->with, origin_), optional_condition(file.fix->when)};
    }
    return out;
  }

 private:
  void declare(const std::string& name, Type type) {
    environment_.variables[name] = std::move(type);
    own_.push_back(name);
  }

  bool is_taken(const ForEach& each) const {
    return environment_.variables.contains(each.variable) || each.variable == "params";
  }

  void bind(const ForEach& each, RuleConditions& out) {
    Type list;
    auto range = expressions_.expression(each.range, origin_, list);
    Type element{TypeKind::dyn};
    if (range && (list.kind == TypeKind::list || list.kind == TypeKind::optional)) {
      element = list.of.front();
    } else if (range && list.kind != TypeKind::dyn) {
      expressions_.wrong(each.range, origin_, {0, static_cast<std::uint32_t>(each.range.text.size())},
                         "a list is wanted here, and this is a value of type " + to_text(list));
    }
    if (is_taken(each)) {
      problems_.push_back(rule_.file.problem(each.at, "there is a variable \"" + each.variable + "\" already"));
    } else {
      declare(each.variable, element);
    }
    out.bound.push_back(std::move(element));
    out.for_each.push_back(range ? std::move(*range) : CompiledExpression{});
  }

  std::optional<CompiledExpression> optional_condition(const RuleText& text) {
    return text.empty() ? std::nullopt : std::optional(expressions_.condition(text, origin_));
  }

  const CompiledRule& rule_;
  const std::scoped_lock<std::mutex> lock_;
  Environment& environment_;
  RuleProblems& problems_;
  const ExpressionCompiler::Origin origin_{rule_.file.content, rule_.file.path};
  ExpressionCompiler expressions_;
  std::vector<std::string> own_;  // names that the environment has for this rule alone
};

void name_variables(const Environment& environment, CompiledRule& rule) {
  for (const auto& [name, type] : environment.variables) rule.variables.push_back(name);
  rule.first_param = static_cast<std::uint32_t>(rule.variables.size());
  for (const Param& param : rule.params) {
    rule.variables.push_back("params." + param.name);
    rule.param_values.push_back(value_of(param.value));
  }
  rule.first_bound = static_cast<std::uint32_t>(rule.variables.size());
  for (const ForEach& each : rule.file.for_each) rule.variables.push_back(each.variable);
}

}  // namespace

CompiledRule compile_rule(RuleFile file, std::span<const RuleSettings* const> settings,
                          const std::shared_ptr<RuleScope>& scope, RuleProblems& problems) {
  CompiledRule rule;
  rule.file = std::move(file);
  rule.severity = rule.file.severity;
  rule.enabled = rule.file.enabled;
  rule.params = rule.file.params;
  for (const RuleSettings* one : settings) RuleSetter(rule, problems).apply(*one);
  name_variables(scope->environment, rule);

  const bool is_told_of = std::ranges::any_of(settings, [](const RuleSettings* one) { return !one->except.empty(); });
  if (rule.file.is_shipped && !is_told_of) {
    const auto late = [scope](const CompiledRule& self, auto compile) {
      RuleProblems none;
      auto part = compile(RuleCompiler(self, *scope, none));
      assert(none.empty() && "a shipped rule was right when it was built");
      return part;
    };
    rule.late_conditions = Late<RuleConditions, CompiledRule>([late](const CompiledRule& self) {
      return late(self, [](RuleCompiler&& compiler) { return compiler.conditions({}); });
    });
    rule.late_statement = Late<RuleStatement, CompiledRule>([late](const CompiledRule& self) {
      const RuleConditions& conditions = self.conditions();
      return late(self, [&](RuleCompiler&& compiler) { return compiler.statement(conditions); });
    });
    return rule;
  }
  auto conditions = RuleCompiler(rule, *scope, problems).conditions(settings);
  auto statement = RuleCompiler(rule, *scope, problems).statement(conditions);
  rule.late_conditions = Late<RuleConditions, CompiledRule>(
      [made = std::move(conditions)](const CompiledRule&) mutable { return std::move(made); });
  rule.late_statement = Late<RuleStatement, CompiledRule>(
      [made = std::move(statement)](const CompiledRule&) mutable { return std::move(made); });
  return rule;
}

}  // namespace claimcheck::rules
