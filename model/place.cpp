#include "model/place.hpp"

#include <algorithm>
#include <cstring>

#include "model/utf8.hpp"

namespace claimcheck {
namespace {

constexpr std::uint32_t kStride = 128;

constexpr std::uint64_t repeated(std::uint64_t byte) {
  return byte * 0x0101010101010101ull;
}

// Whether one of the eight bytes is this one (Mycroft 1987).
constexpr bool has_byte(std::uint64_t word, std::uint64_t byte) {
  const std::uint64_t difference = word ^ repeated(byte);
  return ((difference - repeated(0x01)) & ~difference & repeated(0x80)) != 0;
}

bool next_eight_are_plain(std::string_view text, std::size_t at) {
  if (at + 8 > text.size()) return false;
  std::uint64_t word;
  std::memcpy(&word, text.data() + at, 8);
  return (word & repeated(0x80)) == 0 && !has_byte(word, '\n') && !has_byte(word, '\r');
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), marks_{Cursor{}} {
  marks_.reserve(text.size() / kStride + 2);
  Cursor cursor;
  while (cursor.at < text.size()) {
    cursor = next(cursor);
    if (cursor.at >= marks_.size() * kStride) marks_.push_back(cursor);
  }
  end_ = cursor;
}

LineIndex::Cursor LineIndex::next(Cursor from) const {
  if (next_eight_are_plain(text_, from.at)) return {from.at + 8, {from.place.line, from.place.column + 8}};
  const char byte = text_[from.at];
  const bool ends_line = byte == '\n' || (byte == '\r' && text_.substr(from.at + 1, 1) != "\n");
  if (ends_line) return {from.at + 1, {from.place.line + 1, 1}};
  return {from.at + decode_code_point(text_, from.at).size, {from.place.line, from.place.column + 1}};
}

Place LineIndex::place(std::uint32_t byte) const {
  if (byte >= end_.at) return end_.place;
  Cursor cursor = marks_[std::min<std::size_t>(byte / kStride, marks_.size() - 1)];
  if (cursor.at > byte) cursor = marks_[byte / kStride - 1];
  for (;;) {
    const Cursor after = next(cursor);
    if (after.at > byte) break;
    cursor = after;
  }
  // Within eight plain characters each byte is one.
  if (next_eight_are_plain(text_, cursor.at)) cursor.place.column += byte - cursor.at;
  return cursor.place;
}

std::string_view LineIndex::line(std::uint32_t line) const {
  const auto after = std::ranges::lower_bound(marks_, line, {}, [](const Cursor& mark) { return mark.place.line; });
  Cursor cursor = after == marks_.begin() ? Cursor{} : *std::prev(after);
  while (cursor.place.line < line) cursor = next(cursor);
  const std::string_view rest = text_.substr(cursor.at);
  return rest.substr(0, rest.find_first_of("\r\n"));
}

}  // namespace claimcheck
