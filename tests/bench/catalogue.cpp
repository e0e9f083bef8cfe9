// The shipped rules: reading and checking them, and judging an article of 200 claims and 60 entries by all and by each.
// The floor of judging is one look at every claim's words for a number.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

#include "engine/load_rules.hpp"
#include "engine/test_article.hpp"
#include "rules/facts.hpp"
#include "rules/judge.hpp"
#include "tests/support/articles.hpp"

namespace {

using namespace claimcheck;

constexpr std::chrono::sys_days kToday = std::chrono::year(2026) / 11 / 23;

// No network: every link that could be followed is one that was not.
const rules::TestArticle& article() {
  static const rules::TestArticle made = [] {
    rules::RuleTest told;
    told.text = testing::written_report(1);
    auto read = engine::read_test_article(told);
    if (!read) std::abort();
    std::cerr << "claims " << read->article.article.claims.size() << ", markers "
              << read->article.article.markers.size() << ", entries " << read->article.article.references.size()
              << ", bytes " << told.text.size() << '\n';
    return std::move(*read);
  }();
  return made;
}

std::shared_ptr<const rules::RuleSet> load(bool with_tests) {
  auto loaded = engine::load_rules({}, with_tests);
  if (!loaded) std::abort();
  return *loaded;
}

const rules::RuleSet& catalogue() {
  static const auto loaded = load(false);
  return *loaded;
}

void load_catalogue(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load(false));
}
BENCHMARK(load_catalogue)->Unit(benchmark::kMillisecond);

void load_with_tests(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load(true));
}
BENCHMARK(load_with_tests)->Unit(benchmark::kMillisecond);

void floor_one_pass(benchmark::State& state) {
  const CheckedArticle& checked = article().article;
  for (auto _ : state) {
    std::ptrdiff_t digits = 0;
    for (const Claim& claim : checked.article.claims) {
      digits +=
          std::ranges::count_if(claim.span.in(checked.document->text()), [](char c) { return c >= '0' && c <= '9'; });
    }
    benchmark::DoNotOptimize(digits);
  }
}
BENCHMARK(floor_one_pass)->Unit(benchmark::kMillisecond);

void judge_article(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(rules::judge(catalogue(), article().article, 0, article().sources, kToday));
  }
}
BENCHMARK(judge_article)->Unit(benchmark::kMillisecond);

// Both: a shipped rule's expressions are compiled when they are first needed, and patterns are kept for whoever is
// next.
void load_and_judge(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(rules::judge(*load(false), article().article, 0, article().sources, kToday));
  }
}
BENCHMARK(load_and_judge)->Unit(benchmark::kMillisecond);

void facts_alone(benchmark::State& state) {
  for (auto _ : state) {
    const rules::Facts facts(article().article, article().sources);
    benchmark::DoNotOptimize(&facts);
  }
}
BENCHMARK(facts_alone)->Unit(benchmark::kMicrosecond);

// The facts of the article are made for each rule anew; facts_alone says what that takes.
void register_rules() {
  for (const rules::CompiledRule& rule : catalogue().rules()) {
    if (!rule.enabled) continue;
    benchmark::RegisterBenchmark(("rule/" + rule.id()).c_str(), [&rule](benchmark::State& state) {
      for (auto _ : state) {
        benchmark::DoNotOptimize(rules::judge_article(rule, article().article, article().sources));
      }
    })->Unit(benchmark::kMicrosecond);
  }
}

}  // namespace

int main(int argc, char** argv) {
  register_rules();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
