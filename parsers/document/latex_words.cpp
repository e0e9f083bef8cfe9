#include "parsers/document/latex_words.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

struct Symbol {
  std::string_view command, text;
};

constexpr std::array kSymbols = {
    Symbol{"AA", "Å"},
    Symbol{"AE", "Æ"},
    Symbol{"BibTeX", "BibTeX"},
    Symbol{"DH", "Ð"},
    Symbol{"L", "Ł"},
    Symbol{"LaTeX", "LaTeX"},
    Symbol{"O", "Ø"},
    Symbol{"OE", "Œ"},
    Symbol{"P", "¶"},
    Symbol{"S", "§"},
    Symbol{"SS", "ẞ"},
    Symbol{"TH", "Þ"},
    Symbol{"TeX", "TeX"},
    Symbol{"aa", "å"},
    Symbol{"ae", "æ"},
    Symbol{"copyright", "©"},
    Symbol{"dag", "†"},
    Symbol{"ddag", "‡"},
    Symbol{"degree", "°"},
    Symbol{"dh", "ð"},
    Symbol{"dots", "…"},
    Symbol{"euro", "€"},
    Symbol{"fg", "»"},
    Symbol{"flqq", "«"},
    Symbol{"frqq", "»"},
    Symbol{"glqq", "„"},
    Symbol{"grqq", "“"},
    Symbol{"guillemotleft", "«"},
    Symbol{"guillemotright", "»"},
    Symbol{"i", "ı"},
    Symbol{"j", "ȷ"},
    Symbol{"l", "ł"},
    Symbol{"ldots", "…"},
    Symbol{"o", "ø"},
    Symbol{"oe", "œ"},
    Symbol{"og", "«"},
    Symbol{"percent", "%"},
    Symbol{"pounds", "£"},
    Symbol{"qquad", " "},
    Symbol{"quad", " "},
    Symbol{"quotedblbase", "„"},
    Symbol{"space", " "},
    Symbol{"ss", "ß"},
    Symbol{"textasciicircum", "^"},
    Symbol{"textasciitilde", "~"},
    Symbol{"textbackslash", "\\"},
    Symbol{"textbar", "|"},
    Symbol{"textdegree", "°"},
    Symbol{"textellipsis", "…"},
    Symbol{"textemdash", "—"},
    Symbol{"textendash", "–"},
    Symbol{"texteuro", "€"},
    Symbol{"textgreater", ">"},
    Symbol{"textless", "<"},
    Symbol{"textmu", "µ"},
    Symbol{"textpm", "±"},
    Symbol{"textquotedbl", "\""},
    Symbol{"textquotedblleft", "“"},
    Symbol{"textquotedblright", "”"},
    Symbol{"textquoteleft", "‘"},
    Symbol{"textquoteright", "’"},
    Symbol{"textregistered", "®"},
    Symbol{"textsterling", "£"},
    Symbol{"texttimes", "×"},
    Symbol{"texttrademark", "™"},
    Symbol{"textunderscore", "_"},
    Symbol{"th", "þ"},
};
static_assert(std::ranges::is_sorted(kSymbols, {}, &Symbol::command));

// A letter and its accented form, in turn.
struct Accent {
  char command;
  std::string_view mark;  // combining
  std::string_view letters;
  std::array<std::string_view, 26> forms;
};

