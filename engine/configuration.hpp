#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/host_settings.hpp"
#include "model/result.hpp"
#include "rules/rule_settings.hpp"

namespace claimcheck::engine {

// A configuration file:
//
//   hosts:
//     example.org:                     a host, with a port or without; "*.example.org" is every name below it
//       headers: {X-Client: "${KEY}"}  sent to this host alone; ${NAME} stands for an environment variable
//       cookies: {session: "${ID}"}
//       user: reader                   for HTTP Basic
//       password: "${PASSWORD}"
//       token: "${TOKEN}"              or for HTTP Bearer
//       accept: [403]                  statuses that say here that a page is alive
//       max-time: 60                   these four as the options of the same names
//       connect-timeout: 5
//       max-per-host: 1
//       delay: 0.5
//   signatures: [walls.yaml]           more signatures; paths from the folder of this file
//   robots: all                        ask robots.txt before every request, not before our own probes alone (probes)
//   archives: true                     look for archived copies
//   archive-endpoints: [https://…]     and where
//   rules:                             rules of the user's own, and settings of rules: rules/rule_settings.hpp
//
// Nothing is guessed: an unknown key, a variable that is not set, a value of another kind is an Error at its line.
struct Configuration {
  std::vector<fetch::HostSettings> hosts;
  std::vector<std::string> signatures;  // paths
  bool robots_for_all = false;
  std::optional<bool> archives;
  std::vector<std::string> archive_endpoints;
  rules::RuleChoices rules;  // paths from where this program runs
};

// The value of an environment variable; nullopt where it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;
Environment process_environment();

// `path` names the file in Errors and is what relative paths start from.
Result<Configuration> read_configuration(std::string_view text, const std::string& path,
                                         const Environment& environment);
Result<Configuration> read_configuration_file(const std::string& path, const Environment& environment);

// `text` with the environment's values in place of each ${NAME}; "$${" is a plain "${". The Error has no place.
Result<std::string> expand(std::string_view text, const Environment& environment);

}  // namespace claimcheck::engine
