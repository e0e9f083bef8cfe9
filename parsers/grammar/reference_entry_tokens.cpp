#include "parsers/grammar/reference_entry_tokens.hpp"

#include <algorithm>
#include <array>

#include "parsers/grammar/reference_entry_shapes.hpp"
#include "parsers/grammar/reference_entry_words.hpp"

namespace claimcheck::parsers {
namespace {

// What a byte may be part of.
enum : std::uint8_t {
  kUpper = 1,
  kLower = 2,
  kDigit = 4,
  kHigh = 8,
  kBlank = 16,
  kJoint = 32,    // a mark at which a run without blanks may be cut
  kBracket = 64,  // ( [ ) ]
  kMark = 128,    // of any other mark, of quotation for one
};
constexpr std::uint8_t kPlain = kUpper | kLower | kDigit;  // opens no mark

constexpr std::array<std::uint8_t, 256> kBytes = [] {
  std::array<std::uint8_t, 256> bytes{};
  bytes.fill(kMark);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) bytes[c] = kUpper;
  for (std::size_t c = 'a'; c <= 'z'; ++c) bytes[c] = kLower;
  for (std::size_t c = '0'; c <= '9'; ++c) bytes[c] = kDigit;
  for (std::size_t c = 0x80; c <= 0xFF; ++c) bytes[c] = kHigh | kMark;
  for (const unsigned char c : {' ', '\t', '\r', '\n'}) bytes[c] = kBlank;
  for (const unsigned char c : {';', ':', ',', '.'}) bytes[c] = kJoint;
  for (const unsigned char c : {'(', '[', ')', ']'}) bytes[c] = kJoint | kBracket;
  return bytes;
}();

unsigned classes_of(char c) {
  return kBytes[static_cast<unsigned char>(c)];
}

bool is(char c, unsigned classes) {
  return (classes_of(c) & classes) != 0;
}

bool is_digit(char c) {
  return is(c, kDigit);
}

bool is_upper(char c) {
  return is(c, kUpper);
}

bool is_lower(char c) {
  return is(c, kLower);
}

bool is_letter(char c) {
  return is(c, kUpper | kLower | kHigh);
}

bool is_address(std::string_view word) {
  switch (word[0]) {
    case 'h': return word.starts_with("http");
    case 'H': return word.starts_with("HTTP");
    case 'w': return word.starts_with("www.");
    case 'f': return word.starts_with("ftp:");
    case 'd': return word.starts_with("doi:") && word.size() > 8;
    case 'D': return word.starts_with("DOI:") && word.size() > 8;
    case '1': return word.starts_with("10.") && word.size() > 8 && word.find('/') != std::string_view::npos;
    default: return false;
  }
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

// The size of the mark that a text opens or ends with, or 0.
std::uint32_t opening_quote(std::string_view text) {
  if (!is(text.front(), kMark)) return 0;
  const auto mark = std::ranges::find_if(kOpening, [&](std::string_view quote) { return text.starts_with(quote); });
  return mark == std::end(kOpening) ? 0 : static_cast<std::uint32_t>(mark->size());
}

std::uint32_t closing_quote(std::string_view text) {
  if (!is(text.back(), kMark)) return 0;
  const auto mark = std::ranges::find_if(kClosing, [&](std::string_view quote) { return text.ends_with(quote); });
  return mark == std::end(kClosing) ? 0 : static_cast<std::uint32_t>(mark->size());
}

void read_head(std::string_view body, EntryToken& token) {
  while (token.word.begin < token.word.end) {
    const std::string_view rest = token.word.in(body);
    if (is(rest[0], kPlain)) return;
    if (const std::uint32_t quote = opening_quote(rest)) {
      token.head = TokenHead::quote;
      token.word.begin += quote;
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
    const char last = rest.back();
    if (is(last, kPlain)) return;
    if (const std::uint32_t quote = closing_quote(rest)) {
      token.tail = TokenTail::quote;
      token.word.end -= quote;
      continue;
    }
    if (is(last, kHigh)) return;
    const TokenTail tail = tail_of(last);
    if (tail == TokenTail::bracket && (token.tail == TokenTail::comma || token.tail == TokenTail::stop)) {
      token.tail = TokenTail::bracket_stop;
    } else if (token.tail == TokenTail::none) {
      token.tail = tail;
    }
    --token.word.end;
  }
}

// `first` and `rest`: the classes of the word's bytes, none of which is a digit.
void read_word(std::string_view word, unsigned first, unsigned rest, bool stop, EntryToken& token) {
  if ((first | rest) == kLower)
    token.shape = stop ? TokenShape::lower_stop : TokenShape::lower;
  else if (first == kUpper && rest == kLower)
    token.shape = stop && word.size() <= 6 ? TokenShape::abbreviation : TokenShape::capitalised;
  else
    token.shape = entry_word_shape(word, stop);
  token.words = entry_word_classes(word);
}

void read_shape(std::string_view body, EntryToken& token) {
  const std::string_view word = token.word.in(body);
  if (word.empty() || word == "&") {
    token.shape = TokenShape::mark;
    if (word == "&") token.words = bit(EntryWord::conjunction);
    return;
  }
  unsigned rest = 0;
  for (const char c : word.substr(1)) rest |= classes_of(c);
  const unsigned first = classes_of(word[0]);
  const bool stop = token.word.end < token.span.end && body[token.word.end] == '.';
  if (((first | rest) & kDigit) != 0)
    token.shape = entry_number_shape(word);
  else
    read_word(word, first, rest, stop, token);
}

void add_token(std::string_view body, Span span, bool address, std::vector<EntryToken>& out) {
  EntryToken& token = out.emplace_back();
  token.span = token.word = span;
  if (address || is_address(span.in(body))) {
    token.shape = TokenShape::address;
  } else {
    read_head(body, token);
    read_tail(body, token);
    read_shape(body, token);
  }
}

// The classes of the first byte of a run without blanks, of its last one, and of those between.
struct RunBytes {
  unsigned first = 0, between = 0, last = 0;

  unsigned all() const { return first | between | last; }
};

// Letters, with no more than one mark behind them that ends no quotation and no bracket.
bool is_plain_word(const RunBytes& bytes) {
  constexpr unsigned kLetters = kUpper | kLower;
  return ((bytes.first | bytes.between) & ~kLetters) == 0 && (bytes.last == kJoint || (bytes.last & ~kLetters) == 0);
}

void add_plain_word(std::string_view body, Span run, const RunBytes& bytes, std::vector<EntryToken>& out) {
  EntryToken& token = out.emplace_back();
  token.span = token.word = run;
  unsigned rest = bytes.between;
  if (bytes.last == kJoint) {
    token.tail = tail_of(body[--token.word.end]);
  } else if (run.size() > 1) {
    rest |= bytes.last;
  }
  read_word(token.word.in(body), bytes.first, rest, token.tail == TokenTail::stop, token);
}

void add_run(std::string_view body, Span run, const RunBytes& bytes, std::vector<EntryToken>& out) {
  const std::string_view text = run.in(body);
  const bool address = is_address(text);
  if (!address && is_plain_word(bytes)) return add_plain_word(body, run, bytes, out);
  std::uint32_t begin = run.begin;
  if (!address && ((bytes.first | bytes.between) & kJoint || (bytes.last & kBracket)) != 0) {
    for (std::uint32_t at = run.begin + 1; at < run.end; ++at) {
      if (!cuts_before(text, at - run.begin)) continue;
      add_token(body, {begin, at}, false, out);
      begin = at;
    }
  }
  add_token(body, {begin, run.end}, false, out);
}

// Behind the mark that ends a quotation, and behind the comma that follows it.
std::uint32_t end_of_quotation(std::string_view body, Span whole) {
  while (whole.end < body.size() && (body[whole.end] == ',' || body[whole.end] == '.')) ++whole.end;
  return whole.end;
}

// NBSP and thin spaces: their size, or 0.
std::uint32_t wide_blank_at(std::string_view body, std::size_t at) {
  if (body.substr(at, 2) == "\u00a0") return 2;
  const std::string_view three = body.substr(at, 3);
  return three == "\u2009" || three == "\u202f" || three == "\u2002" ? 3 : 0;
}

// Says of each token whether it stands in brackets or holds some. `depth`: of brackets open before; returns those
// behind.
int mark_brackets(std::string_view body, std::span<EntryToken> tokens, int depth) {
  for (EntryToken& token : tokens) {
    if (token.shape == TokenShape::address) continue;
    token.in_brackets = depth > 0;
    for (const char c : token.span.in(body)) {
      if (!is(c, kBracket)) continue;
      const bool opens = c == '(' || c == '[';
      token.in_brackets = token.in_brackets || opens;
      depth += opens ? 1 : -1;
    }
    depth = std::max(0, depth);
  }
  return depth;
}

void mark_quotation(Span whole, std::vector<EntryToken>& tokens) {
  for (EntryToken& token : tokens) {
    token.quote = token.span.end <= whole.begin  ? QuoteState::before
                  : token.span.begin < whole.end ? QuoteState::inside
                                                 : QuoteState::after;
  }
}

}  // namespace

void read_entry_tokens(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls,
                       std::vector<EntryToken>& out) {
  out.clear();
  std::size_t url = 0;
  std::uint32_t at = 0;
  int depth = 0;
  const std::uint32_t end = static_cast<std::uint32_t>(body.size());
  while (at < end) {
    if (is(body[at], kBlank)) {
      ++at;
      continue;
    }
    if (is(body[at], kHigh)) {
      if (const std::uint32_t blank = wide_blank_at(body, at)) {
        at += blank;
        continue;
      }
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
    RunBytes bytes;
    bytes.first = bytes.last = classes_of(body[at]);
    std::uint32_t run = at + 1;
    for (unsigned before = 0; run < stop; ++run) {
      const unsigned classes = classes_of(body[run]);
      if ((classes & (kBlank | kHigh)) != 0 && ((classes & kBlank) != 0 || wide_blank_at(body, run) != 0)) break;
      bytes.between |= before;
      before = bytes.last = classes;
    }
    const std::size_t first = out.size();
    add_run(body, {at, run}, bytes, out);
    if (depth > 0 || (bytes.all() & kBracket) != 0) depth = mark_brackets(body, std::span(out).subspan(first), depth);
    at = run;
  }
  if (quotes.whole) mark_quotation(*quotes.whole, out);
}

}  // namespace claimcheck::parsers
