#include <array>
#include <string>

#include "rules/expression/evaluation.hpp"
#include "rules/facts/functions.hpp"

namespace claimcheck::rules {
namespace {

using expression::Evaluation;
using expression::Value;
using Arguments = std::span<const Value>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Without blanks and hyphens, "x" as "X".
std::string compact(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ' || c == '-') continue;
    out.push_back(c == 'x' ? 'X' : c);
  }
  return out;
}

// Digits with the weights size, size − 1, …, 1, of which the last one may be X for ten: ISBN-10, ISSN.
bool adds_up_to_11(std::string_view digits) {
  int sum = 0, weight = static_cast<int>(digits.size());
  for (std::size_t i = 0; i < digits.size(); ++i, --weight) {
    const bool is_ten = digits[i] == 'X' && i + 1 == digits.size();
    if (!is_digit(digits[i]) && !is_ten) return false;
    sum += weight * (is_ten ? 10 : digits[i] - '0');
  }
  return sum % 11 == 0;
}

// ISBN-13: EAN's weights 1 and 3.
bool adds_up_to_10(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (!is_digit(digits[i])) return false;
    sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');
  }
  return sum % 10 == 0;
}

Value isbn_is_valid(Arguments a, Evaluation&) {
  const std::string digits = compact(a[0].as_text());
  if (digits.size() == 10) return Value::boolean(adds_up_to_11(digits));
  const bool is_book = digits.starts_with("978") || digits.starts_with("979");
  return Value::boolean(digits.size() == 13 && is_book && adds_up_to_10(digits));
}

Value issn_is_valid(Arguments a, Evaluation&) {
  const std::string digits = compact(a[0].as_text());
  return Value::boolean(digits.size() == 8 && adds_up_to_11(digits));
}

std::size_t count_digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_digit(text[count])) ++count;
  return count;
}

// "10.1000/182", by ISO 26324: a prefix of four to nine digits, with parts perhaps, and any suffix without a blank.
bool is_doi(std::string_view text) {
  for (const std::string_view front : {"https://", "http://", "dx.", "doi.org/", "doi:", "DOI:", " "}) {
    if (text.starts_with(front)) text.remove_prefix(front.size());
  }
  if (!text.starts_with("10.")) return false;
  text.remove_prefix(3);
  const std::size_t digits = count_digits(text);
  if (digits < 4 || digits > 9) return false;
  text.remove_prefix(digits);
  while (text.starts_with('.') && count_digits(text.substr(1)) > 0)
    text.remove_prefix(1 + count_digits(text.substr(1)));
  return text.starts_with('/') && text.size() > 1 && text.find_first_of(" \t\r\n") == std::string_view::npos;
}

Value doi_is_valid(Arguments a, Evaluation&) {
  return Value::boolean(is_doi(a[0].as_text()));
}

bool is_version(std::string_view text) {
  return text.empty() || (text.size() > 1 && text[0] == 'v' && count_digits(text.substr(1)) == text.size() - 1);
}

bool is_year_and_month(std::string_view four_digits) {
  const std::string_view month = four_digits.substr(2, 2);
  return month >= "01" && month <= "12";
}

// "1501.00001v2", "0704.0001", and before April 2007 "hep-th/9901001", "math.GT/0309136".
bool is_arxiv(std::string_view text) {
  for (const std::string_view front : {"arXiv:", "arxiv:"}) {
    if (text.starts_with(front)) text.remove_prefix(front.size());
  }
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos) {
    for (const char c : text.substr(0, slash)) {
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.')) return false;
    }
    const std::string_view number = text.substr(slash + 1);
    return slash > 0 && count_digits(number) == 7 && is_year_and_month(number) && is_version(number.substr(7));
  }
  if (count_digits(text) != 4 || !is_year_and_month(text) || text.substr(4, 1) != ".") return false;
  const std::size_t digits = count_digits(text.substr(5));
  return (digits == 4 || digits == 5) && is_version(text.substr(5 + digits));
}

Value arxiv_is_valid(Arguments a, Evaluation&) {
  return Value::boolean(is_arxiv(a[0].as_text()));
}

constexpr expression::OverloadRow kRows[] = {
    {"isbn_is_valid_string", "isbn_is_valid(string) -> bool", isbn_is_valid,
     "Whether it is an ISBN of ten or thirteen digits whose check digit is right; hyphens and blanks do not count."},
    {"issn_is_valid_string", "issn_is_valid(string) -> bool", issn_is_valid,
     "Whether it is an ISSN whose check digit is right."},
    {"doi_is_valid_string", "doi_is_valid(string) -> bool", doi_is_valid,
     "Whether it has a DOI's form, alone, behind \"doi:\" or as a URL at doi.org."},
    {"arxiv_is_valid_string", "arxiv_is_valid(string) -> bool", arxiv_is_valid,
     "Whether it has the form of arXiv's numbers, new or old."},
};

}  // namespace

std::span<const expression::OverloadRow> identifier_functions() {
  return kRows;
}

}  // namespace claimcheck::rules
