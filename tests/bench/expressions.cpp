// Conditions of rules over the facts of an article of 200 claims with 1–3 quotations each. The floor is the same
// question asked in C++.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "rules/expression/check.hpp"
#include "rules/expression/evaluate.hpp"
#include "rules/expression/parse.hpp"
#include "rules/expression/record.hpp"

namespace {

using namespace claimcheck::rules::expression;

struct Quotation {
  std::string text;
  int words = 0;
  bool is_title = false;
};

struct Statement {
  std::string text;
  std::vector<Quotation> quotes;
  bool is_cited = false;
};

struct Context;
Value statement_text(const Statement& statement, const Context&) {
  return Value::borrowed(statement.text);
}
Value statement_quotes(const Statement& statement, const Context& context);
Value statement_is_cited(const Statement& statement, const Context&) {
  return Value::boolean(statement.is_cited);
}
Value quotation_text(const Quotation& quotation, const Context&) {
  return Value::borrowed(quotation.text);
}
Value quotation_words(const Quotation& quotation, const Context&) {
  return Value::int64(quotation.words);
}
Value quotation_is_title(const Quotation& quotation, const Context&) {
  return Value::boolean(quotation.is_title);
}

const RecordClass& quotation_class() {
  static const FieldRow kRows[] = {field<quotation_text>("text", "string", ""),
                                   field<quotation_words>("words", "int", ""),
                                   field<quotation_is_title>("is_title", "bool", "")};
  static const RecordClass is("quote", kRows);
  return is;
}

const RecordClass& statement_class() {
  static const FieldRow kRows[] = {field<statement_text>("text", "string", ""),
                                   field<statement_quotes>("quotes", "list(record(quote))", ""),
                                   field<statement_is_cited>("is_cited", "bool", "")};
  static const RecordClass is("claim", kRows);
  return is;
}

struct Context {
  std::vector<Statement> statements;
  Records<Quotation> quotations{quotation_class(), this};
  Records<Statement> claims{statement_class(), this};
  Environment environment;

  Context() {
    for (int i = 0; i < 200; ++i) {
      Statement& statement = statements.emplace_back();
      statement.text = "The council said that the works would begin in the year " + std::to_string(1990 + i % 40);
      statement.is_cited = i % 3 == 0;
      for (int k = 0; k <= i % 3; ++k) statement.quotes.push_back({"clean water for every village", 2 + k, k == 1});
    }
    environment.records.emplace("quote", quotation_class().type);
    environment.records.emplace("claim", statement_class().type);
    environment.variables.emplace("claim", *read_type("record(claim)"));
    environment.variables.emplace("claims", *read_type("list(record(claim))"));
    environment.variables.emplace("least", *read_type("int"));
  }
};

Value statement_quotes(const Statement& statement, const Context& context) {
  return context.quotations.all(statement.quotes);
}

const Context& context() {
  static const Context made;
  return made;
}

// A condition evaluated once for each claim.
void for_each_claim(benchmark::State& state, const char* source) {
  const Plan plan = make_plan(*check(*parse(source), context().environment), context().environment);
  std::vector<Value> inputs(plan.inputs.size());
  for (auto _ : state) {
    for (const Statement& statement : context().statements) {
      for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs[i] = plan.inputs[i] == "claim" ? context().claims.one(statement) : Value::int64(4);
      }
      benchmark::DoNotOptimize(evaluate(plan, inputs));
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(context().statements.size()));
}
BENCHMARK_CAPTURE(for_each_claim, one_field, "!claim.is_cited");
BENCHMARK_CAPTURE(for_each_claim, three_fields, "!claim.is_cited && claim.text.size() > 20 && claim.quotes.size() > 0");
BENCHMARK_CAPTURE(for_each_claim, exists, "claim.quotes.exists(q, q.words >= least && !q.is_title)");
BENCHMARK_CAPTURE(for_each_claim, in_constants, "claim.quotes.size() in [1, 3, 5, 7]");
BENCHMARK_CAPTURE(for_each_claim, matches, "claim.text.matches(r'\\b20\\d\\d\\b')");
BENCHMARK_CAPTURE(for_each_claim, map, "claim.quotes.map(q, q.words)");
BENCHMARK_CAPTURE(for_each_claim, text, "'claim of ' + string(claim.text.size()) + ' characters'");

void floor_exists(benchmark::State& state) {
  for (auto _ : state) {
    for (const Statement& statement : context().statements) {
      bool found = false;
      for (const Quotation& quote : statement.quotes) found = found || (quote.words >= 4 && !quote.is_title);
      benchmark::DoNotOptimize(found);
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(context().statements.size()));
}
BENCHMARK(floor_exists);

// From source to plan.
void prepare(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        make_plan(*check(*parse("claim.quotes.exists(q, q.words >= least && !q.is_title) && !claim.is_cited"),
                         context().environment),
                  context().environment));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(prepare);

// All pairs of claims: 40,000 turns.
void pairs(benchmark::State& state) {
  const Plan plan = make_plan(
      *check(*parse("claims.exists(a, claims.exists(b, a != b && a.is_cited && b.text == ''))"), context().environment),
      context().environment);
  const std::vector<Value> inputs{context().claims.all(context().statements)};
  for (auto _ : state) benchmark::DoNotOptimize(evaluate(plan, inputs));
  state.SetItemsProcessed(state.iterations() * 40'000);
}
BENCHMARK(pairs);

}  // namespace

BENCHMARK_MAIN();