constexpr std::array kAccents = {
    Accent{'"', "\u0308", "AEIOUYaeiouy", {"Ä", "Ë", "Ï", "Ö", "Ü", "Ÿ", "ä", "ë", "ï", "ö", "ü", "ÿ"}},
    Accent{'\'', "\u0301", "ACEILNORSUYZaceilnorsuyz", {"Á", "Ć", "É", "Í", "Ĺ", "Ń", "Ó", "Ŕ", "Ś", "Ú", "Ý", "Ź",
                                                        "á", "ć", "é", "í", "ĺ", "ń", "ó", "ŕ", "ś", "ú", "ý", "ź"}},
    Accent{'.', "\u0307", "CEGIZcegz", {"Ċ", "Ė", "Ġ", "İ", "Ż", "ċ", "ė", "ġ", "ż"}},
    Accent{'=', "\u0304", "AEIOUaeiou", {"Ā", "Ē", "Ī", "Ō", "Ū", "ā", "ē", "ī", "ō", "ū"}},
    Accent{'H', "\u030B", "OUou", {"Ő", "Ű", "ő", "ű"}},
    Accent{'^', "\u0302", "ACEGHIOSUWYaceghiosuwy", {"Â", "Ĉ", "Ê", "Ĝ", "Ĥ", "Î", "Ô", "Ŝ", "Û", "Ŵ", "Ŷ",
                                                     "â", "ĉ", "ê", "ĝ", "ĥ", "î", "ô", "ŝ", "û", "ŵ", "ŷ"}},
    Accent{'`', "\u0300", "AEIOUaeiou", {"À", "È", "Ì", "Ò", "Ù", "à", "è", "ì", "ò", "ù"}},
    Accent{'b', "\u0331", "", {}},
    Accent{'c', "\u0327", "CGKLNSTcklnst", {"Ç", "Ģ", "Ķ", "Ļ", "Ņ", "Ş", "Ţ", "ç", "ķ", "ļ", "ņ", "ş", "ţ"}},
    Accent{'d', "\u0323", "", {}},
    Accent{'k', "\u0328", "AEIUaeiu", {"Ą", "Ę", "Į", "Ų", "ą", "ę", "į", "ų"}},
    Accent{'r', "\u030A", "AUau", {"Å", "Ů", "å", "ů"}},
    Accent{'u', "\u0306", "AEGIOUaegiou", {"Ă", "Ĕ", "Ğ", "Ĭ", "Ŏ", "Ŭ", "ă", "ĕ", "ğ", "ĭ", "ŏ", "ŭ"}},
    Accent{'v',
           "\u030C",
           "CDENRSTZcdenrstz",
           {"Č", "Ď", "Ě", "Ň", "Ř", "Š", "Ť", "Ž", "č", "ď", "ě", "ň", "ř", "š", "ť", "ž"}},
    Accent{'~', "\u0303", "ANOUanou", {"Ã", "Ñ", "Õ", "Ũ", "ã", "ñ", "õ", "ũ"}},
};

const Accent* accent_of(std::string_view command) {
  if (command.size() != 1) return nullptr;
  const auto found = std::ranges::find(kAccents, command[0], &Accent::command);
  return found == kAccents.end() ? nullptr : &*found;
}

struct Count {
  std::string_view name;
  std::uint8_t arguments;
};

constexpr std::array kHidden = {
    Count{"DeclareMathOperator", 2},
    Count{"RequirePackage", 1},
    Count{"addbibresource", 1},
    Count{"addcontentsline", 3},
    Count{"addtocounter", 2},
    Count{"addtolength", 2},
    Count{"affiliation", 1},
    Count{"bibfield", 1},
    Count{"bibinfo", 1},
    Count{"bibliography", 1},
    Count{"bibliographystyle", 1},
    Count{"bibpunct", 6},
    Count{"cline", 1},
    Count{"cmidrule", 1},
    Count{"color", 1},
    Count{"colorbox", 1},
    Count{"cref", 1},
    Count{"definecolor", 3},
    Count{"documentclass", 1},
    Count{"email", 1},
    Count{"eqref", 1},
    Count{"fontsize", 2},
    Count{"foreignlanguage", 1},
    Count{"geometry", 1},
    Count{"graphicspath", 1},
    Count{"hspace", 1},
    Count{"hypersetup", 1},
    Count{"hyphenation", 1},
    Count{"include", 1},
    Count{"includegraphics", 1},
    Count{"index", 1},
    Count{"input", 1},
    Count{"institute", 1},
    Count{"keywords", 1},
    Count{"label", 1},
    Count{"linespread", 1},
    Count{"markboth", 2},
    Count{"markright", 1},
    Count{"multicolumn", 2},
    Count{"multirow", 2},
    Count{"newcommand", 2},
    Count{"newenvironment", 3},
    Count{"newtheorem", 2},
    Count{"nocite", 1},
    Count{"pageref", 1},
    Count{"pagestyle", 1},
    Count{"parbox", 1},
    Count{"pdfbookmark", 2},
    Count{"phantom", 1},
    Count{"providecommand", 2},
    Count{"raisebox", 1},
    Count{"ref", 1},
    Count{"renewcommand", 2},
    Count{"renewenvironment", 3},
    Count{"resizebox", 2},
    Count{"rule", 2},
    Count{"scalebox", 1},
    Count{"selectlanguage", 1},
    Count{"setcounter", 2},
    Count{"setlength", 2},
    Count{"textcolor", 1},
    Count{"thanks", 1},
    Count{"thispagestyle", 1},
    Count{"todo", 1},
    Count{"usepackage", 1},
    Count{"usetikzlibrary", 1},
    Count{"vspace", 1},
};
static_assert(std::ranges::is_sorted(kHidden, {}, &Count::name));

std::string_view without_star(std::string_view name) {
  return name.ends_with('*') ? name.substr(0, name.size() - 1) : name;
}

