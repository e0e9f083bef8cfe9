#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/exchange.hpp"

// robots.txt, by which a host says what programs should leave alone: the Robots Exclusion Protocol, RFC 9309. Pure.
namespace claimcheck::fetch {

inline constexpr std::size_t kRobotsLimit = 500 * 1024;          // bytes that are read, section 2.5
inline constexpr std::string_view kProductToken = "claimcheck";  // how a group names us

// What one host asks of one program. Without a rule that matches, everything is allowed.
class Robots {
 public:
  static Robots allow_all() { return {}; }
  static Robots disallow_all();

  // The rules of every group that names `product`, case aside, or else of the groups for "*".
  static Robots read(std::string_view text, std::string_view product = kProductToken);

  // `target` is a URL's path and query: request_target(). The longest pattern that matches decides; of two as long, the
  // one that allows.
  bool allows(std::string_view target) const;

  std::size_t bytes() const;  // of memory, about

 private:
  struct Rule {
    std::string pattern;  // as normalised_robots_path() has it
    bool allow = false;
  };
  std::vector<Rule> rules_;  // longest first, allow before disallow
};

// What the answer for /robots.txt means (section 2.3.1): 2xx its rules, 4xx that all is allowed, anything else, a host
// that cannot be reached included, that nothing is.
Robots robots_of(const Exchange& exchange);

// Where the rules for a URL stand: /robots.txt of its origin.
std::string robots_url(const std::string& url);

// Percent-encoded where RFC 9309 wants it (section 2.2.2), so that two spellings of a path are equal: bytes beyond
// ASCII as %XX, unreserved characters bare, hexadecimal digits in upper case.
std::string normalised_robots_path(std::string_view path);

// Whether a pattern matches the beginning of a path: "*" is any text, "$" at its end is the path's end. In linear time.
bool robots_pattern_matches(std::string_view pattern, std::string_view path);

}  // namespace claimcheck::fetch
