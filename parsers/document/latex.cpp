#include "parsers/document/latex.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/ascii.hpp"
#include "parsers/document/latex_scan.hpp"
#include "parsers/document/latex_words.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/mapped_text.hpp"
#include "parsers/grammar/date.hpp"

namespace claimcheck::parsers {
namespace {

// What stands for mathematics that is more than a number: a noun to those who read sentences.
constexpr std::string_view kMathSymbol = "𝑥";
constexpr std::string_view kMathWords = " .,+-=<>()/:;|'!";

class LatexReader {
 public:
  enum class Role { article, head };  // head: the words of \author alone, without notes and further heads

  LatexReader(Document& document, Role role)
      : document_(document), source_(document.source()), scan_(source_), role_(role) {}

  void read() {
    text_.reserve(source_.size());
    end_ = static_cast<std::uint32_t>(source_.size());
    read_range({preamble_end(), end_});
    // A note may hold further ones.
    for (std::size_t note = 0, entry = 0; note < notes_.size() || entry < entries_.size();) {
      const Definition next = note < notes_.size() ? notes_[note++] : entries_[entry++];
      read_definition(next);
    }
    if (entries_.empty()) forget_unreadable_keys();
    std::ranges::sort(document_.comments, {}, [](const Comment& comment) { return comment.span.begin; });
    std::ranges::stable_sort(document_.links, {}, [](const DocumentLink& link) { return link.span.begin; });
    text_.move_into(document_);
  }

 private:
  // The list is in a .bib or .bbl file, which is not read: what is cited stays so, but nobody can say by what.
  void forget_unreadable_keys() {
    for (CitationCall& call : document_.citation_calls) {
      if (call.style == MarkerStyle::key) call.keys.clear();
    }
  }

  struct Definition {
    Span source;
    std::string label;
  };
  enum class ScopeKind { heading, title, caption, link, quotation, item };
  struct Scope {
    ScopeKind kind;
    std::uint32_t close = 0;  // in the source
    std::uint32_t text_begin = 0;
    Span url;
  };
  struct Environment {
    std::string_view name;
    LatexEnvironment kind = LatexEnvironment::other;
    unsigned items = 0;
  };

  // Reads what the preamble says of the article and gives where its body begins.
  std::uint32_t preamble_end() {
    constexpr std::string_view kBody = "\\begin{document}";
    const std::size_t found = source_.find(kBody);
    if (found == std::string_view::npos) return 0;
    const auto body = static_cast<std::uint32_t>(found);
    for (std::uint32_t at = 0; at < body;) {
      const char c = source_[at];
      if (c == '%') {
        at = pass_comment(at);
      } else if (c == '\\') {
        const std::uint32_t next = scan_.command_end(at);
        const std::string_view name = source_.substr(at + 1, next - at - 1);
        if (name == "title") {
          const LatexScan::Argument title = scan_.group(pass_options(next), body);
          open_scope(ScopeKind::title, title);
          read_range({title.inner.begin, title.next});
          at = std::max(title.next, next);
        } else if (name == "author" || name == "date") {
          at = read_head(name, next);
        } else {
          at = latex_hidden_arguments(name) > 0 ? hide(next, latex_hidden_arguments(name)) : next;
        }
      } else {
        ++at;
      }
    }
    return body + static_cast<std::uint32_t>(kBody.size());
  }

  void read_range(Span range) {
    const std::uint32_t outer_end = std::exchange(end_, range.end);
    text_.jump(std::max(text_.source_end(), range.begin));
    for (std::uint32_t at = range.begin; at < end_;) {
      close_scopes(at);
      at = std::max(step(at), at + 1);
    }
    close_scopes(end_);
    while (!scopes_.empty()) close_scopes(scopes_.back().close);
    environments_.clear();
    finish();
    end_ = outer_end;
  }

  void read_definition(const Definition& definition) {
    text_.jump(definition.source.begin);
    in_definition_ = true;
    forced_ = BlockKind::footnote_definition;
    label_ = definition.label;
    const std::uint32_t outer_end = std::exchange(end_, definition.source.end);
    for (std::uint32_t at = definition.source.begin; at < end_;) {
      close_scopes(at);
      at = std::max(step(at), at + 1);
    }
    while (!scopes_.empty()) close_scopes(scopes_.back().close);
    environments_.clear();
    finish();
    end_ = outer_end;
    in_definition_ = false;
  }

