#pragma once

#include <string>

#include "fetch/exchange.hpp"

namespace claimcheck::fetch {

// Undoes Transfer-Encoding: chunked and Content-Encoding: gzip or deflate of a body as it came over the wire; up to 64
// MiB of content. What cannot be decoded to its end is kept as far as it can; a body in another coding stays as it is.
void decode_wire_body(const Headers& fields, std::string& body);

}  // namespace claimcheck::fetch
