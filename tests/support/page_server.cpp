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

[[noreturn]] void serve(int listener, const std::string& answer) {
  const int epoll = epoll_create1(0);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = listener;
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event);
  std::map<int, std::string> requests;  // begun
  std::array<epoll_event, 256> events;
  while (true) {
    const int ready = epoll_wait(epoll, events.data(), events.size(), -1);
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
        requests.erase(fd);
        continue;
      }
      std::string& request = requests[fd];
      request.append(buffer, static_cast<std::size_t>(got));
      if (request.find("\r\n\r\n") == std::string::npos) continue;
      request.clear();
      // A page fits into a socket's buffer.
      if (send(fd, answer.data(), answer.size(), MSG_NOSIGNAL) < 0) close(fd);
    }
  }
}

}  // namespace

PageServer::PageServer(std::size_t page_bytes) {
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
    serve(listener, answer);
  }
  close(listener);
}

PageServer::~PageServer() {
  kill(process_, SIGKILL);
  waitpid(process_, nullptr, 0);
}

}  // namespace claimcheck::testing
