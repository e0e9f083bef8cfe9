#include "parsers/grammar/marker_authors.hpp"

#include <algorithm>
#include <boost/spirit/home/x3.hpp>
#include <string>

#include "model/ascii.hpp"
#include "parsers/grammar/marker_words.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = std::string_view::const_iterator;

constexpr std::size_t kMaxParenthesis = 1000;  // bytes from a bracket to its partner
constexpr std::size_t kMaxNames = 160;         // bytes of names before "(2015)"

const auto blank =
    x3::lit(' ') | x3::lit('\t') | x3::lit("\r\n") | x3::lit('\n') | x3::lit("\xC2\xA0") | x3::lit("\xE2\x80\xAF");
const auto blanks = x3::omit[*blank];
const auto gap = x3::omit[+blank];

// Letters of the Latin, Greek and Cyrillic blocks, by their UTF-8 bytes.
const auto tail = x3::char_('\x80', '\xBF');
const auto letter = x3::char_("A-Za-z") | (x3::char_('\xC3', '\xCA') >> tail) | (x3::char_('\xCD', '\xD3') >> tail) |
                    (x3::char_('\xE1') >> tail >> tail);
const auto capital = x3::char_('A', 'Z') | (x3::char_('\xC3') >> x3::char_('\x80', '\x9E')) |
                     (x3::char_('\xC4', '\xC9') >> tail) | (x3::char_('\xCE') >> tail) |
                     (x3::char_('\xD0') >> x3::char_('\x80', '\xAF')) | (x3::char_('\xE1') >> tail >> tail);
const auto joint =
    x3::lit('-') | x3::lit('\'') | x3::lit("\xE2\x80\x99") | x3::lit("\xE2\x80\x90") | x3::lit("\xE2\x80\x91");
const auto end_of_word = !letter;

struct Particles : x3::symbols<> {
  Particles() {
    for (const std::string_view word : kNameParticles) add(std::string(word));
  }
};
struct Connectors : x3::symbols<> {
  Connectors() {
    for (const std::string_view word : {"of", "for", "the", "on", "in"}) add(word);
  }
};
const Particles particle;
const Connectors connector;

const auto word = capital >> *(letter | (joint >> &letter));
const auto prefixed = (x3::lit("d'") | x3::lit("d\xE2\x80\x99") | x3::lit("al-") | x3::lit("el-")) >> word;
const auto initial = capital >> '.' >> -(x3::lit('-') >> capital >> '.') >> blanks;
const auto inner = gap >> x3::omit[x3::repeat(0, 3)[(particle | connector) >> end_of_word >> gap]] >> (word | prefixed);
const auto unit = x3::omit[*initial] >> x3::raw[x3::omit[x3::repeat(0, 3)[particle >> end_of_word >> gap]] >>
                                                (word | prefixed) >> x3::omit[x3::repeat(0, 8)[inner]]] >>
                  x3::omit[*(blanks >> initial)] >> -(x3::lit("'s") | x3::lit("\xE2\x80\x99s"));

const auto year_digits = ((x3::lit('1') >> x3::char_("5-9")) | x3::lit("20")) >> x3::digit >> x3::digit;
const auto year_end = !(x3::alnum | ((x3::lit('-') | "\xE2\x80\x93") >> x3::digit));
const auto year_word = x3::lit("n.d.") | "n. d." | "nd" | "in press" | "forthcoming" | "in prep.";

// What the grammar read of one group of works by the same authors.
struct Works {
  std::string families;  // "smith", "smith&lee", "cao+"
  std::string year;      // the last one
  std::vector<std::string> keys;

  void add_family(std::string_view name) {
    if (name.ends_with("'s")) name.remove_suffix(2);
    if (name.ends_with("\xE2\x80\x99s")) name.remove_suffix(4);
    if (!families.empty()) families += '&';
    families += lowered(name);
  }

  void add_year(std::string_view written) {
    year = written;
    // "n.d.a" is "n.d.-a".
    if (const std::size_t stop = year.size() - 2; year.size() > 4 && year[stop] == '.') year.insert(stop + 1, "-");
    keys.push_back(families + '|' + year);
  }

  void add_suffix(char suffix) {
    while (!year.empty() && year.back() >= 'a' && year.back() <= 'z') year.pop_back();
    add_year(std::string(year) + suffix);
  }
};

template <class Range>
std::string_view view_of(const Range& range) {
  return {&*range.begin(), static_cast<std::size_t>(range.end() - range.begin())};
}

bool read_names(Iterator& at, Iterator end, Works& works) {
  const auto family = [&works](auto& context) { works.add_family(view_of(x3::_attr(context))); };
  const auto others = [&works](auto&) { works.families += '+'; };
  const auto joined = (x3::lit("and") | "und" | "et" | "y") >> gap;
  const auto last = -x3::lit(',') >> blanks >> (joined | (x3::lit('&') >> blanks)) >> unit[family];
  const auto et_al =
      -x3::lit(',') >> gap >> ((x3::lit("et") >> gap >> "al" >> -x3::lit('.')) | "and colleagues" | "and others");
  const auto names = unit[family] >> *(x3::lit(',') >> blanks >> unit[family]) >> *last >> -et_al[others];
  return x3::parse(at, end, names);
}

