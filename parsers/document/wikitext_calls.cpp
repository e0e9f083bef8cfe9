// The templates of WikiInlines, and all that calls a note.
#include <algorithm>

#include "model/ascii.hpp"
#include "parsers/document/wikitext_inlines.hpp"
#include "parsers/grammar/wikitext_tag.hpp"

namespace claimcheck::parsers {
namespace {

std::string_view value_of(std::string_view source, const std::vector<WikiParameter>& parts, std::string_view name) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (equal_ignoring_case(parts[i].name, name)) return parts[i].value.in(source);
  }
  return {};
}

// The n-th value without a name, from 1, or the one whose name is n.
Span positional(const std::vector<WikiParameter>& parts, std::size_t n) {
  const std::string name = std::to_string(n);
  for (std::size_t i = 1, count = 0; i < parts.size(); ++i) {
    if (parts[i].name.empty() ? ++count == n : parts[i].name == name) return parts[i].value;
  }
  return {};
}

// The value of "name=…" without quotation marks around it.
std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
  return value;
}

bool is_year(std::string_view value) {
  const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
  return digits == 4 && (value.size() == 4 || (value.size() == 5 && is_lower(value[4])));
}

std::string two_digits(std::string_view number) {
  return (number.size() < 2 ? "0" : "") + std::string(number);
}

}  // namespace

std::string WikiInlines::group_of_list(std::uint32_t index) const {
  const WikiNode& node = nodes_[index];
  if (node.kind == WikiNodeKind::template_) {
    const std::string name =
        wiki_template_name(source_.substr(node.content.begin, std::min<std::size_t>(40, node.content.size())));
    if (name.starts_with("notelist")) return "lower-alpha";
    if (!name.starts_with("reflist") && !name.starts_with("references")) return {};
    return std::string(unquoted(value_of(source_, split_wiki_node(source_, nodes_, index), "group")));
  }
  if (node.kind != WikiNodeKind::references) return {};
  for (const auto& [name, value] : read_tag_attributes(source_.substr(node.begin, node.content.begin - node.begin))) {
    if (name == "group") return value;
  }
  return {};
}

void WikiInlines::write_call(const WikiNode& node, WikiNote& note) {
  const std::uint32_t begin = out_.size();
  out_.append_atomic(note.shown, node.begin, node.end);
  document_.citation_calls.push_back({{begin, out_.size()}, {note.label}, MarkerStyle::ref_tag});
}

void WikiInlines::call_ref(const WikiNode& node, bool is_shown) {
  std::string name, group = list_group_, follows;
  for (const auto& [key, value] : read_tag_attributes(source_.substr(node.begin, node.content.begin - node.begin))) {
    if (key == "name") name = value;
    if (key == "group") group = value;
    if (key == "follow") follows = value;
  }
  if (!follows.empty()) return WikiNotes::follow(notes_.call(group, follows), node.content);
  WikiNote& note = notes_.call(group, name);
  WikiNotes::define(note, node.content);
  if (is_shown) write_call(node, note);
}

void WikiInlines::call_note(const WikiNode& node, std::string_view group, const std::vector<WikiParameter>& parts) {
  const std::string_view given = unquoted(value_of(source_, parts, "group"));
  WikiNote& note = notes_.call(given.empty() ? group : given, unquoted(value_of(source_, parts, "name")));
  WikiNotes::define(note, positional(parts, 1));
  write_call(node, note);
}

void WikiInlines::call_again(const WikiNode& node, const std::vector<WikiParameter>& parts) {
  const std::string_view group = unquoted(value_of(source_, parts, "group"));
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool is_name = parts[i].name.empty() || equal_ignoring_case(parts[i].name, "name");
    const std::string_view value = unquoted(parts[i].value.in(source_));
    if (is_name && !value.empty()) write_call(node, notes_.call(group, value));
  }
}

void WikiInlines::write_short_citation(const WikiNode& node, const std::vector<WikiParameter>& parts) {
  std::string shown = "[", key;
  for (std::size_t n = 1; n <= 5; ++n) {
    const std::string_view value = positional(parts, n).in(source_);
    if (value.empty()) return;
    if (is_year(value)) {
      if (key.empty()) return;
      shown += " " + std::string(value) + "]";
      key += "|" + std::string(value);
      const std::uint32_t begin = out_.size();
      out_.append_atomic(shown, node.begin, node.end);
      document_.citation_calls.push_back({{begin, out_.size()}, {key}, MarkerStyle::author_year});
      return;
    }
    shown += (n > 1 ? " & " : "") + std::string(value);
    key += (n > 1 ? "&" : "") + to_lower(value);
  }
}

