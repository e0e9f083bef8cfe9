#include <algorithm>

#include "model/yaml.hpp"

namespace claimcheck {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::uint32_t size_of(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

std::uint32_t past_line(std::string_view file, std::uint32_t at) {
  const std::size_t end = file.find('\n', std::min<std::size_t>(at, file.size()));
  return end == std::string_view::npos ? size_of(file) : static_cast<std::uint32_t>(end) + 1;
}

std::uint32_t past_blanks(std::string_view file, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::min(file.find_first_not_of(kBlank, at), file.size()));
}

// The spaces that each line of a block is indented by, as its first line that is not empty has them.
std::uint32_t indentation(std::string_view file, std::uint32_t at) {
  for (std::uint32_t line = at; line < file.size(); line = past_line(file, line)) {
    const std::size_t text = std::min(file.find_first_not_of(' ', line), file.size());
    if (text < file.size() && file[text] != '\n' && file[text] != '\r') return static_cast<std::uint32_t>(text) - line;
  }
  return 0;
}

std::uint32_t past_indentation(std::string_view file, std::uint32_t at, std::uint32_t most) {
  const std::uint32_t begin = at;
  while (at < file.size() && at - begin < most && file[at] == ' ') ++at;
  return at;
}

std::uint32_t place_in_block(std::string_view file, const YamlNode& node, std::uint32_t wanted) {
  std::uint32_t at = past_line(file, node.begin);
  const std::uint32_t indent = indentation(file, at);
  at = past_indentation(file, at, indent);
  for (std::uint32_t i = 0; i < wanted && at < file.size(); ++i) {
    const char in_file = file[at], in_value = node.text[i];
    if (in_file == '\r' && in_value != '\r') ++at;
    if (at < file.size() && file[at] == '\n') {
      at = past_indentation(file, at + 1, indent);
    } else {
      ++at;
    }
  }
  return at;
}

// Nothing but blanks up to the end of the line.
bool ends_line(std::string_view file, std::uint32_t at) {
  const std::size_t next = file.find_first_not_of(" \t", at);
  return next != std::string_view::npos && (file[next] == '\n' || file[next] == '\r');
}

// Plain and quoted texts: a line end and the blanks around it are one blank of the value, an escape is one character.
std::uint32_t place_in_line(std::string_view file, const YamlNode& node, std::uint32_t wanted) {
  std::uint32_t at = node.begin;
  const char quote = file[at] == '"' || file[at] == '\'' ? file[at] : '\0';
  if (quote != '\0') ++at;
  for (std::uint32_t i = 0; i < wanted && at < file.size(); ++i) {
    const char in_file = file[at], in_value = node.text[i];
    if ((in_value == ' ' || in_value == '\n') && ends_line(file, at)) {
      at = past_blanks(file, at);
    } else if (quote == '\'' && in_file == '\'') {
      at += 2;
    } else if (quote == '"' && in_file == '\\') {
      at += 2;
    } else {
      ++at;
    }
  }
  return std::min(at, size_of(file));
}

}  // namespace

std::uint32_t place_in_file(std::string_view file, const YamlNode& node, std::uint32_t at) {
  if (node.begin >= file.size()) return size_of(file);
  const std::uint32_t wanted = std::min(at, size_of(node.text));
  const char first = file[node.begin];
  return first == '|' || first == '>' ? place_in_block(file, node, wanted) : place_in_line(file, node, wanted);
}

}  // namespace claimcheck