bool read_years(Iterator& at, Iterator end, Works& works) {
  const auto add = [&works](auto& context) { works.add_year(view_of(x3::_attr(context))); };
  const auto suffix = [&works](auto& context) { works.add_suffix(x3::_attr(context)); };
  const auto letter_behind = -x3::lit('-') >> x3::char_("a-k") >> !x3::alnum;
  const auto year = x3::raw[(year_digits >> -(x3::char_("a-z") >> &!x3::alnum) >> year_end) |
                            (year_word >> -letter_behind >> year_end)];
  const auto more = blanks >> (x3::lit(',') | ';' | '&' | "and") >> blanks >>
                    (year[add] | (x3::char_("a-k")[suffix] >> !x3::alnum >> !x3::lit('.')));
  return x3::parse(at, end, year[add] >> *more);
}

// "Smith & Lee, 2015a,b"
bool read_works(Iterator& at, Iterator end, Works& works) {
  Iterator next = at;
  if (!read_names(next, end, works) || !x3::parse(next, end, blanks >> -x3::lit(',') >> blanks)) return false;
  if (!read_years(next, end, works)) return false;
  at = next;
  return true;
}

bool is_word_byte(char byte) {
  return static_cast<unsigned char>(byte) >= 0x80 || is_letter(byte) || byte == '\'' || byte == '-';
}

// What stands between the bracket at text[at] and its partner; nothing where another one opens before.
std::string_view inside_bracket(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(at + 1, kMaxParenthesis);
  const std::size_t end = ahead.find_first_of(text[at] == '(' ? "()" : "[]");
  if (end == std::string_view::npos || ahead[end] != (text[at] == '(' ? ')' : ']')) return {};
  return ahead.substr(0, end);
}

bool may_hold_year(std::string_view words) {
  for (std::size_t i = 0; i + 3 < words.size(); ++i) {
    if (words[i] == '1' || words[i] == '2') {
      if (is_digit(words[i + 1]) && is_digit(words[i + 2])) return true;
    }
    if (words[i] == 'n' && (words[i + 1] == '.' || words.substr(i, 8) == "n press)")) return true;
  }
  return words.find("press") != std::string_view::npos || words.find("forthcoming") != std::string_view::npos;
}

Marker author_marker(std::size_t begin, std::size_t end, std::vector<std::string> keys) {
  Marker marker;
  marker.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  marker.style = MarkerStyle::author_year;
  marker.keys = std::move(keys);
  return marker;
}

}  // namespace

std::optional<Marker> match_author_year_marker(std::string_view text, std::size_t at) {
  const std::string_view words = inside_bracket(text, at);
  if (!may_hold_year(words)) return std::nullopt;
  std::vector<std::string> keys;
  for (Iterator next = words.begin(); next != words.end();) {
    Works works;
    if (read_works(next, words.end(), works) && !is_calendar_word(works.families)) {
      keys.insert(keys.end(), works.keys.begin(), works.keys.end());
      continue;
    }
    while (next != words.end() && is_word_byte(*next)) ++next;
    while (next != words.end() && !is_word_byte(*next)) ++next;
  }
  if (keys.empty()) return std::nullopt;
  return author_marker(at, at + words.size() + 2, std::move(keys));
}

std::optional<Marker> match_narrative_marker(std::string_view text, std::size_t from, std::size_t at) {
  const std::string_view words = inside_bracket(text, at);
  Works probe;
  Iterator year = words.begin();
  if (words.size() < 4 || !read_years(year, words.end(), probe)) return std::nullopt;
  if (year != words.end() && *year != ',' && *year != ':' && *year != ';') return std::nullopt;

  // The names begin with the first word from which they read on exactly to the bracket.
  const std::size_t first = std::max(from, at > kMaxNames ? at - kMaxNames : 0);
  std::size_t begin = at;
  std::optional<Works> found;
  for (std::size_t i = at; i-- > first;) {
    const bool starts = is_word_byte(text[i]) && (i == first || !is_word_byte(text[i - 1]));
    if (!starts) {
      if (text[i] == '(' || text[i] == ')' || text[i] == ';' || text[i] == ':') break;
      continue;
    }
    Works works;
    Iterator next = text.begin() + static_cast<std::ptrdiff_t>(i);
    const Iterator end = text.begin() + static_cast<std::ptrdiff_t>(at);
    if (is_lead_in(text.substr(i, at - i))) break;
    if (read_names(next, end, works) && x3::parse(next, end, blanks) && next == end) {
      found = std::move(works);
      begin = i;
    } else if (found && !is_name_link(text.substr(i, at - i))) {
      break;
    }
  }
  if (!found || is_calendar_word(found->families)) return std::nullopt;
  year = words.begin();
  read_years(year, words.end(), *found);
  return author_marker(begin, at + words.size() + 2, std::move(found->keys));
}

std::optional<Marker> match_ibid_marker(std::string_view text, std::size_t at) {
  const std::string_view words = inside_bracket(text, at);
  const auto ibid = x3::no_case[x3::lit("ibid") | "ibidem" | "op. cit" | "loc. cit"] >> !x3::alnum;
  Iterator next = words.begin();
  if (words.size() > 60 || !x3::parse(next, words.end(), ibid)) return std::nullopt;
  Marker marker = author_marker(at, at + words.size() + 2, {"ibid"});
  marker.style = MarkerStyle::short_form;
  return marker;
}

}  // namespace claimcheck::parsers
