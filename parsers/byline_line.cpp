#include "parsers/byline_line.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "parsers/grammar/date.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kMaxLine = 240;  // bytes
constexpr std::size_t kMaxWords = 20;

// Words of employers and offices: "Staff Writer", "Associated Press".
constexpr std::array<std::string_view, 55> kOfficeWords = {
    "agency",   "analyst",   "associate",   "associated",   "blog",        "bureau",        "center",   "centre",
    "chief",    "college",   "columnist",   "contributing", "contributor", "correspondent", "daily",    "department",
    "desk",     "director",  "editor",      "editorial",    "fellow",      "foundation",    "gazette",  "guest",
    "herald",   "institute", "institution", "journal",      "magazine",    "manager",       "media",    "ministry",
    "network",  "news",      "newsroom",    "opinion",      "post",        "press",         "producer", "professor",
    "reporter", "reporters", "researcher",  "review",       "school",      "scientist",     "senior",   "service",
    "special",  "staff",     "team",        "times",        "tribune",     "university",    "writer"};

constexpr std::array<std::string_view, 20> kParticles = {"al",  "bin", "da", "das", "de",  "del", "della",
                                                         "den", "der", "di", "do",  "dos", "du",  "el",
                                                         "ibn", "la",  "le", "ten", "van", "von"};

static_assert(std::ranges::is_sorted(kOfficeWords));

// The longest first where one begins another.
constexpr std::array<std::string_view, 12> kAuthorLabels = {
    "reported by", "written by", "posted by", "published by", "words by", "story by",
    "text by",     "authors:",   "author:",   "authors",      "author",   "by"};
constexpr std::array<std::string_view, 9> kUpdateLabels = {"last updated on", "last updated", "last modified on",
                                                           "last modified",   "updated on",   "updated",
                                                           "last reviewed",   "modified",     "edited"};
constexpr std::array<std::string_view, 13> kDateLabels = {"first published on",
                                                          "first published",
                                                          "published online",
                                                          "published on",
                                                          "publication date",
                                                          "publish date",
                                                          "published",
                                                          "posted on",
                                                          "posted at",
                                                          "posted",
                                                          "release date",
                                                          "date",
                                                          "on"};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (is_blank(text.front()) || text.starts_with("\xC2\xA0"))) {
    text.remove_prefix(text.front() == '\xC2' ? 2 : 1);
  }
  while (!text.empty() && (is_blank(text.back()) || text.ends_with("\xC2\xA0"))) {
    text.remove_suffix(text.back() == '\xA0' ? 2 : 1);
  }
  return text;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++at) words += !is_blank(text[at]) && (at == 0 || is_blank(text[at - 1]));
  return words;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Takes a label off the front of `text`; the label ends with its word, and a colon may follow.
template <std::size_t N>
bool take_label(std::string_view& text, const std::array<std::string_view, N>& labels) {
  for (const std::string_view label : labels) {
    if (text.empty() || (text[0] | 0x20) != label[0] || !starts_ignoring_case(text, label)) continue;
    std::string_view rest = text.substr(label.size());
    if (!rest.empty() && label.back() != ':' && !is_blank(rest.front()) && rest.front() != ':') continue;
    if (rest.starts_with(':')) rest.remove_prefix(1);
    text = trimmed(rest);
    return true;
  }
  return false;
}

// The pieces of a line between | • · — – and " - ".
std::vector<std::string_view> pieces_of(std::string_view line) {
  static constexpr std::array<std::string_view, 10> kBreaks = {
      "|", "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x80\x94", "\xE2\x80\x93", " - ", " / ", "\n", "\t", "\xE2\x88\x99"};
  static constexpr auto kFirstOfBreak = [] {
    std::array<bool, 256> table{};
    for (const std::string_view mark : kBreaks) table[static_cast<unsigned char>(mark[0])] = true;
    return table;
  }();
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size();) {
    std::size_t size = at == line.size() ? 1 : 0;
    if (at < line.size() && kFirstOfBreak[static_cast<unsigned char>(line[at])]) {
      const std::string_view rest = line.substr(at);
      const auto* const found = std::ranges::find_if(
          kBreaks, [&](std::string_view mark) { return rest[0] == mark[0] && rest.starts_with(mark); });
      if (found != kBreaks.end()) size = found->size();
    }
    if (size == 0) {
      ++at;
      continue;
    }
    const std::string_view piece = trimmed(line.substr(begin, at - begin));
    if (!piece.empty()) pieces.push_back(piece);
    at += size;
    begin = at;
  }
  return pieces;
}

bool is_office(std::string_view part) {
  return std::ranges::any_of(
      words_of(part), [](std::string_view word) { return std::ranges::binary_search(kOfficeWords, to_lower(word)); });
}

// "Ann Lee, Ola Berg and Jo Falk, Staff Writers" → three names; empty where a part is neither a name nor an office.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t end = rest.size(), size = 0;
    for (const std::string_view mark : {", and ", " and ", " & ", ";", ",", " with ", " AND "}) {
      const std::size_t at = rest.find(mark);
      if (at < end) {
        end = at;
        size = mark.size();
      }
    }
    const std::string_view part = trimmed(rest.substr(0, end));
    rest = end + size >= rest.size() ? std::string_view() : trimmed(rest.substr(end + size));
    if (part.empty()) continue;
    if (is_office(part)) {
      if (names.empty()) names.emplace_back(part);
      break;
    }
    const bool lone_name = names.empty() && rest.empty() && words_of(part).size() == 1 && is_upper(part[0]);
    if (!is_person_name(part) && !lone_name) {
      if (names.empty()) return {};
      break;
    }
    names.emplace_back(part);
  }
  return names;
}

