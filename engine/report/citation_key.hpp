#pragma once

#include <string>
#include <unordered_map>

#include "model/reference.hpp"

namespace claimcheck::engine {

// Keys as people write them for BibTeX: family name, year, first word of the title ("nakashima2015world"), ASCII
// letters and digits alone, and a letter behind where one is taken ("…b").
class CitationKeys {
 public:
  std::string make(const CslItem& item);

 private:
  std::unordered_map<std::string, unsigned> used_;
};

}  // namespace claimcheck::engine
