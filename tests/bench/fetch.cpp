// The network transport against its floors: a bare libcurl-multi loop over the same URLs with the same number in
// flight, and `curl --parallel`; 2,000 URLs on 50 hosts, every answer 100 ms late, turn by turn in one run.
//
//   bench_fetch [ROUNDS]     prints a table of ratios; exit status 1 where a goal is missed
#include <curl/curl.h>

#include <fstream>

#include "tests/bench/fetch_measure.hpp"
#include "tests/support/page_server.hpp"

namespace {

using namespace claimcheck;
using bench::Cost;

constexpr unsigned kUrls = 2000, kHosts = 50, kAtOnceAHost = 4, kAtOnce = kHosts * kAtOnceAHost;
constexpr std::chrono::milliseconds kDelay{100};

std::size_t keep(char* data, std::size_t size, std::size_t count, void* body) {
  static_cast<std::string*>(body)->append(data, size * count);
  return size * count;
}

void run_bare_loop(const std::vector<std::string>& urls, const std::string& connect_to) {
  CURLM* multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, static_cast<long>(kAtOnce));
  curl_slist* elsewhere = curl_slist_append(nullptr, connect_to.c_str());
  std::vector<std::string> bodies(kAtOnce);
  std::vector<CURL*> handles;
  for (std::string& body : bodies) {
    CURL* easy = curl_easy_init();
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_CONNECT_TO, elsewhere);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &keep);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &body);
    handles.push_back(easy);
  }
  std::size_t started = 0, good = 0;
  const auto start = [&](CURL* easy) {
    if (started == urls.size()) return;
    curl_easy_setopt(easy, CURLOPT_URL, urls[started++].c_str());
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
      start(easy);
      running = 1;
    }
    if (running > 0) curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    if (good == urls.size()) break;
  }
  bench::must(good == urls.size(), "the bare loop lost URLs");
  for (CURL* easy : handles) curl_easy_cleanup(easy);
  curl_multi_cleanup(multi);
  curl_slist_free_all(elsewhere);
}

void run_curl(const std::string& file) {
  if (std::freopen("/dev/null", "w", stderr) == nullptr)
    _exit(126);  // its table of progress, which --silent does not silence
  execlp("curl", "curl", "--silent", "--parallel", "--parallel-immediate", "--parallel-max", "200", "--config",
         file.c_str(), nullptr);
  _exit(127);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
  const testing::PageServer server(8 * 1024, kDelay);
  const auto urls = bench::urls_on(kUrls, kHosts);
  fetch::Options usual;
  usual.connect_to = {"::127.0.0.1:" + std::to_string(server.port())};
  fetch::Options equal = usual;
  equal.max_per_host = kAtOnceAHost;
  equal.parallel_max = kAtOnce;
  const std::string file = "/tmp/claimcheck-bench-curl." + std::to_string(getpid());
  {
    std::ofstream config(file);
    config << "connect-to = \"" << usual.connect_to[0] << "\"\n";
    for (const std::string& url : urls) config << "url = \"" << url << "\"\noutput = /dev/null\n";
  }

  std::vector<double> wall, cpu, to_curl, default_wall;
  Cost bare, ours, curl;
  double mib = 0;
  for (int i = 0; i < rounds; ++i) {
    bare = bench::measure([&] { run_bare_loop(urls, usual.connect_to[0]); });
    ours = bench::measure([&] { bench::must(bench::run_transport(equal, urls) == kUrls, "URLs were lost"); });
    curl = bench::measure([&] { run_curl(file); });
    const Cost by_default =
        bench::measure([&] { bench::must(bench::run_transport(usual, urls) == kUrls, "URLs were lost"); });
    wall.push_back(ours.wall / bare.wall);
    cpu.push_back(ours.cpu / bare.cpu);
    to_curl.push_back(ours.wall / curl.wall);
    default_wall.push_back(by_default.wall);
    mib = std::max(mib, by_default.mib);
  }
  std::remove(file.c_str());
  std::printf("fetch: %u URLs on %u hosts, each answer 100 ms late, median of %d rounds\n", kUrls, kHosts, rounds);
  const auto cost = [](const char* what, const Cost& one) {
    std::printf("  %-44s %8.2f s wall, %.0f us CPU a URL\n", what, one.wall, one.cpu * 1e6 / kUrls);
  };
  cost("bare libcurl-multi loop, 200 in flight", bare);
  cost("transport, 200 in flight", ours);
  cost("curl --parallel, 200 in flight", curl);
  bool good = bench::row("wall time to the bare loop's", bench::median(wall), " x", 1.15);
  good = bench::row("CPU time to the bare loop's", bench::median(cpu), " x", 1.6) && good;
  good = bench::row("wall time to curl --parallel's", bench::median(to_curl), " x", 1.15) && good;
  good = bench::row("wall time with default settings", bench::median(default_wall), " s", 0.7) && good;
  good = bench::row("peak memory with default settings", mib, " MiB", 40) && good;
  return good ? 0 : 1;
}
