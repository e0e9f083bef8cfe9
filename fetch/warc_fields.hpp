#pragma once

#include <string>
#include <string_view>

// The names that the writer and the reader of recordings share beyond the standard's own.
namespace claimcheck::fetch {

inline constexpr std::string_view kExchangeField = "X-Claimcheck-Exchange";         // on the metadata record: "1"
inline constexpr std::string_view kPortField = "X-Claimcheck-Port";                 // beside WARC-IP-Address
inline constexpr std::string_view kAddedLengthField = "X-Claimcheck-Added-Length";  // "1": see ResponseMessage
inline constexpr std::string_view kProtocolField = "WARC-Protocol";                 // "h2", "h3"

// As a field's value: without user name and password, no byte that would end the field.
std::string recorded_url(const std::string& url);

// Under which a recording is looked up: recorded_url without its fragment.
std::string recording_key(const std::string& url);

}  // namespace claimcheck::fetch
