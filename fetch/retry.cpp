#include "fetch/retry.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "model/ascii.hpp"

namespace claimcheck::fetch {

using std::chrono::milliseconds;

milliseconds back_off(unsigned failed, double chance) {
  const auto doubled = kFirstWait * (1u << std::min(failed > 0 ? failed - 1 : 0, 10u));
  const auto spread = static_cast<std::int64_t>(static_cast<double>(doubled.count()) * (0.5 + chance));
  return std::min(kLongestWait, milliseconds(spread));
}

std::optional<milliseconds> read_retry_after(std::string_view field, std::chrono::sys_seconds now) {
  field = trim(field);
  if (field.empty()) return std::nullopt;
  const bool digits = std::all_of(field.begin(), field.end(), is_digit);
  std::int64_t seconds = 0;
  if (digits) {
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), seconds);
    if (error != std::errc()) return kLongestWait;  // more seconds than a number holds
  } else {
    const time_t date = curl_getdate(std::string(field).c_str(), nullptr);
    if (date < 0) return std::nullopt;
    seconds = date - now.time_since_epoch().count();
  }
  const std::int64_t most = kLongestWait.count() / 1000;
  return milliseconds(1000 * std::clamp<std::int64_t>(seconds, 0, most));
}

Again worth_retrying(TransferError error, bool connected, int status, bool has_retry_after) {
  switch (error) {
    case TransferError::none: break;
    case TransferError::timeout: return connected ? Again::later : Again::after_rest;
    case TransferError::reset: return Again::later;
    case TransferError::dns_error: return Again::after_rest;
    default: return Again::never;
  }
  if (status == 429 || (status == 503 && has_retry_after)) return Again::after_rest;
  return status >= 500 && status <= 599 ? Again::later : Again::never;
}

}  // namespace claimcheck::fetch
