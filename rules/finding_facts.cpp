#include "rules/finding_facts.hpp"

#include <algorithm>

#include "rules/expression/evaluate.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/record.hpp"
#include "rules/expression/text.hpp"
#include "rules/facts/environment.hpp"
#include "rules/judge.hpp"
#include "rules/say.hpp"

namespace claimcheck::rules {
namespace {

using namespace expression;

constexpr std::size_t kMostText = 100;  // bytes of a text that are shown
constexpr std::size_t kMostElements = 8;

std::string shortened(std::string text) {
  if (text.size() <= kMostText) return text;
  std::size_t end = kMostText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string shown(const Value& value) {
  switch (value.kind()) {
    case ValueKind::string: return '"' + shortened(on_one_line(value.as_text())) + '"';
    case ValueKind::record: {
      const std::string text = say(value);
      return text.empty() || text == "?" ? to_text(value) : shortened(on_one_line(text));
    }
    case ValueKind::list: {
      std::string out = "[";
      for (std::size_t i = 0; i < std::min(value.size(), kMostElements); ++i) {
        out += (i == 0 ? "" : ", ") + shown(value.at(i));
      }
      return out + (value.size() > kMostElements ? ", …]" : "]");
    }
    case ValueKind::optional: return value.as_optional() == nullptr ? "none" : shown(*value.as_optional());
    case ValueKind::unknown: return "not known: " + to_text(value);
    case ValueKind::error: return "error: " + to_text(value);
    default: return shortened(to_text(value));
  }
}

bool is_operator(std::string_view function) {
  return function.find('_') == 0 || function.starts_with('@') || function.ends_with('_');
}

// The parts of a condition that say something by themselves: names with their fields, and calls of functions; of
// operators, literals and macros' insides only what they are made of.
class Parts {
 public:
  Parts(const Ast& ast, std::span<const std::string> variables) : ast_(ast), variables_(variables) {}

  std::vector<Span> find() {
    add(ast_.root());
    return std::move(out_);
  }

 private:
  // The name at the root of a chain of fields; empty where there is another thing.
  std::string_view root_name(NodeId id) const {
    while (const auto* select = std::get_if<Select>(&ast_[id].is)) id = select->operand;
    const auto* name = std::get_if<Identifier>(&ast_[id].is);
    return name == nullptr ? std::string_view() : name->name;
  }

  bool is_variable(std::string_view name) const {
    return std::ranges::any_of(variables_, [&](std::string_view variable) {
      return variable == name || (variable.starts_with(name) && variable.substr(name.size()).starts_with('.'));
    });
  }

  // Whether everything in it has a value here: nothing speaks of a macro's own variable.
  bool is_free(NodeId id) const {
    const Node& node = ast_[id];
    if (const auto* name = std::get_if<Identifier>(&node.is)) return is_variable(name->name);
    if (const auto* select = std::get_if<Select>(&node.is)) return is_free(select->operand);
    if (std::holds_alternative<Literal>(node.is)) return true;
    if (const auto* list = std::get_if<ListLiteral>(&node.is)) {
      return std::ranges::all_of(list->elements, [&](const auto& element) { return is_free(element.value); });
    }
    const auto* call = std::get_if<Call>(&node.is);
    if (call == nullptr) return false;
    return (call->target == kNoNode || is_free(call->target)) &&
           std::ranges::all_of(call->arguments, [&](NodeId argument) { return is_free(argument); });
  }

  void add(NodeId id) {
    const Node& node = ast_[id];
    if (std::holds_alternative<Identifier>(node.is) || std::holds_alternative<Select>(node.is)) {
      if (is_variable(root_name(id))) out_.push_back(node.at);
      return;
    }
    if (const auto* list = std::get_if<ListLiteral>(&node.is)) {
      for (const auto& element : list->elements) add(element.value);
      return;
    }
    if (const auto* fold = std::get_if<Comprehension>(&node.is)) {
      // Once: a macro's parts all stand where the macro does.
      out_.push_back(node.at);
      add(fold->range);
      return;
    }
    const auto* call = std::get_if<Call>(&node.is);
    if (call == nullptr) return;
    const bool is_shown = !is_operator(call->function) && is_free(id);
    if (is_shown) out_.push_back(node.at);
    // Of a method on a chain of fields the chain is shown with its value only where it is short: not a list's size.
    const bool is_measure = is_shown && call->arguments.empty();
    if (call->target != kNoNode && !is_measure) add(call->target);
    for (const NodeId argument : call->arguments) add(argument);
  }

  const Ast& ast_;
  std::span<const std::string> variables_;
  std::vector<Span> out_;
};

Environment untyped_environment(const CompiledRule& rule) {
  Environment out = fact_environment();
  for (const std::string& name : rule.variables) out.variables[name] = Type{TypeKind::dyn};
  return out;
}

std::vector<ShownFact> show(const CompiledRule& rule, std::span<const Value> values) {
  std::vector<ShownFact> out;
  const auto add = [&](std::string expression, const Value& value) {
    if (std::ranges::find(out, expression, &ShownFact::expression) == out.end()) {
      out.push_back({std::move(expression), shown(value)});
    }
  };
  for (std::size_t i = rule.first_bound; i < rule.variables.size(); ++i) add(rule.variables[i], values[i]);
  const auto ast = parse(rule.file.when.text);
  if (!ast) return out;
  const Environment environment = untyped_environment(rule);
  for (const Span at : Parts(*ast, rule.variables).find()) {
    const auto part = parse(ast->source.substr(at.begin, at.end - at.begin));
    if (!part) continue;
    const Plan plan = make_plan(*part, environment);
    std::vector<Value> inputs;
    for (const std::string& name : plan.inputs) {
      const auto variable = std::ranges::find(rule.variables, name);
      if (variable == rule.variables.end()) break;
      inputs.push_back(values[static_cast<std::size_t>(variable - rule.variables.begin())].borrow());
    }
    if (inputs.size() == plan.inputs.size()) add(on_one_line(part->source), evaluate(plan, inputs));
  }
  return out;
}

bool is_same(const Finding& a, const Finding& b) {
  return a.span == b.span && a.message == b.message && a.claim == b.claim && a.reference == b.reference &&
         a.source == b.source;
}

}  // namespace

std::vector<ShownFact> facts_of(const Finding& finding, const CompiledRule& rule, const CheckedArticle& article,
                                std::span<const Source> sources) {
  std::vector<ShownFact> out;
  bool is_found = false;
  judge_article(rule, article, sources, [&](const Finding& made, std::span<const Value> values) {
    if (is_found || !is_same(made, finding)) return;
    is_found = true;
    out = show(rule, values);
  });
  return out;
}

}  // namespace claimcheck::rules
