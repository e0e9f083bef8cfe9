#include "fetch/connection_pool.hpp"

#include <algorithm>

namespace claimcheck::fetch {

ConnectionPool::ConnectionPool(Poller& poller, std::uint64_t id, unsigned connections)
    : poller_(poller), id_(id), multi_(curl_multi_init()) {
  curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, &on_socket);
  curl_multi_setopt(multi_, CURLMOPT_SOCKETDATA, this);
  curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, &on_timer);
  curl_multi_setopt(multi_, CURLMOPT_TIMERDATA, this);
  curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, static_cast<long>(connections));
}

ConnectionPool::~ConnectionPool() {
  curl_multi_cleanup(multi_);
}

void ConnectionPool::start(CURL* transfer) {
  ++running_;
  curl_multi_add_handle(multi_, transfer);
}

std::vector<std::pair<CURL*, CURLcode>> ConnectionPool::take_ended() {
  std::vector<std::pair<CURL*, CURLcode>> out;
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    CURL* const easy = message->easy_handle;  // the message does not outlive the handle's removal
    out.emplace_back(easy, message->data.result);
    curl_multi_remove_handle(multi_, easy);
    --running_;
  }
  return out;
}

std::optional<std::chrono::milliseconds> ConnectionPool::next_timeout() const {
  using std::chrono::milliseconds;
  if (!timer_) return std::nullopt;
  return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*timer_ - std::chrono::steady_clock::now()));
}

void ConnectionPool::work() {
  if (!timer_ || *timer_ > std::chrono::steady_clock::now()) return;
  timer_.reset();
  int running = 0;
  curl_multi_socket_action(multi_, CURL_SOCKET_TIMEOUT, 0, &running);
}

void ConnectionPool::on_ready(int fd, bool readable, bool writable) {
  int running = 0;
  curl_multi_socket_action(multi_, fd, (readable ? CURL_CSELECT_IN : 0) | (writable ? CURL_CSELECT_OUT : 0), &running);
}

int ConnectionPool::on_socket(CURL*, curl_socket_t fd, int what, void* self, void*) {
  auto* pool = static_cast<ConnectionPool*>(self);
  pool->poller_.watch(fd, pool, (what & CURL_POLL_IN) != 0 && what != CURL_POLL_REMOVE,
                      (what & CURL_POLL_OUT) != 0 && what != CURL_POLL_REMOVE);
  return 0;
}

int ConnectionPool::on_timer(CURLM*, long milliseconds, void* self) {
  auto* pool = static_cast<ConnectionPool*>(self);
  pool->timer_.reset();
  if (milliseconds >= 0) pool->timer_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  return 0;
}

}  // namespace claimcheck::fetch
