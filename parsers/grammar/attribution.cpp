#include "parsers/grammar/attribution.hpp"
namespace claimcheck::parsers {
void find_attributions(std::string_view, Span, std::span<const Word>, std::span<const Quote>,
                       std::vector<Attribution>&) {}
}  // namespace claimcheck::parsers
