#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/span.hpp"

namespace claimcheck::parsers {

// The text of a <ref>, of {{efn|…}} or of an entry of a list of works.
struct WikiNote {
  std::string label;           // its name, else its number; empty for an entry that no call names
  std::string shown;           // "[3]", "[note 1]"
  std::vector<Span> contents;  // in the source; none: never defined
};

// The notes of a page in the order of their first use, by group and name as the Cite extension tells them apart.
class WikiNotes {
 public:
  // The note that a call means, made at its first use; without a name always a new one.
  WikiNote& call(std::string_view group, std::string_view name);
  // The text of a note; where it has one, the first stays.
  static void define(WikiNote& note, Span content);
  // One more piece of text, of <ref follow=…>.
  static void follow(WikiNote& note, Span content);
  void add_entry(Span content);

  // Notes may be added while others are written.
  std::size_t size() const { return notes_.size(); }
  const WikiNote& operator[](std::size_t i) const { return notes_[i]; }

 private:
  std::deque<WikiNote> notes_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::size_t> counts_;  // by group
};

}  // namespace claimcheck::parsers
