// HTTPS to hosts that are all new, against a bare loop of OpenSSL's handshakes with the same nginx, turn by turn.
//
//   bench_fetch_tls [ROUNDS]     prints a table; exit status 1 where a goal is missed, 0 where nginx is not installed
#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

#include "tests/bench/fetch_measure.hpp"
#include "tests/support/nginx_server.hpp"

namespace {

using namespace claimcheck;
using bench::Cost;

constexpr unsigned kHosts = 2000;

std::string host(unsigned i) {
  return "host" + std::to_string(i) + ".many.test";
}

// One connection after the other, verified, the request sent and the answer read: what cannot be left out.
void run_bare_loop(std::uint16_t port, const std::string& ca_file) {
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  bench::must(SSL_CTX_load_verify_locations(context, ca_file.c_str(), nullptr) == 1, "no certificate authority");
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  sockaddr_in there{};
  there.sin_family = AF_INET;
  there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  there.sin_port = htons(port);
  for (unsigned i = 0; i < kHosts; ++i) {
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bench::must(connect(fd, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0, "nginx does not listen");
    SSL* ssl = SSL_new(context);
    SSL_set_fd(ssl, fd);
    SSL_set_tlsext_host_name(ssl, host(i).c_str());
    SSL_set1_host(ssl, host(i).c_str());
    bench::must(SSL_connect(ssl) == 1, "a handshake failed");
    const std::string request = "GET / HTTP/1.1\r\nHost: " + host(i) + "\r\n\r\n";
    char buffer[4096];
    bench::must(SSL_write(ssl, request.data(), static_cast<int>(request.size())) > 0, "a request failed");
    bench::must(SSL_read(ssl, buffer, sizeof buffer) > 0, "an answer failed");
    SSL_shutdown(ssl);
    SSL_free(ssl);
    close(fd);
  }
  SSL_CTX_free(context);
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
  if (!testing::NginxServer::is_installed()) {
    std::printf("fetch over TLS: not measured, nginx is not installed\n");
    return 0;
  }
  const testing::NginxServer server;
  fetch::Options options;
  options.connect_to = server.connect_to();
  options.cacert = server.ca_file();
  const std::string& line = options.connect_to[1];
  const auto port = static_cast<std::uint16_t>(std::atoi(line.c_str() + line.rfind(':') + 1));
  std::vector<std::string> urls;
  for (unsigned i = 0; i < kHosts; ++i) urls.push_back("https://" + host(i) + "/");

  std::vector<double> ratios, costs;
  Cost bare, ours;
  for (int i = 0; i < rounds; ++i) {
    bare = bench::measure([&] { run_bare_loop(port, options.cacert.value()); });
    ours = bench::measure([&] { bench::must(bench::run_transport(options, urls) == kHosts, "URLs were lost"); });
    ratios.push_back(ours.cpu / bare.cpu);
    costs.push_back(ours.cpu * 1e3 / kHosts);
  }
  std::printf("fetch: HTTPS to %u new hosts, median of %d rounds\n", kHosts, rounds);
  std::printf("  bare OpenSSL loop %.0f us CPU a host, transport %.0f us, peak %.1f MiB\n", bare.cpu * 1e6 / kHosts,
              ours.cpu * 1e6 / kHosts, ours.mib);
  bool good = bench::row("CPU time to the bare OpenSSL loop's", bench::median(ratios), " x", 1.25);
  good = bench::row("CPU time a host", bench::median(costs), " ms", 2) && good;
  return good ? 0 : 1;
}
