#include "parsers/document/wikitext_notes.hpp"

#include <algorithm>

#include "model/ascii.hpp"

namespace claimcheck::parsers {

WikiNote& WikiNotes::call(std::string_view group, std::string_view name) {
  std::string key(group);
  key += '\n';
  key += name;
  if (!name.empty()) {
    const auto found = by_name_.find(key);
    if (found != by_name_.end()) return notes_[found->second];
    by_name_.emplace(std::move(key), notes_.size());
  }
  const std::string prefix = group.empty() ? "" : std::string(group) + " ";
  const std::string number = std::to_string(++counts_[std::string(group)]);
  // A name of digits alone would look like the number of another note.
  const bool is_number = std::ranges::all_of(name, is_digit);
  notes_.push_back({prefix + (is_number ? number : std::string(name)), "[" + prefix + number + "]", {}});
  return notes_.back();
}

void WikiNotes::define(WikiNote& note, Span content) {
  if (note.contents.empty() && !content.empty()) note.contents.push_back(content);
}

void WikiNotes::follow(WikiNote& note, Span content) {
  if (!content.empty()) note.contents.push_back(content);
}

void WikiNotes::add_entry(Span content) {
  notes_.push_back({{}, {}, {content}});
}

}  // namespace claimcheck::parsers
