#include "rules/compile_rule.hpp"

#include <algorithm>

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

class RuleCompiler {
 public:
  RuleCompiler(RuleFile file, Environment& environment, RuleProblems& problems)
      : environment_(environment), problems_(problems), expressions_(environment, rule_.variables, problems) {
    rule_.file = std::move(file);
    origin_ = {rule_.file.content, rule_.file.path};
    rule_.severity = rule_.file.severity;
    rule_.enabled = rule_.file.enabled;
    rule_.params = rule_.file.params;
    for (const auto& [name, type] : environment.variables) rule_.variables.push_back(name);
    rule_.first_param = static_cast<std::uint32_t>(rule_.variables.size());
  }

  CompiledRule compile(std::span<const RuleSettings* const> settings) {
    for (const RuleSettings* one : settings) apply(*one);
    declare_params();
    for (const ForEach& each : rule_.file.for_each) bind(each);
    add_conditions(settings);
    add_finding();
    for (const std::string& name : own_) environment_.variables.erase(name);
    return std::move(rule_);
  }

 private:
  void apply(const RuleSettings& settings) {
    if (settings.severity) rule_.severity = *settings.severity;
    if (settings.enabled) rule_.enabled = *settings.enabled;
    for (const Param& setting : settings.params) set_param(settings, setting);
  }

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

  void declare(const std::string& name, Type type) {
    environment_.variables[name] = std::move(type);
    own_.push_back(name);
  }

  void declare_params() {
    for (const Param& param : rule_.params) {
      declare("params." + param.name, type_of(param.value));
      rule_.variables.push_back("params." + param.name);
      rule_.param_values.push_back(value_of(param.value));
    }
    rule_.first_bound = static_cast<std::uint32_t>(rule_.variables.size());
  }

  void bind(const ForEach& each) {
    Type list;
    auto range = expressions_.expression(each.range, origin_, list);
    Type element{TypeKind::dyn};
    if (range && (list.kind == TypeKind::list || list.kind == TypeKind::optional)) {
      element = list.of.front();
    } else if (range && list.kind != TypeKind::dyn) {
      expressions_.wrong(each.range, origin_, {0, static_cast<std::uint32_t>(each.range.text.size())},
                         "a list is wanted here, and this is a value of type " + to_text(list));
    }
    const bool is_taken = environment_.variables.contains(each.variable) || each.variable == "params";
    if (is_taken) {
      problems_.push_back(rule_.file.problem(each.at, "there is a variable \"" + each.variable + "\" already"));
    } else {
      declare(each.variable, std::move(element));
    }
    rule_.variables.push_back(each.variable);
    rule_.for_each.push_back({range ? std::move(*range) : CompiledExpression{}});
  }

  void add_conditions(std::span<const RuleSettings* const> settings) {
    const RuleFile& file = rule_.file;
    rule_.when = expressions_.condition(file.when, origin_);
    for (const RuleText& text : file.except) rule_.except.push_back(expressions_.condition(text, origin_));
    for (const RuleSettings* one : settings) {
      for (const RuleText& text : one->except) {
        rule_.except.push_back(expressions_.condition(text, {*one->content, one->path}));
      }
    }
    const bool is_fixed =
        std::ranges::any_of(settings, [](const RuleSettings* one) { return one->severity.has_value(); });
    if (is_fixed) return;  // the user's severity is the severity
    for (const SeverityWhen& one : file.severity_when) {
      rule_.severity_when.push_back({one.severity, expressions_.condition(one.when, origin_)});
    }
  }

  std::optional<CompiledExpression> optional_condition(const RuleText& text) {
    return text.empty() ? std::nullopt : std::optional(expressions_.condition(text, origin_));
  }

  void add_finding() {
    const RuleFile& file = rule_.file;
    rule_.message = expressions_.message(file.message, origin_);
    if (!file.help.empty()) rule_.help = expressions_.message(file.help, origin_);
    if (!file.at.empty()) rule_.at = expressions_.place(file.at, origin_);
    for (const RelatedPlace& related : file.related) {
      rule_.related.push_back({expressions_.message(related.message, origin_),
                               expressions_.place(related.at, origin_, true), optional_condition(related.when)});
    }
    if (file.fix) {
      rule_.fix = {expressions_.message(file.fix->description, origin_), expressions_.place(file.fix->replace, origin_),
                   expressions_.string(file.fix->with, origin_), optional_condition(file.fix->when)};
    }
  }

  Environment& environment_;
  RuleProblems& problems_;
  CompiledRule rule_;
  ExpressionCompiler::Origin origin_;
  ExpressionCompiler expressions_;
  std::vector<std::string> own_;  // names that the environment has for this rule alone
};

}  // namespace

CompiledRule compile_rule(RuleFile file, std::span<const RuleSettings* const> settings, Environment& environment,
                          RuleProblems& problems) {
  return RuleCompiler(std::move(file), environment, problems).compile(settings);
}

}  // namespace claimcheck::rules