void WikiInlines::write_measure(const std::vector<WikiParameter>& parts) {
  push(positional(parts, 1));
  push_words(" ");
  push(positional(parts, 2));
}

void WikiInlines::write_date(const WikiNode& node, std::string_view before, const std::vector<WikiParameter>& parts) {
  std::string text;
  for (std::size_t n = 1; n <= 3; ++n) {
    const std::string_view value = positional(parts, n).in(source_);
    if (value.empty() || !std::ranges::all_of(value, is_digit)) break;
    text += n == 1 ? std::string(value) : "-" + two_digits(value);
  }
  if (!text.empty()) return out_.append_atomic(std::string(before) + text, node.begin, node.end);
  // "{{date|2 May 2015}}"
  push(positional(parts, 1));
}

void WikiInlines::write_citation(const WikiNode& node, const WikiTemplate& found,
                                 const std::vector<WikiParameter>& parts) {
  const bool is_first = is_note_ && citation_type_.empty();
  if (is_first) citation_type_ = std::string(found.value);
  for (const WikiCitationPart& part : order_wiki_citation(source_, {parts.begin() + 1, parts.end()})) {
    push_words(part.field == WikiField::date && !part.before.empty() ? " (" : part.before);
    Work mark;
    mark.kind = Work::Kind::begin_field;
    if (is_first) stack_.push_back(mark);
    push(part.value);
    mark.kind = Work::Kind::end_field;
    mark.field = part.field;
    if (is_first) stack_.push_back(mark);
    if (part.field == WikiField::date && !part.before.empty()) push_words(")");
  }
  // The braces that close the template are its full stop: the entry's place in the file ends there, whatever the order
  // of its parameters.
  Work stop;
  stop.kind = Work::Kind::stop;
  stop.part = {node.content.end, node.end};
  stack_.push_back(stop);
}

void WikiInlines::write_unknown(const std::vector<WikiParameter>& parts) {
  constexpr std::size_t kFields = 4;  // values from which a template looks like a citation
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const Span value = parts[i].value;
    if (value.empty()) continue;
    if (parts.size() <= kFields && value.in(source_).find("//") == std::string_view::npos) continue;
    push(value);
    push_words(". ");
  }
}

void WikiInlines::write_template(std::uint32_t index) {
  const WikiNode& node = nodes_[index];
  const std::string_view head = source_.substr(node.content.begin, std::min<std::size_t>(60, node.content.size()));
  const WikiTemplate found = find_wiki_template(wiki_template_name(head.substr(0, head.find_first_of("|<{"))));
  if (found.kind == WikiTemplateKind::unknown && !is_note_) return drop(index);
  if (found.kind == WikiTemplateKind::text) return out_.append_atomic(found.value, node.begin, node.end);
  const std::vector<WikiParameter> parts = split_wiki_node(source_, nodes_, index);
  switch (found.kind) {
    case WikiTemplateKind::shown: {
      Span value = positional(parts, found.value == "2" ? 2 : 1);
      if (value.empty()) {
        // "{{blockquote|text=…}}"
        for (const WikiParameter& part : parts) {
          if (equal_ignoring_case(part.name, "text") || equal_ignoring_case(part.name, "quote")) value = part.value;
        }
      }
      return push(value);
    }
    case WikiTemplateKind::measure: return write_measure(parts);
    case WikiTemplateKind::date: return write_date(node, found.value, parts);
    case WikiTemplateKind::citation: return write_citation(node, found, parts);
    case WikiTemplateKind::short_citation: return write_short_citation(node, parts);
    case WikiTemplateKind::note: return call_note(node, found.value, parts);
    case WikiTemplateKind::reuse: return call_again(node, parts);
    case WikiTemplateKind::archive:
    case WikiTemplateKind::unknown: return write_unknown(parts);
    case WikiTemplateKind::text: return;
  }
}

}  // namespace claimcheck::parsers
