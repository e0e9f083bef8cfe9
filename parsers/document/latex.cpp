#include "parsers/document/latex.hpp"

#include "parsers/document/latex_reader.hpp"

namespace claimcheck::parsers {

void read_latex(Document& document) {
  LatexReader(document, LatexReader::Role::article).read();
}

}  // namespace claimcheck::parsers
