#include "parsers/grammar/marker.hpp"
namespace claimcheck::parsers {
void find_markers(std::string_view, Span, std::vector<Marker>&) {}
}  // namespace claimcheck::parsers
