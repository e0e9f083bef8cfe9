#include "tests/unit/fetch/tls_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace claimcheck::fetch {
namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in out{};
  out.sin_family = AF_INET;
  out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  out.sin_port = htons(port);
  return out;
}

}  // namespace

TlsServer::TlsServer(const testing::Identity& leaf, const std::vector<const testing::Identity*>& chain, Serve serve)
    : context_(SSL_CTX_new(TLS_server_method())), serve_(std::move(serve)) {
  signal(SIGPIPE, SIG_IGN);
  SSL_CTX_use_certificate(context_, leaf.certificate.get());
  SSL_CTX_use_PrivateKey(context_, leaf.key.get());
  for (const testing::Identity* link : chain) SSL_CTX_add1_chain_cert(context_, link->certificate.get());
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in here = loopback(0);
  socklen_t size = sizeof here;
  auto* generic = reinterpret_cast<sockaddr*>(&here);
  if (bind(listener_, generic, size) != 0 || listen(listener_, 16) != 0 || pipe2(bell_, O_CLOEXEC) != 0) {
    throw std::runtime_error("cannot listen on loopback");
  }
  getsockname(listener_, generic, &size);
  port_ = ntohs(here.sin_port);
  thread_ = std::thread([this] { run(); });
}

TlsServer::~TlsServer() {
  close(bell_[1]);
  thread_.join();
  close(bell_[0]);
  close(listener_);
  SSL_CTX_free(context_);
}

std::string TlsServer::answer(SSL* ssl, std::string_view text) {
  std::string head;
  char buffer[4096];
  for (int got = 1; got > 0 && head.find("\r\n\r\n") == std::string::npos;) {
    got = SSL_read(ssl, buffer, sizeof buffer);
    if (got > 0) head.append(buffer, static_cast<std::size_t>(got));
  }
  SSL_write(ssl, text.data(), static_cast<int>(text.size()));
  return head;
}

void TlsServer::answer_ok(SSL* ssl) {
  answer(ssl, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
}

void TlsServer::relay(SSL* ssl, std::uint16_t port) {
  const int there = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  bool open = connect(there, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  pollfd polled[] = {{SSL_get_fd(ssl), POLLIN, 0}, {there, POLLIN, 0}};
  char buffer[16384];
  while (open && (SSL_pending(ssl) > 0 || poll(polled, 2, -1) > 0)) {
    if (SSL_pending(ssl) > 0 || polled[0].revents != 0) {
      const int got = SSL_read(ssl, buffer, sizeof buffer);
      open = got > 0 && send(there, buffer, static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
    } else {
      const auto got = static_cast<int>(recv(there, buffer, sizeof buffer, 0));
      open = got > 0 && SSL_write(ssl, buffer, got) == got;
    }
  }
  close(there);
}

void TlsServer::run() {
  pollfd polled[] = {{bell_[0], POLLIN, 0}, {listener_, POLLIN, 0}};
  while (poll(polled, 2, -1) >= 0 && polled[0].revents == 0) {
    const int fd = accept(listener_, nullptr, nullptr);
    SSL* ssl = SSL_new(context_);
    SSL_set_fd(ssl, fd);
    if (SSL_accept(ssl) == 1) {
      serve_(ssl);
      SSL_shutdown(ssl);
    }
    SSL_free(ssl);
    close(fd);
  }
}

}  // namespace claimcheck::fetch
