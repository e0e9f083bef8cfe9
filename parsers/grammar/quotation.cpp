#include "parsers/grammar/quotation.hpp"

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/grammar/quoted_words.hpp"
#include "parsers/text/byte_scan.hpp"

namespace claimcheck::parsers {
namespace {

namespace x3 = boost::spirit::x3;

enum class Family : std::uint8_t { double_marks, single_marks, guillemets, single_guillemets, corners, white_corners };
constexpr std::size_t kFamilies = 6;
// Which way a mark points by its shape; some languages turn it round, and writers do by mistake.
enum class Side : std::uint8_t { open, close, either };

struct Mark {
  Family family = Family::double_marks;
  Side side = Side::either;
};

// The quotation marks of Unicode (property Quotation_Mark) but for the presentation forms.
struct MarkTable : x3::symbols<Mark> {
  MarkTable() {
    const auto row = [&](std::string_view mark, Family family, Side side) { add(mark, Mark{family, side}); };
    row("\"", Family::double_marks, Side::either);
    row("“", Family::double_marks, Side::open);
    row("„", Family::double_marks, Side::open);
    row("‟", Family::double_marks, Side::open);
    row("”", Family::double_marks, Side::close);
    row("'", Family::single_marks, Side::either);
    row("‘", Family::single_marks, Side::open);
    row("‚", Family::single_marks, Side::open);
    row("‛", Family::single_marks, Side::open);
    row("’", Family::single_marks, Side::close);
    row("«", Family::guillemets, Side::open);
    row("»", Family::guillemets, Side::close);
    row("‹", Family::single_guillemets, Side::open);
    row("›", Family::single_guillemets, Side::close);
    row("「", Family::corners, Side::open);
    row("」", Family::corners, Side::close);
    row("『", Family::white_corners, Side::open);
    row("』", Family::white_corners, Side::close);
  }
};

constexpr std::array<bool, 256> kFirstBytes = [] {
  std::array<bool, 256> table{};
  for (const unsigned char c : {0x22, 0x27, 0xC2, 0xE2, 0xE3}) table[c] = true;
  return table;
}();

enum class Class : std::uint8_t { blank, letter, digit, opening, closing };

Class class_of(char32_t c) {
  if (c >= '0' && c <= '9') return Class::digit;
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Class::letter;
  if (c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000) return Class::blank;
  if (c == '(' || c == '[' || c == '{' || c == '-' || c == '/' || c == '=' || (c >= 0x2010 && c <= 0x2015) ||
      c == 0xAB || c == 0x2018 || c == 0x201A || c == 0x201C || c == 0x201E || c == 0xA1 || c == 0xBF) {
    return Class::opening;
  }
  if (c < 0x80 || c == 0x2026 || c == 0x2019 || c == 0x201D || c == 0xBB) return Class::closing;
  return c >= 0xC0 ? Class::letter : Class::closing;
}

class Finder {
 public:
  Finder(std::string_view text, Span within, std::vector<Quote>& out)
      : text_(text.substr(0, within.end)), from_(within.begin), out_(out), first_(out.size()) {}

  void run() {
    for (std::uint32_t at = from_; at < text_.size();) {
      at = find_any_or_high<'"', '\'', '\n'>(text_, at);
      if (at >= text_.size()) break;
      const auto c = static_cast<unsigned char>(text_[at]);
      if (!kFirstBytes[c]) {
        if (c == '\n' && is_blank_line(at)) end_paragraph(at);
        ++at;
        continue;
      }
      const auto begin = text_.begin() + at;
      auto end = begin;
      Mark mark;
      if (!x3::parse(end, text_.end(), marks(), mark)) {
        ++at;
        continue;
      }
      const auto size = static_cast<std::uint32_t>(end - begin);
      take(mark, {at, at + size});
      at += size;
    }
    end_paragraph(static_cast<std::uint32_t>(text_.size()));
    drop_unfinished();
  }

 private:
  struct Open {
    Family family;
    std::uint32_t quote;  // index into out_
  };

  static const MarkTable& marks() {
    static const MarkTable table;
    return table;
  }

