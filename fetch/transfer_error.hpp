#pragma once

#include <curl/curl.h>

#include <string>
#include <string_view>

#include "fetch/exchange.hpp"

namespace claimcheck::fetch {

// How libcurl's way of failing is called here. `os_error` is the errno of the last connect.
TransferError transfer_error(CURLcode code, long os_error);

// What is wrong with a TLS connection; `verify_result` is OpenSSL's X509_V_ERR_ code.
TlsFault tls_fault(CURLcode code, long verify_result);

// The same in words that a reader can act on: "certificate expired", "certificate is for another host", …; `words` is
// libcurl's message.
std::string tls_error_text(TlsFault fault, CURLcode code, std::string_view words);

}  // namespace claimcheck::fetch
