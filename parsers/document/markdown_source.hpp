#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace claimcheck::parsers {

// What has to be known of a Markdown file before cmark reads it.
struct MarkdownSource {
  Span front_matter;                 // between its --- lines; empty where there is none
  std::uint32_t body = 0;            // where the Markdown begins
  std::vector<std::uint32_t> lines;  // where each line of the body starts; one more for its end
  bool has_wide_table = false;       // more columns than cmark reads in linear time
  bool is_too_deep = false;          // containers nested more deeply than anybody writes

  // Without its line end; `number` from 1.
  std::string_view line(std::string_view source, std::size_t number) const;
  std::uint32_t begin(std::size_t number) const;
};

MarkdownSource scan_markdown(std::string_view source);

}  // namespace claimcheck::parsers
