#include "tests/support/chaos_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <thread>
#include <unordered_map>

#include "tests/support/support.hpp"

namespace claimcheck::testing {
namespace {

struct Plan {
  std::string bytes;
  std::string endless;  // repeated behind them until the client goes away
  bool one_by_one = false, stays = false, resets = false;
};

std::string random_bytes(Random& random, std::size_t most) {
  std::string out(random.below(most) + 1, '\0');
  for (char& c : out) c = static_cast<char>(random.below(256));
  return out;
}

std::string page(const std::string& fields, const std::string& body) {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n" + body;
}

Plan make_plan(Random& random) {
  static const std::string kGood = page("Content-Length: 18\r\n", "<p>five people</p>");
  const auto pick = [&](std::initializer_list<const char*> choices) {
    return std::string(choices.begin()[random.below(choices.size())]);
  };
  Plan out;
  switch (random.below(20)) {
    case 0: out.bytes = random_bytes(random, 3000); break;
    case 1: out.resets = true; break;
    case 2: out.bytes = kGood.substr(0, random.below(kGood.size())); break;
    case 3:
      out.bytes = kGood.substr(0, random.below(kGood.size()));
      out.stays = true;
      break;
    case 4:
      out.bytes = page("", "");
      out.endless = std::string(32'768, 'x');
      break;
    case 5:
      out.bytes = "HTTP/1.1 200 OK\r\n";
      out.endless = "X-Filler: filler and more filler\r\n";
      break;
    case 6:
      out.bytes = "HTTP/1.1 200 OK\r\nX-Long: ";
      out.endless = std::string(8192, 'a');
      break;
    case 7:
      out.bytes = page("Content-Length: " + pick({"99", "-1", "1x", "", "99999999999999999999"}) + "\r\n", "ab");
      break;
    case 8: out.bytes = page("Content-Length: 3\r\n", random_bytes(random, 500)); break;
    case 9:
      out.bytes = page("Transfer-Encoding: chunked\r\n",
                       pick({"zz\r\nab", "5\r\nab", "fffffffffffffffff\r\n", "-2\r\n", "2\r\nabcd\r\n0\r\n"}));
      break;
    case 10:
      out.bytes = page(
          "Content-Encoding: " + pick({"gzip", "br", "zstd", "deflate", "gzip, gzip, gzip, gzip, gzip, gzip"}) + "\r\n",
          random_bytes(random, 2000));
      break;
    case 11:
      out.bytes = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " +
                  pick({"/", "ftp://a.test/", "//", "http://[", "javascript:1", "http://other.test/x", "?again",
                        "\x80\xff", "http://a.test:0/"}) +
                  "\r\n\r\n";
      break;
    case 12:
      out.bytes = kGood;
      out.one_by_one = true;
      break;
    case 13:
      out.bytes = page("", "");
      out.endless = "y";
      out.one_by_one = true;
      break;
    case 14: out.bytes = "HTTP/1.1 " + pick({"999", "000", "1000", "20", "-200", "200200"}) + " Odd\r\n\r\n"; break;
    case 15: out.bytes = kGood + kGood + random_bytes(random, 100); break;
    case 16:
      out.bytes = "HTTP/1.1 100 Continue\r\n\r\n";
      out.endless = out.bytes;
      break;
    case 17: out.bytes = page("Set-Cookie: " + random_bytes(random, 200) + "\r\nLink: <\r\n:\r\n", "x"); break;
    default:
      out.bytes = kGood;
      out.stays = true;
      break;
  }
  return out;
}

}  // namespace

struct ChaosServer::State {
  struct Connection {
    Plan plan;
    std::size_t sent = 0;
    bool answering = false;
  };

  explicit State(std::uint64_t seed) : random(seed) {
    listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* generic = reinterpret_cast<sockaddr*>(&here);
    if (bind(listener, generic, size) != 0 || listen(listener, 1024) != 0 || pipe2(bell, O_CLOEXEC) != 0) {
      throw std::runtime_error("cannot listen on loopback");
    }
    getsockname(listener, generic, &size);
    port = ntohs(here.sin_port);
    epoll = epoll_create1(EPOLL_CLOEXEC);
    watch(listener, EPOLLIN, EPOLL_CTL_ADD);
    watch(bell[0], EPOLLIN, EPOLL_CTL_ADD);
    thread = std::thread([this] { run(); });
  }

  ~State() {
    close(bell[1]);
    thread.join();
    for (const auto& [fd, connection] : open) close(fd);
    close(bell[0]);
    close(listener);
    close(epoll);
  }

  void watch(int fd, std::uint32_t events, int operation) const {
    epoll_event event{};
    event.events = events;
    event.data.fd = fd;
    epoll_ctl(epoll, operation, fd, &event);
  }

  void run() {
    std::array<epoll_event, 256> events;
    while (true) {
      const int ready = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), -1);
      for (int i = 0; i < ready; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        if (event.data.fd == bell[0]) return;
        if (event.data.fd == listener) {
          accept_all();
        } else if (!go_on(event.data.fd, event.events)) {
          close(event.data.fd);
          open.erase(event.data.fd);
        }
      }
    }
  }

  void accept_all() {
    while (true) {
      const int fd = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (fd < 0) return;
      open[fd] = {};
      watch(fd, EPOLLIN, EPOLL_CTL_ADD);
    }
  }

  // False: the connection ends.
  bool go_on(int fd, std::uint32_t events) {
    Connection& connection = open[fd];
    if ((events & EPOLLIN) != 0) {
      char buffer[8192];
      const ssize_t got = recv(fd, buffer, sizeof buffer, 0);
      if (got <= 0) return false;
      if (!connection.answering) {
        connection = {make_plan(random), 0, true};
        watch(fd, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
      }
    }
    return !connection.answering || (events & EPOLLOUT) == 0 || send_some(fd, connection);
  }

  bool send_some(int fd, Connection& connection) const {
    Plan& plan = connection.plan;
    if (plan.resets) {
      const linger at_once{1, 0};
      setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
      return false;
    }
    if (connection.sent == plan.bytes.size() && !plan.endless.empty()) {
      plan.bytes = plan.endless;
      connection.sent = 0;
    }
    const std::size_t left = plan.bytes.size() - connection.sent;
    const ssize_t sent = send(fd, plan.bytes.data() + connection.sent,
                              plan.one_by_one ? std::min<std::size_t>(left, 1) : left, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) connection.sent += static_cast<std::size_t>(sent);
    if (connection.sent < plan.bytes.size() || !plan.endless.empty()) return true;
    connection.answering = false;
    watch(fd, EPOLLIN, EPOLL_CTL_MOD);
    return plan.stays;
  }

  Random random;
  int listener = -1, bell[2] = {-1, -1}, epoll = -1;
  std::uint16_t port = 0;
  std::unordered_map<int, Connection> open;
  std::thread thread;
};

ChaosServer::ChaosServer(std::uint64_t seed) : state_(std::make_unique<State>(seed)) {}
ChaosServer::~ChaosServer() = default;

std::string ChaosServer::connect_to() const {
  return "::127.0.0.1:" + std::to_string(state_->port);
}

}  // namespace claimcheck::testing
