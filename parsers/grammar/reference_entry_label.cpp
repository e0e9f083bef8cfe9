#include "parsers/grammar/reference_entry_label.hpp"

#include <algorithm>
#include <boost/spirit/home/x3.hpp>

#include "model/ascii.hpp"
#include "model/utf8.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;
using x3::lit;

const auto blanks = x3::omit[*(x3::char_(" \t\r\n") | lit("\u00a0"))];
const auto digits = x3::raw[x3::repeat(1, 7)[x3::char_('0', '9')]] >> !x3::char_('0', '9');
const auto note_name = x3::raw[x3::repeat(1, 40)[x3::char_ - x3::char_("] \t\r\n[")]];
// "Smi99", "ABC+12": a letter first and a digit last, no blanks.
const auto key_name = x3::raw[x3::char_("A-Za-z") >> x3::repeat(1, 30)[x3::char_("A-Za-z0-9+:_-")]];

const auto bracket = '[' >> blanks >> digits >> blanks >> ']' >> x3::omit[-x3::char_(".:")];
const auto footnote = lit("[^") >> note_name >> ']' >> x3::omit[-x3::char_(':')];
const auto paren = '(' >> digits >> ')' >> x3::omit[-x3::char_('.')];
const auto dot = digits >> x3::omit[x3::char_(".:")] >> !x3::char_("0-9/");
const auto half = digits >> x3::omit[x3::char_(")]")];
const auto raised_mark = '^' >> digits;
const auto work_key = '[' >> key_name >> ']';

// Superscript digits, as in "¹² Smith".
std::optional<EntryLabel> read_raised(std::string_view entry) {
  EntryLabel label{.form = LabelForm::raised, .key = {}, .number = 0, .size = 0};
  for (std::size_t at = 0; at < entry.size() && label.key.size() < 7;) {
    const CodePoint point = decode_code_point(entry, at);
    char digit = 0;
    if (point.value == 0xB9) digit = '1';
    if (point.value == 0xB2) digit = '2';
    if (point.value == 0xB3) digit = '3';
    if (point.value == 0x2070 || (point.value >= 0x2074 && point.value <= 0x2079)) {
      digit = static_cast<char>('0' + (point.value - 0x2070));
    }
    if (digit == 0) break;
    label.key += digit;
    at += point.size;
    label.size = static_cast<std::uint32_t>(at);
  }
  if (label.key.empty()) return std::nullopt;
  return label;
}

bool looks_like_year(const std::string& key) {
  return key.size() == 4 && (key.compare(0, 2, "15") >= 0 && key.compare(0, 2, "20") <= 0);
}

// A number without a sign belongs to an entry only before a name or a title.
bool starts_entry(std::string_view rest) {
  if (rest.empty()) return false;
  const char32_t first = decode_code_point(rest, 0).value;
  return (first >= 'A' && first <= 'Z') || (first >= 0xC0 && first <= 0xDE) || first == 0x201C || first == '"' ||
         first == 0x2018 || first == 0xAB;
}

template <class Grammar>
bool match(std::string_view entry, const Grammar& grammar, LabelForm form, EntryLabel& label) {
  boost::iterator_range<std::string_view::iterator> key;
  auto at = entry.begin();
  if (!x3::parse(at, entry.end(), grammar, key)) return false;
  label.form = form;
  label.key.assign(key.begin(), key.end());
  label.size = static_cast<std::uint32_t>(at - entry.begin());
  return true;
}

std::optional<EntryLabel> read_written(std::string_view entry) {
  EntryLabel label;
  if (entry.front() == '[') {
    if (match(entry, bracket, LabelForm::bracket, label)) return label;
    if (match(entry, footnote, LabelForm::footnote, label)) return label;
    if (match(entry, work_key, LabelForm::key, label) && is_digit(label.key.back())) return label;
    return std::nullopt;
  }
  if (entry.front() == '(') {
    if (match(entry, paren, LabelForm::paren, label) && !looks_like_year(label.key)) return label;
    return std::nullopt;
  }
  if (entry.front() == '^') {
    if (match(entry, raised_mark, LabelForm::raised, label)) return label;
    return std::nullopt;
  }
  if ((entry.front() & 0x80) != 0) return read_raised(entry);
  if (entry.front() < '0' || entry.front() > '9') return std::nullopt;
  if (match(entry, dot, LabelForm::dot, label) || match(entry, half, LabelForm::half, label)) {
    if (looks_like_year(label.key)) return std::nullopt;
    return label;
  }
  if (!match(entry, digits, LabelForm::bare, label) || label.key.size() > 3 || label.size >= entry.size()) {
    return std::nullopt;
  }
  return label;
}

}  // namespace

std::optional<EntryLabel> read_entry_label(std::string_view entry) {
  if (entry.empty()) return std::nullopt;
  std::optional<EntryLabel> label = read_written(entry);
  if (!label) return std::nullopt;
  auto at = entry.begin() + label->size;
  x3::parse(at, entry.end(), blanks);
  const std::size_t size = static_cast<std::size_t>(at - entry.begin());
  const bool parted = size > label->size;
  if (label->form == LabelForm::bare && !(parted && starts_entry(entry.substr(size)))) return std::nullopt;
  if ((label->form == LabelForm::dot || label->form == LabelForm::half) && !parted && size < entry.size() &&
      !starts_entry(entry.substr(size))) {
    return std::nullopt;
  }
  label->size = static_cast<std::uint32_t>(size);
  if (std::ranges::all_of(label->key, is_digit) && label->key.size() <= 7) {
    label->number = static_cast<std::uint32_t>(std::stoul(label->key));
  }
  return label;
}

}  // namespace claimcheck::parsers
