#pragma once

#include <span>
#include <string_view>

#include "model/reference.hpp"
#include "parsers/grammar/reference_entry_fields.hpp"

namespace claimcheck::parsers {

// The CSL type that an entry's fields and words speak for: "article-newspaper", "article-journal", "paper-conference",
// "chapter", "book", "thesis", "report", "post-weblog", "legal_case", "webpage", or "document" where nothing does.
std::string_view csl_type(std::string_view body, std::span<const FieldRun> runs, const CslItem& item);

}  // namespace claimcheck::parsers
