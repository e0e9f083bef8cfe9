#pragma once

#include <string>
#include <vector>

#include "engine/console.hpp"
#include "engine/read_article.hpp"

namespace claimcheck::engine {

// `claimcheck parse`: articles → article records.
struct ParseCommand {
  InputNames inputs;
  bool jsonl = false;
  bool as_array = false;  // --format json: one JSON array instead of one object a line
  ReadArticleOptions read;
};

int run(const ParseCommand& command, Console& console);

}  // namespace claimcheck::engine
