#include "parsers/grammar/reference_entry_quotes.hpp"

#include <vector>

#include "model/ascii.hpp"
#include "parsers/text/byte_scan.hpp"

namespace claimcheck::parsers {
namespace {

enum class Kind : std::uint8_t { open, close, either };

struct Mark {
  Span span;
  Kind kind;
  char family;  // d: curly double, s: straight double, g: guillemets, c: curly single, t: `` ''
};

// Marks other than apostrophes. ’ counts as one only while a ‘ is open, which the pairing decides.
std::vector<Mark> marks_of(std::string_view entry) {
  std::vector<Mark> marks;
  const auto next = [&](std::size_t at) {
    return find_any_or_high<'"', '`', '\''>(entry, static_cast<std::uint32_t>(at));
  };
  for (std::size_t at = next(0); at < entry.size(); at = next(at + 1)) {
    const unsigned char byte = static_cast<unsigned char>(entry[at]);
    const auto add = [&](std::size_t size, Kind kind, char family) {
      marks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)}, kind, family});
      at += size - 1;
    };
    if (byte == '"') {
      const bool inches = at > 0 && is_digit(entry[at - 1]) &&
                          (at + 1 == entry.size() || is_blank(entry[at + 1]) || entry[at + 1] == '-');
      if (!inches || (!marks.empty() && marks.back().family == 's')) add(1, Kind::either, 's');
    } else if (byte == '`' && entry.substr(at, 2) == "``") {
      add(2, Kind::open, 't');
    } else if (byte == '\'' && entry.substr(at, 2) == "''") {
      add(2, Kind::close, 't');
    } else if (byte == 0xC2 && at + 1 < entry.size()) {
      const unsigned char second = static_cast<unsigned char>(entry[at + 1]);
      if (second == 0xAB)
        add(2, Kind::open, 'g');
      else if (second == 0xBB)
        add(2, Kind::close, 'g');
    } else if (byte == 0xE2 && at + 2 < entry.size() && static_cast<unsigned char>(entry[at + 1]) == 0x80) {
      const unsigned char last = static_cast<unsigned char>(entry[at + 2]);
      if (last == 0x9C)
        add(3, Kind::open, 'd');
      else if (last == 0x9D)
        add(3, Kind::close, 'd');
      else if (last == 0x9E)
        add(3, Kind::open, 'l');
      else if (last == 0x98 && (at == 0 || !is_word_byte(entry[at - 1])))
        add(3, Kind::open, 'c');
      else if (last == 0x99 && (at + 3 == entry.size() || !is_word_byte(entry[at + 3])))
        add(3, Kind::close, 'c');
    }
  }
  return marks;
}

// “ read as a closing mark: after the punctuation that ends a title, before a capital without a blank between.
bool is_opening_for_closing(std::string_view entry, const Mark& mark) {
  std::size_t before = mark.span.begin;
  while (before > 0 && is_blank(entry[before - 1])) --before;
  if (before == 0 || mark.span.end >= entry.size()) return false;
  const char last = entry[before - 1];
  if (last != ',' && last != '.' && last != '?' && last != '!') return false;
  return !is_blank(entry[mark.span.end]) || before == mark.span.begin;
}

bool is_closing_for_opening(std::string_view entry, const Mark& mark) {
  const bool apart = mark.span.begin == 0 || is_blank(entry[mark.span.begin - 1]);
  return apart && mark.span.end < entry.size() && is_word_byte(entry[mark.span.end]);
}

bool closes(const Mark& open, const Mark& close) {
  if (open.family == close.family) return true;
  if (open.family == 'l') return close.family == 'd' || close.family == 's';
  const auto is_double = [](char family) { return family == 'd' || family == 's' || family == 't'; };
  return is_double(open.family) && is_double(close.family);
}

struct Reader {
  std::string_view entry;
  EntryQuotes result;
  std::vector<Mark> open;

  void report(QuoteFlaw flaw, const Mark& mark) {
    if (result.flaw != QuoteFlaw::none) return;
    result.flaw = flaw;
    result.flaw_at = mark.span;
  }
  void close(std::size_t depth, const Mark& mark) {
    if (depth == 0 && !result.quoted) {
      result.whole = Span{open[0].span.begin, mark.span.end};
      result.quoted = Span{open[0].span.end, mark.span.begin};
    }
    open.resize(depth);
  }
  // The innermost open mark that `mark` closes.
  std::optional<std::size_t> partner(const Mark& mark) const {
    for (std::size_t depth = open.size(); depth-- > 0 && depth + 8 > open.size();) {
      if (closes(open[depth], mark)) return depth;
    }
    return std::nullopt;
  }
  void read(const Mark& mark, bool short_of_closings) {
    const std::optional<std::size_t> with = partner(mark);
    switch (mark.kind) {
      case Kind::either:
        if (with)
          close(*with, mark);
        else
          open.push_back(mark);
        return;
      case Kind::close:
        if (with)
          close(*with, mark);
        else if (mark.family == 'd' || mark.family == 'g')
          stray_close(mark);
        return;
      case Kind::open:
        if (with && open[*with].family == 'l') return close(*with, mark);
        if (with && mark.family == 'd' && short_of_closings && is_opening_for_closing(entry, mark)) {
          report(QuoteFlaw::wrong_way, mark);
          return close(*with, mark);
        }
        open.push_back(mark);
    }
  }
  void stray_close(const Mark& mark) {
    const bool opens = open.empty() && is_closing_for_opening(entry, mark);
    report(opens ? QuoteFlaw::wrong_way : QuoteFlaw::unbalanced, mark);
    if (opens) open.push_back(mark);
  }
};

}  // namespace

EntryQuotes read_entry_quotes(std::string_view entry) {
  const std::vector<Mark> marks = marks_of(entry);
  if (marks.empty()) return {};
  std::size_t opened = 0;
  std::size_t closed = 0;
  for (const Mark& mark : marks) {
    if (mark.family == 'd') ++(mark.kind == Kind::open ? opened : closed);
  }
  Reader reader{entry, {}, {}};
  for (const Mark& mark : marks) reader.read(mark, opened > closed);
  // ‘ may be an apostrophe gone wrong (‘90s) and `` a code fence: neither is worth a report.
  for (const Mark& mark : reader.open) {
    if (mark.family != 'c' && mark.family != 't') reader.report(QuoteFlaw::unbalanced, mark);
  }
  return reader.result;
}

}  // namespace claimcheck::parsers
