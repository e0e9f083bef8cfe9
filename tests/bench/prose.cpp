// The finders of prose over one text, each with memchr over the same bytes as the floor.
#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

#include "model/document.hpp"
#include "parsers/claims.hpp"
#include "parsers/grammar/attribution.hpp"
#include "parsers/grammar/hedge.hpp"
#include "parsers/grammar/name.hpp"
#include "parsers/grammar/quotation.hpp"
#include "parsers/text/sentences.hpp"

namespace {

using namespace claimcheck;
using namespace claimcheck::parsers;

// Paragraphs of ordinary prose, some with quotations, names and figures.
const std::string& prose() {
  static const std::string text = [] {
    const std::string paragraph =
        "The river rose by two metres in the spring of 1987, and the town behind the old wall was flooded for nine "
        "days. "
        "Most of the houses near the harbour had been built on sand, although engineers had warned the council against "
        "it "
        "since the middle of the century. “We knew what would happen,” said Helen Marsh, a surveyor who had worked for "
        "the "
        "port authority. According to the Ministry of Works, the repair of the wall cost more than four million "
        "pounds; "
        "critics say that the money never reached the town. It is likely that the next flood will be higher. Nobody "
        "has "
        "counted the trees that fell that night, but the foresters found that every third oak was lost.\n\n";
    std::string all;
    while (all.size() < 1'000'000) all += paragraph;
    return all;
  }();
  return text;
}

struct Prepared {
  Document document{"bench", Format::text, prose()};
  std::vector<Span> blocks, sentences;
  std::vector<Word> words;
  std::vector<std::pair<std::size_t, std::size_t>> of_sentence;  // ranges of words
  std::vector<std::vector<Quote>> quotes;                        // of each sentence

  Prepared() {
    const std::string_view text = document.text();
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", begin), text.size());
      blocks.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = end + 2;
    }
    for (const Span block : blocks) {
      const std::size_t first = sentences.size();
      find_sentences(text, block, sentences);
      std::vector<Quote> all;
      find_quotations(text, block, all);
      for (std::size_t i = first; i < sentences.size(); ++i) {
        quotes.emplace_back();
        for (const Quote& quote : all) {
          if (quote.whole.overlaps(sentences[i])) quotes.back().push_back(quote);
        }
        const std::size_t begin = words.size();
        find_words(text, sentences[i], words);
        of_sentence.emplace_back(begin, words.size());
      }
    }
  }

  std::span<const Word> words_of(std::size_t sentence) const {
    return std::span<const Word>(words).subspan(of_sentence[sentence].first,
                                                of_sentence[sentence].second - of_sentence[sentence].first);
  }
};

const Prepared& prepared() {
  static const Prepared all;
  return all;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(prose().size()));
  state.counters["ns/byte"] =
      benchmark::Counter(static_cast<double>(state.iterations()) * static_cast<double>(prose().size()) / 1e9,
                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void memchr_floor(benchmark::State& state) {
  const std::string_view text = prepared().document.text();
  for (auto _ : state) {
    for (const Span span : prepared().sentences) {
      benchmark::DoNotOptimize(std::memchr(text.data() + span.begin, 1, span.size()));
    }
  }
  count_bytes(state);
}
BENCHMARK(memchr_floor);

void words(benchmark::State& state) {
  const std::string_view text = prepared().document.text();
  std::vector<Word> out;
  for (auto _ : state) {
    for (const Span span : prepared().sentences) {
      out.clear();
      find_words(text, span, out);
      benchmark::DoNotOptimize(out.data());
    }
  }
  count_bytes(state);
}
BENCHMARK(words);

void quotations(benchmark::State& state) {
  const std::string_view text = prepared().document.text();
  std::vector<Quote> out;
  for (auto _ : state) {
    for (const Span block : prepared().blocks) {
      out.clear();
      find_quotations(text, block, out);
      benchmark::DoNotOptimize(out.data());
    }
  }
  count_bytes(state);
}
BENCHMARK(quotations);

template <class Find>
void each_sentence(benchmark::State& state, Find find) {
  const Prepared& all = prepared();
  for (auto _ : state) {
    for (std::size_t i = 0; i < all.sentences.size(); ++i) find(i);
  }
  count_bytes(state);
}

void names(benchmark::State& state) {
  std::vector<Name> out;
  each_sentence(state, [&](std::size_t i) {
    out.clear();
    find_names(prepared().document.text(), prepared().words_of(i), out);
  });
}
BENCHMARK(names);

void hedges_and_negation(benchmark::State& state) {
  std::vector<Hedge> out;
  each_sentence(state, [&](std::size_t i) {
    out.clear();
    find_hedges(prepared().document.text(), prepared().words_of(i), out);
    benchmark::DoNotOptimize(is_negated(prepared().document.text(), prepared().words_of(i)));
  });
}
BENCHMARK(hedges_and_negation);

void attributions(benchmark::State& state) {
  std::vector<Attribution> out;
  each_sentence(state, [&](std::size_t i) {
    out.clear();
    find_attributions(prepared().document.text(), prepared().sentences[i], prepared().words_of(i), prepared().quotes[i],
                      out);
  });
}
BENCHMARK(attributions);

void fingerprints(benchmark::State& state) {
  each_sentence(state, [&](std::size_t i) { benchmark::DoNotOptimize(fingerprint(prepared().words_of(i))); });
}
BENCHMARK(fingerprints);

// All of the above with dates and numbers.
void claims(benchmark::State& state) {
  Article article;
  for (auto _ : state) {
    article = Article{};
    article.sentences = prepared().sentences;
    for (std::uint32_t i = 0; i < article.sentences.size(); ++i) {
      SentenceContext context;
      context.sentence = i;
      context.quotes = prepared().quotes[i];
      append_claims(prepared().document, context, article);
    }
    benchmark::DoNotOptimize(article.claims.data());
  }
  count_bytes(state);
}
BENCHMARK(claims);

}  // namespace

BENCHMARK_MAIN();
