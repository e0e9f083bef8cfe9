#include "parsers/grammar/quotation.hpp"
namespace claimcheck::parsers {
void find_quotations(std::string_view, Span, std::vector<Quote>&) {}
}  // namespace claimcheck::parsers
