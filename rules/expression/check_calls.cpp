#include <algorithm>

#include "model/suggestion.hpp"
#include "rules/expression/checker.hpp"

namespace claimcheck::rules::expression {
namespace {

// "_+_" is spoken of as '+'.
std::string spoken(const std::string& function) {
  if (function == "_?_:_") return "'? :'";
  if (function == "_[_]" || function == "_[?_]") return "'[]'";
  if (function == "@in") return "'in'";
  std::string sign;
  for (const char c : function)
    sign += c == '_' && function.find_first_of("!&*+-/<=>%|") != std::string::npos ? "" : std::string(1, c);
  return "'" + sign + (sign == function ? "()'" : "'");
}

std::string signature_text(const Overload& overload) {
  const auto& parameters = overload.signature.parameters;
  const std::size_t first = overload.signature.is_member ? 1 : 0;
  std::string text = first ? to_text(parameters[0]) + ".(" : "(";
  for (std::size_t i = first; i < parameters.size(); ++i) text += (i == first ? "" : ", ") + to_text(parameters[i]);
  return text + ')';
}

bool is_number(const Type& type) {
  return type.kind == TypeKind::int64 || type.kind == TypeKind::uint64 || type.kind == TypeKind::real;
}

std::string suggest(const Function& function, bool is_member, const std::vector<Type>& arguments) {
  if (arguments.size() == 2 && is_number(arguments[0]) && is_number(arguments[1]) && arguments[0] != arguments[1])
    return "make them alike: " + to_text(arguments[0]) + "(\xE2\x80\xA6) or " + to_text(arguments[1]) +
           "(\xE2\x80\xA6)";
  if (arguments.size() == 2 && function.name == "_+_" &&
      (arguments[0].kind == TypeKind::string || arguments[1].kind == TypeKind::string))
    return "make a string of it: string(\xE2\x80\xA6)";
  constexpr std::size_t kMostShown = 4;
  std::string text;
  for (const Overload& overload : function.overloads) {
    if (overload.signature.is_member != is_member || function.overloads.size() > kMostShown) continue;
    text += (text.empty() ? "it takes " : " or ") + signature_text(overload);
  }
  const bool has_members =
      std::ranges::any_of(function.overloads, [](const Overload& o) { return o.signature.is_member; });
  const bool has_globals =
      std::ranges::any_of(function.overloads, [](const Overload& o) { return !o.signature.is_member; });
  if (!is_member && !has_globals) return "it is called on a value: x." + function.name + "(\xE2\x80\xA6)";
  if (is_member && !has_members) return "it is called without a value before it: " + function.name + "(\xE2\x80\xA6)";
  return text;
}

}  // namespace

const Function* Checker::find_function(std::string_view name, bool is_absolute) const {
  for (const std::string& candidate : environment_.candidates(name, is_absolute)) {
    if (const Function* found = environment_.functions->find(candidate)) return found;
  }
  return nullptr;
}

void Checker::check(NodeId id, const Call& call) {
  bool is_absolute = call.is_absolute;
  if (call.target == kNoNode) {
    const Function* function = find_function(call.function, is_absolute);
    return function ? resolve(id, *function, call, false) : refuse_function(id, call.function, false);
  }
  // "a.b.c()" is the function a.b.c, or c of a.b.
  const std::string prefix = qualified_name(call.target, is_absolute);
  const std::string whole = prefix + '.' + call.function;
  if (!prefix.empty()) {
    if (const Function* function = find_function(whole, is_absolute)) return resolve(id, *function, call, false);
    const bool is_value = find_meaning(prefix.substr(0, prefix.find('.')), is_absolute).has_value();
    if (!is_value && nearest(whole, function_names(false))) return refuse_function(id, whole, false);
  }
  check(call.target);
  if (const Function* function = find_function(call.function, false)) return resolve(id, *function, call, true);
  if (type_of_node(call.target).kind != TypeKind::error) return refuse_function(id, call.function, true);
  set_type(id, {TypeKind::error, {}, {}});
}

void Checker::resolve(NodeId id, const Function& function, const Call& call, bool is_member) {
  std::vector<Type> given;
  if (is_member) given.push_back(type_of_node(call.target));
  for (const NodeId argument : call.arguments) {
    check(argument);
    given.push_back(type_of_node(argument));
  }

  note(id).name = function.name;
  std::optional<Type> result;
  for (const Overload& overload : function.overloads) {
    const Signature& signature = overload.signature;
    if (signature.is_member != is_member || signature.parameters.size() != given.size()) continue;
    std::vector<Type> values;
    std::vector<Type> wanted;
    for (std::size_t i = 0; i < signature.type_parameters.size(); ++i) values.push_back(types_.fresh());
    if (!values.empty()) {
      for (const Type& parameter : signature.parameters)
        wanted.push_back(Unifier::instantiate(parameter, signature.type_parameters, values));
    }
    if (!types_.assign_all(given, values.empty() ? signature.parameters : wanted)) continue;
    note(id).overloads.push_back(&overload);
    const Type one = values.empty()
                         ? signature.result
                         : types_.substitute(Unifier::instantiate(signature.result, signature.type_parameters, values));
    if (!result) {
      result = one;
    } else if (result->kind != TypeKind::dyn && !(*result == one)) {
      result = Type{};
    }
  }
  set_type(id, result ? std::move(*result) : Type{TypeKind::error, {}, {}});
  if (note(id).overloads.empty()) refuse_overload(id, function, is_member, std::move(given));
}

std::vector<std::string> Checker::function_names(bool is_member) const {
  std::vector<std::string> names;
  for (const auto& [name, function] : environment_.functions->all()) {
    const bool fits = std::ranges::any_of(
        function.overloads, [&](const Overload& overload) { return overload.signature.is_member == is_member; });
    if (fits) names.push_back(name);
  }
  if (is_member)
    names.insert(names.end(), {"all", "exists", "exists_one", "map", "filter", "transformList", "transformMap"});
  return names;
}

// The arguments of an unknown function are not looked at: where it was meant to be a macro they have its variables.
void Checker::refuse_function(NodeId id, const std::string& name, bool is_member) {
  set_type(id, {TypeKind::error, {}, {}});
  const auto near = nearest(name, function_names(is_member));
  refuse(node(id).at, "there is no function '" + name + "'",
         !near           ? ""
         : *near == name ? "the macro " + name + "() takes other arguments"
                         : "did you mean '" + *near + "'?");
}

void Checker::refuse_overload(NodeId id, const Function& function, bool is_member, std::vector<Type> arguments) {
  for (Type& argument : arguments) argument = types_.substitute(argument, true);
  std::string text;
  for (std::size_t i = is_member ? 1 : 0; i < arguments.size(); ++i)
    text += (text.empty() ? "" : ", ") + to_text(arguments[i]);
  if (is_member) text = to_text(arguments[0]) + ".(" + text + ')';
  refuse(node(id).at, spoken(function.name) + " does not take " + (is_member ? text : '(' + text + ')'),
         suggest(function, is_member, arguments));
}

}  // namespace claimcheck::rules::expression