  Class before(std::uint32_t at) const {
    return at <= from_ ? Class::blank : class_of(decode_code_point_before(text_.substr(from_), at - from_).value);
  }
  Class after(std::uint32_t at) const {
    return at >= text_.size() ? Class::blank : class_of(decode_code_point(text_, at).value);
  }
  std::uint32_t& open_count(Family family) { return open_counts_[static_cast<std::size_t>(family)]; }

  bool is_blank_line(std::uint32_t at) const {
    while (++at < text_.size() && (text_[at] == ' ' || text_[at] == '\t' || text_[at] == '\r')) {
    }
    return at < text_.size() && text_[at] == '\n';
  }

  void take(Mark mark, Span at) {
    if (mark.family == Family::single_marks) return take_single(mark, at);
    const Class left = before(at.begin), right = after(at.end);
    const bool could_open = right != Class::blank && (left == Class::blank || left == Class::opening);
    const bool could_close = left != Class::blank && left != Class::opening;
    const bool is_open = open_count(mark.family) != 0;
    switch (mark.side) {
      case Side::open:
        // “ also closes „this“, and closes by mistake where a closing mark alone makes sense.
        if (is_open && could_close && right != Class::letter && right != Class::digit) return close(mark.family, at);
        return open(mark.family, at);
      case Side::close:
        if (is_open && !(could_open && opened_with_close(mark.family))) return close(mark.family, at);
        if (could_open && !could_close) return open(mark.family, at);  // ”wrong way” or »so«
        return;
      case Side::either:
        if (is_open && (could_close || !could_open)) return close(mark.family, at);
        if (left == Class::digit) return;  // inches
        if (could_open) return open(mark.family, at);
        return;
    }
  }

  // Apostrophes are told from marks by their neighbours, and an opening mark wants a closing one behind it.
  void take_single(Mark mark, Span at) {
    const Class left = before(at.begin), right = after(at.end);
    const bool wordlike_left = left == Class::letter || left == Class::digit;
    const bool wordlike_right = right == Class::letter || right == Class::digit;
    if (wordlike_left && wordlike_right) return;  // don't, 5'10
    const bool is_open = open_count(Family::single_marks) != 0;
    if (left != Class::blank && left != Class::opening) {
      if (!is_open) return;  // the workers' strike, 5'
      if (text_[at.begin - 1] == 's' && right == Class::blank && is_possessive(at.end)) return;
      return close(Family::single_marks, at);
    }
    if (!wordlike_right && right != Class::opening && right != Class::closing) {
      if (is_open && mark.side != Side::open) close(Family::single_marks, at);
      return;
    }
    if (mark.side == Side::close && !is_elision(at.end) && is_open) return;
    if (is_elision(at.end) || !closes_later(at.end)) return;
    open(Family::single_marks, at);
  }

  // '90s, 'em, 'tis: an apostrophe at the head of a word.
  bool is_elision(std::uint32_t at) const {
    const std::string_view rest = text_.substr(at, 8);
    const auto digit = [&](std::size_t i) { return i < rest.size() && is_digit(rest[i]); };
    if (digit(0) && digit(1) && !digit(2)) return true;
    static constexpr std::string_view kElisions[] = {"em", "tis", "twas", "til", "cause", "bout", "n", "round"};
    for (const std::string_view word : kElisions) {
      if (rest.substr(0, word.size()) != word) continue;
      const Class next = after(at + static_cast<std::uint32_t>(word.size()));
      if (next != Class::letter && next != Class::digit) return true;
    }
    return false;
  }

  // Whether a single mark that can close stands behind `at` in the paragraph. The answer is kept until it is passed, so
  // that all questions together read the text once.
  bool closes_later(std::uint32_t at) {
    if (next_close_ > at) return next_close_ < text_.size();
    for (std::uint32_t i = std::max(at + 1, next_close_); i < text_.size(); ++i) {
      if (text_[i] == '\n' && is_blank_line(i)) break;
      const bool curly = text_[i] == '\xE2' && text_.substr(i, 3) == "’";
      if (text_[i] != '\'' && !curly) continue;
      const Class left = before(i), right = after(i + (curly ? 3 : 1));
      if (left == Class::blank || left == Class::opening || right == Class::letter || right == Class::digit) continue;
      next_close_ = i;
      return true;
    }
    next_close_ = static_cast<std::uint32_t>(text_.size());
    return false;
  }