  std::uint32_t step(std::uint32_t at) {
    switch (source_[at]) {
      case '\\': return read_command(at);
      case '%': return pass_comment(at);
      case '{':
      case '}': return at + 1;
      case '$': return read_dollar(at);
      case '&': return pass_cell(at);
      case '~': space(at, at + 1); return at + 1;
      case '`': return quote(at, "``", "“", "‘");
      case '\'': return quote(at, "''", "”", "’");
      case '-': return dash(at);
      case ']':
        if (at == item_bracket_) return at + 1;
        break;
      case ' ':
      case '\t':
      case '\r':
      case '\n': return blanks(at);
      default: break;
    }
    const std::size_t found = source_.find_first_of("\\%{}$&~`'- \t\r\n", at);
    const std::uint32_t limit = scopes_.empty() ? end_ : std::min(end_, scopes_.back().close);
    const std::uint32_t next = found < limit ? static_cast<std::uint32_t>(found) : limit;
    verbatim(at, next);
    return next;
  }

  // ---- text ----

  void before_text() {
    if (text_.size() > begin_) return;
    if (needs_gap_) text_.append_gap("\n\n");
    needs_gap_ = false;
    begin_ = text_.size();
  }
  void verbatim(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    before_text();
    text_.append_verbatim(source_.substr(begin, end - begin), begin);
  }
  void atomic(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    if (text.empty()) return;
    before_text();
    text_.append_atomic(text, begin, end);
  }
  void space(std::uint32_t begin, std::uint32_t end) {
    if (text_.size() == begin_ || text_.text().back() == ' ') return;
    text_.append_atomic(" ", begin, end);
  }
  std::uint32_t blanks(std::uint32_t at) {
    std::uint32_t next = at;
    int line_ends = 0;
    for (; next < end_ && is_space(source_[next]); ++next) line_ends += source_[next] == '\n';
    if (line_ends >= 2)
      break_block(at, next);
    else
      space(at, next);
    return next;
  }
  std::uint32_t quote(std::uint32_t at, std::string_view twice, std::string_view as_two, std::string_view as_one) {
    const bool is_two = at + 2 <= end_ && source_.substr(at, 2) == twice;
    const std::uint32_t next = at + (is_two ? 2 : 1);
    atomic(is_two ? as_two : as_one, at, next);
    return next;
  }
  std::uint32_t dash(std::uint32_t at) {
    std::uint32_t next = at;
    while (next < end_ && next < at + 3 && source_[next] == '-') ++next;
    if (next == at + 1)
      verbatim(at, next);
    else
      atomic(next == at + 2 ? "–" : "—", at, next);
    return next;
  }
  std::uint32_t pass_comment(std::uint32_t at) {
    const auto line_end = static_cast<std::uint32_t>(std::min(source_.find_first_of("\r\n", at), source_.size()));
    document_.comments.push_back({{at, line_end}, {at + 1, line_end}, text_.size()});
    return std::min(latex_comment_end(source_, at), end_);
  }

  // ---- blocks ----

  bool in_table() const { return !environments_.empty() && environments_.back().kind == LatexEnvironment::table; }
  BlockKind kind_here() const {
    if (environments_.empty()) return BlockKind::paragraph;
    switch (environments_.back().kind) {
      case LatexEnvironment::list:
      case LatexEnvironment::numbered_list: return BlockKind::list_item;
      case LatexEnvironment::quotation: return BlockKind::quotation;
      case LatexEnvironment::table: return BlockKind::table_cell;
      default: return BlockKind::paragraph;
    }
  }
  void finish() {
    const Span span = trimmed(text_.text(), {begin_, text_.size()});
    if (!span.empty()) {
      const BlockKind kind = forced_.value_or(kind_here());
      document_.blocks.push_back({kind, kind == BlockKind::heading ? level_ : std::uint8_t{0}, span, label_});
    }
    needs_gap_ = text_.size() > 0;
    begin_ = text_.size();
    label_.clear();
    forced_.reset();
  }
  // A note is one block, however many paragraphs it has.
  void break_block(std::uint32_t begin, std::uint32_t end) {
    if (in_definition_)
      space(begin, end);
    else
      finish();
  }
  std::uint32_t pass_cell(std::uint32_t at) {
    if (in_table())
      break_block(at, at + 1);
    else
      verbatim(at, at + 1);
    return at + 1;
  }

