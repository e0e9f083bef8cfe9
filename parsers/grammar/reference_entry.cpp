#include "parsers/grammar/reference_entry.hpp"
namespace claimcheck::parsers {
Reference read_reference_entry(std::string_view, Span entry) {
  Reference r;
  r.span = entry;
  return r;
}
}  // namespace claimcheck::parsers
