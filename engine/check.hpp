#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "fetch/options.hpp"
#include "model/report.hpp"
#include "model/result.hpp"

namespace claimcheck::engine {

struct CheckOptions {
  bool offline = false;
  std::optional<std::string> replay;  // WARC file to answer from
  fetch::Options network;
  std::optional<Format> format;                        // of every input; nullopt: told from each
  std::uint64_t max_article_size = 128 * 1024 * 1024;  // bytes; larger inputs are refused
  Severity fail_on = Severity::error;
};

// An article to check: a file's name and what is in it.
struct Input {
  std::string path;
  std::string bytes;
};

// The whole pipeline: read, extract, link, fetch, judge. An Error is an input that cannot be read or a network setting
// that cannot work; what is wrong with an article or a link is in the Report.
Result<Report> check(std::vector<Input> inputs, const CheckOptions& options);

}  // namespace claimcheck::engine