// The first date of a piece and where it stands; `alone`: nothing else is in the piece but a time of day.
struct FoundDate {
  Date date;
  Span span;
  bool alone = false;
};

std::optional<FoundDate> date_in(std::string_view piece) {
  if (const auto whole = parse_written_date(piece); whole && whole->begin) {
    return FoundDate{*whole->begin, {0, static_cast<std::uint32_t>(piece.size())}, true};
  }
  std::vector<DateMention> found;
  find_dates(piece, {0, static_cast<std::uint32_t>(piece.size())}, std::nullopt, found);
  for (const DateMention& mention : found) {
    if (!mention.date.begin || mention.date.interval || mention.date.begin->precision != DatePrecision::day) continue;
    const bool leads = trimmed(piece.substr(0, mention.span.begin)).empty();
    const std::string_view behind = piece.substr(mention.span.end);
    const bool has_time = behind.find(':') != std::string_view::npos && words_of(behind).size() <= 5;
    return FoundDate{*mention.date.begin, mention.span, leads && (trimmed(behind).empty() || has_time)};
  }
  return std::nullopt;
}

// "4 min read", "10:32 am", "Updated": what stands beside a name or date and means nothing here.
bool is_harmless(std::string_view piece) {
  return count_words(piece) <= 5 && !piece.ends_with('.') && !piece.ends_with('?');
}

class LineReader {
 public:
  explicit LineReader(BylineLine& line) : line_(line) {}

  // false where the piece makes the line no byline.
  bool read(std::string_view piece) {
    std::string_view rest = piece;
    if (to_lower(piece.substr(0, 6)) == "title:") return true;
    if (take_label(rest, kUpdateLabels)) return read_date(rest, line_.updated, true) || is_harmless(piece);
    if (take_label(rest, kAuthorLabels)) return read_authors(rest);
    if (take_label(rest, kDateLabels)) return read_date(rest, line_.published, true) || is_harmless(piece);
    if (read_date(piece, line_.published, false)) return true;
    if (is_person_name(piece) && !is_office(piece)) {
      bare_names_.emplace_back(piece);
      return true;
    }
    return read_name_and_date(piece) || is_harmless(piece);
  }

  // A bare name counts beside a date: "Ann Lee | 4 May 2015".
  void finish() {
    if (line_.authors.empty() && line_.published && bare_names_.size() == 1) line_.authors = std::move(bare_names_);
  }

 private:
  bool read_authors(std::string_view rest) {
    std::string_view names = rest;
    if (const auto date = date_in(rest); date && !date->alone) {
      names = trimmed(rest.substr(0, date->span.begin));
      for (const std::string_view joint : {" on", ",", " -", ";"}) {
        if (names.ends_with(joint)) names = trimmed(names.substr(0, names.size() - joint.size()));
      }
      line_.published = date->date;
    }
    if (names.ends_with('.') && !(names.size() > 1 && names[names.size() - 2] < 'a')) return false;
    std::vector<std::string> found = names_in(names);
    if (found.empty()) return false;
    line_.authors.insert(line_.authors.end(), found.begin(), found.end());
    line_.is_labelled = true;
    return true;
  }

  // "Ann Lee, 4 May 2015".
  bool read_name_and_date(std::string_view piece) {
    const auto date = date_in(piece);
    if (!date || date->span.end != piece.size() || line_.published) return false;
    std::string_view name = trimmed(piece.substr(0, date->span.begin));
    if (!name.ends_with(',')) return false;
    name = trimmed(name.substr(0, name.size() - 1));
    if (!is_person_name(name) || is_office(name)) return false;
    bare_names_.emplace_back(name);
    line_.published = date->date;
    return true;
  }

  bool read_date(std::string_view rest, std::optional<Date>& into, bool labelled) {
    const auto date = date_in(rest);
    if (!date || (!labelled && !date->alone)) return false;
    const std::string_view behind = trimmed(rest.substr(date->span.end));
    const bool names_follow = to_lower(behind.substr(0, 3)) == "by ";
    const bool time_follows = behind.find(':') != std::string_view::npos && words_of(behind).size() <= 5;
    if (!behind.empty() && !names_follow && !time_follows) return false;
    if (!into) into = date->date;
    line_.is_labelled = line_.is_labelled || labelled;
    return !names_follow || read_authors(behind.substr(3));
  }

  BylineLine& line_;
  std::vector<std::string> bare_names_;
};

}  // namespace

bool is_person_name(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() < 2 || words.size() > 5) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (std::ranges::find(kParticles, word) != kParticles.end() && i > 0 && i + 1 < words.size()) continue;
    if (!is_upper(word[0]) && static_cast<unsigned char>(word[0]) < 0xC3) return false;
    const bool is_written_so = std::ranges::all_of(word, [](char byte) {
      return static_cast<unsigned char>(byte) >= 0x80 || is_letter(byte) || byte == '.' || byte == '-' || byte == '\'';
    });
    if (!is_written_so) return false;
    if (word.ends_with('.') && word.size() > 3 && i + 1 == words.size() && word != "Jr." && word != "Sr.") return false;
  }
  return true;
}

std::optional<BylineLine> read_byline_line(std::string_view line) {
  line = trimmed(line);
  if (line.empty() || line.size() > kMaxLine || count_words(line) > kMaxWords) return std::nullopt;
  BylineLine out;
  LineReader reader(out);
  for (const std::string_view piece : pieces_of(line)) {
    if (!reader.read(piece)) return std::nullopt;
  }
  reader.finish();
  if (out.authors.empty() && !out.published && !out.updated) return std::nullopt;
  return out;
}

}  // namespace claimcheck::parsers
