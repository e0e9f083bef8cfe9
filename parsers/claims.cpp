#include "parsers/claims.hpp"
namespace claimcheck::parsers {
void append_claims(const Document&, const SentenceContext&, Article&) {}
}  // namespace claimcheck::parsers
