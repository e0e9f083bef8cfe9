#include "parsers/document/latex_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "model/ascii.hpp"
#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {

std::uint32_t LatexReader::begin_environment(std::uint32_t at, std::uint32_t next) {
  const LatexScan::Argument named = scan_.group(next, end_);
  if (!named.is_there) return next;
  const std::string_view name = named.inner.in(source_);
  if (is_latex_code(name)) return read_code(at, name, named.next);
  const LatexEnvironment kind = latex_environment(name);
  if (kind == LatexEnvironment::math || kind == LatexEnvironment::hidden) {
    const LatexRaw raw = latex_raw_end(source_.substr(0, end_), named.next, name);
    const std::uint32_t behind = std::min(raw.next, end_);
    if (kind == LatexEnvironment::math) math(at, {named.next, std::min(raw.content_end, end_)}, behind);
    return behind;
  }
  if (name == "thebibliography") return read_bibliography(named.next);
  break_block(at, named.next);
  environments_.push_back({name, kind});
  std::uint32_t behind = pass_options(named.next);
  if (const std::uint8_t hidden = latex_environment_arguments(name); hidden > 0) behind = hide(behind, hidden);
  return behind;
}

std::uint32_t LatexReader::end_environment(std::uint32_t at, std::uint32_t next) {
  const LatexScan::Argument named = scan_.group(next, end_);
  if (!named.is_there) return next;
  const std::string_view name = named.inner.in(source_);
  break_block(at, named.next);
  if (name == "document") return end_;
  if (!environments_.empty() && environments_.back().name == name) environments_.pop_back();
  return named.next;
}

std::uint32_t LatexReader::read_code(std::uint32_t at, std::string_view name, std::uint32_t next) {
  const LatexRaw raw = latex_raw_end(source_.substr(0, end_), next, name);
  const Span code = trimmed(source_, {next, std::clamp(raw.content_end, next, end_)});
  if (name != "comment" && name != "filecontents" && name != "filecontents*" && !code.empty() && !in_definition_) {
    break_block(at, next);
    text_.make(BlockKind::code);
    text_.verbatim(code.begin, code.end);
    finish();
  }
  return std::min(raw.next, end_);
}

std::uint32_t LatexReader::read_bibliography(std::uint32_t at) {
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

void LatexReader::finish_unless_note() {
  if (!in_definition_) finish();
}

std::uint32_t LatexReader::pass_spaces(std::uint32_t at) const {
  while (at < end_ && (source_[at] == ' ' || source_[at] == '\t')) ++at;
  return at;
}

std::uint32_t LatexReader::pass_options(std::uint32_t at) const {
  for (;;) {
    const LatexScan::Argument option = scan_.option(at, end_);
    if (!option.is_there) return at;
    at = option.next;
  }
}

std::uint32_t LatexReader::hide(std::uint32_t at, std::uint8_t arguments) const {
  for (int i = 0; i < arguments; ++i) {
    at = pass_options(at);
    const LatexScan::Argument argument = scan_.argument(at, end_);
    if (!argument.is_there) break;
    at = pass_options(argument.next);
  }
  return std::min(at, end_);
}

std::uint32_t LatexReader::hide_definition(std::uint32_t at) const {
  const std::uint32_t last = std::min(end_, at + 200);
  while (at < last && source_[at] != '{' && source_[at] != '\n') ++at;
  const LatexScan::Argument body = scan_.group(at, end_);
  return body.is_there ? body.next : at;
}

std::uint32_t LatexReader::read_verb(std::uint32_t next) {
  if (next >= end_) return next;
  const std::size_t close = source_.find_first_of(std::string{source_[next], '\n'}, next + 1);
  if (close >= end_ || source_[close] == '\n') return next + 1;
  text_.verbatim(next + 1, static_cast<std::uint32_t>(close));
  return static_cast<std::uint32_t>(close + 1);
}

}  // namespace claimcheck::parsers
