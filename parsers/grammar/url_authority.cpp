#include "parsers/grammar/url_authority.hpp"

#include <algorithm>
#include <boost/spirit/home/x3.hpp>
#include <vector>

#include "model/ascii.hpp"
#include "model/public_suffix.hpp"
#include "model/utf8.hpp"
#include "parsers/grammar/url_text.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = std::string_view::const_iterator;

// A character of a host name as people write it, a dash for a hyphen included (an em dash is punctuation).
struct HostChar : x3::parser<HostChar> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  template <class Context, class RContext, class Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context&, const RContext&, Attribute&) const {
    if (first == last) return false;
    if (is_alnum(*first) || *first == '-' || *first == '_') {
      ++first;
      return true;
    }
    if (static_cast<unsigned char>(*first) < 0x80) return false;
    const auto [value, size] = decode_code_point({first, last}, 0);
    const UrlChar kind = url_char(value);
    if (value == kReplacementCharacter) return false;
    if (kind == UrlChar::invisible) return parse_invisible(first, last, size);
    if (kind == UrlChar::dash ? value >= 0x2014 && value != 0x2212
                              : kind != UrlChar::word && kind != UrlChar::ideographic) {
      return false;
    }
    first += size;
    return true;
  }

 private:
  // Inside a word alone.
  static bool parse_invisible(Iterator& first, const Iterator& last, std::uint8_t size) {
    if (last - first <= size || !is_alnum(first[size])) return false;
    first += size;
    return true;
  }
};

struct SchemeName {
  const char* meant = nullptr;
  bool repaired = false;
};

// The names as they should be, defanged ones, and "http" with a letter lost, doubled or swapped.
struct SchemeNames : x3::symbols<SchemeName> {
  SchemeNames() {
    add("http", {"http://"})("https", {"https://"})("ftp", {"ftp://"});
    for (const std::string name :
         {"hxxp", "htp", "ttp", "htt", "hhttp", "htttp", "httpp", "htpp", "htttpp", "hptt", "thtp"}) {
      add(name, {"http://", true})(name + 's', {"https://", true});
    }
  }
} const scheme_names;

const auto scheme_name = x3::no_case[scheme_names] >> !x3::char_("a-zA-Z");
const auto slash = x3::char_("/\\");
const auto exact_separator = x3::lit("://") >> !slash;
const auto encoded_separator = x3::no_case["%3a%2f%2f"];
const auto loose_separator =
    (x3::char_(":;") >> x3::repeat(1, 4)[slash]) | x3::lit("//") | (x3::lit(':') >> &x3::no_case["www."]);

const HostChar host_char{};
const auto label = x3::repeat(1, 63)[host_char] >> !host_char;
const auto host_name = label >> *('.' >> label);
const auto ipv6 = '[' >> x3::repeat(2, 45)[x3::char_("0-9a-fA-F:.")] >> ']';
const auto user_info = x3::repeat(1, 128)[x3::char_("-a-zA-Z0-9._~!$&'()*+,;=%:")] >> '@';

bool is_numeric(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_sound_label(std::string_view text) {
  constexpr std::string_view kInner = "-_";
  if (kInner.find(text.front()) != std::string_view::npos || kInner.find(text.back()) != std::string_view::npos) {
    return false;
  }
  const bool is_ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return is_ascii || !text.starts_with("xn--");
}

std::vector<Span> labels_of(std::string_view host) {
  std::vector<Span> out;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= host.size(); ++i) {
    if (i < host.size() && host[i] != '.') continue;
    out.push_back({begin, i});
    begin = i + 1;
  }
  return out;
}

// How much of a label is a top-level domain, where the name runs on in a script without blanks: "com" of "comてす".
// 0 where none of it is; the whole where nothing runs on.
std::uint32_t cut_label(std::string_view text) {
  std::uint32_t first_ideograph = 0;
  while (first_ideograph < text.size()) {
    const CodePoint c = decode_code_point(text, first_ideograph);
    if (c.value >= 0x80 && url_char(c.value) == UrlChar::ideographic) break;
    first_ideograph += c.size;
  }
  if (first_ideograph == text.size()) return first_ideograph;
  if (first_ideograph > 0) return is_top_level_domain(text.substr(0, first_ideograph)) ? first_ideograph : 0;
  for (std::size_t size = text.size(); size > 0; size -= decode_code_point_before(text, size).size) {
    if (is_top_level_domain(text.substr(0, size))) return static_cast<std::uint32_t>(size);
  }
  return 0;
}

