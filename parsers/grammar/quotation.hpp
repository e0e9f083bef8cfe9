#pragma once

#include <string_view>
#include <vector>

#include "model/mention.hpp"

namespace claimcheck::parsers {

// Appends the quotations in text[within] (a block: quotations may run over sentences), in the order of their opening
// marks. All marks of Unicode's quotation table; nested; split by "he said" (the second part is_continued).
void find_quotations(std::string_view text, Span within, std::vector<Quote>& out);

}  // namespace claimcheck::parsers