  // Behind an "s" inside single marks: a possessive where the quotation closes later, before another one opens.
  bool is_possessive(std::uint32_t at) {
    if (!closes_later(at) || text_[next_close_ - 1] == 's') return false;
    constexpr std::uint32_t kFar = 200;
    for (std::uint32_t i = at; i < next_close_ && i < at + kFar; ++i) {
      if (text_.substr(i, 3) == "‘") return false;
      if (text_[i] == '\'' && before(i) == Class::blank) return false;
    }
    return true;
  }

  bool opened_with_close(Family family) const {
    for (auto open = stack_.rbegin(); open != stack_.rend(); ++open) {
      if (open->family != family) continue;
      const Span whole = out_[open->quote].whole;
      const std::string_view first = text_.substr(whole.begin, 3);
      return first == "”" || first.substr(0, 2) == "»" || first == "›";
    }
    return false;
  }

  void open(Family family, Span at) {
    Quote quote;
    quote.whole.begin = at.begin;
    quote.span.begin = at.end;
    quote.depth = static_cast<std::uint8_t>(std::min<std::size_t>(stack_.size(), 255));
    stack_.push_back({family, static_cast<std::uint32_t>(out_.size())});
    ++open_count(family);
    out_.push_back(quote);
  }

  void close(Family family, Span at) {
    while (stack_.back().family != family) pop_unfinished();
    const Open top = stack_.back();
    stack_.pop_back();
    --open_count(family);
    finish(out_[top.quote], at.begin, at.end);
  }

  void pop_unfinished() {
    --open_count(stack_.back().family);
    stack_.pop_back();
  }

  void finish(Quote& quote, std::uint32_t end, std::uint32_t whole_end) {
    quote.span.end = end;
    quote.whole.end = whole_end;
  }

  // What is still open ends here, or before the next quotation that opened inside it with the same kind of mark: of
  // two opening marks and one closing one, the first was left unclosed.
  void end_paragraph(std::uint32_t end) {
    std::uint32_t limit = end;
    while (limit > from_ && static_cast<unsigned char>(text_[limit - 1]) <= ' ') --limit;
    while (!stack_.empty()) {
      const Open top = stack_.back();
      pop_unfinished();
      if (top.family != Family::double_marks) continue;
      Quote& quote = out_[top.quote];
      std::uint32_t stop = limit;
      for (std::size_t i = top.quote + 1; i < out_.size(); ++i) {
        if (!is_double(out_[i].whole.begin)) continue;
        stop = std::min(stop, out_[i].whole.begin);
        break;
      }
      while (stop > quote.span.begin && static_cast<unsigned char>(text_[stop - 1]) <= ' ') --stop;
      if (stop <= quote.span.begin) continue;
      finish(quote, stop, stop);
      for (std::size_t i = top.quote + 1; i < out_.size() && unclosed_depths_ < kMostUnclosed; ++i) {
        if (out_[i].depth > 0) --out_[i].depth;
      }
      ++unclosed_depths_;
    }
    next_close_ = 0;
  }

  bool is_double(std::uint32_t at) const {
    const std::string_view mark = text_.substr(at, 3);
    return mark[0] == '"' || mark == "“" || mark == "”" || mark == "„" || mark == "‟";
  }

  void drop_unfinished() {
    const auto from = out_.begin() + static_cast<std::ptrdiff_t>(first_);
    out_.erase(std::remove_if(from, out_.end(), [](const Quote& quote) { return quote.whole.end == 0; }), out_.end());
  }

  static constexpr int kMostUnclosed = 16;

  std::string_view text_;
  std::uint32_t from_;
  std::vector<Quote>& out_;
  std::size_t first_;
  std::vector<Open> stack_;
  std::array<std::uint32_t, kFamilies> open_counts_{};
  std::uint32_t next_close_ = 0;
  int unclosed_depths_ = 0;
};

}  // namespace

void find_quotations(std::string_view text, Span within, std::vector<Quote>& out) {
  const std::size_t first = out.size();
  Finder(text, within, out).run();
  describe_quotations(text, out, first);
}

}  // namespace claimcheck::parsers
