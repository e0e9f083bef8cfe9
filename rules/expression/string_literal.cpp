#include "rules/expression/string_literal.hpp"

#include <boost/spirit/home/x3.hpp>

#include "model/utf8.hpp"

namespace claimcheck::rules::expression {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = std::string_view::const_iterator;

// What has been read of a literal.
class Text {
 public:
  explicit Text(bool is_bytes) : is_bytes_(is_bytes) {}

  void add(char byte) { text_ += byte; }
  // "\x" and octal escapes name a byte of bytes and a code point of a string.
  void add_code(std::uint32_t code) { is_bytes_ ? add(static_cast<char>(code)) : append_utf8(text_, code); }
  // "\u" escapes name code points, which bytes do not have.
  bool add_code_point(std::uint32_t code) {
    if (is_bytes_ || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
    append_utf8(text_, code);
    return true;
  }
  std::string take() { return std::move(text_); }

 private:
  bool is_bytes_;
  std::string text_;
};

struct Letters : x3::symbols<char> {
  Letters() {
    add("a", '\a')("b", '\b')("f", '\f')("n", '\n')("r", '\r')("t", '\t')("v", '\v');
    add("\\", '\\')("?", '?')("\"", '"')("'", '\'')("`", '`');
  }
} const letters;

const x3::uint_parser<std::uint32_t, 16, 2, 2> hex2{};
const x3::uint_parser<std::uint32_t, 16, 4, 4> hex4{};
const x3::uint_parser<std::uint32_t, 16, 8, 8> hex8{};
const x3::uint_parser<std::uint32_t, 8, 3, 3> octal{};

auto escape(Text& text) {
  const auto letter = [&text](auto& context) { text.add(x3::_attr(context)); };
  const auto code = [&text](auto& context) { text.add_code(x3::_attr(context)); };
  const auto code_point = [&text](auto& context) { x3::_pass(context) = text.add_code_point(x3::_attr(context)); };
  return x3::lit('\\') >>
         (letters[letter] | (x3::omit[x3::char_("xX")] >> hex2[code]) | (x3::lit('u') >> hex4[code_point]) |
          (x3::lit('U') >> hex8[code_point]) | (&x3::char_('0', '3') >> octal[code]));
}

auto plain(Text& text) {
  const auto line_end = [&text](auto&) { text.add('\n'); };
  const auto byte = [&text](auto& context) { text.add(x3::_attr(context)); };
  return (x3::lit('\r') >> -x3::lit('\n'))[line_end] | x3::char_[byte];
}

std::string explain_escape(std::string_view at, bool is_bytes) {
  const char letter = at.size() > 1 ? at[1] : '\\';
  switch (letter) {
    case 'x':
    case 'X': return "'\\x' takes two hexadecimal digits";
    case 'u':
    case 'U':
      if (is_bytes) return "bytes have no code points; write them with '\\x'";
      return letter == 'u' ? "'\\u' takes four hexadecimal digits that are a code point"
                           : "'\\U' takes eight hexadecimal digits that are a code point";
    default: break;
  }
  if (letter >= '0' && letter <= '9') return "an octal escape has three digits, from \\000 to \\377";
  return "there is no escape '\\" + std::string(at.substr(1, decode_code_point(at, 1).size)) + "'";
}

tl::unexpected<Problem> at(std::size_t begin, std::size_t size, std::string message, std::string suggestion = {}) {
  const auto offset = static_cast<std::uint32_t>(begin);
  return tl::unexpected<Problem>(
      Problem{Phase::parse, {offset, offset + static_cast<std::uint32_t>(size)}, std::move(message), suggestion});
}

}  // namespace

tl::expected<std::string, Problem> read_string_literal(std::string_view literal, bool is_bytes) {
  const std::size_t quote = literal.find_first_of("'\"");
  const bool is_raw = literal.substr(0, quote).find_first_of("rR") != std::string_view::npos;
  const bool is_triple =
      literal.size() - quote >= 6 && literal[quote + 1] == literal[quote] && literal[quote + 2] == literal[quote];
  const std::size_t begin = quote + (is_triple ? 3 : 1);
  const std::string_view inside = literal.substr(begin, literal.size() - begin - (is_triple ? 3 : 1));

  if (const auto invalid = find_invalid_utf8(inside))
    return at(begin + *invalid, 1, "a byte is not UTF-8", "write it as an escape");

  Text text(is_bytes);
  Iterator first = inside.begin();
  if (is_raw) {
    x3::parse(first, inside.end(), *plain(text));
  } else {
    x3::parse(first, inside.end(), *(escape(text) | (!x3::lit('\\') >> plain(text))));
  }
  if (first != inside.end()) {
    const std::string_view rest = inside.substr(static_cast<std::size_t>(first - inside.begin()));
    return at(begin + inside.size() - rest.size(), std::min<std::size_t>(2, rest.size()),
              explain_escape(rest, is_bytes), "a backslash itself is '\\\\', or write a raw string r'\xE2\x80\xA6'");
  }
  return text.take();
}

}  // namespace claimcheck::rules::expression
