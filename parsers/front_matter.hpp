#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace claimcheck::parsers {

struct FrontMatter {
  std::string title;
  std::vector<std::string> authors;
  std::optional<Date> published;
};

// Reads the plain scalars and lists under the keys title, author(s) and date (published, pubDate …) of a YAML head.
// Everything else is passed over; what YAML says beyond scalars and lists of scalars or of {name: …} is not read.
FrontMatter read_front_matter(std::string_view yaml);

}  // namespace claimcheck::parsers
