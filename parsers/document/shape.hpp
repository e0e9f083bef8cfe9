#pragma once

#include <cstdint>
#include <string_view>

namespace claimcheck::parsers {

enum class LabelKind : std::uint8_t { none, bullet, bracket, number, letter };

// What a line begins with: "• ", "[12] ", "12. " or "(12) ", "a) ".
struct Label {
  LabelKind kind = LabelKind::none;
  std::uint8_t depth = 0;  // numbers in it: 2 in "1.2"
  std::uint32_t size = 0;  // bytes with the white space behind it
  std::string_view text;   // "12", "Smith15", "a", "1.2"; empty for a bullet
};

Label read_label(std::string_view line);

// How a line that stands alone is written; what follows decides whether it is a heading.
enum class Casing : std::uint8_t { none, sentence, title, capitals };

// `none` for what can be no heading: too long (more than 14 words or 120 bytes), with a sentence's final punctuation,
// without a capital or digit at its start, a byline.
Casing heading_casing(std::string_view line);

// "Figure 3: …", "Table 2.", "Fig. 1 – …", "Photo: …"
bool is_caption(std::string_view line);

// Three or more of one of the marks = - * _ ~ # and white space, nothing else: a drawn line.
bool is_rule(std::string_view line);

}  // namespace claimcheck::parsers
