#include "parsers/grammar/reference_entry_tokens.hpp"

#include <algorithm>

#include "parsers/grammar/reference_entry_words.hpp"

namespace claimcheck::parsers {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_letter(char c) {
  return is_upper(c) || is_lower(c) || (c & 0x80) != 0;
}

// A letter or digit of ASCII, which opens no mark.
bool is_plain(char c) {
  return is_upper(c) || is_lower(c) || is_digit(c);
}

bool is_address(std::string_view word) {
  return word.starts_with("http") || word.starts_with("www.") || word.starts_with("HTTP") || word.starts_with("ftp:") ||
         (word.starts_with("10.") && word.size() > 8 && word.find('/') != std::string_view::npos) ||
         ((word.starts_with("doi:") || word.starts_with("DOI:")) && word.size() > 8);
}

// Where a run without blanks is cut: "2013;9(1):22" → "2013;" "9" "(1):" "22"; "Smith,J." → "Smith," "J."
bool cuts_before(std::string_view run, std::size_t at) {
  const char before = run[at - 1];
  const char here = run[at];
  if (here == '(' || here == '[') return is_digit(before) || before == ':' || before == ',';
  if (before == ';' || before == ':') return here != '/' && here != '"';
  if (before == ',') return !is_digit(here) || !is_digit(at >= 2 ? run[at - 2] : ' ') || run.size() < 8;
  if (before == ')' || before == ']') return is_digit(here) || is_letter(here) || here == '(';
  if (before == '.' && at >= 2 && is_digit(here)) return is_letter(run[at - 2]);
  if (before == '.' && at >= 4 && is_upper(here))
    return is_lower(run[at - 2]) && is_lower(run[at - 3]) && is_lower(run[at - 4]);
  return false;
}

constexpr std::string_view kOpening[] = {"“", "”", "‘", "«", "„", "\"", "``", "'", "‹"};
constexpr std::string_view kClosing[] = {"”", "“", "’", "»", "\"", "''", "'", "›"};

void read_head(std::string_view body, EntryToken& token) {
  while (token.word.begin < token.word.end) {
    const std::string_view rest = token.word.in(body);
    if (is_plain(rest[0])) return;
    const auto mark = std::ranges::find_if(kOpening, [&](std::string_view quote) { return rest.starts_with(quote); });
    if (mark != std::end(kOpening)) {
      token.head = TokenHead::quote;
      token.word.begin += static_cast<std::uint32_t>(mark->size());
    } else if (rest[0] == '(' || rest[0] == '[') {
      token.head = rest[0] == '(' ? TokenHead::paren : TokenHead::bracket;
      ++token.word.begin;
    } else if (!is_letter(rest[0]) && !is_digit(rest[0]) && rest[0] != '&') {
      if (token.head == TokenHead::none) token.head = TokenHead::other;
      ++token.word.begin;
    } else {
      return;
    }
  }
}

TokenTail tail_of(char c) {
  switch (c) {
    case ',': return TokenTail::comma;
    case '.': return TokenTail::stop;
    case ';': return TokenTail::semicolon;
    case ':': return TokenTail::colon;
    case ')':
    case ']': return TokenTail::bracket;
    case '?':
    case '!': return TokenTail::question;
    case '-':
    case '/': return TokenTail::dash;
    default: return TokenTail::none;
  }
}

void read_tail(std::string_view body, EntryToken& token) {
  while (token.word.end > token.word.begin) {
    const std::string_view rest = token.word.in(body);
    if (is_plain(rest.back())) return;
    const auto mark = std::ranges::find_if(kClosing, [&](std::string_view quote) { return rest.ends_with(quote); });
    if (mark != std::end(kClosing)) {
      token.tail = TokenTail::quote;
      token.word.end -= static_cast<std::uint32_t>(mark->size());
      continue;
    }
    const char last = rest.back();
    if (is_letter(last) || is_digit(last)) return;
    const TokenTail tail = tail_of(last);
    if (tail == TokenTail::bracket && (token.tail == TokenTail::comma || token.tail == TokenTail::stop)) {
      token.tail = TokenTail::bracket_stop;
    } else if (token.tail == TokenTail::none) {
      token.tail = tail;
    }
    --token.word.end;
  }
}

TokenShape number_shape(std::string_view word) {
  const std::size_t digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
  const bool year_like = digits == 4 && word.size() <= 5 && is_digit(word[3]) &&
                         (word.substr(0, 2) == "20" || (word[0] == '1' && word[1] >= '5'));
  if (year_like && (word.size() == 4 || is_lower(word[4]))) return TokenShape::year;
  if (digits == word.size()) {
    return digits <= 2 ? TokenShape::small_number : digits <= 4 ? TokenShape::number : TokenShape::big_number;
  }
  const bool only_range = std::ranges::all_of(
      word, [](char c) { return is_digit(c) || c == '-' || (c & 0x80) != 0 || c == '/' || c == ','; });
  return only_range && is_digit(word[0]) && is_digit(word.back()) ? TokenShape::range : TokenShape::code;
}

bool is_roman(std::string_view word) {
  return word.size() <= 6 &&
         std::ranges::all_of(word, [](char c) { return c == 'I' || c == 'V' || c == 'X' || c == 'L'; });
}

TokenShape word_shape(std::string_view word, bool stop) {
  std::size_t upper = 0, lower = 0, stops = 0, other = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(word[i]);
    if (c == 0xC3 && i + 1 < word.size()) {  // Latin-1 letters: the upper half is lower case
      ++(static_cast<unsigned char>(word[i + 1]) >= 0x9F ? lower : upper);
      ++i;
    } else if (c >= 0xC4) {
      ++(i == 0 ? upper : lower);
    } else if (is_upper(word[i])) {
      ++upper;
    } else if (is_lower(word[i])) {
      ++lower;
    } else if (word[i] == '.') {
      ++stops;
    } else if (c < 0x80 && word[i] != '-' && word[i] != '\'') {
      ++other;
    }
  }
  if (is_roman(word) && word.size() > 1 && !(stop && word.size() <= 2)) return TokenShape::roman;
  if (lower == 0 && upper > 0 && (stops > 0 || stop) && upper <= 4) return TokenShape::initials;
  if (lower == 0 && upper > 0) return upper <= 3 ? TokenShape::capitals : TokenShape::shouted;
  if (upper == 0) return stop ? TokenShape::lower_stop : TokenShape::lower;
  const bool first_upper = is_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC3;
  if (first_upper && lower <= 2 && upper >= 2 && stops + stop >= 2) return TokenShape::initials;  // J.-Ch.
  if (!first_upper || upper > 2 || other > 0) return TokenShape::mixed;
  if (upper == 2 && word.find('-') == std::string_view::npos) return TokenShape::mixed;
  if (stop && lower <= 5) return TokenShape::abbreviation;
  return TokenShape::capitalised;
}

