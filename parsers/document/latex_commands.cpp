#include "parsers/document/latex_reader.hpp"

#include <algorithm>
#include <utility>

#include "model/ascii.hpp"
#include "parsers/document/latex_math.hpp"
#include "parsers/grammar/date.hpp"

namespace claimcheck::parsers {

std::uint32_t LatexReader::read_command(std::uint32_t at) {
  std::uint32_t next = std::min(scan_.command_end(at), end_);
  const std::string_view name = source_.substr(at + 1, next - at - 1);
  if (name.empty()) return next;
  if (is_latex_accent(name) && (!is_letter(name[0]) || has_letter(next))) return read_accent(at, name, next);
  if (!is_letter(name[0])) return read_sign(at, name[0], next);
  if (const auto symbol = latex_symbol(name)) {
    text_.atomic(*symbol, at, next);
    return pass_spaces(next);
  }
  if (is_latex_citation(name)) return read_citation(at, name, next);
  if (name == "begin") return begin_environment(at, next);
  if (name == "end") return end_environment(at, next);
  if (const std::uint8_t level = latex_heading_level(name); level > 0) return open_heading(level, next);
  if (name == "footnote" || name == "footnotetext" || name == "endnote") return read_note(at, name, next);
  if (name == "item") return read_item(at, next);
  if (name == "url" || name == "nolinkurl" || name == "path" || name == "doi") return read_url(at, name, next);
  if (name == "href") return read_href(next);
  if (name == "verb" || name == "verb*") return read_verb(next);
  if (name == "caption" || name == "caption*" || name == "captionof") {
    if (name == "captionof") next = hide(next, 1);
    const LatexScan::Argument words = scan_.group(pass_options(next), end_);
    break_block(at, next);
    open_scope(ScopeKind::caption, words);
    return words.is_there ? words.inner.begin : next;
  }
  if (name == "enquote" || name == "enquote*" || name == "textquote" || name == "say") {
    const LatexScan::Argument words = scan_.group(pass_options(next), end_);
    if (!words.is_there) return next;
    text_.atomic("“", at, words.inner.begin);
    open_scope(ScopeKind::quotation, words);
    return words.inner.begin;
  }
  if (name == "title" || name == "author" || name == "date") return read_body_head(name, next);
  if (name == "par" || name == "newpage" || name == "clearpage" || name == "maketitle" || name == "newline") {
    break_block(at, next);
    return next;
  }
  if (name == "def") return hide_definition(next);
  if (const std::uint8_t hidden = latex_hidden_arguments(name); hidden > 0) return hide(next, hidden);
  const LatexScan::Argument option = scan_.option(next, end_);
  if (option.is_there && option.next < end_ && source_[option.next] == '{') return option.next;
  return pass_spaces(next);
}

bool LatexReader::has_letter(std::uint32_t at) const {
  return scan_.argument(at, end_).is_there;
}

std::uint32_t LatexReader::read_accent(std::uint32_t at, std::string_view name, std::uint32_t next) {
  const LatexScan::Argument letter = scan_.argument(next, end_);
  std::string_view under = letter.is_there ? trim(letter.inner.in(source_)) : std::string_view();
  if (under.empty() || under.size() > 4) return next;
  text_.atomic(latex_accented(name, under), at, letter.next);
  return letter.next;
}

std::uint32_t LatexReader::read_sign(std::uint32_t at, char sign, std::uint32_t next) {
  switch (sign) {
    case '%':
    case '&':
    case '$':
    case '#':
    case '_':
    case '{':
    case '}': text_.verbatim(at + 1, next); return next;
    case ' ':
    case '\n':
    case '\t':
    case ';':
    case ':': text_.space(at, next); return next;
    case ',': text_.atomic("\u202F", at, next); return next;
    case '\\': {
      const std::uint32_t behind = pass_options(next);
      if (in_table())
        break_block(at, behind);
      else
        text_.space(at, behind);
      return behind;
    }
    case '(':
    case '[': {
      return read_display(at, next, sign == '(' ? "\\)" : "\\]");
    }
    default: return next;
  }
}

std::uint32_t LatexReader::read_display(std::uint32_t begin, std::uint32_t inner, std::string_view closing) {
  const std::uint32_t limit = paragraph_end(inner);
  const std::size_t close = source_.substr(0, limit).find(closing, inner);
  const bool is_closed = close != std::string_view::npos;
  const std::uint32_t stop = is_closed ? static_cast<std::uint32_t>(close) : std::max(limit, inner);
  return math(begin, {inner, stop}, is_closed ? stop + 2 : stop);
}

std::uint32_t LatexReader::paragraph_end(std::uint32_t at) {
  if (at < paragraph_.begin || at > paragraph_.end || paragraph_.end > end_) {
    const std::size_t found = source_.substr(0, end_).find("\n\n", at);
    paragraph_ = {at, found < end_ ? static_cast<std::uint32_t>(found) : end_};
  }
  return paragraph_.end;
}

std::uint32_t LatexReader::read_dollar(std::uint32_t at) {
  if (at + 1 < end_ && source_[at + 1] == '$') {
    return read_display(at, at + 2, "$$");
  }
  for (std::uint32_t i = at + 1; i < end_; ++i) {
    if (source_[i] == '\\') {
      ++i;
    } else if (source_[i] == '$') {
      return math(at, {at + 1, i}, i + 1);
    } else if (source_[i] == '\n' && i + 1 < end_ && source_[i + 1] == '\n') {
      break;
    }
  }
  text_.verbatim(at, at + 1);
  return at + 1;
}

std::uint32_t LatexReader::math(std::uint32_t begin, Span inner, std::uint32_t next) {
  append_latex_math(text_, source_, begin, inner, next);
  return next;
}

std::uint32_t LatexReader::read_citation(std::uint32_t at, std::string_view name, std::uint32_t next) {
  const bool is_many = name.ends_with('s') && name != "citeauthors";
  std::vector<std::string> keys;
  std::uint32_t end = next;
  for (std::uint32_t from = next;;) {
    from = pass_options(from);
    const LatexScan::Argument named = scan_.group(from, end_);
    if (!named.is_there) break;
    add_keys(named.inner.in(source_), keys);
    end = from = named.next;
    if (!is_many) break;
  }
  if (keys.empty()) return next;
  std::string shown = "[";
  for (const std::string& key : keys) shown += (shown.size() > 1 ? ", " : "") + key;
  const std::uint32_t begin = text_.word_begin();
  text_.atomic(shown + "]", at, end);
  document_.citation_calls.push_back({{begin, text_.size()}, std::move(keys), MarkerStyle::key});
  return end;
}

void LatexReader::add_keys(std::string_view list, std::vector<std::string>& keys) {
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view key = trim(list.substr(0, comma));
    if (!key.empty()) keys.emplace_back(key);
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
}

std::uint32_t LatexReader::read_note(std::uint32_t at, std::string_view name, std::uint32_t next) {
  const LatexScan::Argument words = scan_.group(pass_options(next), end_);
  if (!words.is_there) return next;
  if (role_ == Role::head) return words.next;
  std::string label = "fn" + std::to_string(notes_.size() + 1);
  if (name != "footnotetext") {
    const std::uint32_t begin = text_.word_begin();
    text_.atomic("[^" + label + "]", at, words.inner.begin);
    document_.citation_calls.push_back({{begin, text_.size()}, {label}, MarkerStyle::footnote});
  }
  notes_.push_back({words.inner, std::move(label)});
  return words.next;
}

std::uint32_t LatexReader::read_item(std::uint32_t at, std::uint32_t next) {
  break_block(at, next);
  next = scan_.skip_blanks(next, end_);
  if (environments_.empty()) return next;
  Environment& list = environments_.back();
  const LatexScan::Argument option = scan_.option(next, end_);
  if (option.is_there) {
    if (option.inner.empty()) return option.next;
    open_scope(ScopeKind::item, option);
    return option.inner.begin;
  }
  if (list.kind != LatexEnvironment::numbered_list || in_definition_) return next;
  const std::string number = std::to_string(++list.items);
  text_.set_label(number);
  text_.atomic(number + ". ", at, next);
  return next;
}

std::uint32_t LatexReader::open_heading(std::uint8_t level, std::uint32_t next) {
  const LatexScan::Argument words = scan_.group(pass_options(next), end_);
  if (!words.is_there) return next;
  if (!in_definition_) open_scope(ScopeKind::heading, words, level);
  return words.inner.begin;
}

std::uint32_t LatexReader::read_body_head(std::string_view name, std::uint32_t next) {
  if (role_ == Role::head || name != "title") return read_head(name, next);
  const LatexScan::Argument title = scan_.group(pass_options(next), end_);
  if (!title.is_there || in_definition_) return next;
  open_scope(ScopeKind::title, title);
  return title.inner.begin;
}

std::uint32_t LatexReader::read_head(std::string_view name, std::uint32_t next) {
  const LatexScan::Argument words = scan_.group(pass_options(next), end_);
  if (!words.is_there) return next;
  if (role_ == Role::head || in_definition_) return words.next;
  const std::string_view content = words.inner.in(source_);
  if (name == "date") {
    const auto date = parse_written_date(plain(content));
    if (date && date->begin && !document_.meta.published) document_.meta.published = date->begin;
    return words.next;
  }
  for (std::string_view rest = content; !rest.empty();) {
    std::size_t end = rest.find("\\and");
    while (end != std::string_view::npos && end + 4 < rest.size() && is_letter(rest[end + 4])) {
      end = rest.find("\\and", end + 4);
    }
    const std::string_view one = rest.substr(0, end);
    std::string person = plain(one.substr(0, one.find("\\\\")));
    if (!person.empty()) document_.meta.authors.push_back(std::move(person));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 4);
  }
  return words.next;
}

std::string LatexReader::plain(std::string_view latex) {
  Document part("", Format::latex, std::string(latex));
  LatexReader(part, Role::head).read();
  return std::string(trim(part.text()));
}

}  // namespace claimcheck::parsers
