#include "parsers/grammar/person_name.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "model/ascii.hpp"
#include "parsers/grammar/person_name_words.hpp"

namespace claimcheck::parsers {
namespace {

enum class Joint : std::uint8_t { comma, semicolon, conjunction };

struct Word {
  std::string_view text;
  std::uint32_t classes = 0;  // NameWord bits
  bool initials = false;

  bool is(NameWord word) const { return (classes & bit(word)) != 0; }
};

using Words = std::span<const Word>;

// A stretch of the list between commas, semicolons and conjunctions.
struct Piece {
  Words words;
  Joint before = Joint::semicolon;
};

bool is_edge_mark(char c) {
  constexpr std::string_view kMarks = ".:*()[]{}<>\"'`†‡";
  return kMarks.find(c) != std::string_view::npos;
}

std::string_view without_marks(std::string_view word) {
  while (!word.empty() && (word.front() == '(' || word.front() == '[' || word.front() == '*' || word.front() == '"' ||
                           word.front() == ':' || word.front() == '.')) {
    word.remove_prefix(1);
  }
  while (!word.empty() && is_edge_mark(word.back()) && word.back() != '.') word.remove_suffix(1);
  return word;
}

// "J.", "J.-P.", "JP", "J.P.", "Ch.", "R. A."
bool is_initials(std::string_view word) {
  std::size_t letters = 0;
  std::size_t run = 0;
  bool dotted = false;
  for (const char c : word) {
    if (c == '.')
      dotted = true, run = 0;
    else if (c == '-' || c == '\'')
      run = 0;
    else if (is_upper(c) || (c & 0x80) != 0)
      letters += (c & 0xC0) != 0x80, ++run;
    else if (is_lower(c) && run == 1)
      ++run;
    else
      return false;
  }
  if (dotted) return letters >= 1 && letters <= 5 && word.size() <= 10;
  return letters >= 1 && letters <= 3 && word.size() <= 5 && std::ranges::none_of(word, is_lower);
}

bool is_mark(std::string_view word) {
  return word.empty() || word == "." || word == "-" || word == "–" || word == "—";
}

// The words of a list and the pieces that they stand in.
struct List {
  struct Cut {
    std::size_t begin = 0;  // of words
    Joint before = Joint::semicolon;
  };
  std::vector<Word> words;
  std::vector<Cut> cuts;

  // Splits at blanks; a comma or semicolon ends a piece, "and" and "&" too.
  explicit List(std::string_view list) {
    words.reserve(list.size() / 4 + 1);
    cuts.reserve(list.size() / 6 + 1);
    cuts.emplace_back();
    for (std::size_t at = 0; at < list.size();) {
      if (is_blank(list[at])) {
        ++at;
      } else if (is_joint(list[at])) {
        part(list[at] == ',' ? Joint::comma : list[at] == ';' ? Joint::semicolon : Joint::conjunction);
        ++at;
      } else {
        const std::size_t begin = at;
        while (at < list.size() && !is_blank(list[at]) && !is_joint(list[at])) ++at;
        add(without_marks(list.substr(begin, at - begin)));
      }
    }
  }

  std::vector<Piece> pieces() {
    std::vector<Piece> out;
    out.reserve(cuts.size());
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      const std::size_t end = i + 1 < cuts.size() ? cuts[i + 1].begin : words.size();
      const Words kept = without_roles(std::span(words).subspan(cuts[i].begin, end - cuts[i].begin));
      if (!kept.empty()) out.push_back({kept, cuts[i].before});
    }
    return out;
  }

 private:
  static bool is_joint(char c) { return c == ',' || c == ';' || c == '&' || c == '/'; }

  void part(Joint joint) {
    if (words.size() > cuts.back().begin) {
      cuts.push_back({words.size(), joint});
    } else if (cuts.size() > 1 && joint != Joint::comma) {
      cuts.back().before = joint;
    }
  }

  void add(std::string_view text) {
    if (is_mark(text)) return;
    const Word word{text, name_word_classes(text), is_initials(text)};
    if (word.is(NameWord::conjunction))
      part(Joint::conjunction);
    else
      words.push_back(word);
  }

