#include "rules/template.hpp"

#include <algorithm>

namespace claimcheck::rules {
namespace {

// Behind the string literal that begins at `at`.
std::size_t past_literal(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  while (at < text.size() && text[at] != quote) at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

// The brace that ends the expression that begins at `at`; npos where there is none.
std::size_t end_of_expression(std::string_view text, std::size_t at) {
  std::size_t open = 0;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '}' && open == 0) return at;
    if (c == '"' || c == '\'') {
      at = past_literal(text, at);
      continue;
    }
    if (c == '{') ++open;
    if (c == '}') --open;
    ++at;
  }
  return std::string_view::npos;
}

}  // namespace

tl::expected<Template, TemplateFlaw> read_template(std::string_view text) {
  const auto span = [](std::size_t begin, std::size_t end) {
    return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  Template out;
  std::string plain;
  std::size_t plain_begin = 0;
  const auto end_plain = [&](std::size_t at) {
    if (!plain.empty()) out.parts.push_back({std::move(plain), false, span(plain_begin, at)});
    plain.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    if (plain.empty()) plain_begin = at;
    if (text[at] == '}' || text.substr(at, 2) == "{{") {
      const bool is_twice = at + 1 < text.size() && text[at + 1] == text[at];
      plain += text[at];
      at += is_twice ? 2 : 1;
    } else if (text[at] == '{') {
      const std::size_t begin = at + 1, end = end_of_expression(text, begin);
      if (end == std::string_view::npos) {
        return tl::unexpected(TemplateFlaw{span(at, at + 1), "the brace is not closed; \"{{\" is a plain brace"});
      }
      if (text.substr(begin, end - begin).find_first_not_of(" \t\n") == std::string_view::npos) {
        return tl::unexpected(TemplateFlaw{span(at, end + 1), "there is no expression between the braces"});
      }
      end_plain(at);
      out.parts.push_back({std::string(text.substr(begin, end - begin)), true, span(begin, end)});
      at = end + 1;
    } else {
      plain += text[at++];
    }
  }
  end_plain(text.size());
  return out;
}

}  // namespace claimcheck::rules
