// Reading reference entries and finding their list, with memchr over the same bytes as the floor.
#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

#include "model/document.hpp"
#include "parsers/grammar/reference_entry.hpp"
#include "parsers/reference_list.hpp"

namespace {

using namespace claimcheck;
using namespace claimcheck::parsers;

constexpr std::size_t kEntries = 2000;

// An article with a list of entries in the note style and in two scientific ones.
const std::string& article() {
  static const std::string text = [] {
    std::string all = "The lakes are filling.[1] Nobody knows why.[2]\n\nReferences\n\n";
    for (std::size_t i = 1; i <= kEntries; ++i) {
      all += "[" + std::to_string(i) + "] ";
      switch (i % 3) {
        case 0:
          all += "Ann Mill, “Five Lakes Fill Too Fast,” The Shore Times, May 2, 2011, https://shore.example/a/1.\n";
          break;
        case 1:
          all += "Mill AB, Ford C, Weir D (2010) The slow filling of lakes behind dams. J Lake Res 12(3): 4-15.\n";
          break;
        default: all += "Ford, C. Rivers of the North. Cambridge: Harbour University Press, 1998.\n";
      }
    }
    return all;
  }();
  return text;
}

const Document& document() {
  static const Document document("bench", Format::text, article());
  return document;
}

void count(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(article().size()));
  state.counters["us/entry"] = benchmark::Counter(static_cast<double>(state.iterations()) * kEntries / 1e6,
                                                  benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void memchr_floor(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(std::memchr(article().data(), 1, article().size()));
  count(state);
}
BENCHMARK(memchr_floor);

void find_list(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(find_reference_list(document()));
  count(state);
}
BENCHMARK(find_list);

void read_entries(benchmark::State& state) {
  const ReferenceList list = *find_reference_list(document());
  for (auto _ : state) {
    for (const Span entry : list.entries) benchmark::DoNotOptimize(read_reference_entry(document().text(), entry));
  }
  count(state);
}
BENCHMARK(read_entries);

}  // namespace

BENCHMARK_MAIN();
