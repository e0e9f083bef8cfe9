#include "parsers/text/sentences.hpp"
namespace claimcheck::parsers {
void find_sentences(std::string_view, Span, std::vector<Span>&) {}
}  // namespace claimcheck::parsers