  // "et al.", "eds.", "editors" and the like say nothing about a name.
  static Words without_roles(std::span<Word> piece) {
    for (std::size_t i = 0; i + 1 < piece.size(); ++i) {
      const std::string_view next = piece[i + 1].text;
      if ((piece[i].text == "et" || piece[i].text == "u.") && (next.starts_with("al") || next == "a.")) {
        piece = piece.first(i);
        break;
      }
    }
    const auto is_role = [](const Word& word) { return word.is(NameWord::role); };
    return {piece.begin(), std::remove_if(piece.begin(), piece.end(), is_role)};
  }
};

bool all_initials(Words words) {
  return !words.empty() &&
         std::ranges::all_of(words, [](const Word& word) { return word.initials || word.is(NameWord::particle); });
}

std::string joined(Words words) {
  std::string text;
  for (const Word& word : words) {
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

std::string without_stop(std::string text) {
  while (text.size() > 2 && text.back() == '.' && !is_initials(text)) text.pop_back();
  return text;
}

// "Ann." → "Ann", but "Ann B." stays.
std::string without_stop_of_sentence(std::string given) {
  const std::size_t last = given.rfind(' ') == std::string::npos ? 0 : given.rfind(' ') + 1;
  if (given.ends_with('.') && !is_initials(std::string_view(given).substr(last))) given.pop_back();
  return given;
}

// "van der Berg" → particle "van der", family "Berg".
void set_family(CslName& name, Words words) {
  std::size_t family = 0;
  while (family + 1 < words.size() && words[family].is(NameWord::particle)) ++family;
  name.non_dropping_particle = joined(words.first(family));
  name.family = without_stop(joined(words.subspan(family)));
}

CslName first_last(Words words) {
  CslName name;
  if (words.size() > 1 && words.back().is(NameWord::suffix)) {
    name.suffix = std::string(words.back().text);
    words = words.first(words.size() - 1);
  }
  std::size_t family = words.size() - 1;
  while (family > 1 && words[family - 1].is(NameWord::particle)) --family;
  set_family(name, words.subspan(family));
  name.given = joined(words.first(family));
  return name;
}

CslName last_initials(Words words) {
  CslName name;
  std::size_t given = words.size();
  while (given > 1 && (words[given - 1].initials || words[given - 1].is(NameWord::suffix))) --given;
  set_family(name, words.first(given));
  std::size_t end = words.size();
  if (end > given && words[end - 1].is(NameWord::suffix)) name.suffix = std::string(words[--end].text);
  name.given = joined(words.subspan(given, end - given));
  return name;
}

bool is_acronym(std::string_view word) {
  return word.size() >= 3 && word.size() <= 7 && std::ranges::all_of(word, is_upper);
}

// `next`: the piece behind a comma, or none. "MILL, Ann" is a person, "UNICEF, WHO" are two institutions.
bool is_institution(const Piece& piece, const Piece* next) {
  std::size_t plain = 0;
  for (const Word& word : piece.words) {
    if (word.is(NameWord::institution)) return true;
    plain += !word.is(NameWord::particle) && !word.initials;
  }
  if (plain > 4) return true;
  if (piece.words.size() != 1 || !is_acronym(piece.words.front().text)) return false;
  return !next || is_acronym(next->words.front().text) || next->words.front().is(NameWord::institution);
}

struct Reader {
  std::vector<CslName> names;
  bool awaits_given = false;  // the last name is a family name that a comma followed
  bool inverted_list = false;

  void add(CslName name, bool wants_given) {
    names.push_back(std::move(name));
    awaits_given = wants_given;
  }
  void family(Words words, bool wants_given) {
    set_family(names.emplace_back(), words);
    awaits_given = wants_given;
  }
  void literal(Words words) {
    names.emplace_back().literal = without_stop(joined(words));
    awaits_given = false;
  }
  void give(Words words) {
    CslName& name = names.back();
    if (words.size() > 1 && words.back().is(NameWord::suffix)) {
      name.suffix = std::string(words.back().text);
      words = words.first(words.size() - 1);
    }
    std::size_t particle = words.size();
    while (particle > 1 && words[particle - 1].is(NameWord::particle)) --particle;
    name.given = without_stop_of_sentence(joined(words.first(particle)));
    name.dropping_particle = joined(words.subspan(particle));
    awaits_given = false;
  }
  void read(const Piece& piece, const Piece* next) {
    const Words words = piece.words;
    const bool comma = piece.before == Joint::comma;
    if (words.size() == 1 && words[0].is(NameWord::suffix) && !names.empty() && comma) {
      names.back().suffix = std::string(words[0].text);
    } else if (awaits_given && comma && (all_initials(words) || inverted_list || names.size() == 1) &&
               words.size() <= 4) {
      inverted_list = true;
      give(words);
    } else if (is_institution(piece, next)) {
      literal(words);
    } else if (words.size() == 1) {
      family(words, true);
    } else if (words.front().initials && !all_initials(words)) {
      add(first_last(words), false);
    } else if (words.back().initials || (words.back().is(NameWord::suffix) && words[words.size() - 2].initials)) {
      add(last_initials(words), false);
    } else if ((next && all_initials(next->words)) || words.front().is(NameWord::particle)) {
      family(words, true);
    } else {
      add(first_last(words), false);
    }
  }
};

}  // namespace

std::vector<CslName> read_person_names(std::string_view list) {
  List words(list);
  const std::vector<Piece> pieces = words.pieces();
  Reader reader;
  reader.names.reserve((pieces.size() + 1) / 2);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool comma = i + 1 < pieces.size() && pieces[i + 1].before == Joint::comma;
    reader.read(pieces[i], comma ? &pieces[i + 1] : nullptr);
  }
  return std::move(reader.names);
}

}  // namespace claimcheck::parsers
