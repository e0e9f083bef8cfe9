#include "parsers/grammar/marker_numbers.hpp"

#include <boost/spirit/home/x3.hpp>
#include <string>

#include "model/ascii.hpp"
#include "parsers/grammar/marker.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = std::string_view::const_iterator;

// The keys of a marker while its grammar reads it.
class Keys {
 public:
  void add(unsigned number) { keys_.push_back(std::to_string(last_ = number)); }

  void add_through(unsigned last) {
    const unsigned first = last_;
    if (last > first && last - first <= kMaxMarkerRange) {
      for (unsigned number = first + 1; number < last; ++number) keys_.push_back(std::to_string(number));
    }
    if (last != first) add(last);
  }

  void add_suffix(char letter) { keys_.back().push_back(letter); }

  std::vector<std::string> take() { return std::move(keys_); }

 private:
  std::vector<std::string> keys_;
  unsigned last_ = 0;
};

const auto blanks = x3::omit[*(x3::lit(' ') | x3::lit('\t') | x3::lit("\r\n") | x3::lit('\n') | x3::lit("\xC2\xA0") |
                               x3::lit("\xE2\x80\x89") | x3::lit("\xE2\x80\xAF"))];
const auto dash = x3::lit('-') | x3::lit("\xE2\x80\x90") | x3::lit("\xE2\x80\x91") | x3::lit("\xE2\x80\x92") |
                  x3::lit("\xE2\x80\x93") | x3::lit("\xE2\x80\x94") | x3::lit("\xE2\x80\x95") | x3::lit("\xE2\x88\x92");
const x3::uint_parser<unsigned, 10, 1, 4> number{};
const x3::uint_parser<unsigned, 10, 1, 3> short_number{};  // no year
const auto end_of_number = !(x3::digit | (x3::lit('.') >> x3::digit));

// A list of numbers and ranges; the semantic actions fill `keys`.
template <class Number>
auto numbers(Keys& keys, const Number& one) {
  const auto add = [&keys](auto& context) { keys.add(x3::_attr(context)); };
  const auto through = [&keys](auto& context) { keys.add_through(x3::_attr(context)); };
  const auto suffix = [&keys](auto& context) { keys.add_suffix(x3::_attr(context)); };
  const auto letter = x3::char_('a', 'h')[suffix] >> !x3::alnum;
  const auto item =
      one[add] >> end_of_number >> -letter >> -(blanks >> dash >> blanks >> one[through] >> end_of_number >> -letter);
  return item >> *(blanks >> (x3::lit(',') | x3::lit(';') | (x3::lit("and") >> &x3::lit(' ')) | x3::lit('&')) >>
                   blanks >> item);
}

Marker marker_between(std::string_view text, std::size_t begin, Iterator end, MarkerStyle style,
                      std::vector<std::string> keys) {
  Marker marker;
  marker.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - text.begin())};
  marker.style = style;
  marker.keys = std::move(keys);
  return marker;
}

bool is_one_of(unsigned char byte, std::string_view bytes) {
  return bytes.find(static_cast<char>(byte)) != std::string_view::npos;
}

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && claimcheck::is_digit(text[at]);
}

// "[12]" without a leading zero, which most markers are; nothing where a dash might join it to another.
std::optional<Marker> lone_number(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < at + 5 && is_digit(text, end)) ++end;
  if (end == at + 1 || text[at + 1] == '0' || end >= text.size() || text[end] != ']') return std::nullopt;
  std::size_t next = end + 1;
  if (next < text.size() && text[next] == ' ') ++next;
  if (next < text.size()) {
    const auto byte = static_cast<unsigned char>(text[next]);
    if (byte <= ' ' || byte == '-' || byte >= 0x80) return std::nullopt;
  }
  Marker marker =
      marker_between(text, at, text.begin() + static_cast<std::ptrdiff_t>(end) + 1, MarkerStyle::numeric, {});
  marker.keys.emplace_back(text.substr(at + 1, end - at - 1));
  return marker;
}

}  // namespace

std::optional<Marker> match_bracket_marker(std::string_view text, std::size_t at) {
  if (auto marker = lone_number(text, at)) return marker;
  Keys keys;
  const auto through = [&keys](auto& context) { keys.add_through(x3::_attr(context)); };
  const auto prefix = x3::no_case[x3::lit("see also") | x3::lit("see") | x3::lit("cf.") | x3::lit("e.g.,") |
                                  x3::lit("e.g.") | x3::lit("refs.") | x3::lit("ref.")] >>
                      blanks;
  const auto locator = x3::lit(',') >> blanks >> x3::alpha >> x3::repeat(1, 60)[x3::char_ - x3::char_("[]\n")];
  const auto group = x3::lit('[') >> blanks >> -prefix >> numbers(keys, number) >> -locator >> blanks >> ']';
  const auto joined = blanks >> dash >> blanks >> '[' >> blanks >> number[through] >> end_of_number >> blanks >> ']';
  Iterator begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  if (!x3::parse(begin, text.end(), group)) return std::nullopt;
  x3::parse(begin, text.end(), joined);
  return marker_between(text, at, begin, MarkerStyle::numeric, keys.take());
}

