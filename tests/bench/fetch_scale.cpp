// How the transport's cost grows: many URLs, many hosts, and one host that never answers.
//
//   bench_fetch_scale     prints a table; exit status 1 where a goal is missed
#include "tests/bench/fetch_measure.hpp"
#include "tests/support/page_server.hpp"

namespace {

using namespace claimcheck;
using bench::Cost;

Cost cost_of(const fetch::Options& options, unsigned urls, unsigned hosts) {
  return bench::measure(
      [&] { bench::must(bench::run_transport(options, bench::urls_on(urls, hosts)) == urls, "URLs were lost"); });
}

double per_url(const Cost& cost, unsigned urls) {
  return cost.cpu * 1e6 / urls;
}

// The time until all but the mute host's URLs are answered.
double wall_beside_a_mute_host(fetch::Options options, unsigned mute) {
  options.max_time = std::chrono::seconds(30);
  return bench::measure([&] {
           auto transport = fetch::make_network_transport(options);
           bench::must(transport.has_value(), "no transport");
           for (unsigned i = 0; i < mute; ++i) (*transport)->add({i, "http://mute.test/never/" + std::to_string(i)});
           const auto urls = bench::urls_on(2000, 50);
           for (const std::string& url : urls) (*transport)->add({1'000'000, url});
           for (std::size_t answered = 0; answered < urls.size();) {
             answered += (*transport)->wait(std::chrono::seconds(10)).size();
           }
         })
      .wall;
}

}  // namespace

int main() {
  const testing::PageServer server(8 * 1024), slow(8 * 1024, std::chrono::milliseconds(100));
  fetch::Options options;
  options.connect_to = {"::127.0.0.1:" + std::to_string(server.port())};
  std::printf("fetch, as it grows\n");
  std::vector<double> many_urls, many_hosts;
  double mib = 0;
  for (int i = 0; i < 3; ++i) {
    const Cost few = cost_of(options, 2000, 2000), many = cost_of(options, 100'000, 2000);
    const Cost hosts = cost_of(options, 20'000, 20'000);
    std::printf("  us CPU a URL: 2,000 URLs on 2,000 hosts %.0f; 100,000 on 2,000 %.0f; 20,000 on 20,000 %.0f\n",
                per_url(few, 2000), per_url(many, 100'000), per_url(hosts, 20'000));
    many_urls.push_back(per_url(many, 100'000) / per_url(few, 2000));
    many_hosts.push_back(per_url(hosts, 20'000) / per_url(few, 2000));
    mib = std::max({mib, many.mib, hosts.mib});
  }
  bool good = bench::row("CPU a URL, 100,000 URLs to 2,000", bench::median(many_urls), " x", 1.1);
  good = bench::row("CPU a URL, 20,000 hosts to 2,000", bench::median(many_hosts), " x", 1.2) && good;
  good = bench::row("peak memory", mib, " MiB", 120) && good;
  options.connect_to = {"::127.0.0.1:" + std::to_string(slow.port())};
  const double alone = wall_beside_a_mute_host(options, 0), beside = wall_beside_a_mute_host(options, 40);
  good = bench::row("wall time beside a mute host to without it", beside / alone, " x", 1.15) && good;
  return good ? 0 : 1;
}
