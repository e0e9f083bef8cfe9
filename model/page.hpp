#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"

namespace claimcheck {

// A web page, PDF or text file read as a source. Strings are UTF-8; empty means not said.
struct Page {
  std::string title;
  std::vector<std::string> authors;
  std::optional<Date> published;
  std::string site;
  std::string language;  // BCP 47
  std::string canonical_url;
  std::string text;  // the main text, paragraphs parted by a blank line
  std::vector<std::string> paragraphs;
};

}  // namespace claimcheck
