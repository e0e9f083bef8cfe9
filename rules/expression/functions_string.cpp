#include <algorithm>

#include "model/utf8.hpp"
#include "rules/expression/characters.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/expression/format.hpp"
#include "rules/expression/library.hpp"

namespace claimcheck::rules::expression {
namespace {

using Arguments = std::span<const Value>;

Value out_of_range(std::int64_t index) {
  return Value::error("index out of range: " + std::to_string(index));
}

// The byte at a place that an expression counted out.
std::optional<std::size_t> byte_at(std::string_view text, std::int64_t place) {
  return place < 0 ? std::nullopt : byte_of(text, static_cast<std::size_t>(place));
}

Value count_before(std::string_view text, std::size_t byte) {
  return Value::int64(
      byte == std::string_view::npos ? -1 : static_cast<std::int64_t>(count_code_points(text.substr(0, byte))));
}

Value char_at(Arguments a, Evaluation&) {
  const std::string_view text = a[0].as_text();
  const auto at = byte_at(text, a[1].as_int64());
  if (!at) return out_of_range(a[1].as_int64());
  return a[0].part(text.substr(*at, *at == text.size() ? 0 : decode_code_point(text, *at).size));
}

Value index_of(Arguments a, Evaluation& evaluation) {
  const std::string_view text = a[0].as_text();
  if (!evaluation.spend_search(text, a[1].as_text())) return evaluation.exhausted();
  if (a.size() == 2) return count_before(text, text.find(a[1].as_text()));
  if (a[1].as_text().empty()) return a[2];
  const auto from = byte_at(text, a[2].as_int64());
  return from ? count_before(text, text.find(a[1].as_text(), *from)) : out_of_range(a[2].as_int64());
}

Value last_index_of(Arguments a, Evaluation& evaluation) {
  const std::string_view text = a[0].as_text();
  if (!evaluation.spend_search(text, a[1].as_text())) return evaluation.exhausted();
  if (a.size() == 2) return count_before(text, text.rfind(a[1].as_text()));
  if (a[1].as_text().empty()) return a[2];
  const auto from = byte_at(text, a[2].as_int64());
  return from ? count_before(text, text.rfind(a[1].as_text(), *from)) : out_of_range(a[2].as_int64());
}

Value join(Arguments a, Evaluation& evaluation) {
  std::string joined;
  for (std::size_t i = 0; i < a[0].size(); ++i) {
    const Value part = a[0].at(i);
    if (!part.is(ValueKind::string)) return no_such_overload("join", a);
    if (i > 0 && a.size() == 2) joined += a[1].as_text();
    joined += part.as_text();
    if (!evaluation.spend(1 + part.as_text().size() / 64)) return evaluation.exhausted();
  }
  return Value::string(std::move(joined));
}

// ASCII letters from `first` on, moved by `shift`.
template <char First, int Shift>
Value shift_ascii(Arguments a, Evaluation&) {
  std::string text(a[0].as_text());
  for (char& c : text) {
    if (c >= First && c <= First + 25) c = static_cast<char>(c + Shift);
  }
  return Value::string(std::move(text));
}

// An empty string stands before every character and at the end.
std::size_t next_occurrence(std::string_view text, std::string_view wanted, std::size_t from, bool is_first) {
  if (!wanted.empty() || is_first) return text.find(wanted, from);
  if (from >= text.size()) return std::string_view::npos;
  return from + decode_code_point(text, from).size;
}

Value replace(Arguments a, Evaluation& evaluation) {
  const std::string_view text = a[0].as_text(), old = a[1].as_text(), replacement = a[2].as_text();
  const std::int64_t most = a.size() == 4 ? a[3].as_int64() : -1;
  if (!evaluation.spend_search(text, old)) return evaluation.exhausted();
  std::string out;
  std::size_t from = 0;
  for (std::int64_t count = 0; most < 0 || count < most; ++count) {
    const std::size_t found = next_occurrence(text, old, from, count == 0);
    if (found == std::string_view::npos) break;
    out += text.substr(from, found - from);
    out += replacement;
    from = found + old.size();
    if (!evaluation.spend(1 + replacement.size() / 64)) return evaluation.exhausted();
  }
  out += text.substr(from);
  return Value::string(std::move(out));
}

Value reverse(Arguments a, Evaluation&) {
  const std::string_view text = a[0].as_text();
  std::string out;
  out.reserve(text.size());
  for (std::size_t end = text.size(); end > 0;) {
    const std::size_t size = decode_code_point_before(text, end).size;
    end -= size;
    out += text.substr(end, size);
  }
  return Value::string(std::move(out));
}

Value split(Arguments a, Evaluation& evaluation) {
  const std::string_view text = a[0].as_text(), separator = a[1].as_text();
  const std::int64_t most = a.size() == 3 ? a[2].as_int64() : -1;
  std::vector<Value> parts;
  if (most == 0 || (text.empty() && separator.empty())) return Value::list({});
  if (!evaluation.spend_search(text, separator)) return evaluation.exhausted();
  std::size_t from = 0;
  while (most < 0 || static_cast<std::int64_t>(parts.size()) + 1 < most) {
    const std::size_t found =
        separator.empty() ? from + decode_code_point(text, from).size : text.find(separator, from);
    if (found == std::string_view::npos || (separator.empty() && found >= text.size())) break;
    parts.push_back(a[0].part(text.substr(from, found - from)));
    from = found + separator.size();
    if (!evaluation.spend(1)) return evaluation.exhausted();
  }
  parts.push_back(a[0].part(text.substr(from)));
  return Value::list(std::move(parts));
}

Value substring(Arguments a, Evaluation&) {
  const std::string_view text = a[0].as_text();
  const auto begin = byte_at(text, a[1].as_int64());
  if (!begin) return out_of_range(a[1].as_int64());
  if (a.size() == 2) return a[0].part(text.substr(*begin));
  const auto end = byte_at(text, a[2].as_int64());
  if (!end) return out_of_range(a[2].as_int64());
  if (*begin > *end) {
    return Value::error("invalid substring range. start: " + std::to_string(a[1].as_int64()) +
                        ", end: " + std::to_string(a[2].as_int64()));
  }
  return a[0].part(text.substr(*begin, *end - *begin));
}

Value trim(Arguments a, Evaluation&) {
  return a[0].part(trimmed(a[0].as_text()));
}

Value quote(Arguments a, Evaluation&) {
  constexpr std::string_view kSpecial = "\a\b\f\n\r\t\v\\\"", kEscapes = "abfnrtv\\\"";
  const std::string_view text = a[0].as_text();
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_code_point(text, at);
    const std::size_t special = c.size == 1 ? kSpecial.find(text[at]) : std::string_view::npos;
    if (special != std::string_view::npos) {
      out += '\\';
      out += kEscapes[special];
    } else {
      append_utf8(out, c.value);
    }
    at += c.size;
  }
  return Value::string(out + '"');
}

constexpr OverloadRow kRows[] = {
    {"string_char_at_int", "string.charAt(int) -> string", char_at,
     "The character at a place, or an empty string just behind the last one."},
    {"string_index_of_string", "string.indexOf(string) -> int", index_of,
     "Where the other string first stands, or -1."},
    {"string_index_of_string_int", "string.indexOf(string, int) -> int", index_of},
    {"list_join", "list(string).join() -> string", join, "The strings in one, with a separator between them."},
    {"list_join_string", "list(string).join(string) -> string", join},
    {"string_last_index_of_string", "string.lastIndexOf(string) -> int", last_index_of,
     "Where the other string last stands, or -1."},
    {"string_last_index_of_string_int", "string.lastIndexOf(string, int) -> int", last_index_of},
    {"string_lower_ascii", "string.lowerAscii() -> string", (shift_ascii<'A', 32>), "A to Z in lower case."},
    {"string_upper_ascii", "string.upperAscii() -> string", (shift_ascii<'a', -32>), "a to z in upper case."},
    {"string_replace_string_string", "string.replace(string, string) -> string", replace,
     "Every occurrence replaced, or the first few."},
    {"string_replace_string_string_int", "string.replace(string, string, int) -> string", replace},
    {"string_reverse", "string.reverse() -> string", reverse, "The code points from last to first."},
    {"string_split_string", "string.split(string) -> list(string)", split,
     "The parts between separators, all or the first few."},
    {"string_split_string_int", "string.split(string, int) -> list(string)", split},
    {"string_substring_int", "string.substring(int) -> string", substring,
     "The part from one place up to another or the end."},
    {"string_substring_int_int", "string.substring(int, int) -> string", substring},
    {"string_trim", "string.trim() -> string", trim, "Without white space at either end."},
    {"strings_quote", "strings.quote(string) -> string", quote, "As a string literal with its escapes."},
    {"string_format", "string.format(list(dyn)) -> string", format,
     "Puts values where %s, %d, %f, %e, %b, %x, %X or %o stands."},
};

}  // namespace

std::span<const OverloadRow> string_functions() {
  return kRows;
}

}  // namespace claimcheck::rules::expression
