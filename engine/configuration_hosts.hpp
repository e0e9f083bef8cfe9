#pragma once

#include <vector>

#include "engine/configuration.hpp"
#include "engine/environment.hpp"
#include "fetch/host_settings.hpp"

namespace claimcheck::engine {

// The value of `hosts:`. No Error shows a value that may be a secret.
//
//   example.org:                     a host, with a port or without; "*.example.org" is every name below it
//     headers: {X-Client: "${KEY}"}  sent to this host alone; ${NAME} stands for an environment variable
//     cookies: {session: "${ID}"}
//     user: reader                   for HTTP Basic
//     password: "${PASSWORD}"
//     token: "${TOKEN}"              or for HTTP Bearer
//     accept: [403]                  statuses that say here that a page is alive
//     max-time: 60                   these four as the options of the same names
//     connect-timeout: 5
//     max-per-host: 1
//     delay: 0.5
Result<std::vector<fetch::HostSettings>> read_hosts(const YamlNode& node, const Environment& environment);

// The hosts of all settings; of one host the last entry counts, whole.
Result<std::vector<fetch::HostSettings>> hosts_of(const std::vector<Setting>& settings, const Environment& environment);

}  // namespace claimcheck::engine
