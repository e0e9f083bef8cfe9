// Dates and numbers per second, with memchr over the same bytes as the floor. Prose without hits is what most sentences
// are; the dense text has a date or number in every line.

#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

#include "parsers/grammar/date.hpp"
#include "parsers/grammar/number.hpp"

namespace {

using namespace claimcheck;

constexpr std::size_t kSize = 1 << 22;

std::string repeated(std::string_view unit) {
  std::string text;
  while (text.size() < kSize) text += unit;
  return text;
}

const std::string& prose() {
  static const std::string text = repeated(
      "The committee had waited for the harbour report with growing impatience, and when the clerk finally carried the "
      "bundle up the stairs nobody in the crowded room bothered to ask why it was late. Its authors described a coast "
      "that had been shaped by trade, by weather and by the stubbornness of the families who fished there. “We never "
      "thought of leaving,” said an old skipper, whose boat still lies beside the quay. ");
  return text;
}

const std::string& dense() {
  static const std::string text = repeated(
      "On 16 November 2015 the ministry spent $2.5 million on at least twelve new boats. Some 300 people, or 45 per "
      "cent "
      "of the crew, left between March and May 2014. The third ship, built in the 1990s, is 45 metres long. ");
  return text;
}

struct Sentence {
  Span span;
  std::vector<parsers::Word> words;
};

// Pieces as long as sentences with their words, as the extractor has them.
std::vector<Sentence> sentences_of(const std::string& text) {
  constexpr std::uint32_t kSentence = 150;
  std::vector<Sentence> out;
  for (std::uint32_t at = 0; at + kSentence <= text.size(); at += kSentence) {
    out.push_back({{at, at + kSentence}, {}});
    parsers::find_words(text, out.back().span, out.back().words);
  }
  return out;
}

// Runs find(span, starts) for each sentence and counts what it puts into `found`.
template <class Found, class Find>
void each_sentence(benchmark::State& state, const std::string& text, std::vector<Found>& found, Find&& find) {
  const std::vector<Sentence> sentences = sentences_of(text);
  std::vector<parsers::ValueStart> starts;
  for (auto _ : state) {
    found.clear();
    for (const Sentence& sentence : sentences) {
      starts.clear();
      parsers::find_value_starts(text, sentence.span, sentence.words, starts);
      find(sentence.span, starts);
    }
    benchmark::DoNotOptimize(found.data());
  }
  state.counters["found"] = static_cast<double>(found.size());
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(kSize));
}

void floor_memchr(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(std::memchr(prose().data(), '\x01', prose().size()));
  count_bytes(state);
}
BENCHMARK(floor_memchr);

void dates(benchmark::State& state, const std::string& text, std::optional<Date> published) {
  std::vector<DateMention> out;
  each_sentence(state, text, out, [&](Span within, std::span<const parsers::ValueStart> starts) {
    parsers::find_dates(text, within, starts, published, out);
  });
  count_bytes(state);
}
BENCHMARK_CAPTURE(dates, prose, prose(), std::nullopt);
BENCHMARK_CAPTURE(dates, prose_published, prose(), day_date(2016, 1, 12));
BENCHMARK_CAPTURE(dates, dense, dense(), day_date(2016, 1, 12));

void numbers(benchmark::State& state, const std::string& text) {
  std::vector<Quantity> out;
  each_sentence(state, text, out, [&](Span within, std::span<const parsers::ValueStart> starts) {
    parsers::find_numbers(text, within, starts, {}, out);
  });
  count_bytes(state);
}
BENCHMARK_CAPTURE(numbers, prose, prose());
BENCHMARK_CAPTURE(numbers, dense, dense());

}  // namespace

BENCHMARK_MAIN();
