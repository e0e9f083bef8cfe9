#include "parsers/grammar/name.hpp"
namespace claimcheck::parsers {
void find_names(std::string_view, Span, std::vector<Name>&) {}
}  // namespace claimcheck::parsers
