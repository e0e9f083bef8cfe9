#include "parsers/grammar/person_name.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parsers/grammar/person_name_words.hpp"

namespace claimcheck::parsers {
namespace {

enum class Joint : std::uint8_t { comma, semicolon, conjunction };

// A stretch of the list between commas, semicolons and conjunctions.
struct Piece {
  std::vector<std::string_view> words;
  Joint before = Joint::semicolon;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

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

// Splits at blanks; a comma or semicolon ends a piece, "and" and "&" too.
std::vector<Piece> pieces_of(std::string_view list) {
  std::vector<Piece> pieces(1);
  const auto part = [&](Joint joint) {
    if (pieces.back().words.empty()) {
      if (pieces.size() > 1 && joint != Joint::comma) pieces.back().before = joint;
    } else {
      pieces.push_back({{}, joint});
    }
  };
  std::size_t at = 0;
  while (at < list.size()) {
    if (is_blank(list[at])) {
      ++at;
      continue;
    }
    if (list[at] == ',' || list[at] == ';' || list[at] == '&' || list[at] == '/') {
      part(list[at] == ',' ? Joint::comma : list[at] == ';' ? Joint::semicolon : Joint::conjunction);
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < list.size() && !is_blank(list[end]) && list[end] != ',' && list[end] != ';' && list[end] != '&' &&
           list[end] != '/') {
      ++end;
    }
    const std::string_view word = without_marks(list.substr(at, end - at));
    at = end;
    if (word.empty() || word == "." || word == "-" || word == "–" || word == "—") continue;
    if (is_conjunction(word))
      part(Joint::conjunction);
    else
      pieces.back().words.push_back(word);
  }
  if (pieces.back().words.empty()) pieces.pop_back();
  return pieces;
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
    else if (c >= 'a' && c <= 'z' && run == 1)
      ++run;
    else
      return false;
  }
  if (dotted) return letters >= 1 && letters <= 5 && word.size() <= 10;
  return letters >= 1 && letters <= 3 && word.size() <= 5 &&
         std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool all_initials(const Piece& piece, std::size_t from = 0) {
  return piece.words.size() > from &&
         std::all_of(piece.words.begin() + static_cast<std::ptrdiff_t>(from), piece.words.end(),
                     [](std::string_view word) { return is_initials(word) || is_name_particle(word); });
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) {
    if (!text.empty()) text += ' ';
    text += words[i];
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
void set_family(CslName& name, const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
  std::size_t family = from;
  while (family + 1 < to && is_name_particle(words[family])) ++family;
  name.non_dropping_particle = joined(words, from, family);
  name.family = without_stop(joined(words, family, to));
}

CslName first_last(std::vector<std::string_view> words) {
  CslName name;
  if (words.size() > 1 && is_name_suffix(words.back())) {
    name.suffix = std::string(words.back());
    words.pop_back();
  }
  std::size_t family = words.size() - 1;
  while (family > 1 && is_name_particle(words[family - 1])) --family;
  set_family(name, words, family, words.size());
  name.given = joined(words, 0, family);
  return name;
}

CslName last_initials(const Piece& piece) {
  CslName name;
  std::size_t given = piece.words.size();
  while (given > 1 && (is_initials(piece.words[given - 1]) || is_name_suffix(piece.words[given - 1]))) --given;
  set_family(name, piece.words, 0, given);
  std::size_t end = piece.words.size();
  if (end > given && is_name_suffix(piece.words[end - 1])) name.suffix = std::string(piece.words[--end]);
  name.given = joined(piece.words, given, end);
  return name;
}

bool is_acronym(std::string_view word) {
  return word.size() >= 3 && word.size() <= 7 &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c); });
}

// `next`: the piece behind a comma, or none. "MILL, Ann" is a person, "UNICEF, WHO" are two institutions.
bool is_institution(const Piece& piece, const Piece* next) {
  std::size_t plain = 0;
  for (const std::string_view word : piece.words) {
    if (is_institution_word(word)) return true;
    plain += !is_name_particle(word) && !is_initials(word);
  }
  const bool person = next && !is_acronym(next->words.front()) && !is_institution_word(next->words.front());
  return plain > 4 || (piece.words.size() == 1 && is_acronym(piece.words.front()) && !person);
}

struct Reader {
  std::vector<CslName> names;
  bool awaits_given = false;  // the last name is a family name that a comma followed
  bool inverted_list = false;

  void add(CslName name, bool wants_given) {
    names.push_back(std::move(name));
    awaits_given = wants_given;
  }
  void literal(const Piece& piece) {
    CslName name;
    name.literal = without_stop(joined(piece.words, 0, piece.words.size()));
    add(std::move(name), false);
  }
  void give(const Piece& piece) {
    std::size_t end = piece.words.size();
    if (end > 1 && is_name_suffix(piece.words[end - 1])) names.back().suffix = std::string(piece.words[--end]);
    std::size_t particle = end;
    while (particle > 1 && is_name_particle(piece.words[particle - 1])) --particle;
    names.back().given = without_stop_of_sentence(joined(piece.words, 0, particle));
    names.back().dropping_particle = joined(piece.words, particle, end);
    awaits_given = false;
  }
  void read(const Piece& piece, const Piece* next) {
    const bool next_is_given = next && all_initials(*next);
    const bool comma = piece.before == Joint::comma;
    if (piece.words.size() == 1 && is_name_suffix(piece.words[0]) && !names.empty() && comma) {
      names.back().suffix = std::string(piece.words[0]);
    } else if (awaits_given && comma && (all_initials(piece) || inverted_list || names.size() == 1) &&
               piece.words.size() <= 4) {
      inverted_list = true;
      give(piece);
    } else if (is_institution(piece, next)) {
      literal(piece);
    } else if (piece.words.size() == 1) {
      CslName name;
      set_family(name, piece.words, 0, 1);
      add(std::move(name), true);
    } else if (is_initials(piece.words.front()) && !all_initials(piece)) {
      add(first_last(piece.words), false);
    } else if (is_initials(piece.words.back()) ||
               (is_name_suffix(piece.words.back()) && is_initials(piece.words[piece.words.size() - 2]))) {
      add(last_initials(piece), false);
    } else if (next_is_given || is_name_particle(piece.words.front())) {
      CslName name;
      set_family(name, piece.words, 0, piece.words.size());
      add(std::move(name), true);
    } else {
      add(first_last(piece.words), false);
    }
  }
};

// "et al.", "eds.", "editors" and the like say nothing about a name.
void drop_roles(Piece& piece) {
  auto& words = piece.words;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if ((words[i] == "et" || words[i] == "u.") && (words[i + 1].starts_with("al") || words[i + 1] == "a.")) {
      words.resize(i);
      break;
    }
  }
  std::erase_if(words, [](std::string_view word) { return is_role_word(word); });
}

}  // namespace

std::vector<CslName> read_person_names(std::string_view list) {
  std::vector<Piece> pieces = pieces_of(list);
  for (Piece& piece : pieces) drop_roles(piece);
  std::erase_if(pieces, [](const Piece& piece) { return piece.words.empty(); });
  Reader reader;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool comma = i + 1 < pieces.size() && pieces[i + 1].before == Joint::comma;
    reader.read(pieces[i], comma ? &pieces[i + 1] : nullptr);
  }
  return std::move(reader.names);
}

}  // namespace claimcheck::parsers
