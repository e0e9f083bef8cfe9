#include "parsers/grammar/date.hpp"
namespace claimcheck::parsers {
void find_dates(std::string_view, Span, std::optional<Date>, std::vector<DateMention>&) {}
std::optional<Edtf> parse_written_date(std::string_view) {
  return std::nullopt;
}
}  // namespace claimcheck::parsers
