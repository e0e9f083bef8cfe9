#pragma once

#include <cstddef>
#include <string_view>

#include "model/span.hpp"

namespace claimcheck::parsers {

// The mail address around the '@' at `at`, which begins no earlier than `from`; empty where there is none. By the rules
// of GitHub Flavored Markdown 0.29, "Autolinks (extension)": letters, digits and ".-_+" before, a host with a full stop
// behind, which ends in a letter; no '/' right before it.
Span mail_address_at(std::string_view text, std::size_t from, std::size_t at);

}  // namespace claimcheck::parsers
