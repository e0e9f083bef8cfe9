#include "tests/support/relay_proxy.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <list>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace claimcheck::testing {
namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in out{};
  out.sin_family = AF_INET;
  out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  out.sin_port = htons(port);
  return out;
}

// Two ends joined; blocking, so that a step is a line. Pages in these tests fit into a socket's buffer.
struct Pair {
  int client, server;
};

std::string read_bytes(int fd, std::size_t count) {
  std::string out(count, '\0');
  const ssize_t got = recv(fd, out.data(), count, MSG_WAITALL);
  if (got != static_cast<ssize_t>(count)) throw std::runtime_error("the client went away");
  return out;
}

std::string port_text(std::string_view two) {
  return std::to_string(static_cast<unsigned char>(two[0]) * 256 + static_cast<unsigned char>(two[1]));
}

std::string greet_socks(int fd) {
  const std::string methods = read_bytes(fd, 2);
  read_bytes(fd, static_cast<unsigned char>(methods[1]));
  send(fd, "\x05\x00", 2, MSG_NOSIGNAL);
  const std::string request = read_bytes(fd, 4);
  std::string host;
  if (request[3] == 3) {
    host = read_bytes(fd, static_cast<unsigned char>(read_bytes(fd, 1)[0]));
  } else {
    const std::string address = read_bytes(fd, 4);
    char text[INET_ADDRSTRLEN];
    host = inet_ntop(AF_INET, address.data(), text, sizeof text);
  }
  const std::string port = port_text(read_bytes(fd, 2));
  send(fd, "\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10, MSG_NOSIGNAL);
  return "socks5 " + host + ':' + port;
}

std::string greet_connect(int fd) {
  std::string head;
  while (head.find("\r\n\r\n") == std::string::npos) head += read_bytes(fd, 1);
  constexpr std::string_view kGood = "HTTP/1.1 200 Joined\r\n\r\n";
  send(fd, kGood.data(), kGood.size(), MSG_NOSIGNAL);
  const std::size_t begin = head.find(' ') + 1;
  return "connect " + head.substr(begin, head.find(' ', begin) - begin);
}

}  // namespace

struct RelayProxy::State {
  int listener = -1, bell[2] = {-1, -1};
  std::uint16_t port = 0, target = 0;
  std::list<Pair> pairs;
  std::mutex mutex;
  std::vector<std::string> asked;
  std::thread thread;

  void join(int client) {
    char first = 0;
    if (recv(client, &first, 1, MSG_PEEK) != 1) throw std::runtime_error("the client went away");
    std::string what = first == 5 ? greet_socks(client) : greet_connect(client);
    const std::lock_guard lock(mutex);
    asked.push_back(std::move(what));
  }

  void accept_one() {
    const int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in there = loopback(target);
    try {
      join(client);
      if (connect(server, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0) throw std::runtime_error("");
      pairs.push_back({client, server});
    } catch (const std::runtime_error&) {
      close(client);
      close(server);
    }
  }

  static bool carry(int from, int to) {
    char buffer[16384];
    const ssize_t got = recv(from, buffer, sizeof buffer, 0);
    return got > 0 && send(to, buffer, static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
  }

  void run() {
    while (true) {
      std::vector<pollfd> polled{{bell[0], POLLIN, 0}, {listener, POLLIN, 0}};
      for (const Pair& pair : pairs) {
        polled.push_back({pair.client, POLLIN, 0});
        polled.push_back({pair.server, POLLIN, 0});
      }
      poll(polled.data(), polled.size(), -1);
      if (polled[0].revents != 0) return;
      std::size_t at = 2;
      for (auto pair = pairs.begin(); pair != pairs.end(); at += 2) {
        bool open = true;
        if (polled[at].revents != 0) open = carry(pair->client, pair->server);
        if (open && polled[at + 1].revents != 0) open = carry(pair->server, pair->client);
        if (open) {
          ++pair;
          continue;
        }
        close(pair->client);
        close(pair->server);
        pair = pairs.erase(pair);
      }
      if (polled[1].revents != 0) accept_one();
    }
  }
};

RelayProxy::RelayProxy(std::uint16_t target) : state_(std::make_unique<State>()) {
  state_->target = target;
  state_->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in here = loopback(0);
  socklen_t size = sizeof here;
  auto* generic = reinterpret_cast<sockaddr*>(&here);
  if (bind(state_->listener, generic, size) != 0 || listen(state_->listener, 64) != 0 ||
      pipe2(state_->bell, O_CLOEXEC) != 0) {
    throw std::runtime_error("cannot listen on loopback");
  }
  getsockname(state_->listener, generic, &size);
  state_->port = ntohs(here.sin_port);
  state_->thread = std::thread([this] { state_->run(); });
}

RelayProxy::~RelayProxy() {
  close(state_->bell[1]);
  state_->thread.join();
  for (const Pair& pair : state_->pairs) {
    close(pair.client);
    close(pair.server);
  }
  close(state_->bell[0]);
  close(state_->listener);
}

std::uint16_t RelayProxy::port() const {
  return state_->port;
}

std::vector<std::string> RelayProxy::asked() const {
  const std::lock_guard lock(state_->mutex);
  return state_->asked;
}

}  // namespace claimcheck::testing
