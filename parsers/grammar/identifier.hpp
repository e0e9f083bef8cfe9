#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/span.hpp"

// Identifiers of works as reference entries write them. Spans count in the text handed in.
namespace claimcheck::parsers {

struct Identifier {
  Span span;          // with its prefix: "doi:10.1000/xyz", "ISBN 0-19-852663-6"
  std::string value;  // "10.1000/xyz", "0-19-852663-6", "2104.01234"
};

// A DOI: "10." and a registrant, "/" and the rest, without the sentence's punctuation behind it. Also inside a URL.
std::optional<Identifier> find_doi(std::string_view text);
// Ten or thirteen digits behind the word ISBN, as written (the check digit is not judged).
std::optional<Identifier> find_isbn(std::string_view text);
// "arXiv:2104.01234v2", "arXiv:hep-th/9901001".
std::optional<Identifier> find_arxiv(std::string_view text);

}  // namespace claimcheck::parsers
