#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck::parsers {

// How the label in front of a reference entry is written.
enum class LabelForm : std::uint8_t {
  bracket,   // [3]
  footnote,  // [^3]: or [^note]:
  paren,     // (3)
  dot,       // 3.
  half,      // 3)
  bare,      // 3 Smith …
  raised,    // ³ or ^3
  key        // [Smi99]
};

// The label of an entry: "[3] ", "3. ", "(3) ", "[^3]: ".
struct EntryLabel {
  LabelForm form = LabelForm::bracket;
  std::string key;           // "3", "note"
  std::uint32_t number = 0;  // 0 where the key is no number
  std::uint32_t size = 0;    // bytes of the label with the blanks behind it
};

// Reads the label at the start of `entry`. A year in front ("1986. …") is none, nor is a number that belongs to the
// words behind it.
std::optional<EntryLabel> read_entry_label(std::string_view entry);

}  // namespace claimcheck::parsers
