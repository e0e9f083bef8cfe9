#pragma once

#include <cstddef>
#include <string_view>

namespace claimcheck::parsers {

// cmark-gfm 0.29.0.gfm.6 takes quadratic time for some Markdown that nobody writes (CVE-2022-39209, CVE-2023-22483 to
// -22486 and their like). What would cost it more steps than this for a byte is read without its markup instead, no
// word lost: at about a nanosecond a step, a megabyte then takes no more than a second.
inline constexpr std::size_t kMostStepsPerByte = 500;

// Of one block's content: links behind unclosed "![", raw HTML that is opened again and again and never closed, bare
// URLs run together, and copies of a reference link's target, of which the longest has `longest_target` bytes.
bool is_costly(std::string_view content, std::size_t longest_target);

// Tables. cmark reads the whole paragraph again at each line that may be a table's delimiter row, and fills rows up
// with empty cells: tables end where either costs more than the file has bytes. Their rows are then paragraphs.
class TableLimit {
 public:
  explicit TableLimit(std::size_t file_size) : steps_(file_size * 8 + 100'000), cells_(file_size + 100'000) {}

  // Whether a line may be read as one of a table: below a paragraph of this size, as a row of so many cells.
  bool allows_delimiter_row(std::string_view line, std::size_t paragraph);
  bool allows_row(std::size_t cells);

 private:
  std::size_t steps_, cells_;  // that are left
};

}  // namespace claimcheck::parsers