bool is_ipv4(std::string_view host, const std::vector<Span>& labels) {
  return labels.size() == 4 && std::ranges::all_of(labels, [&](Span part) {
           const std::string_view digits = part.in(host);
           return digits.size() <= 3 && (digits.size() < 3 || digits <= "255");
         });
}

// Fills `out` from the host name text[0, size); false where it is none.
bool read_host(std::string_view text, UrlAuthority& out) {
  std::vector<Span> labels = labels_of(text);
  if (text.size() > 1000 || labels.size() > 127) return false;
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const auto kept = cut_label(labels[i].in(text));
    if (kept == 0 || kept == labels[i].size()) continue;
    labels[i].end = labels[i].begin + kept;
    labels.resize(i + 1);
  }
  if (!std::ranges::all_of(labels, [&](Span part) { return is_sound_label(part.in(text)); })) return false;
  out.host = {0, labels.back().end};
  const std::string_view last = labels.back().in(text);
  if (std::ranges::all_of(labels, [&](Span part) { return is_numeric(part.in(text)); })) {
    out.is_address = is_ipv4(text, labels);
    return out.is_address || labels.size() == 1;
  }
  if (labels.size() == 1) return true;
  if (is_numeric(last) || count_code_points(last) < 2) return false;
  const bool is_encoded = last.starts_with("xn--") || last.starts_with("XN--");
  if (!is_encoded && last.find_first_of("-_") != std::string_view::npos) return false;
  if (labels[labels.size() - 2].in(text).find('_') != std::string_view::npos) return false;
  out.has_known_domain = is_top_level_domain(last);
  return true;
}

}  // namespace

std::optional<UrlScheme> match_url_scheme(std::string_view text) {
  UrlScheme out;
  SchemeName name;
  Iterator at = text.begin();
  if (!x3::parse(at, text.end(), scheme_name, name)) return std::nullopt;
  out.meant = name.meant;
  if (x3::parse(at, text.end(), exact_separator)) {
    out.repaired = name.repaired;
  } else if (x3::parse(at, text.end(), encoded_separator)) {
    out.repaired = out.is_encoded = true;
  } else if (x3::parse(at, text.end(), loose_separator)) {
    out.repaired = true;
  } else {
    return std::nullopt;
  }
  out.size = static_cast<std::uint32_t>(at - text.begin());
  return out;
}

std::optional<UrlAuthority> match_url_authority(std::string_view text) {
  Iterator at = text.begin();
  x3::parse(at, text.end(), user_info);
  const auto host_begin = static_cast<std::uint32_t>(at - text.begin());
  UrlAuthority out;
  if (x3::parse(at, text.end(), ipv6)) {
    out.host = {0, static_cast<std::uint32_t>(at - text.begin()) - host_begin};
    out.is_address = true;
  } else {
    if (!x3::parse(at, text.end(), host_name)) return std::nullopt;
    if (!read_host(text.substr(host_begin, static_cast<std::size_t>(at - text.begin()) - host_begin), out)) {
      return std::nullopt;
    }
  }
  out.host = {host_begin, host_begin + out.host.end};
  at = text.begin() + out.host.end;
  if (x3::parse(at, text.end(), &(x3::lit("..") >> *x3::lit('.') >> x3::alnum))) return std::nullopt;
  unsigned port = 0;
  if (x3::parse(at, text.end(), ':' >> &x3::digit)) {
    static const x3::uint_parser<unsigned, 10, 1, 5> port_number{};
    if (!x3::parse(at, text.end(), port_number >> !x3::char_("0-9a-zA-Z_"), port) || port > 65535) return std::nullopt;
  }
  out.size = static_cast<std::uint32_t>(at - text.begin());
  return out;
}

}  // namespace claimcheck::parsers
