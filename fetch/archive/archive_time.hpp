#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck::fetch {

// "20150102030405", as the Wayback Machine and CDX indexes write a time in UTC; from 4 digits on, the rest being the
// earliest that fits ("201505" is 1 May). nullopt: no such time.
std::optional<std::chrono::sys_seconds> parse_archive_time(std::string_view digits);
std::string to_archive_time(std::chrono::sys_seconds time);

// "Fri, 02 Jan 2015 03:04:05 GMT" (RFC 9110's IMF-fixdate), as Memento has it (RFC 7089, section 2.1.1).
std::optional<std::chrono::sys_seconds> parse_http_date(std::string_view text);
std::string to_http_date(std::chrono::sys_seconds time);

}  // namespace claimcheck::fetch
