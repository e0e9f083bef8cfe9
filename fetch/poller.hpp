#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace claimcheck::fetch {

// The event loop's one waiting place: sockets of libcurl and c-ares in one epoll set, and a bell that another thread
// may ring. Changes are collected and told to the kernel before the next wait, so that a kept-alive connection whose
// transfers follow each other costs no system call.
class Poller {
 public:
  class Listener {
   public:
    virtual ~Listener() = default;
    virtual void on_ready(int fd, bool readable, bool writable) = 0;
  };

  Poller();
  ~Poller();
  Poller(const Poller&) = delete;
  Poller& operator=(const Poller&) = delete;

  bool ok() const { return epoll_ >= 0 && bell_ >= 0; }

  // Neither wish: no longer watched. The listener must live until then.
  void watch(int fd, Listener* listener, bool readable, bool writable);
  // Must be called before a watched socket is closed.
  void forget(int fd);

  // Calls the listeners of what is ready, after at most `limit`. True where the bell was rung since the last wait.
  bool wait(std::chrono::milliseconds limit);

  // From any thread, or a signal handler.
  void ring();

 private:
  struct Watch {
    Listener* listener = nullptr;
    std::uint32_t wanted = 0, told = 0;  // epoll's event bits
    bool changed = false;                // is in changed_
  };
  void tell_kernel();

  int epoll_ = -1, bell_ = -1;
  std::vector<Watch> watches_;  // by file descriptor
  std::vector<int> changed_;
};

}  // namespace claimcheck::fetch
