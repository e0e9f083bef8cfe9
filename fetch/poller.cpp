#include "fetch/poller.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace claimcheck::fetch {

Poller::Poller() : epoll_(epoll_create1(EPOLL_CLOEXEC)), bell_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = bell_;
  if (ok()) epoll_ctl(epoll_, EPOLL_CTL_ADD, bell_, &event);
}

Poller::~Poller() {
  if (bell_ >= 0) close(bell_);
  if (epoll_ >= 0) close(epoll_);
}

void Poller::watch(int fd, Listener* listener, bool readable, bool writable) {
  const auto at = static_cast<std::size_t>(fd);
  if (at >= watches_.size()) watches_.resize(at + 64);
  Watch& watch = watches_[at];
  watch.listener = listener;
  watch.wanted = (readable ? EPOLLIN : 0u) | (writable ? EPOLLOUT : 0u);
  if (!watch.changed) changed_.push_back(fd);
  watch.changed = true;
}

void Poller::forget(int fd) {
  const auto at = static_cast<std::size_t>(fd);
  if (at >= watches_.size()) return;
  Watch& watch = watches_[at];
  if (watch.told != 0) epoll_ctl(epoll_, EPOLL_CTL_DEL, fd, nullptr);
  watch.told = watch.wanted = 0;
  watch.listener = nullptr;
}

void Poller::tell_kernel() {
  for (const int fd : changed_) {
    Watch& watch = watches_[static_cast<std::size_t>(fd)];
    watch.changed = false;
    if (watch.wanted == watch.told) continue;
    epoll_event event{};
    event.events = watch.wanted;
    event.data.fd = fd;
    const int operation = watch.told == 0 ? EPOLL_CTL_ADD : watch.wanted == 0 ? EPOLL_CTL_DEL : EPOLL_CTL_MOD;
    epoll_ctl(epoll_, operation, fd, &event);
    watch.told = watch.wanted;
  }
  changed_.clear();
}

bool Poller::wait(std::chrono::milliseconds limit) {
  tell_kernel();
  std::array<epoll_event, 256> events;
  const int ready = epoll_wait(epoll_, events.data(), static_cast<int>(events.size()), static_cast<int>(limit.count()));
  bool rung = false;
  for (int i = 0; i < ready; ++i) {
    const epoll_event& event = events[static_cast<std::size_t>(i)];
    const int fd = event.data.fd;
    if (fd == bell_) {
      std::uint64_t count;
      rung = read(bell_, &count, sizeof count) == sizeof count;
      continue;
    }
    const Watch watch = watches_[static_cast<std::size_t>(fd)];
    if (watch.listener == nullptr || watch.wanted == 0) continue;
    const bool broken = (event.events & (EPOLLERR | EPOLLHUP)) != 0;
    watch.listener->on_ready(fd, broken || (event.events & EPOLLIN) != 0, broken || (event.events & EPOLLOUT) != 0);
  }
  return rung;
}

void Poller::ring() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = write(bell_, &one, sizeof one);
}

}  // namespace claimcheck::fetch
