#include "parsers/reference_list.hpp"
namespace claimcheck::parsers {
std::optional<ReferenceList> find_reference_list(const Document&) {
  return std::nullopt;
}
}  // namespace claimcheck::parsers
