#include "rules/expression/lexer_problem.hpp"

#include <algorithm>
#include <array>

#include "model/utf8.hpp"

namespace claimcheck::rules::expression {
namespace {

struct Mistake {
  std::string_view written;
  std::string_view message;
  std::string_view suggestion;
};

constexpr auto kMistakes = std::to_array<Mistake>({
    {"=", "'=' is no operator", "write '==' to compare"},
    {"&", "'&' is no operator", "write '&&' for \"and\""},
    {"|", "'|' is no operator", "write '||' for \"or\""},
    {"\xE2\x80\x9C", "a typographic quotation mark starts no string", "write '\"'"},
    {"\xE2\x80\x9D", "a typographic quotation mark starts no string", "write '\"'"},
    {"\xE2\x80\x98", "a typographic quotation mark starts no string", "write \"'\""},
    {"\xE2\x80\x99", "a typographic quotation mark starts no string", "write \"'\""},
    {"\xE2\x89\xA0", "'\xE2\x89\xA0' is no operator", "write '!='"},
    {"\xE2\x89\xA4", "'\xE2\x89\xA4' is no operator", "write '<='"},
    {"\xE2\x89\xA5", "'\xE2\x89\xA5' is no operator", "write '>='"},
    {"\xE2\x88\x92", "the minus sign U+2212 is no operator", "write '-'"},
    {"\xE2\x80\x93", "a dash is no operator", "write '-'"},
    {"\xC2\xA0", "a no-break space separates nothing here", "write a plain space"},
    {"`", "a quoted name is not closed, or has a character that no field's name has", ""},
    {";", "an expression ends without ';'", ""},
});

Problem problem(std::uint32_t begin, std::size_t end, std::string message, std::string_view suggestion) {
  return {Phase::parse, {begin, static_cast<std::uint32_t>(end)}, std::move(message), std::string(suggestion)};
}

// An unclosed string reaches to the end of its line, or where three quotation marks open it, of the source.
Problem unclosed(std::string_view source, std::uint32_t at, std::size_t quote) {
  const std::string_view mark = source.substr(quote, 1);
  const std::string three(3, mark.front());
  if (source.substr(quote).starts_with(three))
    return problem(at, source.size(), "a string is not closed", "end it with " + three);
  const std::size_t end = std::min(source.find_first_of("\r\n", quote), source.size());
  const bool ends_with_backslash = source.substr(quote, end - quote).ends_with(std::string("\\") + mark.front());
  return problem(at, end, "a string is not closed on its line",
                 ends_with_backslash   ? "a backslash before the quotation mark keeps it from closing"
                 : end < source.size() ? "a string of several lines stands between " + three
                                       : "end it with " + std::string(mark));
}

}  // namespace

Problem explain_no_token(std::string_view source, std::uint32_t at) {
  const std::string_view rest = source.substr(at);
  const std::size_t quote = rest.substr(0, 3).find_first_of("'\"");
  if (quote != std::string_view::npos && rest.substr(0, quote).find_first_not_of("bBrR") == std::string_view::npos)
    return unclosed(source, at, at + quote);
  for (const Mistake& mistake : kMistakes) {
    if (rest.starts_with(mistake.written))
      return problem(at, at + mistake.written.size(), std::string(mistake.message), mistake.suggestion);
  }
  const CodePoint found = decode_code_point(source, at);
  if (found.value == kReplacementCharacter && found.size == 1) return problem(at, at + 1, "a byte is not UTF-8", "");
  if (found.value < 0x20 || found.value == 0x7F) return problem(at, at + 1, "a control character stands here", "");
  return problem(at, at + found.size,
                 "no expression has the character '" + std::string(rest.substr(0, found.size)) + "'",
                 found.value == '#' ? "a comment starts with '//'" : "");
}

}  // namespace claimcheck::rules::expression
