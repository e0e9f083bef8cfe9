#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"

namespace claimcheck::parsers {

// What one line says of an article's making: "By Ann Lee and Ola Berg | May 4, 2015", "Posted on 4 May 2015 by Ann
// Lee".
struct BylineLine {
  std::vector<std::string> authors;
  std::optional<Date> published;
  std::optional<Date> updated;
  bool is_labelled = false;  // "By …", "Published: …": no bare name or date
};

// nullopt for a line that is anything else: a sentence, a title, a menu.
std::optional<BylineLine> read_byline_line(std::string_view line);

// "Ann Lee", "J. R. van der Berg", "ANN LEE": two to five words written as a person's name.
bool is_person_name(std::string_view words);

}  // namespace claimcheck::parsers
