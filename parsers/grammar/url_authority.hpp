#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/span.hpp"

namespace claimcheck::parsers {

// The beginning of a URL as people write it: "https://", but also "https:/", "http//", "hxxp://", "http%3A%2F%2F".
struct UrlScheme {
  std::uint32_t size = 0;   // bytes with its separator
  std::string_view meant;   // "https://"; static storage
  bool repaired = false;    // not spelled as the standard has it
  bool is_encoded = false;  // its separator is percent-encoded, and so is the rest
};
std::optional<UrlScheme> match_url_scheme(std::string_view text);

// user:password@host:port at the start of a text.
struct UrlAuthority {
  std::uint32_t size = 0;         // of the whole
  Span host;                      // in the text given
  bool is_address = false;        // 192.0.2.1 or [2001:db8::1]
  bool has_known_domain = false;  // the host ends in a top-level domain that exists
};

// nullopt where no well-formed host stands there: every label at most 63 letters, digits, "-" and "_" (neither at an
// end; no "_" in the registered name), the last one no number. Of a name that runs into text written without blanks,
// the part up to a top-level domain.
std::optional<UrlAuthority> match_url_authority(std::string_view text);

}  // namespace claimcheck::parsers
