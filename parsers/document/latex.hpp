#pragma once

#include "model/document.hpp"

namespace claimcheck::parsers {

// LaTeX as its reader sees it: text commands show what they are given, mathematics is one letter unless it is a plain
// number, and \cite and its kin lead to the \bibitem of their keys. Footnotes and the bibliography stand at the end of
// the text. Files that \input, \include and \bibliography name are not read, and macros that the file defines are not
// expanded. Where the file has no thebibliography, the calls of \cite name no keys: their list is in a file that is not
// read.
void read_latex(Document& document);

}  // namespace claimcheck::parsers
