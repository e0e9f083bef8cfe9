#pragma once

#include <boost/spirit/home/x3.hpp>
#include <string_view>

#include "parsers/text/lexicon.hpp"
#include "parsers/text/words.hpp"

// Spirit parsers whose input is the words of a sentence instead of its characters. For the .cpp files of this folder
// alone; rules made of them stay in anonymous namespaces.
namespace claimcheck::parsers::word_grammar {

namespace x3 = boost::spirit::x3;

struct TextTag {};

// A word of these classes; one in front of it must stand next to it (no punctuation between) unless `anywhere`.
struct ClassParser : x3::parser<ClassParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  constexpr ClassParser(std::uint64_t any_of, std::uint8_t gaps) : classes(any_of), allowed_gaps(gaps) {}

  template <class It, class Context, class RContext, class Attribute>
  bool parse(It& first, const It& last, const Context&, RContext&, Attribute&) const {
    if (first == last || !first->is(classes) || (first->gap & ~allowed_gaps) != 0) return false;
    ++first;
    return true;
  }

  std::uint64_t classes;
  std::uint8_t allowed_gaps;
};

// One lower-case word, whatever its case in the text.
struct WordParser : x3::parser<WordParser> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  constexpr explicit WordParser(std::string_view lower_case) : word(lower_case) {}

  template <class It, class Context, class RContext, class Attribute>
  bool parse(It& first, const It& last, const Context& context, RContext&, Attribute&) const {
    if (first == last || first->gap != 0) return false;
    const std::string_view text = x3::get<TextTag>(context);
    if (!equals(first->span().in(text), word)) return false;
    ++first;
    return true;
  }

  static bool equals(std::string_view any_case, std::string_view lower_case) {
    if (any_case.size() != lower_case.size()) return false;
    for (std::size_t i = 0; i < any_case.size(); ++i) {
      if ((any_case[i] | 0x20) != lower_case[i]) return false;
    }
    return true;
  }

  std::string_view word;
};

constexpr ClassParser one_of(std::uint64_t classes) {
  return {classes, 0};
}
constexpr ClassParser first_of(std::uint64_t classes) {
  return {classes, 0xFF};
}
constexpr WordParser word(std::string_view lower_case) {
  return WordParser{lower_case};
}

// Parses from `at` on and moves it behind the match.
template <class Grammar>
bool match(const Grammar& grammar, std::string_view text, const Word*& at, const Word* end) {
  return x3::parse(at, end, x3::with<TextTag>(text)[grammar]);
}

}  // namespace claimcheck::parsers::word_grammar