constexpr std::array<std::string_view, 43> kCitations = {
    "autocite",       "autocites",  "cite",           "citea",        "citealp",      "citealt",        "citeauthor",
    "citeauthoryear", "citedate",   "citefullauthor", "citen",        "citenum",      "citenp",         "citeonline",
    "citep",          "cites",      "citet",          "citetitle",    "citeurl",      "citeyear",       "citeyearnp",
    "citeyearpar",    "footcite",   "footcites",      "footcitetext", "footfullcite", "fullcite",       "fullcitea",
    "notecite",       "onlinecite", "parencite",      "parencites",   "pnotecite",    "possessivecite", "shortcite",
    "shortcitea",     "smartcite",  "smartcites",     "supercite",    "supercites",   "textcite",       "textcites",
    "volcite",
};

struct Environment {
  std::string_view name;
  LatexEnvironment kind;
};

constexpr std::array kEnvironments = {
    Environment{"align", LatexEnvironment::math},
    Environment{"alignat", LatexEnvironment::math},
    Environment{"description", LatexEnvironment::list},
    Environment{"displaymath", LatexEnvironment::math},
    Environment{"displayquote", LatexEnvironment::quotation},
    Environment{"enumerate", LatexEnvironment::numbered_list},
    Environment{"eqnarray", LatexEnvironment::math},
    Environment{"equation", LatexEnvironment::math},
    Environment{"flalign", LatexEnvironment::math},
    Environment{"gather", LatexEnvironment::math},
    Environment{"itemize", LatexEnvironment::list},
    Environment{"longtable", LatexEnvironment::table},
    Environment{"math", LatexEnvironment::math},
    Environment{"multline", LatexEnvironment::math},
    Environment{"pgfpicture", LatexEnvironment::hidden},
    Environment{"picture", LatexEnvironment::hidden},
    Environment{"quotation", LatexEnvironment::quotation},
    Environment{"quote", LatexEnvironment::quotation},
    Environment{"tabular", LatexEnvironment::table},
    Environment{"tabularx", LatexEnvironment::table},
    Environment{"tabulary", LatexEnvironment::table},
    Environment{"tikzpicture", LatexEnvironment::hidden},
    Environment{"verse", LatexEnvironment::quotation},
};
static_assert(std::ranges::is_sorted(kEnvironments, {}, &Environment::name));

constexpr std::array<std::string_view, 7> kHeadings = {"part",          "chapter",   "section",     "subsection",
                                                       "subsubsection", "paragraph", "subparagraph"};

}  // namespace

std::optional<std::string_view> latex_symbol(std::string_view command) {
  const auto found = std::ranges::lower_bound(kSymbols, command, {}, &Symbol::command);
  if (found == kSymbols.end() || found->command != command) return std::nullopt;
  return found->text;
}

bool is_latex_accent(std::string_view command) {
  return accent_of(command) != nullptr;
}

std::string latex_accented(std::string_view command, std::string_view letter) {
  if (letter == "\\i") letter = "i";
  if (letter == "\\j") letter = "j";
  const Accent* accent = accent_of(command);
  if (accent == nullptr || letter.empty()) return std::string(letter);
  if (letter.size() == 1) {
    const std::size_t form = accent->letters.find(letter[0]);
    if (form != std::string_view::npos) return std::string(accent->forms[form]);
  }
  std::size_t end = 1;
  while (end < letter.size() && (static_cast<unsigned char>(letter[end]) & 0xC0) == 0x80) ++end;
  return std::string(letter.substr(0, end)) + std::string(accent->mark) + std::string(letter.substr(end));
}

std::uint8_t latex_hidden_arguments(std::string_view command) {
  command = without_star(command);
  const auto found = std::ranges::lower_bound(kHidden, command, {}, &Count::name);
  return found == kHidden.end() || found->name != command ? std::uint8_t{0} : found->arguments;
}

bool is_latex_citation(std::string_view command) {
  const std::string name = to_lower(without_star(command));
  return std::ranges::find(kCitations, std::string_view(name)) != kCitations.end();
}

LatexEnvironment latex_environment(std::string_view name) {
  name = without_star(name);
  const auto found = std::ranges::lower_bound(kEnvironments, name, {}, &Environment::name);
  return found == kEnvironments.end() || found->name != name ? LatexEnvironment::other : found->kind;
}

std::uint8_t latex_environment_arguments(std::string_view name) {
  if (name == "tabular" || name == "longtable" || name == "minipage" || name == "multicols") return 1;
  if (name == "tabular*" || name == "tabularx" || name == "tabulary" || name == "wrapfigure") return 2;
  return name == "thebibliography" ? 1 : 0;
}

std::uint8_t latex_heading_level(std::string_view command) {
  command = without_star(command);
  const auto found = std::ranges::find(kHeadings, command);
  if (found == kHeadings.end()) return 0;
  return static_cast<std::uint8_t>(std::clamp<std::ptrdiff_t>(found - kHeadings.begin(), 1, 6));
}

}  // namespace claimcheck::parsers
