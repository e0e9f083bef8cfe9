#include "tests/support/scripted_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace claimcheck::testing {
namespace {

using Time = std::chrono::steady_clock::time_point;
using Script = ServerScript;

Script checked(Result<Script> script) {
  if (!script) throw std::runtime_error("line " + std::to_string(script.error().line) + ": " + script.error().message);
  return std::move(*script);
}

std::string header_value(std::string_view head, std::string_view name) {
  std::string lower(head);
  std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
  const std::size_t at = lower.find("\n" + std::string(name) + ':');
  if (at == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of(' ', at + name.size() + 2);
  return std::string(head.substr(begin, head.find_first_of("\r\n", begin) - begin));
}

// "/hop/3" → "/hop/2"; "/hop/0" → target.
std::string count_down(const std::string& path, const std::string& target) {
  const std::size_t slash = path.rfind('/');
  const int left = std::atoi(path.c_str() + slash + 1);
  return left > 0 ? path.substr(0, slash + 1) + std::to_string(left - 1) : target;
}

struct Connection {
  int fd;
  std::string in, out;
  std::deque<Script::Step> steps;  // of the answer being given
  std::string path;
  bool answering = false, gathering = false, ended = false;
  Script::Drip drip;
  bool dripping = false;
  Time not_before = Time::min();
};

}  // namespace

struct ScriptedServer::State {
  explicit State(Script its_script) : script(std::move(its_script)) {
    listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener, generic, size) != 0 || listen(listener, 512) != 0 || pipe2(bell, O_CLOEXEC) != 0) {
      throw std::runtime_error("cannot listen on loopback");
    }
    getsockname(listener, generic, &size);
    port = ntohs(address.sin_port);
    thread = std::thread([this] { run(); });
  }

  ~State() {
    close(bell[1]);
    thread.join();
    for (const Connection& connection : open) close(connection.fd);
    close(listener);
    close(bell[0]);
  }

  void run() {
    std::vector<pollfd> polled;
    while (true) {
      polled = {{bell[0], POLLIN, 0}, {listener, POLLIN, 0}};
      Time soonest = Time::max();
      const Time now = std::chrono::steady_clock::now();
      for (const Connection& connection : open) {
        const bool can_send = !connection.out.empty() && connection.not_before <= now;
        polled.push_back({connection.fd, static_cast<short>(POLLIN | (can_send ? POLLOUT : 0)), 0});
        if (connection.not_before > now) soonest = std::min(soonest, connection.not_before);
      }
      int timeout = -1;
      if (soonest != Time::max()) {
        timeout = static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(soonest - now).count());
      }
      poll(polled.data(), polled.size(), timeout);
      if (polled[0].revents != 0) return;
      for (std::size_t i = 2; i < polled.size(); ++i) {
        if (polled[i].revents != 0) receive(open[i - 2]);
      }
      if (polled[1].revents != 0) accept_all();
      do {
        released = false;
        for (Connection& connection : open) go_on(connection);
      } while (released);
      std::erase_if(open, [](const Connection& connection) { return connection.ended; });
    }
  }

  void accept_all() {
    while (true) {
      const int fd = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
      if (fd < 0) return;
      const int yes = 1;
      setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
      open.emplace_back().fd = fd;
      const std::lock_guard lock(mutex);
      ++connections;
    }
  }

  void receive(Connection& connection) {
    char buffer[16384];
    while (true) {
      const ssize_t got = recv(connection.fd, buffer, sizeof buffer, 0);
      if (got > 0) {
        connection.in.append(buffer, static_cast<std::size_t>(got));
      } else {
        if (got == 0 || (errno != EAGAIN && errno != EINTR)) end(connection, false);
        return;
      }
    }
  }

  void end(Connection& connection, bool reset) {
    if (connection.ended) return;
    if (reset) {
      const linger at_once{1, 0};
      setsockopt(connection.fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    }
    close(connection.fd);
    connection.ended = true;
    if (std::exchange(connection.answering, false)) --at_once_now;
    if (std::exchange(connection.gathering, false)) --gathered;
  }

  void go_on(Connection& connection) {
    while (!connection.ended && connection.not_before <= std::chrono::steady_clock::now()) {
      if (!connection.out.empty()) {
        if (!send_some(connection)) return;
      } else if (!connection.steps.empty()) {
        if (!take_step(connection)) return;
      } else if (connection.answering) {
        connection.answering = connection.dripping = false;
        --at_once_now;
      } else if (!begin(connection)) {
        return;
      }
    }
  }

  bool send_some(Connection& connection) {
    const std::size_t most = connection.dripping ? connection.drip.bytes : connection.out.size();
    const ssize_t sent =
        send(connection.fd, connection.out.data(), std::min(most, connection.out.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) {
      if (errno != EAGAIN && errno != EINTR) end(connection, false);
      return false;
    }
    connection.out.erase(0, static_cast<std::size_t>(sent));
    if (connection.dripping) connection.not_before = std::chrono::steady_clock::now() + connection.drip.every;
    return true;
  }

  // False: it has to wait.
  bool take_step(Connection& connection) {
    Script::Step& step = connection.steps.front();
    if (auto* gather = std::get_if<Script::Gather>(&step)) {
      if (!std::exchange(connection.gathering, true)) ++gathered;
      if (gathered < gather->requests) return false;
      for (Connection& other : open) {
        if (!std::exchange(other.gathering, false)) continue;
        other.steps.pop_front();
        --gathered;
      }
      released = true;
      return true;
    }
    if (auto* bytes = std::get_if<Script::Send>(&step)) connection.out = std::move(bytes->bytes);
    if (auto* stall = std::get_if<Script::Stall>(&step)) {
      if (!stall->time) return false;
      connection.not_before = std::chrono::steady_clock::now() + *stall->time;
    }
    if (auto* drip = std::get_if<Script::Drip>(&step)) {
      connection.drip = *drip;
      connection.dripping = true;
    }
    if (auto* jump = std::get_if<Script::Countdown>(&step)) {
      connection.out = redirect_bytes(jump->status, count_down(connection.path, jump->target));
    }
    if (auto* last = std::get_if<Script::End>(&step)) {
      end(connection, last->reset);
      return false;
    }
    connection.steps.pop_front();
    return true;
  }

  // Takes the next request; false: none has come whole.
  bool begin(Connection& connection) {
    if (!connection.in.empty() && connection.in[0] == '\x16') {  // a TLS handshake
      connection.in.clear();
      connection.answering = true;
      ++at_once_now;
      connection.steps = {Script::Send{"HTTP/1.1 400 Bad Request\r\n\r\nplain HTTP is spoken here\n"}, Script::End{}};
      return true;
    }
    const std::size_t size = connection.in.find("\r\n\r\n");
    if (size == std::string::npos) return false;
    Request request;
    request.head = connection.in.substr(0, size + 2);
    connection.in.erase(0, size + 4);
    const std::size_t path = std::min(request.head.find(' ') + 1, request.head.size());
    request.path = request.head.substr(path, request.head.find(' ', path) - path);
    request.host = header_value(request.head, "host");
    request.host.resize(std::min(request.host.rfind(':'), request.host.size()));

    connection.path = request.path;
    connection.answering = true;
    const Script::Block* block = script.find(request.host, request.path);
    if (block == nullptr) {
      const std::string text = "no block for " + request.host + " " + request.path + "\n";
      connection.out = "HTTP/1.1 404 Not Found\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
    } else {
      const std::size_t turn = std::min(turns[block]++, block->answers.size() - 1);
      connection.steps.assign(block->answers[turn].begin(), block->answers[turn].end());
    }
    const std::lock_guard lock(mutex);
    most_at_once = std::max(most_at_once, ++at_once_now);
    requests.push_back(std::move(request));
    return true;
  }

  const Script script;
  int listener = -1, bell[2] = {-1, -1};
  std::uint16_t port = 0;

  // The thread's own.
  std::deque<Connection> open;
  std::map<const Script::Block*, std::size_t> turns;  // requests so far
  std::size_t at_once_now = 0, gathered = 0;
  bool released = false;  // a gathering: connections that were passed over can go on

  std::mutex mutex;  // of what follows
  std::vector<Request> requests;
  std::size_t connections = 0, most_at_once = 0;

  std::thread thread;
};

ScriptedServer::ScriptedServer(std::string_view script)
    : state_(std::make_unique<State>(checked(read_server_script(script)))) {}
ScriptedServer::~ScriptedServer() = default;

std::uint16_t ScriptedServer::port() const {
  return state_->port;
}

std::vector<ScriptedServer::Request> ScriptedServer::requests() const {
  const std::lock_guard lock(state_->mutex);
  return state_->requests;
}

std::size_t ScriptedServer::connections() const {
  const std::lock_guard lock(state_->mutex);
  return state_->connections;
}

std::size_t ScriptedServer::most_at_once() const {
  const std::lock_guard lock(state_->mutex);
  return state_->most_at_once;
}

}  // namespace claimcheck::testing
