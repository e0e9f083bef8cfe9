#include "parsers/document/latex_math.hpp"

#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {
namespace {

// A noun to those who read sentences.
constexpr std::string_view kSymbol = "𝑥";
constexpr std::string_view kKeyboardSigns = " .,+-=<>()/:;|'!";

bool is_plain(std::string_view formula) {
  for (std::size_t at = 0; at < formula.size(); ++at) {
    const std::string_view rest = formula.substr(at);
    if (rest.starts_with("\\%"))
      ++at;
    else if (rest.starts_with("{,}"))
      at += 2;
    else if (!is_alnum(formula[at]) && kKeyboardSigns.find(formula[at]) == std::string_view::npos)
      return false;
  }
  return true;
}

// "^{th}", "_2", "^\circ"; false where it is none of them.
bool append_script(LatexText& out, std::string_view source, std::uint32_t begin, Span words, std::uint32_t end) {
  const std::string_view formula = words.in(source);
  if (formula[0] != '^' && formula[0] != '_') return false;
  Span raised{words.begin + 1, words.end};
  if (formula.size() >= 3 && formula[1] == '{' && formula.back() == '}') raised = {raised.begin + 1, raised.end - 1};
  const std::string_view script = raised.in(source);
  if (script == "\\circ") {
    out.atomic("°", begin, end);
    return true;
  }
  if (script.empty() || !std::ranges::all_of(script, is_alnum)) return false;
  out.verbatim(raised.begin, raised.end);
  return true;
}

}  // namespace

void append_latex_math(LatexText& out, std::string_view source, std::uint32_t begin, Span inner, std::uint32_t end) {
  const Span words = trimmed(source, inner);
  const std::string_view formula = words.in(source);
  if (formula.empty() || append_script(out, source, begin, words, end)) return;
  if (is_plain(formula)) {
    for (std::uint32_t at = words.begin; at < words.end; ++at) {
      const char c = source[at];
      if (is_space(c))
        out.space(at, at + 1);
      else if (c != '{' && c != '}' && c != '\\')
        out.verbatim(at, at + 1);
    }
    return;
  }
  const bool ends_sentence = formula.back() == '.' || formula.back() == ',';
  out.atomic(kSymbol, begin, ends_sentence ? words.end - 1 : end);
  if (ends_sentence) out.verbatim(words.end - 1, words.end);
}

}  // namespace claimcheck::parsers
