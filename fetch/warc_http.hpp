#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fetch/exchange.hpp"

// Hops as HTTP messages, for the blocks of request and response records.
namespace claimcheck::fetch {

// Without credentials.
std::string request_message(const Hop& hop);

// A response whose body is stored decoded. Fields that were true of the bytes on the wire alone (Content-Encoding,
// Transfer-Encoding, a Content-Length that no longer holds) are kept under "X-Claimcheck-Wire-" and their name.
struct ResponseMessage {
  std::string head;           // with the empty line
  bool added_length = false;  // the last field is a Content-Length that the server did not send
};
ResponseMessage response_head(const Hop& hop, std::size_t body_size);

// Reads what request_message() wrote, or any HTTP request: method and request_headers.
void read_request(std::string_view message, Hop& hop);

// Reads a response record's block: status, status_text, http_version, response_headers and the body. Chunked and
// compressed bodies, as other programs store them, are decoded. False where it is no HTTP response.
bool read_response(std::string message, bool added_length, Hop& hop, std::string& body);

}  // namespace claimcheck::fetch
