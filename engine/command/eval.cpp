#include "engine/command/eval.hpp"

#include <boost/json/parse.hpp>

#include "engine/command/eval_question.hpp"
#include "engine/command/json_lines.hpp"
#include "engine/command/json_value.hpp"
#include "engine/inputs.hpp"
#include "engine/report/printable.hpp"
#include "rules/expression/check.hpp"
#include "rules/expression/evaluate.hpp"
#include "rules/expression/parse.hpp"

namespace claimcheck::engine {

namespace expression = rules::expression;

namespace {

// A type, a value or both; or what is wrong.
struct EvalAnswer {
  std::optional<std::string> type, value;  // the value as JSON
  std::vector<std::string> unknown;        // the reasons why there is no value
  std::optional<expression::Problem> problem;
};

EvalAnswer refused(const std::vector<expression::Problem>& problems) {
  EvalAnswer answer;
  answer.problem = problems.front();
  return answer;
}

void evaluate(const expression::Plan& plan, const EvalQuestion& question, ValueForm form, EvalAnswer& answer) {
  std::vector<expression::Value> inputs;
  for (const std::string& name : plan.inputs) {
    const auto found = question.variables.find(name);
    inputs.push_back(found != question.variables.end()
                         ? found->second
                         : expression::Value::error("the variable '" + name + "' has no value"));
  }
  const expression::Value value = expression::evaluate(plan, inputs);
  if (value.is_error()) {
    answer.problem = {expression::Phase::eval, value.as_error().at, value.as_error().message, {}};
  } else if (value.is_unknown()) {
    answer.unknown = value.as_unknown();
  } else {
    answer.value = form == ValueForm::cel ? to_cel_json(value) : to_plain_json(value);
  }
}

EvalAnswer answer_question(const EvalQuestion& question, ValueForm form) {
  expression::ParseOptions options;
  options.macros = question.macros;
  auto ast = expression::parse(question.expression, options);
  if (!ast) return refused(ast.error());
  EvalAnswer answer;
  if (!question.check) {
    evaluate(expression::make_plan(*ast, question.environment), question, form, answer);
    return answer;
  }
  const auto checked = expression::check(std::move(*ast), question.environment);
  if (!checked) return refused(checked.error());
  answer.type = to_text(checked->type());
  if (!question.check_only) evaluate(make_plan(*checked, question.environment), question, form, answer);
  return answer;
}

std::string_view phase_name(expression::Phase phase) {
  switch (phase) {
    case expression::Phase::parse: return "parse";
    case expression::Phase::check: return "check";
    default: return "eval";
  }
}

void write_members(JsonWriter& json, const EvalQuestion& question, const EvalAnswer& answer) {
  if (answer.problem) {
    const std::string text = to_text(*answer.problem, question.expression);
    json.field("error", text.substr(0, text.find('\n')));
    json.field("phase", phase_name(answer.problem->phase));
    return;
  }
  if (answer.value) {
    json.key("value");
    json.raw(*answer.value);
  }
  if (!answer.unknown.empty()) json.field("unknown", answer.unknown);
  if (answer.type) json.field("type", *answer.type);
}

Result<boost::json::object> read_variables(const std::string& given) {
  constexpr std::uint64_t kLargest = 64 << 20;
  std::string text = given;
  if (given.starts_with('@')) {
    auto content = read_file(given.substr(1), kLargest);
    if (!content) return tl::unexpected(std::move(content).error());
    text = std::move(*content);
  }
  boost::json::error_code error;
  boost::json::value value = boost::json::parse(text, error);
  if (error || !value.is_object()) return failure("--vars: not a JSON object" + (error ? ": " + error.message() : ""));
  return std::move(value.as_object());
}

// What is wrong, then the line and the caret below it.
void complain(Console& console, std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  console.complain({std::string(text.substr(0, end)), {}, 0});
  for (text.remove_prefix(end); !text.empty();) {
    text.remove_prefix(1);
    const std::size_t size = std::min(text.find('\n'), text.size());
    std::string line;
    for (std::size_t at = 0; at < size;) at += append_printable(line, text.substr(0, size), at).bytes;
    console.messages.write(line + '\n');
    text.remove_prefix(size);
  }
  console.messages.flush();
}

int evaluate_one(const EvalCommand& command, Console& console) {
  auto variables = read_variables(command.variables);
  if (!variables) {
    console.complain(variables.error());
    return kExitCannotRun;
  }
  boost::json::object line;
  line["expr"] = *command.expression;
  line["vars"] = std::move(*variables);
  const auto question = read_eval_question(line, command.form);
  if (!question) {
    console.complain(question.error());
    return kExitCannotRun;
  }
  const EvalAnswer answer = answer_question(*question, command.form);
  if (answer.problem) {
    complain(console, to_text(*answer.problem, question->expression));
    return kExitCannotRun;
  }
  JsonWriter json(console.out);
  if (answer.value) {
    json.raw(*answer.value);
  } else {
    json.begin_object();
    json.field("unknown", answer.unknown);
    json.end_object();
  }
  json.end_line();
  console.out.flush();
  return kExitClean;
}

}  // namespace

int run(const EvalCommand& command, Console& console) {
  if (!command.jsonl) return evaluate_one(command, console);
  return answer_lines(console, [&](const boost::json::object& line) -> Result<Members> {
    auto question = read_eval_question(line, command.form);
    if (!question) return tl::unexpected(std::move(question).error());
    const auto kept = std::make_shared<const EvalQuestion>(std::move(*question));
    return
        [kept, answer = answer_question(*kept, command.form)](JsonWriter& json) { write_members(json, *kept, answer); };
  });
}

}  // namespace claimcheck::engine
