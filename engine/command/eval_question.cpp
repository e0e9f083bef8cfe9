#include "engine/command/eval_question.hpp"

#include <boost/json/array.hpp>

#include "engine/command/json_lines.hpp"
#include "engine/command/json_value.hpp"

namespace claimcheck::engine {
namespace {

using rules::expression::Function;
using rules::expression::Functions;
using rules::expression::Overload;
using rules::expression::Type;

Result<bool> flag(const boost::json::object& line, std::string_view name, bool otherwise) {
  const boost::json::value* member = line.if_contains(boost::json::string_view(name.data(), name.size()));
  if (member == nullptr || member->is_null()) return otherwise;
  if (!member->is_bool()) return failure('"' + std::string(name) + "\" is not true or false");
  return member->get_bool();
}

Result<const boost::json::object*> object_member(const boost::json::object& line, const char* name) {
  const boost::json::value* member = line.if_contains(name);
  if (member == nullptr || member->is_null()) return nullptr;
  if (!member->is_object()) return failure('"' + std::string(name) + "\" is not an object");
  return &member->get_object();
}

Result<Type> read_type_text(const boost::json::value& text, const std::vector<std::string>& parameters) {
  if (!text.is_string()) return failure("a type is not a string");
  auto type = rules::expression::read_type(std::string(text.get_string()), parameters);
  if (!type) return failure("not a type: " + std::string(text.get_string()));
  return std::move(*type);
}

Result<std::vector<Type>> read_types(const boost::json::value& list, const std::vector<std::string>& parameters) {
  std::vector<Type> types;
  if (!list.is_array()) return failure("\"params\" is not a list");
  for (const boost::json::value& element : list.get_array()) {
    auto type = read_type_text(element, parameters);
    if (!type) return tl::unexpected(std::move(type).error());
    types.push_back(std::move(*type));
  }
  return types;
}

Result<Overload> read_overload(const boost::json::object& declared) {
  Overload overload;
  auto id = required_text_member(declared, "id");
  if (!id) return tl::unexpected(std::move(id).error());
  overload.id = std::move(*id);
  if (const boost::json::value* names = declared.if_contains("type_params"); names != nullptr && names->is_array()) {
    for (const boost::json::value& name : names->get_array()) {
      if (!name.is_string()) return failure("\"type_params\" holds something else than strings");
      overload.signature.type_parameters.emplace_back(std::string(name.get_string()));
    }
  }
  const auto& parameters = overload.signature.type_parameters;
  if (const boost::json::value* params = declared.if_contains("params"); params != nullptr && !params->is_null()) {
    auto types = read_types(*params, parameters);
    if (!types) return tl::unexpected(std::move(types).error());
    overload.signature.parameters = std::move(*types);
  }
  if (const boost::json::value* result = declared.if_contains("result"); result != nullptr && !result->is_null()) {
    auto type = read_type_text(*result, parameters);
    if (!type) return tl::unexpected(std::move(type).error());
    overload.signature.result = std::move(*type);
  }
  auto member = flag(declared, "member", false);
  if (!member) return tl::unexpected(std::move(member).error());
  overload.signature.is_member = *member;
  return overload;
}

Result<Function> read_function(const boost::json::value& declared) {
  if (!declared.is_object()) return failure("a function is not an object");
  auto name = required_text_member(declared.get_object(), "name");
  if (!name) return tl::unexpected(std::move(name).error());
  Function function{std::move(*name), "", {}};
  const boost::json::value* overloads = declared.get_object().if_contains("overloads");
  if (overloads == nullptr || !overloads->is_array()) return failure("\"overloads\" is not a list");
  for (const boost::json::value& each : overloads->get_array()) {
    if (!each.is_object()) return failure("an overload is not an object");
    auto overload = read_overload(each.get_object());
    if (!overload) return tl::unexpected(std::move(overload).error());
    function.overloads.push_back(std::move(*overload));
  }
  return function;
}

std::optional<Error> read_functions(const boost::json::object& line, EvalQuestion& question) {
  const boost::json::value* declared = line.if_contains("functions");
  if (declared == nullptr || declared->is_null()) return std::nullopt;
  if (!declared->is_array()) return Error{"\"functions\" is not a list", {}, 0};
  question.functions = std::make_unique<Functions>(Functions::shipped());
  question.environment.functions = question.functions.get();
  for (const boost::json::value& each : declared->get_array()) {
    auto function = read_function(each);
    if (!function) return std::move(function).error();
    question.functions->add(std::move(*function));
  }
  return std::nullopt;
}

std::optional<Error> read_variables(const boost::json::object& line, ValueForm form, EvalQuestion& question) {
  const auto types = object_member(line, "types");
  if (!types) return types.error();
  if (*types != nullptr) {
    for (const auto& [name, text] : **types) {
      auto type = read_type_text(text, {});
      if (!type) return std::move(type).error();
      question.environment.variables.emplace(std::string(name), std::move(*type));
    }
  }
  const auto variables = object_member(line, "vars");
  if (!variables) return variables.error();
  if (*variables == nullptr) return std::nullopt;
  for (const auto& [name, json] : **variables) {
    auto value = form == ValueForm::cel ? read_cel_value(json) : read_plain_value(json);
    if (!value) return std::move(value).error();
    question.variables.emplace(std::string(name), std::move(*value));
    question.environment.variables.try_emplace(std::string(name));
  }
  return std::nullopt;
}

}  // namespace

Result<EvalQuestion> read_eval_question(const boost::json::object& line, ValueForm form) {
  EvalQuestion question;
  auto expression = required_text_member(line, "expr");
  if (!expression) return tl::unexpected(std::move(expression).error());
  question.expression = std::move(*expression);
  auto container = text_member(line, "container");
  if (!container) return tl::unexpected(std::move(container).error());
  question.environment.container = container->value_or("");
  const auto check = flag(line, "check", true), macros = flag(line, "macros", true),
             check_only = flag(line, "check_only", false);
  for (const auto* each : {&check, &macros, &check_only}) {
    if (!*each) return tl::unexpected(each->error());
  }
  question.check = *check;
  question.macros = *macros;
  question.check_only = *check_only;
  if (auto error = read_variables(line, form, question)) return tl::unexpected(std::move(*error));
  if (auto error = read_functions(line, question)) return tl::unexpected(std::move(*error));
  return question;
}

}  // namespace claimcheck::engine
