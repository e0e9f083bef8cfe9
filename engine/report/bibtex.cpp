#include "engine/report/bibtex.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck::engine {
namespace {

struct Type {
  std::string_view csl, bibtex;
  std::string_view container, publisher;  // the fields that hold them
};

constexpr std::array kTypes{
    Type{"article", "article", "journal", "publisher"},
    Type{"article-journal", "article", "journal", "publisher"},
    Type{"article-magazine", "article", "journal", "publisher"},
    Type{"article-newspaper", "article", "journal", "publisher"},
    Type{"book", "book", "series", "publisher"},
    Type{"chapter", "incollection", "booktitle", "publisher"},
    Type{"paper-conference", "inproceedings", "booktitle", "publisher"},
    Type{"report", "techreport", "series", "institution"},
    Type{"thesis", "phdthesis", "series", "school"},
};
constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr Type kOther{"", "misc", "howpublished", "publisher"};

const Type& type_of(const CslItem& item) {
  const auto found = std::ranges::find(kTypes, std::string_view(item.type), &Type::csl);
  return found == kTypes.end() ? kOther : *found;
}

// Whether a style that writes titles in small letters would spoil the word: "NASA", "iPhone", "CO2".
bool has_inner_capital(std::string_view word) {
  const std::size_t letter = std::min(word.find_first_of(kLetters), word.size());
  return std::ranges::any_of(word.substr(std::min(letter + 1, word.size())), is_upper) ||
         (letter + 1 < word.size() && is_upper(word[letter]) && is_digit(word[letter + 1]));
}

std::string title_text(std::string_view title) {
  std::string out;
  while (!title.empty()) {
    const std::size_t end = std::min(title.find_first_of(" \t\r\n-/()\"", 1), title.size());
    const std::string_view word = title.substr(0, end);
    const std::size_t begin = std::min(word.find_first_of(kLetters), word.size());
    out += bibtex_text(word.substr(0, begin));
    const std::string rest = bibtex_text(word.substr(begin));
    out += has_inner_capital(word) ? '{' + rest + '}' : rest;
    title.remove_prefix(end);
  }
  return out;
}

// "and" and commas part names and their pieces wherever no brace is around them.
std::string name_text(std::string_view part) {
  const std::string lower = " " + to_lower(part) + " ";
  const bool would_part = part.find(',') != std::string_view::npos || lower.find(" and ") != std::string::npos;
  return would_part ? '{' + bibtex_text(part) + '}' : bibtex_text(part);
}

std::string names(const std::vector<CslName>& people) {
  std::string out;
  for (const CslName& person : people) {
    if (!out.empty()) out += " and ";
    if (person.family.empty()) {
      out += '{' + bibtex_text(person.literal) + '}';
      continue;
    }
    if (!person.non_dropping_particle.empty()) out += name_text(person.non_dropping_particle) + ' ';
    if (!person.dropping_particle.empty()) out += name_text(person.dropping_particle) + ' ';
    out += name_text(person.family);
    if (!person.suffix.empty()) out += ", " + name_text(person.suffix);
    if (!person.given.empty()) out += ", " + name_text(person.given);
  }
  return out;
}

// The url field is verbatim: only what would upset the balance of braces is written otherwise.
std::string verbatim_url(std::string_view url) {
  std::string out;
  for (const char byte : url) {
    switch (byte) {
      case '{': out += "%7B"; break;
      case '}': out += "%7D"; break;
      case '\\': out += "%5C"; break;
      default: out += byte;
    }
  }
  return out;
}

std::string with_double_hyphens(std::string_view pages) {
  std::string out;
  while (!pages.empty()) {
    if (pages.starts_with("–") || pages.starts_with("—")) {
      out += "--";
      pages.remove_prefix(3);
    } else {
      out += pages.front() == '-' ? "--" : std::string(1, pages.front());
      pages.remove_prefix(1);
    }
  }
  return bibtex_text(out);
}

class Entry {
 public:
  Entry(Output& out, std::string_view type, std::string_view key) : out_(out) {
    for (const std::string_view piece : {std::string_view("@"), type, std::string_view("{"), key}) out_.write(piece);
  }
  void field(std::string_view name, const std::string& content) {
    if (content.empty()) return;
    for (const std::string_view piece : {std::string_view(",\n  "), name, std::string_view(" = {"),
                                         std::string_view(content), std::string_view("}")}) {
      out_.write(piece);
    }
  }
  void end() { out_.write("\n}\n\n"); }

 private:
  Output& out_;
};

// BibTeX's own fields; biblatex reads them too.
void write_date(Entry& entry, const Edtf& issued) {
  if (!issued.begin || issued.begin->any_year || issued.begin->precision < DatePrecision::year) return;
  entry.field("year", to_edtf(*issued.begin).substr(0, issued.begin->year < 0 ? 5 : 4));
  if (issued.begin->precision < DatePrecision::month) return;
  entry.field("month", std::to_string(issued.begin->month));
  if (issued.begin->precision == DatePrecision::day) entry.field("day", std::to_string(issued.begin->day));
}

}  // namespace

std::string bibtex_text(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    switch (byte) {
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}': (out += '\\') += byte; break;
      case '~': out += "\\textasciitilde{}"; break;
      case '^': out += "\\textasciicircum{}"; break;
      case '\\': out += "\\textbackslash{}"; break;
      case '\r':
      case '\n':
      case '\t': out += ' '; break;
      default: out += byte;
    }
  }
  return out;
}

void write_bibtex(Output& out, const CslItem& item, std::string_view key) {
  const Type& type = type_of(item);
  Entry entry(out, type.bibtex, key);
  entry.field("author", names(item.author));
  entry.field("editor", names(item.editor));
  entry.field("title", title_text(item.title));
  entry.field(type.container, title_text(item.container_title));
  if (type.container != "series") entry.field("series", title_text(item.collection_title));
  entry.field(type.publisher, bibtex_text(item.publisher));
  entry.field("address", bibtex_text(item.publisher_place));
  entry.field("volume", bibtex_text(item.volume));
  entry.field("number", bibtex_text(item.issue.empty() ? item.number : item.issue));
  entry.field("pages", with_double_hyphens(item.page));
  entry.field("edition", bibtex_text(item.edition));
  if (item.issued) write_date(entry, *item.issued);
  entry.field("doi", verbatim_url(item.doi));
  entry.field("isbn", bibtex_text(item.isbn));
  entry.field("url", verbatim_url(item.url));
  if (item.accessed) entry.field("urldate", to_edtf(*item.accessed));
  entry.field("note", bibtex_text(item.note));
  entry.end();
}

}  // namespace claimcheck::engine
