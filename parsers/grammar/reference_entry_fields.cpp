#include "parsers/grammar/reference_entry_fields.hpp"

#include <algorithm>
#include <optional>

namespace claimcheck::parsers {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<Span> find_year(std::string_view body, std::size_t from) {
  for (std::size_t at = from; at + 4 <= body.size(); ++at) {
    if (!is_digit(body[at])) continue;
    std::size_t end = at;
    while (end < body.size() && is_digit(body[end])) ++end;
    if (end - at == 4 && ((body[at] == '1' && body[at + 1] >= '5') || (body[at] == '2' && body[at + 1] == '0'))) {
      return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    }
    at = end;
  }
  return std::nullopt;
}

}  // namespace

std::vector<FieldRun> read_entry_fields(std::string_view body, const EntryQuotes& quotes, std::span<const Span> urls) {
  std::vector<FieldRun> runs;
  const auto add = [&](EntryField field, std::size_t begin, std::size_t end) {
    if (begin < end) runs.push_back({field, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  };
  const std::size_t end = urls.empty() ? body.size() : urls.front().begin;
  std::size_t rest = 0;
  if (quotes.whole && quotes.whole->end <= end) {
    add(EntryField::author, 0, quotes.whole->begin);
    add(EntryField::title, quotes.whole->begin, quotes.whole->end);
    rest = quotes.whole->end;
  } else if (const auto year = find_year(body, 5); year && year->begin < end / 2) {
    add(EntryField::author, 0, year->begin);
    add(EntryField::date, year->begin, year->end);
    const std::size_t stop = std::min(body.find(". ", year->end + 3), end);
    add(EntryField::title, year->end, stop);
    rest = stop;
  }
  const auto year = find_year(body, rest);
  std::size_t date = year && year->begin < end ? year->begin : end;
  const std::size_t stop = std::min(body.find(',', rest + 2), date);
  add(rest == 0 ? EntryField::title : EntryField::journal, rest, stop);
  if (date < end) add(EntryField::date, stop, end);
  return runs;
}

}  // namespace claimcheck::parsers
