#pragma once

#include <string>
#include <string_view>

#include "engine/output.hpp"
#include "model/reference.hpp"

namespace claimcheck::engine {

// One entry for BibTeX and biblatex, UTF-8, with a blank line behind it.
void write_bibtex(Output& out, const CslItem& item, std::string_view key);

// Text for a BibTeX field: what TeX would take for a command is escaped.
std::string bibtex_text(std::string_view text);

}  // namespace claimcheck::engine
