// Reading Markdown alone, against cmark-gfm's bare parse of the same bytes with footnotes, positions and extensions: of
// whole articles and of documents that are all table, list, quotation, link or footnote.
#include <benchmark/benchmark.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <string>
#include <vector>

#include "parsers/document/read.hpp"
#include "tests/support/articles.hpp"

namespace {

using namespace claimcheck;

using Texts = std::vector<std::string>;

Texts articles() {
  Texts texts;
  for (std::uint64_t seed = 0; seed < 200; ++seed) texts.push_back(testing::written_markdown(seed));
  return texts;
}

// One document of a line repeated, in which # is the line's number.
Texts repeated(std::string_view head, std::string_view line) {
  std::string text(head);
  for (int number = 1; text.size() < 300'000; ++number) {
    for (const char c : line) c == '#' ? text += std::to_string(number) : text += c;
  }
  return {text};
}

Texts tables() {
  return repeated("| Year | Town | Depth |\n|---|:--|--:|\n", "| # | Lower *Falling* | 2.# metres \\| more |\n");
}

Texts lists() {
  return repeated("", "#. The river rose in the year #.\n   - It fell again\n     two days later.\n");
}

Texts quotations() {
  return repeated("", "> The mayor said of #:\n>\n> > The engineers\n> > > had warned us\n> > > of it.\n\n");
}

Texts links() {
  return repeated(
      "[map]: https://maps.example.org/river\n\n",
      "See [the *maps*](https://maps.example.org/river/# \"Maps\"), [more][map] and https://example.org/#.\n");
}

Texts footnotes() {
  return repeated("", "The wall was built in a year.[^#] Nobody knows which.\n\n[^#]: Records of the town, p. #.\n\n");
}

std::int64_t size_of(const Texts& texts) {
  std::int64_t size = 0;
  for (const std::string& text : texts) size += static_cast<std::int64_t>(text.size());
  return size;
}

void read(benchmark::State& state, Texts (*write)()) {
  const Texts texts = write();
  for (auto _ : state) {
    for (const std::string& text : texts) {
      benchmark::DoNotOptimize(parsers::read_document(text, {.path = "article", .format = Format::markdown}));
    }
  }
  state.SetBytesProcessed(state.iterations() * size_of(texts));
}

void cmark_floor(benchmark::State& state, Texts (*write)()) {
  cmark_gfm_core_extensions_ensure_registered();
  const Texts texts = write();
  for (auto _ : state) {
    for (const std::string& text : texts) {
      cmark_parser* const parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS);
      for (const char* const name : {"table", "strikethrough", "autolink", "tasklist"}) {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
      }
      cmark_parser_feed(parser, text.data(), text.size());
      cmark_node_free(cmark_parser_finish(parser));
      cmark_parser_free(parser);
    }
  }
  state.SetBytesProcessed(state.iterations() * size_of(texts));
}

// Each followed by its floor.
const int registered = [] {
  const std::pair<const char*, Texts (*)()> shapes[] = {{"articles", articles}, {"tables", tables},
                                                        {"lists", lists},       {"quotations", quotations},
                                                        {"links", links},       {"footnotes", footnotes}};
  for (const auto& [name, write] : shapes) {
    benchmark::RegisterBenchmark(("read/" + std::string(name)).c_str(), read, write);
    benchmark::RegisterBenchmark(("cmark_floor/" + std::string(name)).c_str(), cmark_floor, write);
  }
  return 0;
}();

}  // namespace

BENCHMARK_MAIN();
