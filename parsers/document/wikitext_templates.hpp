#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claimcheck::parsers {

// What a template puts into the text around it.
enum class WikiTemplateKind : std::uint8_t {
  unknown,         // nothing
  text,            // always the same words
  shown,           // the value of one parameter
  measure,         // {{convert|5|km}}: the first two values
  date,            // {{start date|2015|5|2}}: year, month and day
  citation,        // {{cite web|…}}
  short_citation,  // {{sfn|Smith|2015}}, {{harvnb|…}}: last names and a year
  note,            // {{efn|…}}, {{refn|…}}: a note with the first value as its text
  reuse,           // {{r|name}}: a note defined elsewhere
  archive,         // {{webarchive|url=…}}
};

struct WikiTemplate {
  std::string_view name;  // as wiki_template_name() gives it
  WikiTemplateKind kind = WikiTemplateKind::unknown;
  std::string_view value;  // text: the words; shown: the parameter; citation: the CSL type; note: the group
};

// Lower case, without "template:" and outer blanks, "_" as a blank.
std::string wiki_template_name(std::string_view written);

WikiTemplate find_wiki_template(std::string_view name);

}  // namespace claimcheck::parsers