  // ---- commands ----

  std::uint32_t read_command(std::uint32_t at) {
    std::uint32_t next = std::min(scan_.command_end(at), end_);
    const std::string_view name = source_.substr(at + 1, next - at - 1);
    if (name.empty()) return next;
    if (is_latex_accent(name) && (!is_letter(name[0]) || has_letter(next))) return read_accent(at, name, next);
    if (!is_letter(name[0])) return read_sign(at, name[0], next);
    if (const auto symbol = latex_symbol(name)) {
      atomic(*symbol, at, next);
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
      atomic("“", at, words.inner.begin);
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

  bool has_letter(std::uint32_t at) const { return scan_.argument(at, end_).is_there; }

  std::uint32_t read_accent(std::uint32_t at, std::string_view name, std::uint32_t next) {
    const LatexScan::Argument letter = scan_.argument(next, end_);
    std::string_view under = letter.is_there ? trim(letter.inner.in(source_)) : std::string_view();
    if (under.empty() || under.size() > 4) return next;
    atomic(latex_accented(name, under), at, letter.next);
    return letter.next;
  }

  std::uint32_t read_sign(std::uint32_t at, char sign, std::uint32_t next) {
    switch (sign) {
      case '%':
      case '&':
      case '$':
      case '#':
      case '_':
      case '{':
      case '}': verbatim(at + 1, next); return next;
      case ' ':
      case '\n':
      case '\t':
      case ';':
      case ':': space(at, next); return next;
      case ',': atomic("\u202F", at, next); return next;
      case '\\': {
        const std::uint32_t behind = pass_options(next);
        if (in_table())
          break_block(at, behind);
        else
          space(at, behind);
        return behind;
      }
      case '(':
      case '[': {
        return read_display(at, next, sign == '(' ? "\\)" : "\\]");
      }
      default: return next;
    }
  }

  // Mathematics from `begin` with its content at `inner` ends with `closing`, at the latest with the paragraph.
  std::uint32_t read_display(std::uint32_t begin, std::uint32_t inner, std::string_view closing) {
    const std::uint32_t limit = paragraph_end(inner);
    const std::size_t close = source_.substr(0, limit).find(closing, inner);
    const bool is_closed = close != std::string_view::npos;
    const std::uint32_t stop = is_closed ? static_cast<std::uint32_t>(close) : std::max(limit, inner);
    return read_math(begin, {inner, stop}, is_closed ? stop + 2 : stop);
  }

  std::uint32_t paragraph_end(std::uint32_t at) {
    if (at < paragraph_.begin || at > paragraph_.end || paragraph_.end > end_) {
      const std::size_t found = source_.substr(0, end_).find("\n\n", at);
      paragraph_ = {at, found < end_ ? static_cast<std::uint32_t>(found) : end_};
    }
    return paragraph_.end;
  }

  std::uint32_t read_dollar(std::uint32_t at) {
    if (at + 1 < end_ && source_[at + 1] == '$') {
      return read_display(at, at + 2, "$$");
    }
    for (std::uint32_t i = at + 1; i < end_; ++i) {
      if (source_[i] == '\\') {
        ++i;
      } else if (source_[i] == '$') {
        return read_math(at, {at + 1, i}, i + 1);
      } else if (source_[i] == '\n' && i + 1 < end_ && source_[i + 1] == '\n') {
        break;
      }
    }
    verbatim(at, at + 1);
    return at + 1;
  }

  // Numbers, letters and signs of a keyboard as they stand; anything else is one symbol, with the full stop behind it.
  std::uint32_t read_math(std::uint32_t begin, Span inner, std::uint32_t next) {
    const Span words = trimmed(source_, inner);
    std::string_view formula = words.in(source_);
    if (formula.empty()) return next;
    if (formula[0] == '^' || formula[0] == '_') {
      Span raised{words.begin + 1, words.end};
      if (raised.size() >= 2 && source_[raised.begin] == '{' && source_[raised.end - 1] == '}') {
        raised = {raised.begin + 1, raised.end - 1};
      }
      const std::string_view script = raised.in(source_);
      if (!script.empty() && std::ranges::all_of(script, is_alnum)) {
        verbatim(raised.begin, raised.end);
        return next;
      }
      if (script == "\\circ") {
        atomic("°", begin, next);
        return next;
      }
    }
    if (is_plain_math(formula)) {
      for (std::uint32_t at = words.begin; at < words.end; ++at) {
        const char c = source_[at];
        if (is_space(c))
          space(at, at + 1);
        else if (c != '{' && c != '}' && c != '\\')
          verbatim(at, at + 1);
      }
      return next;
    }
    const char last = formula.back();
    const bool is_sentence_end = last == '.' || last == ',';
    atomic(kMathSymbol, begin, is_sentence_end ? words.end - 1 : next);
    if (is_sentence_end) verbatim(words.end - 1, words.end);
    return next;
  }

  static bool is_plain_math(std::string_view formula) {
    for (std::size_t at = 0; at < formula.size(); ++at) {
      const std::string_view rest = formula.substr(at);
      if (rest.starts_with("\\%"))
        ++at;
      else if (rest.starts_with("{,}"))
        at += 2;
      else if (!is_alnum(formula[at]) && kMathWords.find(formula[at]) == std::string_view::npos)
        return false;
    }
    return true;
  }

  // "\cite[see][p. 3]{a,b}", and of the \cites kind several of them.
  std::uint32_t read_citation(std::uint32_t at, std::string_view name, std::uint32_t next) {
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
    before_text();
    const std::uint32_t begin = text_.size();
    atomic(shown + "]", at, end);
    document_.citation_calls.push_back({{begin, text_.size()}, std::move(keys), MarkerStyle::key});
    return end;
  }

  static void add_keys(std::string_view list, std::vector<std::string>& keys) {
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      const std::string_view key = trim(list.substr(0, comma));
      if (!key.empty()) keys.emplace_back(key);
      list.remove_prefix(std::min(comma + 1, list.size()));
    }
  }

  std::uint32_t read_note(std::uint32_t at, std::string_view name, std::uint32_t next) {
    const LatexScan::Argument words = scan_.group(pass_options(next), end_);
    if (!words.is_there) return next;
    if (role_ == Role::head) return words.next;
    std::string label = "fn" + std::to_string(notes_.size() + 1);
    if (name != "footnotetext") {
      before_text();
      const std::uint32_t begin = text_.size();
      atomic("[^" + label + "]", at, words.inner.begin);
      document_.citation_calls.push_back({{begin, text_.size()}, {label}, MarkerStyle::footnote});
    }
    notes_.push_back({words.inner, std::move(label)});
    return words.next;
  }

  std::uint32_t read_item(std::uint32_t at, std::uint32_t next) {
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
    label_ = std::to_string(++list.items);
    atomic(label_ + ". ", at, next);
    return next;
  }

  std::uint32_t open_heading(std::uint8_t level, std::uint32_t next) {
    const LatexScan::Argument words = scan_.group(pass_options(next), end_);
    if (!words.is_there) return next;
    level_ = level;
    if (!in_definition_) open_scope(ScopeKind::heading, words);
    return words.inner.begin;
  }

  std::uint32_t read_body_head(std::string_view name, std::uint32_t next) {
    if (role_ == Role::head || name != "title") return read_head(name, next);
    const LatexScan::Argument title = scan_.group(pass_options(next), end_);
    if (!title.is_there || in_definition_) return next;
    open_scope(ScopeKind::title, title);
    return title.inner.begin;
  }

  // \author and \date say who and when; they are not shown.
  std::uint32_t read_head(std::string_view name, std::uint32_t next) {
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

  static std::string plain(std::string_view latex) {
    Document part("", Format::latex, std::string(latex));
    LatexReader(part, Role::head).read();
    return std::string(trim(part.text()));
  }

  // ---- scopes ----

  void open_scope(ScopeKind kind, const LatexScan::Argument& words, Span url = {}) {
    if (!words.is_there) return;
    const bool is_block = kind == ScopeKind::heading || kind == ScopeKind::title || kind == ScopeKind::caption;
    if (is_block && !in_definition_) {
      finish();
      forced_ = kind == ScopeKind::caption ? BlockKind::caption : BlockKind::heading;
      if (kind == ScopeKind::title) level_ = 1;
    } else if (!is_block) {
      before_text();
    }
    scopes_.push_back({kind, words.inner.end, text_.size(), url});
  }

  Span words_since(std::uint32_t text_begin) const {
    return trimmed(text_.text(), {std::min(text_begin, text_.size()), text_.size()});
  }

  void close_scopes(std::uint32_t at) {
    while (!scopes_.empty() && scopes_.back().close <= at) {
      const Scope scope = scopes_.back();
      scopes_.pop_back();
      switch (scope.kind) {
        case ScopeKind::quotation: atomic("”", scope.close, std::min(scope.close + 1, end_)); break;
        case ScopeKind::item:
          atomic(":", scope.close, scope.close + 1);
          item_bracket_ = scope.close;
          break;
        case ScopeKind::link: {
          const Span words = words_since(scope.text_begin);
          if (!words.empty()) add_link(words, scope.url, false);
          is_in_link_ = false;
          break;
        }
        case ScopeKind::title:
          if (document_.meta.title.empty()) {
            document_.meta.title = std::string(words_since(scope.text_begin).in(text_.text()));
          }
          finish_unless_note();
          break;
        default: finish_unless_note();
      }
    }
  }

  // ---- links ----

  void add_link(Span words, Span url, bool is_bare) {
    document_.links.push_back({words, url, unescaped(url.in(source_)), is_bare});
  }
  static std::string unescaped(std::string_view url) {
    std::string out;
    for (std::size_t at = 0; at < url.size(); ++at) {
      const bool is_escape = url[at] == '\\' && at + 1 < url.size() && !is_alnum(url[at + 1]);
      if (!is_escape) out += url[at];
    }
    return out;
  }
  std::uint32_t read_url(std::uint32_t at, std::string_view name, std::uint32_t next) {
    const LatexScan::Argument target = scan_.group(next, end_);
    const Span url = trimmed(source_, target.inner);
    if (!target.is_there || url.empty()) return next;
    if (name == "doi") atomic("doi:", at, url.begin);
    before_text();
    const std::uint32_t begin = text_.size();
    const std::string meant = unescaped(url.in(source_));
    if (meant.size() == url.size())
      verbatim(url.begin, url.end);
    else
      atomic(meant, url.begin, url.end);
    if (name == "url" || name == "nolinkurl") add_link({begin, text_.size()}, url, true);
    return target.next;
  }
  std::uint32_t read_href(std::uint32_t next) {
    const LatexScan::Argument target = scan_.group(pass_options(next), end_);
    if (!target.is_there) return next;
    const LatexScan::Argument words = scan_.group(target.next, end_);
    if (!words.is_there) return target.next;
    if (!is_in_link_) open_scope(ScopeKind::link, words, trimmed(source_, target.inner));
    is_in_link_ = true;
    return words.inner.begin;
  }

  // ---- environments ----

  std::uint32_t begin_environment(std::uint32_t at, std::uint32_t next) {
    const LatexScan::Argument named = scan_.group(next, end_);
    if (!named.is_there) return next;
    const std::string_view name = named.inner.in(source_);
    if (is_latex_code(name)) return read_code(at, name, named.next);
    const LatexEnvironment kind = latex_environment(name);
    if (kind == LatexEnvironment::math || kind == LatexEnvironment::hidden) {
      const LatexRaw raw = latex_raw_end(source_.substr(0, end_), named.next, name);
      const std::uint32_t behind = std::min(raw.next, end_);
      if (kind == LatexEnvironment::math) read_math(at, {named.next, std::min(raw.content_end, end_)}, behind);
      return behind;
    }
    if (name == "thebibliography") return read_bibliography(named.next);
    break_block(at, named.next);
    environments_.push_back({name, kind});
    std::uint32_t behind = pass_options(named.next);
    if (const std::uint8_t hidden = latex_environment_arguments(name); hidden > 0) behind = hide(behind, hidden);
    return behind;
  }

  std::uint32_t end_environment(std::uint32_t at, std::uint32_t next) {
    const LatexScan::Argument named = scan_.group(next, end_);
    if (!named.is_there) return next;
    const std::string_view name = named.inner.in(source_);
    break_block(at, named.next);
    if (name == "document") return end_;
    if (!environments_.empty() && environments_.back().name == name) environments_.pop_back();
    return named.next;
  }

  std::uint32_t read_code(std::uint32_t at, std::string_view name, std::uint32_t next) {
    const LatexRaw raw = latex_raw_end(source_.substr(0, end_), next, name);
    const Span code = trimmed(source_, {next, std::clamp(raw.content_end, next, end_)});
    if (name != "comment" && name != "filecontents" && name != "filecontents*" && !code.empty() && !in_definition_) {
      break_block(at, next);
      forced_ = BlockKind::code;
      verbatim(code.begin, code.end);
      finish();
    }
    return std::min(raw.next, end_);
  }

  std::uint32_t read_bibliography(std::uint32_t at) {
    finish_unless_note();
    std::optional<Definition> open;
    const auto close = [&](std::uint32_t end) {
      if (open) entries_.push_back({{open->source.begin, end}, std::move(open->label)});
      open.reset();
    };
    at = hide(at, 1);
    while (at < end_) {
      if (source_[at] == '%') {
        at = std::min(latex_comment_end(source_, at), end_);
        continue;
      }
      if (source_[at] != '\\') {
        ++at;
        continue;
      }
      const std::uint32_t next = scan_.command_end(at);
      const std::string_view name = source_.substr(at + 1, next - at - 1);
      if (name == "bibitem") {
        close(at);
        const LatexScan::Argument key = scan_.group(pass_options(next), end_);
        if (key.is_there) open = Definition{{key.next, key.next}, std::string(trim(key.inner.in(source_)))};
        at = std::max(key.next, next);
      } else if (name == "end") {
        const LatexScan::Argument named = scan_.group(next, end_);
        if (named.inner.in(source_) == "thebibliography") {
          close(at);
          return named.next;
        }
        at = next;
      } else {
        at = next;
      }
    }
    close(end_);
    return end_;
  }
  void finish_unless_note() {
    if (!in_definition_) finish();
  }

  // ---- what is not shown ----

  std::uint32_t pass_spaces(std::uint32_t at) const {
    while (at < end_ && (source_[at] == ' ' || source_[at] == '\t')) ++at;
    return at;
  }
  std::uint32_t pass_options(std::uint32_t at) const {
    for (;;) {
      const LatexScan::Argument option = scan_.option(at, end_);
      if (!option.is_there) return at;
      at = option.next;
    }
  }
  std::uint32_t hide(std::uint32_t at, std::uint8_t arguments) const {
    for (int i = 0; i < arguments; ++i) {
      at = pass_options(at);
      const LatexScan::Argument argument = scan_.argument(at, end_);
      if (!argument.is_there) break;
      at = pass_options(argument.next);
    }
    return std::min(at, end_);
  }
  std::uint32_t hide_definition(std::uint32_t at) const {
    const std::uint32_t last = std::min(end_, at + 200);
    while (at < last && source_[at] != '{' && source_[at] != '\n') ++at;
    const LatexScan::Argument body = scan_.group(at, end_);
    return body.is_there ? body.next : at;
  }
  std::uint32_t read_verb(std::uint32_t next) {
    if (next >= end_) return next;
    const std::size_t close = source_.find_first_of(std::string{source_[next], '\n'}, next + 1);
    if (close >= end_ || source_[close] == '\n') return next + 1;
    verbatim(next + 1, static_cast<std::uint32_t>(close));
    return static_cast<std::uint32_t>(close + 1);
  }

  Document& document_;
  std::string_view source_;
  LatexScan scan_;
  Role role_;
  MappedText text_;

  std::uint32_t end_ = 0;    // of what is being read
  std::uint32_t begin_ = 0;  // of the open block, in the text
  std::optional<BlockKind> forced_;
  std::uint8_t level_ = 1;
  std::string label_;
  bool needs_gap_ = false, in_definition_ = false, is_in_link_ = false;
  Span paragraph_;                  // from a place in the source to the blank line behind it
  std::uint32_t item_bracket_ = 0;  // that closed an item's own label
  std::vector<Scope> scopes_;
  std::vector<Environment> environments_;
  std::vector<Definition> notes_, entries_;
};

}  // namespace

void read_latex(Document& document) {
  LatexReader(document, LatexReader::Role::article).read();
}

}  // namespace claimcheck::parsers