void read_shape(std::string_view body, EntryToken& token) {
  const std::string_view word = token.word.in(body);
  if (word.empty() || word == "&") {
    token.shape = TokenShape::mark;
    if (word == "&") token.words = bit(EntryWord::conjunction);
    return;
  }
  const bool stop = token.word.end < token.span.end && body[token.word.end] == '.';
  const std::size_t digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
  token.shape = digits > 0 ? number_shape(word) : word_shape(word, stop);
  if (digits == 0) token.words = entry_word_classes(word);
}

void add_token(std::string_view body, Span span, bool address, std::vector<EntryToken>& out) {
  EntryToken token;
  token.span = token.word = span;
  if (address || is_address(span.in(body))) {
    token.shape = TokenShape::address;
  } else {
    read_head(body, token);
    read_tail(body, token);
    read_shape(body, token);
  }
  out.push_back(token);
}

void add_run(std::string_view body, Span run, std::vector<EntryToken>& out) {
  const std::string_view text = run.in(body);
  if (is_address(text)) return add_token(body, run, true, out);
  std::uint32_t begin = run.begin;
  for (std::uint32_t at = run.begin + 1; at < run.end; ++at) {
    if (!cuts_before(text, at - run.begin)) continue;
    add_token(body, {begin, at}, false, out);
    begin = at;
  }
  add_token(body, {begin, run.end}, false, out);
}

// Behind the mark that ends a quotation, and behind the comma that follows it.
std::uint32_t end_of_quotation(std::string_view body, Span whole) {
  while (whole.end < body.size() && (body[whole.end] == ',' || body[whole.end] == '.')) ++whole.end;
  return whole.end;
}

// Blanks, NBSP and thin spaces included: their size, or 0.
std::uint32_t blank_at(std::string_view body, std::size_t at) {
  if (is_blank(body[at])) return 1;
  if ((body[at] & 0x80) == 0) return 0;
  if (body.substr(at, 2) == "\u00a0") return 2;
  const std::string_view three = body.substr(at, 3);
  return three == "\u2009" || three == "\u202f" || three == "\u2002" ? 3 : 0;
}

void mark_states(std::string_view body, const EntryQuotes& quotes, std::vector<EntryToken>& tokens) {
  int depth = 0;
  for (EntryToken& token : tokens) {
    const std::string_view text = token.span.in(body);
    if (token.shape != TokenShape::address) {
      const auto opened = std::ranges::count_if(text, [](char c) { return c == '(' || c == '['; });
      const auto closed = std::ranges::count_if(text, [](char c) { return c == ')' || c == ']'; });
      token.in_brackets = depth > 0 || opened > 0;
      depth = std::max(0, depth + static_cast<int>(opened - closed));
    }
    if (!quotes.whole) continue;
    token.quote = token.span.end <= quotes.whole->begin  ? QuoteState::before
                  : token.span.begin < quotes.whole->end ? QuoteState::inside
                                                         : QuoteState::after;
  }
}

}  // namespace

void read_entry_tokens(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls,
                       std::vector<EntryToken>& out) {
  out.clear();
  std::size_t url = 0;
  std::uint32_t at = 0;
  const std::uint32_t end = static_cast<std::uint32_t>(body.size());
  while (at < end) {
    if (const std::uint32_t blank = blank_at(body, at)) {
      at += blank;
      continue;
    }
    while (url < urls.size() && urls[url].end <= at) ++url;
    if (url < urls.size() && urls[url].begin <= at) {
      add_token(body, {at, urls[url].end}, true, out);
      at = urls[url].end;
      continue;
    }
    std::uint32_t stop = url < urls.size() ? urls[url].begin : end;
    if (quotes.whole && quotes.whole->begin > at) stop = std::min(stop, quotes.whole->begin);
    if (quotes.whole && quotes.whole->end > at) stop = std::min(stop, end_of_quotation(body, *quotes.whole));
    std::uint32_t run = at;
    while (run < stop && blank_at(body, run) == 0) ++run;
    add_run(body, {at, run}, out);
    at = run;
  }
  mark_states(body, quotes, out);
}

}  // namespace claimcheck::parsers
