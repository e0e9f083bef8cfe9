#include "parsers/document/latex_scan.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::array<std::string_view, 9> kCode{"BVerbatim", "Verbatim",   "alltt",  "comment", "filecontents",
                                                "listing",   "lstlisting", "minted", "verbatim"};

constexpr std::string_view kBegin = "\\begin{";
constexpr std::size_t kLongestUrl = 1000;

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

// "\begin{name}" at `at`: the name, else nothing.
std::string_view environment_begun(std::string_view source, std::size_t at) {
  if (source.substr(at, kBegin.size()) != kBegin) return {};
  const std::string_view rest = source.substr(at + kBegin.size(), 40);
  const std::size_t close = rest.find('}');
  return close == std::string_view::npos ? std::string_view() : rest.substr(0, close);
}

// The '{' of an argument in which '%' is no comment, "\url{", "\href{"; 0 where none begins at `at`.
std::uint32_t raw_argument(std::string_view source, std::uint32_t at) {
  for (const std::string_view start : {"\\url{", "\\href{", "\\nolinkurl{", "\\path{", "\\doi{"}) {
    if (source.substr(at, start.size()) == start) return at + static_cast<std::uint32_t>(start.size()) - 1;
  }
  return 0;
}

}  // namespace

LatexScan::LatexScan(std::string_view source) : source_(source) {
  std::vector<std::size_t> open;
  for (std::uint32_t at = 0; at < source.size();) {
    const char c = source[at];
    if (c == '%') {
      at = latex_comment_end(source, at);
      continue;
    }
    if (c == '\\') {
      if (const std::string_view name = environment_begun(source, at); !name.empty() && is_latex_code(name)) {
        const std::uint32_t opening = at + static_cast<std::uint32_t>(kBegin.size()) - 1;
        pairs_.push_back({opening, opening + 1 + static_cast<std::uint32_t>(name.size())});
        at = latex_raw_end(source, at, name).next;
        continue;
      }
      if (const std::uint32_t raw = raw_argument(source, at); raw != 0) {
        const std::string_view target = source.substr(raw, kLongestUrl);
        const auto size = static_cast<std::uint32_t>(std::min(target.find_first_of("}\n"), target.size()));
        if (size < target.size() && target[size] == '}') {
          pairs_.push_back({raw, raw + size});
          at = raw + size + 1;
          continue;
        }
      }
      at += 2;
      continue;
    }
    if (c == '{') {
      open.push_back(pairs_.size());
      pairs_.push_back({at, at});
    } else if (c == '}' && !open.empty()) {
      pairs_[open.back()].close = at;
      open.pop_back();
    }
    ++at;
  }
}

std::uint32_t LatexScan::command_end(std::uint32_t at) const {
  std::uint32_t end = at + 1;
  while (end < source_.size() && (is_letter(source_[end]) || source_[end] == '@')) ++end;
  if (end == at + 1) return std::min<std::uint32_t>(end + 1, static_cast<std::uint32_t>(source_.size()));
  return end < source_.size() && source_[end] == '*' ? end + 1 : end;
}

std::uint32_t LatexScan::close_of(std::uint32_t open) const {
  const auto found = std::lower_bound(pairs_.begin(), pairs_.end(), open,
                                      [](const Pair& pair, std::uint32_t at) { return pair.open < at; });
  return found == pairs_.end() || found->open != open ? open : found->close;
}

std::uint32_t LatexScan::skip_blanks(std::uint32_t at, std::uint32_t end) const {
  bool had_line_end = false;
  while (at < end) {
    const char c = source_[at];
    if (c == '%') {
      at = std::min(latex_comment_end(source_, at), end);
    } else if (c == '\n') {
      if (had_line_end) break;
      had_line_end = true;
      ++at;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

LatexScan::Argument LatexScan::group(std::uint32_t at, std::uint32_t end) const {
  const std::uint32_t open = skip_blanks(at, end);
  if (open >= end || source_[open] != '{') return {{at, at}, at, false};
  const std::uint32_t close = close_of(open);
  if (close == open || close >= end) return {{at, at}, at, false};
  return {{open + 1, close}, close + 1, true};
}

LatexScan::Argument LatexScan::argument(std::uint32_t at, std::uint32_t end) const {
  if (const Argument in_braces = group(at, end); in_braces.is_there) return in_braces;
  const std::uint32_t begin = skip_blanks(at, end);
  if (begin >= end || source_[begin] == '{' || source_[begin] == '}') return {{at, at}, at, false};
  std::uint32_t next = begin + 1;
  if (source_[begin] == '\\') next = std::min(command_end(begin), end);
  while (next < end && (static_cast<unsigned char>(source_[next]) & 0xC0) == 0x80) ++next;
  return {{begin, next}, next, true};
}

LatexScan::Argument LatexScan::option(std::uint32_t at, std::uint32_t end) const {
  if (at >= end || source_[at] != '[') return {{at, at}, at, false};
  const std::uint32_t last = std::min(end, at + kLongestOption);
  for (std::uint32_t i = at + 1; i < last;) {
    const char c = source_[i];
    if (c == ']') return {{at + 1, i}, i + 1, true};
    if (c == '\n' && i + 1 < last && source_[i + 1] == '\n') break;
    if (c == '{') {
      const std::uint32_t close = close_of(i);
      i = std::max(close, i) + 1;
    } else {
      i += c == '\\' ? 2 : 1;
    }
  }
  return {{at, at}, at, false};
}

std::uint32_t latex_comment_end(std::string_view source, std::uint32_t at) {
  const std::size_t line_end = source.find_first_of("\r\n", at);
  if (line_end == std::string_view::npos) return static_cast<std::uint32_t>(source.size());
  std::size_t next = line_end + (source.substr(line_end, 2) == "\r\n" ? 2 : 1);
  const std::size_t word = source.find_first_not_of(" \t", next);
  if (word == std::string_view::npos || is_line_end(source[word])) return static_cast<std::uint32_t>(line_end);
  return static_cast<std::uint32_t>(word);
}

LatexRaw latex_raw_end(std::string_view source, std::uint32_t at, std::string_view name) {
  const std::string ending = "\\end{" + std::string(name) + "}";
  const std::size_t found = source.find(ending, at);
  const auto size = static_cast<std::uint32_t>(source.size());
  if (found == std::string_view::npos) return {size, size};
  return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + ending.size())};
}

bool is_latex_code(std::string_view environment) {
  if (environment.ends_with('*')) environment.remove_suffix(1);
  return std::ranges::binary_search(kCode, environment);
}

}  // namespace claimcheck::parsers
