#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/report.hpp"

namespace claimcheck::engine {

// The distinct URLs that articles cite, in order of first citation: each will be fetched once, however it is written.
class SourceList {
 public:
  // Takes in the article's cited links and its entries, cited or not, and writes into them which source each means.
  void add(Article& article);

  const std::vector<std::string>& urls() const { return urls_; }

 private:
  std::uint32_t index_of(std::string_view url);

  std::vector<std::string> urls_;
  std::unordered_map<std::string, std::uint32_t> index_;
};

}  // namespace claimcheck::engine
