#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/console.hpp"
#include "engine/read_article.hpp"

namespace claimcheck::engine {

enum class ReferencesFormat : std::uint8_t { csl_json, bibtex };

// `claimcheck references`: the reference list for other programs.
struct ReferencesCommand {
  InputNames inputs;
  bool jsonl = false;
  ReferencesFormat format = ReferencesFormat::csl_json;
  ReadArticleOptions read;
};

int run(const ReferencesCommand& command, Console& console);

}  // namespace claimcheck::engine
