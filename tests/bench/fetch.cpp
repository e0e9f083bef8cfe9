// The network transport against its floor: a bare libcurl-multi loop over the same URLs with the same number in flight,
// both against a keep-alive server on loopback in a process of its own, turn by turn in one run.
//
//   bench_fetch [ROUNDS]     prints a table of ratios; exit status 1 where a goal is missed
#include <curl/curl.h>
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
#include "tests/support/page_server.hpp"

namespace {

using namespace claimcheck;
using Clock = std::chrono::steady_clock;

constexpr unsigned kUrls = 2000, kHosts = 50, kAtOnceAHost = 4, kAtOnce = kHosts * kAtOnceAHost;
constexpr double kMostWall = 1.3, kMostCpu = 2.0, kMostMiB = 40;

struct Web {
  std::uint16_t port;
  std::vector<std::string> urls, resolve;

  explicit Web(std::uint16_t its_port) : port(its_port) {
    for (unsigned i = 0; i < kHosts; ++i) {
      resolve.push_back("host" + std::to_string(i) + ".test:" + std::to_string(port) + ":127.0.0.1");
    }
    for (unsigned i = 0; i < kUrls; ++i) {
      urls.push_back("http://host" + std::to_string(i % kHosts) + ".test:" + std::to_string(port) + "/page/" +
                     std::to_string(i));
    }
  }
};

void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "bench_fetch: %s\n", what);
  std::exit(2);
}

std::size_t keep(char* data, std::size_t size, std::size_t count, void* body) {
  static_cast<std::string*>(body)->append(data, size * count);
  return size * count;
}

void run_bare_loop(const Web& web) {
  CURLM* multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, static_cast<long>(kAtOnce));
  curl_slist* resolve = nullptr;
  for (const std::string& line : web.resolve) resolve = curl_slist_append(resolve, line.c_str());
  std::vector<std::string> bodies(kAtOnce);
  std::vector<CURL*> handles;
  for (std::string& body : bodies) {
    CURL* easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_DNS_CACHE_TIMEOUT, -1L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &keep);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &body);
    handles.push_back(easy);
  }
  curl_easy_setopt(handles[0], CURLOPT_RESOLVE, resolve);

  std::size_t started = 0, good = 0;
  const auto start = [&](CURL* easy) {
    if (started == web.urls.size()) return;
    curl_easy_setopt(easy, CURLOPT_URL, web.urls[started++].c_str());
    curl_multi_add_handle(multi, easy);
  };
  for (CURL* easy : handles) start(easy);
  int running = 1;
  while (running > 0) {
    curl_multi_perform(multi, &running);
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi, &left)) {
      CURL* easy = message->easy_handle;
      long status = 0;
      char* body = nullptr;
      curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
      curl_easy_getinfo(easy, CURLINFO_PRIVATE, &body);
      good += message->data.result == CURLE_OK && status == 200;
      reinterpret_cast<std::string*>(body)->clear();
      curl_multi_remove_handle(multi, easy);
      curl_easy_setopt(easy, CURLOPT_RESOLVE, nullptr);
      start(easy);
      running = 1;
    }
    if (running > 0) curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    if (good == web.urls.size()) break;
  }
  must(good == web.urls.size(), "the bare loop lost URLs");
  for (CURL* easy : handles) curl_easy_cleanup(easy);
  curl_multi_cleanup(multi);
  curl_slist_free_all(resolve);
}

void run_transport(const Web& web) {
  fetch::Options options;
  options.resolve = web.resolve;
  options.max_per_host = kAtOnceAHost;
  auto transport = fetch::make_network_transport(options);
  must(transport.has_value(), "no transport");
  for (std::size_t i = 0; i < web.urls.size(); ++i) (*transport)->add({i, web.urls[i]});
  std::size_t good = 0;
  while ((*transport)->pending() > 0) {
    for (const fetch::Answer& answer : (*transport)->wait(std::chrono::seconds(10))) {
      good += answer.exchange.error == fetch::TransferError::none && answer.exchange.status() == 200;
    }
  }
  must(good == web.urls.size(), "the transport lost URLs");
}

double seconds(timeval time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

struct Cost {
  double wall = 0, cpu = 0;
};

template <class Run>
Cost measure(Run run, const Web& web) {
  rusage before{}, after{};
  getrusage(RUSAGE_SELF, &before);
  const auto begin = Clock::now();
  run(web);
  const std::chrono::duration<double> wall = Clock::now() - begin;
  getrusage(RUSAGE_SELF, &after);
  return {wall.count(),
          seconds(after.ru_utime) + seconds(after.ru_stime) - seconds(before.ru_utime) - seconds(before.ru_stime)};
}

// Of a process that does nothing else.
double peak_mib(const Web& web) {
  const pid_t child = fork();
  if (child == 0) {
    run_transport(web);
    _exit(0);
  }
  rusage usage{};
  int status = 0;
  must(wait4(child, &status, 0, &usage) == child && status == 0, "the run for the peak of memory failed");
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

bool row(const char* what, double value, const char* unit, double goal) {
  std::printf("  %-28s %6.2f%s   goal %.1f%s   %s\n", what, value, unit, goal, unit, value <= goal ? "met" : "MISSED");
  return value <= goal;
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
  const testing::PageServer server(8 * 1024);
  const Web web(server.port());
  const double mib = peak_mib(web);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  run_bare_loop(web);

  std::vector<double> wall, cpu;
  Cost floor, ours;
  for (int i = 0; i < rounds; ++i) {
    const Cost bare = measure(run_bare_loop, web), transport = measure(run_transport, web);
    wall.push_back(transport.wall / bare.wall);
    cpu.push_back(transport.cpu / bare.cpu);
    floor = {floor.wall + bare.wall, floor.cpu + bare.cpu};
    ours = {ours.wall + transport.wall, ours.cpu + transport.cpu};
  }
  std::printf("fetch: %u URLs on %u hosts, %u in flight, median of %d rounds\n", kUrls, kHosts, kAtOnce, rounds);
  const double checks = static_cast<double>(rounds) * kUrls / 1e6;
  std::printf("  %-28s %6.1f us CPU, %.1f us wall a check\n", "bare libcurl-multi loop", floor.cpu / checks,
              floor.wall / checks);
  std::printf("  %-28s %6.1f us CPU, %.1f us wall a check\n", "transport", ours.cpu / checks, ours.wall / checks);
  const bool good_wall = row("wall time to the bare loop's", median(wall), " x", kMostWall);
  const bool good_cpu = row("CPU time to the bare loop's", median(cpu), " x", kMostCpu);
  const bool good_memory = row("peak memory", mib, " MiB", kMostMiB);
  return good_wall && good_cpu && good_memory ? 0 : 1;
}
