#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace claimcheck::parsers {

// Where commands, groups and arguments of a LaTeX source begin and end. Reading is linear in the source.
class LatexScan {
 public:
  explicit LatexScan(std::string_view source);

  // Where the name of the command whose backslash stands at `at` ends: letters and a star, or one character.
  std::uint32_t command_end(std::uint32_t at) const;
  // The '}' of the '{' at `open`; `open` itself for one that nothing closes.
  std::uint32_t close_of(std::uint32_t open) const;
  // Behind blanks, comments and at most one line end.
  std::uint32_t skip_blanks(std::uint32_t at, std::uint32_t end) const;

  struct Argument {
    Span inner;              // without braces or brackets
    std::uint32_t next = 0;  // behind it
    bool is_there = false;
  };
  // "{…}" behind blanks.
  Argument group(std::uint32_t at, std::uint32_t end) const;
  // "{…}", a command, or one character.
  Argument argument(std::uint32_t at, std::uint32_t end) const;
  // "[…]" at `at`, without a blank line, on at most kLongestOption bytes.
  Argument option(std::uint32_t at, std::uint32_t end) const;

  static constexpr std::uint32_t kLongestOption = 500;

 private:
  struct Pair {
    std::uint32_t open, close;
  };

  std::string_view source_;
  std::vector<Pair> pairs_;  // by open
};

// Behind the comment whose '%' stands at `at`: its line end and the blanks of the next line belong to it, unless that
// line is blank.
std::uint32_t latex_comment_end(std::string_view source, std::uint32_t at);

// Behind the "\end{name}" of an environment that nobody reads inside, and where its content ends; the end of the source
// where nothing ends it.
struct LatexRaw {
  std::uint32_t content_end, next;
};
LatexRaw latex_raw_end(std::string_view source, std::uint32_t at, std::string_view name);

// verbatim, lstlisting, minted and their kin.
bool is_latex_code(std::string_view environment);

}  // namespace claimcheck::parsers
