#include "rules/link/link.hpp"
namespace claimcheck::rules {
void link(const Document&, Article&) {}
}  // namespace claimcheck::rules
