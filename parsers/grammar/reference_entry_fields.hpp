#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "parsers/grammar/reference_entry_quotes.hpp"

namespace claimcheck::parsers {

enum class EntryField : std::uint8_t {
  author,
  title,
  date,
  journal,
  book,
  volume,
  pages,
  publisher,
  place,
  editor,
  note,
  url
};
inline constexpr std::size_t kEntryFields = 12;

// A part of an entry that belongs to one field, with the punctuation around it.
struct FieldRun {
  EntryField field = EntryField::note;
  Span span;

  friend bool operator==(const FieldRun&, const FieldRun&) = default;
};

// Cuts an entry's body into fields: runs in reading order that never overlap. Spans count in `body`; `urls` are those
// found in it, ascending.
std::vector<FieldRun> read_entry_fields(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls);

}  // namespace claimcheck::parsers
