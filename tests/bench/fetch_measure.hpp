#pragma once

// What the benchmarks of fetching share: many hosts on one loopback port, the transport run over them, and its cost.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "fetch/transport.hpp"

namespace claimcheck::bench {

inline void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "bench: %s\n", what);
  std::exit(2);
}

// "http://host7.test/page/1057": as many hosts and URLs, a host's URLs apart from each other.
inline std::vector<std::string> urls_on(unsigned urls, unsigned hosts, const std::string& scheme = "http") {
  std::vector<std::string> out;
  out.reserve(urls);
  for (unsigned i = 0; i < urls; ++i) {
    out.push_back(scheme + "://host" + std::to_string(i % hosts) + ".test/page/" + std::to_string(i));
  }
  return out;
}

// The answers that were a page.
inline std::size_t run_transport(const fetch::Options& options, const std::vector<std::string>& urls) {
  auto transport = fetch::make_network_transport(options);
  must(transport.has_value(), "no transport");
  for (std::size_t i = 0; i < urls.size(); ++i) (*transport)->add({i, urls[i]});
  std::size_t good = 0;
  while ((*transport)->pending() > 0) {
    for (const fetch::Answer& answer : (*transport)->wait(std::chrono::seconds(10))) {
      good += answer.exchange.error == fetch::TransferError::none && answer.exchange.status() == 200;
    }
  }
  return good;
}

inline double seconds(timeval time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

struct Cost {
  double wall = 0, cpu = 0, mib = 0;
};

// Of a process that does nothing else, its children included.
template <class Run>
Cost measure(Run run) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    run();
    _exit(0);
  }
  rusage usage{};
  int status = 0;
  must(wait4(child, &status, 0, &usage) == child && status == 0, "a run failed");
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024};
}

inline double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

inline bool row(const char* what, double value, const char* unit, double goal) {
  std::printf("  %-44s %8.2f%s   goal %.2f%s   %s\n", what, value, unit, goal, unit, value <= goal ? "met" : "MISSED");
  std::fflush(stdout);
  return value <= goal;
}

}  // namespace claimcheck::bench