std::optional<Marker> match_paren_marker(std::string_view text, std::size_t at) {
  Keys keys;
  Iterator begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  const auto group = x3::lit('(') >> blanks >> numbers(keys, short_number) >> blanks >> ')';
  if (!x3::parse(begin, text.end(), group)) return std::nullopt;
  return marker_between(text, at, begin, MarkerStyle::numeric, keys.take());
}

std::optional<Marker> match_raised_marker(std::string_view text, std::size_t at) {
  struct Digits : x3::symbols<unsigned> {
    Digits() {
      add("\xE2\x81\xB0", 0u)("\xC2\xB9", 1u)("\xC2\xB2", 2u)("\xC2\xB3", 3u)("\xE2\x81\xB4", 4u)("\xE2\x81\xB5", 5u)(
          "\xE2\x81\xB6", 6u)("\xE2\x81\xB7", 7u)("\xE2\x81\xB8", 8u)("\xE2\x81\xB9", 9u);
    }
  };
  static const Digits digit;
  Keys keys;
  unsigned value = 0;
  const auto first = [&value](auto& context) { value = x3::_attr(context); };
  const auto next = [&value](auto& context) { value = value * 10 + x3::_attr(context); };
  const auto add = [&keys, &value](auto&) { keys.add(value); };
  const auto through = [&keys, &value](auto&) { keys.add_through(value); };
  const auto raised = digit[first] >> x3::repeat(0, 3)[digit[next]] >> !digit;
  const auto raised_dash = x3::lit("\xE2\x81\xBB") | dash;
  const auto item = raised >> x3::eps[add] >> -(raised_dash >> raised >> x3::eps[through]);
  const auto comma = (x3::lit(',') | x3::lit("\xCB\x92")) >> -(x3::lit("\xE2\x80\x89") | x3::lit(' '));
  const auto plus_or_minus = x3::lit("\xE2\x81\xBA") | x3::lit("\xE2\x81\xBB");
  const auto group = item >> *(comma >> item) >> !plus_or_minus;
  Iterator begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  if (!x3::parse(begin, text.end(), group)) return std::nullopt;
  return marker_between(text, at, begin, MarkerStyle::superscript, keys.take());
}

std::optional<Marker> match_caret_marker(std::string_view text, std::size_t at) {
  Keys keys;
  Iterator begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  const auto bare = x3::lit('^') >> numbers(keys, short_number) >> '^';
  if (!x3::parse(begin, text.end(), bare)) return std::nullopt;
  return marker_between(text, at, begin, MarkerStyle::superscript, keys.take());
}

std::optional<Marker> match_footnote_marker(std::string_view text, std::size_t at) {
  const auto group = x3::lit("[^") >> x3::omit[x3::repeat(1, 100)[x3::char_ - x3::char_("[]^ \t\r\n")]] >> ']';
  Iterator begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  if (!x3::parse(begin, text.end(), group)) return std::nullopt;
  Marker marker = marker_between(text, at, begin, MarkerStyle::footnote, {});
  marker.keys.emplace_back(text.substr(at + 2, marker.span.size() - 3));
  return marker;
}

std::optional<Marker> match_key_marker(std::string_view text, std::size_t at) {
  std::vector<std::string> keys;
  const auto key_byte = x3::char_("A-Za-z0-9+:_'-") | x3::char_('\x80', '\xFF');
  const auto push = [&keys](auto& context) { keys.emplace_back(x3::_attr(context).begin(), x3::_attr(context).end()); };
  const auto key = x3::raw[x3::omit[x3::repeat(2, 40)[key_byte]]][push];
  const auto group = x3::lit('[') >> blanks >> (key % (blanks >> (x3::lit(',') | ';') >> blanks)) >> blanks >> ']';
  Iterator begin = text.begin() + static_cast<std::ptrdiff_t>(at);
  if (!x3::parse(begin, text.end(), group)) return std::nullopt;
  for (const std::string& each : keys) {
    bool letter = false, digit = false;
    for (const char byte : each) {
      digit = digit || claimcheck::is_digit(byte);
      letter = letter || !is_one_of(static_cast<unsigned char>(byte), "0123456789+:_'-");
    }
    if (!letter || !digit) return std::nullopt;
  }
  return marker_between(text, at, begin, MarkerStyle::key, std::move(keys));
}

}  // namespace claimcheck::parsers
