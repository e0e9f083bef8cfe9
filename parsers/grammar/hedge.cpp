#include "parsers/grammar/hedge.hpp"
namespace claimcheck::parsers {
void find_hedges(std::string_view, Span, std::vector<Hedge>&) {}
bool is_negated(std::string_view, Span) {
  return false;
}
}  // namespace claimcheck::parsers
