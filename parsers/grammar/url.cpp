#include "parsers/grammar/url.hpp"
namespace claimcheck::parsers {
void find_urls(std::string_view, Span, bool, std::vector<WrittenUrl>&) {}
}  // namespace claimcheck::parsers
