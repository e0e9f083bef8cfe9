#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fetch/host_settings.hpp"
#include "model/result.hpp"

namespace claimcheck::fetch {

// Named as the command line names them, which is as curl does where curl has them.
struct Options {
  std::vector<std::string> connect_to;    // HOST1:PORT1:HOST2:PORT2
  std::vector<std::string> resolve;       // HOST:PORT:ADDRESS
  std::optional<std::string> dns_server;  // ADDRESS:PORT
  std::optional<std::string> proxy;
  std::optional<std::string> cacert;
  std::string user_agent;                      // empty: the honest default
  std::vector<std::string> headers;            // "Name: value", sent to all hosts
  std::chrono::milliseconds max_time{30'000};  // one hop, from connect to last byte
  std::chrono::milliseconds connect_timeout{10'000};
  unsigned retry = 3;           // tries after the first one
  unsigned parallel_max = 256;  // all hosts together
  unsigned max_per_host = 4;
  std::chrono::milliseconds delay{0};            // between two requests to one host
  std::uint64_t max_filesize = 2 * 1024 * 1024;  // bytes of a body that are read, after decompression
  unsigned max_redirs = 20;
  bool allow_private = false;            // connect to private, loopback and link-local addresses
  std::vector<std::string> allow_hosts;  // hosts for which the address guard is open
  std::optional<std::string> record;     // WARC file to write
  std::vector<HostSettings> hosts;       // what differs for some
};

// The first of connect_to, resolve, cacert and headers that is not what it should be; nullopt: all are.
std::optional<Error> find_fault(const Options& options);

}  // namespace claimcheck::fetch
