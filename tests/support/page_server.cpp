#include "tests/support/page_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <deque>
#include <map>
#include <stdexcept>
#include <string>

namespace claimcheck::testing {
namespace {

void accept_all(int listener, int epoll) {
  while (true) {
    const int fd = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
    if (fd < 0) return;
    const int yes = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = fd;
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
  }
}

using Clock = std::chrono::steady_clock;

// To be sent then, unless the connection was closed and its number taken by another one.
struct Due {
  Clock::time_point when;
  int fd;
  std::uint64_t connection;
};

[[noreturn]] void serve(int listener, const std::string& answer, std::chrono::milliseconds delay) {
  const int epoll = epoll_create1(0);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = listener;
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
  struct Begun {
    std::string request;
    std::uint64_t connection = 0;
  };
  std::map<int, Begun> open;
  std::deque<Due> due;
  std::uint64_t connections = 0;
  std::array<epoll_event, 256> events;
  const auto answer_to = [&](int fd) {
    // A page fits into a socket's buffer.
    if (send(fd, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) close(fd);
  };
  while (true) {
    int timeout = -1;
    for (; !due.empty() && timeout < 0;) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(due.front().when - Clock::now());
      if (left.count() > 0) {
        timeout = static_cast<int>(left.count());
        continue;
      }
      const auto there = open.find(due.front().fd);
      if (there != open.end() && there->second.connection == due.front().connection) answer_to(due.front().fd);
      due.pop_front();
    }
    const int ready = epoll_wait(epoll, events.data(), events.size(), timeout);
    for (int i = 0; i < ready; ++i) {
      const int fd = events[static_cast<std::size_t>(i)].data.fd;
      if (fd == listener) {
        accept_all(listener, epoll);
        continue;
      }
      char buffer[4096];
      const ssize_t got = recv(fd, buffer, sizeof buffer, 0);
      if (got <= 0) {
        close(fd);
        open.erase(fd);
        continue;
      }
      Begun& begun = open[fd];
      if (begun.connection == 0) begun.connection = ++connections;
      begun.request.append(buffer, static_cast<std::size_t>(got));
      if (begun.request.find("\r\n\r\n") == std::string::npos) continue;
      const bool never = begun.request.find("/never") < begun.request.find('\r');
      begun.request.clear();
      if (never) continue;
      if (delay.count() == 0) {
        answer_to(fd);
      } else {
        due.push_back({Clock::now() + delay, fd, begun.connection});
      }
    }
  }
}

}  // namespace

PageServer::PageServer(std::size_t page_bytes, std::chrono::milliseconds delay) {
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  sockaddr_in here{};
  here.sin_family = AF_INET;
  here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof here;
  auto* generic = reinterpret_cast<sockaddr*>(&here);
  if (bind(listener, generic, size) != 0 || listen(listener, 4096) != 0) throw std::runtime_error("cannot listen");
  getsockname(listener, generic, &size);
  port_ = ntohs(here.sin_port);
  std::string answer =
      "HTTP/1.1 200 OK\r\nServer: bench\r\nDate: Mon, 23 Nov 2026 10:00:00 GMT\r\n"
      "Content-Type: text/html; charset=utf-8\r\nLast-Modified: Mon, 02 Nov 2026 10:00:00 GMT\r\n"
      "ETag: \"5f-1\"\r\nContent-Length: " +
      std::to_string(page_bytes) + "\r\n\r\n";
  answer.append(page_bytes, 'x');
  process_ = fork();
  if (process_ == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    serve(listener, answer, delay);
  }
  close(listener);
}

PageServer::~PageServer() {
  kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
}

}  // namespace claimcheck::testing
