// Whole articles from bytes to citations, and each stage, with memchr over the same bytes as the floor of text and
// cmark-gfm's bare parse as the floor of Markdown.
#include <benchmark/benchmark.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "parsers/document/read.hpp"
#include "parsers/extract.hpp"
#include "parsers/reference_list.hpp"
#include "rules/link/link.hpp"
#include "tests/support/articles.hpp"

namespace {

using namespace claimcheck;

constexpr std::size_t kArticles = 200;

struct Articles {
  std::vector<std::string> text;
  std::int64_t size = 0;

  explicit Articles(std::string (*write)(std::uint64_t)) {
    for (std::size_t i = 0; i < kArticles; ++i) {
      text.push_back(write(i));
      size += static_cast<std::int64_t>(text.back().size());
    }
  }
};

const Articles& plain() {
  static const Articles articles(&testing::written_article);
  return articles;
}

const Articles& markdown() {
  static const Articles articles(&testing::written_markdown);
  return articles;
}

std::unique_ptr<Document> read(const std::string& text, Format format) {
  return std::move(*parsers::read_document(text, {.path = "article", .format = format}));
}

void memchr_floor(benchmark::State& state) {
  for (auto _ : state) {
    for (const std::string& text : plain().text) benchmark::DoNotOptimize(std::memchr(text.data(), 1, text.size()));
  }
  state.SetBytesProcessed(state.iterations() * plain().size);
}
BENCHMARK(memchr_floor);

void read_text(benchmark::State& state) {
  for (auto _ : state) {
    for (const std::string& text : plain().text) benchmark::DoNotOptimize(read(text, Format::text));
  }
  state.SetBytesProcessed(state.iterations() * plain().size);
}
BENCHMARK(read_text);

void find_list(benchmark::State& state) {
  std::vector<std::unique_ptr<Document>> documents;
  for (const std::string& text : plain().text) documents.push_back(read(text, Format::text));
  for (auto _ : state) {
    for (const auto& document : documents) benchmark::DoNotOptimize(parsers::find_reference_list(*document));
  }
  state.SetBytesProcessed(state.iterations() * plain().size);
}
BENCHMARK(find_list);

void extract_text(benchmark::State& state) {
  std::vector<std::unique_ptr<Document>> documents;
  for (const std::string& text : plain().text) documents.push_back(read(text, Format::text));
  for (auto _ : state) {
    for (const auto& document : documents) benchmark::DoNotOptimize(parsers::extract(*document));
  }
  state.SetBytesProcessed(state.iterations() * plain().size);
}
BENCHMARK(extract_text);

void whole(benchmark::State& state, const Articles& articles, Format format) {
  for (auto _ : state) {
    for (const std::string& text : articles.text) {
      const auto document = read(text, format);
      Article article = parsers::extract(*document);
      rules::link(*document, article);
      benchmark::DoNotOptimize(article.citations.data());
    }
  }
  state.SetBytesProcessed(state.iterations() * articles.size);
}

void whole_text(benchmark::State& state) {
  whole(state, plain(), Format::text);
}
BENCHMARK(whole_text);

void whole_markdown(benchmark::State& state) {
  whole(state, markdown(), Format::markdown);
}
BENCHMARK(whole_markdown);

void cmark_floor(benchmark::State& state) {
  cmark_gfm_core_extensions_ensure_registered();
  for (auto _ : state) {
    for (const std::string& text : markdown().text) {
      cmark_parser* parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS);
      for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
      }
      cmark_parser_feed(parser, text.data(), text.size());
      cmark_node_free(cmark_parser_finish(parser));
      cmark_parser_free(parser);
    }
  }
  state.SetBytesProcessed(state.iterations() * markdown().size);
}
BENCHMARK(cmark_floor);

}  // namespace

BENCHMARK_MAIN();
